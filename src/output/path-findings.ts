import type { Finding } from "../errors.ts";
import type { DiskState } from "./disk-state.ts";
import { type FileTree, foldersOf } from "./file-tree.ts";
import type { Creation } from "./output-plan.ts";

/** Paths we need that something else holds: a foreign file, a link, a folder, a name that differs only in case. */
export function findTakenPaths(
  create: readonly Creation[],
  tree: FileTree,
  disk: DiskState,
): readonly Finding[] {
  const findings: Finding[] = [];
  const paths = create.map(({ path }) => path);
  for (const path of paths) {
    const holder = disk.folders.has(path) ? "a folder" : nonFolderAt(path, disk);
    if (holder !== undefined) findings.push(takenPath(disk.outDir, path, `a file, but ${holder} is there`));
  }
  for (const folder of foldersOf(paths)) {
    const holder = nonFolderAt(folder, disk);
    if (holder !== undefined)
      findings.push(takenPath(disk.outDir, folder, `a folder, but ${holder} is there`));
  }
  return [...findings, ...findCaseCollisions(tree, disk)];
}

function nonFolderAt(path: string, disk: DiskState): string | undefined {
  if (disk.others.has(path)) return "a link or special file";
  return disk.files.has(path) || disk.unread.has(path) ? "another file" : undefined;
}

function takenPath(outDir: string, path: string, problem: string): Finding {
  return {
    code: "path-is-taken",
    message: `${outDir}/${path} must be ${problem}`,
    where: { file: `${outDir}/${path}` },
    fix: "move it out of the way, or delete it if nobody needs it; then run synth again",
  };
}

/** macOS and Windows would write both to one file. Found on every machine, so that nobody meets it first there. */
function findCaseCollisions(tree: FileTree, disk: DiskState): readonly Finding[] {
  const files = [...tree.keys(), ...disk.files.keys(), ...disk.others];
  if (!files.some((path) => /[A-Z\u0080-\uffff]/.test(path))) return [];
  const findings: Finding[] = [];
  const spelling = new Map<string, string>();
  for (const name of [...files, ...foldersOf(files)]) {
    const key = name.normalize("NFC").toLowerCase();
    const other = spelling.get(key) ?? name;
    spelling.set(key, other);
    if (other !== name) findings.push(caseCollision(disk.outDir, other, name));
  }
  return findings;
}

function caseCollision(outDir: string, one: string, other: string): Finding {
  return {
    code: "names-differ-only-in-case",
    message: `${outDir}/${other} and ${one} are one and the same on macOS and Windows`,
    where: { file: `${outDir}/${other}` },
    fix: "rename or delete one of them",
  };
}
