import { posix } from "node:path";
import { define, type FunctionTable } from "../go-template/function.ts";

/** The shortest equal path, without a slash at its end; `.` for nothing. */
export function clean(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith("/") ? normal.slice(0, -1) : normal;
}

/** The last part; `.` for nothing and `/` for slashes only. */
export function base(path: string): string {
  if (path === "") return ".";
  return /([^/]+)\/*$/.exec(path)?.[1] ?? "/";
}

/** All but the last part. */
export function dir(path: string): string {
  return clean(path.slice(0, path.lastIndexOf("/") + 1));
}

const ext = (path: string): string => /\.[^./]*$/.exec(path)?.[0] ?? "";

const functions = {
  base: define(["string"], base),
  dir: define(["string"], dir),
  clean: define(["string"], clean),
  ext: define(["string"], ext),
  isAbs: define(["string"], (path) => path.startsWith("/")),
};

/** The `os` forms are the same on Linux, where Argo CD runs. */
export const PATHS: FunctionTable = {
  ...functions,
  osBase: functions.base,
  osDir: functions.dir,
  osClean: functions.clean,
  osExt: functions.ext,
  osIsAbs: functions.isAbs,
};
