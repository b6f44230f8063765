import { renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { throwFindings } from "../errors.ts";
import { blobHashesIn } from "./blob-hash.ts";
import { type FileMark, markOf } from "./file-mark.ts";
import { type FileTree, folderOf } from "./file-tree.ts";
import { makeFolder } from "./make-folder.ts";
import type { OutputPlace } from "./output-place.ts";
import { type Creation, changesNothing, type OutputPlan } from "./output-plan.ts";
import { isSystemError, orCannotRun } from "./system-failure.ts";
import { temporaryPath } from "./temporary-path.ts";
import { noteWritten } from "./written-log.ts";

/**
 * Makes dist/ what the plan says, or throws before touching anything. Killed at any point, each file is whole, old or
 * new, and the next run finishes: new content appears by one rename, and nothing is deleted before all of it is there.
 */
export function applyPlan(
  place: OutputPlace,
  plan: OutputPlan,
  tree: FileTree,
  written?: Map<string, FileMark>,
): void {
  throwFindings(plan.findings);
  if (changesNothing(plan)) return;
  const at = (path: string) => `${place.outDir}/${path}`;
  const files: readonly Creation[] = [...plan.create, ...plan.update];
  orCannotRun("write", () => {
    makeFolder(place.outDir);
    for (const path of plan.leftovers) rmSync(at(path), { recursive: true });
    const idOf = blobHashesIn(tree);
    noteWritten(
      place,
      files.map(({ path }) => idOf(path)),
      { files: tree.size, ids: () => [...tree.keys()].map(idOf) },
    );
    for (const [unit, members] of unitsOf(files, plan.newFolders))
      writeUnit({ outDir: place.outDir, unit, files: members, written });
    for (const { path } of plan.delete) unlinkSync(at(path));
    for (const folder of plan.emptyFolders) removeEmptyFolder(at(folder));
  });
}

/** What one rename brings into place: a single file, or a folder that is not there yet, with all of its files. */
export function unitsOf(
  files: readonly Creation[],
  newFolders: readonly string[],
): ReadonlyMap<string, readonly Creation[]> {
  const units = new Map<string, Creation[]>(newFolders.map((folder) => [folder, []]));
  for (const file of files) {
    let folder = newFolders.length === 0 ? "" : folderOf(file.path);
    while (folder !== "" && !units.has(folder)) folder = folderOf(folder);
    if (folder === "") units.set(file.path, [file]);
    else units.get(folder)?.push(file);
  }
  return units;
}

interface Unit {
  readonly outDir: string;
  readonly unit: string;
  readonly files: readonly Creation[];
  readonly written: Map<string, FileMark> | undefined;
}

function writeUnit({ outDir, unit, files, written }: Unit): void {
  // At once, before anybody can have seen the file and edited it.
  const note = (path: string, file: string) => {
    const mark = written && markOf(file);
    if (mark) written.set(path, mark);
  };
  const temporary = `${outDir}/${temporaryPath(unit)}`;
  const made = new Set([folderOf(temporary)]);
  try {
    for (const { path, after } of files) {
      const target = temporary + path.slice(unit.length);
      const folder = folderOf(target);
      if (!made.has(folder)) makeFolder(folder);
      made.add(folder);
      writeFileSync(target, after);
      note(path, target);
    }
    renameSync(temporary, `${outDir}/${unit}`);
    // A file that is renamed itself counts as changed by that.
    if (written?.has(unit)) note(unit, `${outDir}/${unit}`);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Someone may have put a file there since we looked: then the folder stays. */
function removeEmptyFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!isSystemError(error) || (error.code !== "ENOTEMPTY" && error.code !== "EEXIST")) throw error;
  }
}
