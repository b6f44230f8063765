import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../output/make-folder.ts";
import { readText } from "./read-releases.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs what changes these files. Whatever fails in it, they are as they were; and nobody interrupts it half way. */
export function allOrNothing<T>(root: string, files: readonly string[], action: () => T): T {
  const before = new Map(files.map((file) => [join(root, file), readText(join(root, file))]));
  const wait = () => undefined;
  for (const signal of signals) process.on(signal, wait);
  try {
    return action();
  } catch (error) {
    for (const [file, text] of before) putBack(file, text);
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}

function putBack(file: string, text: string | undefined): void {
  if (readText(file) === text) return;
  if (text === undefined) {
    rmSync(file, { force: true });
    return;
  }
  makeFolder(dirname(file));
  writeFileSync(file, text);
}
