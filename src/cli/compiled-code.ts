import { accessSync, constants, readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { type FileMark, isNoMark, isSameMark, markOf, noMark } from "../output/file-mark.ts";
import { makeFolder } from "../output/make-folder.ts";
import { isSystemError } from "../output/system-failure.ts";
import { ownFolder } from "./own-code.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** With Tiphys itself, so that a new version begins anew. */
const place = join(ownFolder, "../node_modules/.cache/tiphys/compiled");

interface Compiled {
  /** Of the file, from before it was read. */
  readonly mark: FileMark;
  /** What V8 made of it. */
  readonly data: Buffer;
}

/**
 * To compile our own code takes a tenth of a short command, and V8 can say what it made of it: the next run begins with that.
 * From 22 on Node does so itself, for all code.
 */
export function keepCompiledCode(): void {
  const kept = readCompiled();
  const scripts = new Map<string, { readonly mark: FileMark; readonly script: Script }>();
  const { extensions } = createRequire(import.meta.url);
  const others = extensions[".js"];
  const load = (module: NodeModule, file: string) => {
    if (!file.startsWith(ownFolder)) return others(module, file);
    const name = file.slice(ownFolder.length);
    const mark = markOf(file) ?? noMark;
    const code = Module.wrap(readFileSync(file, "utf8"));
    const script = new Script(code, { filename: file, cachedData: dataFor(kept.get(name), mark) });
    scripts.set(name, { mark, script });
    const { exports } = module;
    script.runInThisContext().call(exports, exports, createRequire(file), module, file, dirname(file));
  };
  // Not enumerable: Node would look for users' `./name` as `./name.cjs` too, which it does nowhere else.
  Object.defineProperty(extensions, ".cjs", { value: load, configurable: true, writable: true });
  process.once("exit", () => {
    const fresh = [...scripts].filter(
      ([, { mark, script }]) => script.cachedDataRejected !== false && !isNoMark(mark),
    );
    if (fresh.length === 0 || !canWrite()) return;
    // Asked for when all is done, V8 gives every function that has run, and not only what a file begins with.
    const made = fresh.map(
      ([name, { mark, script }]) => [name, { mark, data: script.createCachedData() }] as const,
    );
    writeCompiled(new Map([...kept, ...made]));
  });
}

/** V8 itself asks for no more than that a script is as long as it was. */
function dataFor(compiled: Compiled | undefined, mark: FileMark): Buffer | undefined {
  return compiled && isSameMark(compiled.mark, mark) ? compiled.data : undefined;
}

// A line says how many bytes each script has. They are not copied, megabytes as they are: V8 reads them where they lie, if that is
// at a multiple of eight bytes.

type Line = readonly (readonly [name: string, mark: FileMark, bytes: number])[];

function readCompiled(): ReadonlyMap<string, Compiled> {
  const sealed = readSealed(place);
  if (!sealed) return new Map();
  const kept = new Map<string, Compiled>();
  let at = sealed.indexOf("\n") + 1;
  const line: Line = JSON.parse(sealed.toString("utf8", 0, at));
  for (const [name, mark, bytes] of line) {
    kept.set(name, { mark, data: sealed.subarray(at, at + bytes) });
    at += bytes;
  }
  return kept;
}

function writeCompiled(compiled: ReadonlyMap<string, Compiled>): void {
  const line: Line = [...compiled].map(([name, { mark, data }]) => [name, mark, data.length]);
  const text = JSON.stringify(line);
  const spaces = " ".repeat(7 - (Buffer.byteLength(text) % 8));
  writeSealed(place, `${text}${spaces}\n`, ...[...compiled.values()].map(({ data }) => data));
}

/** Where Tiphys is installed for all, it is often not for us to write; V8 would be asked in vain each time. */
function canWrite(): boolean {
  try {
    makeFolder(dirname(place));
    accessSync(dirname(place), constants.W_OK);
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}
