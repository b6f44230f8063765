import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { blobHash } from "../output/blob-hash.ts";
import { isSystemError } from "../output/system-failure.ts";
import type { Bundle } from "./bundle-config.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** What a bundle was made of: it is made again when any of it is another one. */
interface Origin {
  /** Path → hash. */
  readonly files: Readonly<Record<string, string>>;
  /** Path → hash of the names in it: an import may find another file when one comes or goes. */
  readonly folders: Readonly<Record<string, string>>;
  readonly packages: readonly string[];
}

/** The bundle of an earlier run, if everything that it was made of is as it was. */
export function rememberedBundle(config: string): Bundle | undefined {
  const [origin, ...lines] = readSealed(fileOf(config))?.split("\n") ?? [];
  if (origin === undefined) return undefined;
  const { files, folders, packages } = JSON.parse(origin) as Origin;
  try {
    const isSame =
      Object.entries(folders).every(([path, hash]) => hashOfFolder(path) === hash) &&
      Object.entries(files).every(([path, hash]) => hashOfFile(path) === hash);
    return isSame ? { code: lines.join("\n"), packages } : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** A clock may be as coarse as that, on some disks. */
const slack = 2000;

/**
 * `since` is when it was begun to be made: of a file that was written about then, or later, nobody knows which text is in it.
 * Where there is no node_modules/ nothing is remembered: it would lie among the user's own files.
 */
export function rememberBundle(
  config: string,
  inputs: readonly string[],
  { code, packages }: Bundle,
  since: number,
): void {
  const root = dirname(config);
  if (!existsSync(join(root, "node_modules"))) return;
  const folders = foldersBetween(root, inputs);
  const manifests = [...folders, ...above(root)].map((folder) => join(folder, "package.json"));
  const files = [...inputs, ...manifests.filter((file) => existsSync(file))];
  const origin = JSON.stringify({
    files: Object.fromEntries(files.map((path) => [path, hashOfFile(path)])),
    folders: Object.fromEntries(folders.map((path) => [path, hashOfFolder(path)])),
    packages,
  });
  if (files.some((path) => statSync(path).ctimeMs > since - slack)) return;
  writeSealed(fileOf(config), `${origin}\n${code}`);
}

function fileOf(config: string): string {
  const name = createHash("sha256").update(config).digest("hex").slice(0, 12);
  return join(dirname(config), "node_modules/.cache/tiphys", `config-${name}`);
}

function hashOfFile(path: string): string {
  return blobHash(readFileSync(path, "utf8"));
}

function hashOfFolder(path: string): string {
  return blobHash(readdirSync(path).sort().join("\n"));
}

/** The folders of the files, and those between them and the root, which is one of them. */
function foldersBetween(root: string, files: readonly string[]): readonly string[] {
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
