import { join } from "node:path";
import type { Platform } from "../model/platform.ts";
import type { FileAt, SourceFile } from "../model/source-file.ts";
import { readText } from "./read-releases.ts";

/** The platform with the files beside its config. */
export function withFiles(platform: Platform, root: string): Platform {
  return { ...platform, fileAt: filesUnder(root) };
}

/** Each is read when it is first asked for. */
function filesUnder(root: string): FileAt {
  const known = new Map<string, SourceFile | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const file = join(root, path);
      const text = readText(file);
      known.set(path, text === undefined ? undefined : { path: file, text });
    }
    return known.get(path);
  };
}
