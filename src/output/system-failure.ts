import { CannotRunError } from "../errors.ts";
import { finalPath } from "./temporary-path.ts";

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EEXIST: "something that is no folder is there",
  ENOTDIR: "a file is where a folder must be",
  EISDIR: "a folder is where a file must be",
  ENOENT: "it is gone: something else changes this folder right now",
  ENOTEMPTY: "something else writes to this folder right now",
  // Asked for only where the folder above is there.
  "mkdir ENOENT": "this file system lets nobody make a folder there",
};

/** Runs file system calls; what the system refuses becomes a CannotRunError that names the path and the reason. */
export function orCannotRun<T>(verb: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw isSystemError(error) ? cannot(verb, error) : error;
  }
}

/** What the system refused to do with a file, in words. */
export function cannot(verb: string, error: SystemError): CannotRunError {
  const reason = REASONS[`${error.syscall} ${error.code}`] ?? REASONS[error.code] ?? error.code;
  const path = finalPath(error.path ?? "a file");
  return new CannotRunError(`cannot ${verb} ${path}: ${reason}`, "put that right, and run this again", {
    cause: error,
  });
}

export type SystemError = Error & { syscall: string; code: string; path?: string };

/** Told by its fields: an error of another realm is no instance of our Error. */
export function isSystemError(error: unknown): error is SystemError {
  const isObject = typeof error === "object" && error !== null;
  return isObject && "syscall" in error && "code" in error && typeof error.code === "string";
}
