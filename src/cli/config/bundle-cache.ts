import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { blobHash } from "../../output/blob-hash.ts";
import { type FileMark, isSameMark, markOf, noMark } from "../../output/file-mark.ts";
import { isSystemError } from "../../output/system-failure.ts";
import { readSealed, writeSealed } from "../sealed-file.ts";
import type { Bundle } from "./bundle.ts";

/** A file with its hash. */
type SeenInput = readonly [path: string, hash: string, mark: FileMark];

/** What a bundle was made of: it is made again when any of it is another one. */
interface Origin {
  readonly files: readonly SeenInput[];
  /** Path → hash of the names in it: an import may find another file when one comes or goes. */
  readonly folders: Readonly<Record<string, string>>;
}

interface Saved extends Origin, Omit<Bundle, "code" | "map"> {
  /** Bytes of the source map that follows; the code is what comes after that. */
  readonly mapLength: number;
}

export interface RememberedBundle {
  readonly bundle: Bundle;
  readonly origin: Origin;
  /** Files that have another text since. */
  readonly edited: readonly string[];
}

/** The bundle of an earlier run, if everything that it was made of is still there. */
export function rememberedBundle(config: string): RememberedBundle | undefined {
  const body = readSealed(fileOf(config));
  if (body === undefined) return undefined;
  const end = body.indexOf("\n") + 1;
  const { files, folders, mapLength, ...saved } = JSON.parse(body.toString("utf8", 0, end)) as Saved;
  try {
    if (Object.entries(folders).some(([path, hash]) => hashOfFolder(path) !== hash)) return undefined;
    const edited = files.filter((file) => !isAsSeen(file)).map(([path]) => path);
    // What a package.json says is about all files.
    if (edited.some((path) => basename(path) === "package.json")) return undefined;
    const [map, code] = [body.subarray(end, end + mapLength), body.toString("utf8", end + mapLength)];
    const bundle = { ...saved, code, map };
    return { bundle, origin: { files, folders }, edited };
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Read only where the file system does not say already that it is the same. */
function isAsSeen([path, hash, mark]: SeenInput): boolean {
  const now = markOf(path);
  return (now !== undefined && isSameMark(mark, now)) || hashOfFile(path) === hash;
}

/**
 * `since` is when it was begun to be made: of a file that was written about then, or later, nobody knows which text is in it.
 * Where there is no node_modules/ nothing is remembered: it would lie among the user's own files.
 */
export function rememberBundle(
  config: string,
  texts: ReadonlyMap<string, string>,
  bundle: Bundle,
  since: number,
): void {
  const root = dirname(config);
  if (!existsSync(join(root, "node_modules"))) return;
  const inputs = [...texts.keys()];
  const folders = foldersBetween(root, inputs);
  const manifests = [...folders, ...above(root)].map((folder) => join(folder, "package.json"));
  const files = [...inputs, ...manifests.filter((file) => existsSync(file))];
  const hashes = Object.fromEntries(folders.map((path) => [path, hashOfFolder(path)]));
  const seen = files.map((path) => seenNow(path, texts.get(path)));
  // Asked last: until then somebody may save one.
  if (!files.some((path) => isYounger(path, since))) save(config, { files: seen, folders: hashes }, bundle);
}

/** The same, made of the files that were edited. */
export function rememberPatched(
  config: string,
  { origin, edited }: RememberedBundle,
  bundle: Bundle,
  since: number,
): void {
  const files = origin.files.map((file) => (edited.includes(file[0]) ? seenNow(file[0]) : file));
  if (!edited.some((path) => isYounger(path, since))) save(config, { ...origin, files }, bundle);
}

function seenNow(path: string, text = readFileSync(path, "utf8")): SeenInput {
  return [path, blobHash(text), markOf(path) ?? noMark];
}

function save(config: string, origin: Origin, { code, map, ...bundle }: Bundle): void {
  const saved: Saved = { ...origin, ...bundle, mapLength: Buffer.byteLength(map) };
  writeSealed(fileOf(config), `${JSON.stringify(saved)}\n`, map, code);
}

/** The clock of a file system ticks every few milliseconds, of some disks every two seconds. */
function isYounger(path: string, since: number): boolean {
  const { ctimeMs } = statSync(path);
  return ctimeMs > since - (ctimeMs % 1000 === 0 ? 2000 : 50);
}

function fileOf(config: string): string {
  const name = createHash("sha256").update(config).digest("hex").slice(0, 12);
  return join(dirname(config), "node_modules/.cache/tiphys", `config-${name}`);
}

function hashOfFile(path: string): string {
  return blobHash(readFileSync(path, "utf8"));
}

/**
 * Editors keep hidden files beside those that they have open. Of folders, only packages decide what an import finds; and what a
 * link leads to has its imports where it is.
 */
function hashOfFolder(path: string): string {
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() || entry.name === "node_modules")
    .filter(({ name }) => !name.startsWith("."))
    .map((entry) => (entry.isSymbolicLink() ? `${entry.name}@` : entry.name));
  return blobHash(names.sort().join("\n"));
}

/** The folders of the files, and those between them and the root, which is one of them; of a file outside of it, all above. */
export function foldersBetween(root: string, files: readonly string[]): readonly string[] {
  const folders = new Set([root]);
  for (const file of files) {
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return [...folders];
}

function above(root: string): readonly string[] {
  const parent = dirname(root);
  return parent === root ? [] : [parent, ...above(parent)];
}
