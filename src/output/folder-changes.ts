import type { DiskState } from "./disk-state.ts";
import { folderOf, foldersOf } from "./file-tree.ts";
import type { Creation, Deletion, OutputPlan } from "./output-plan.ts";

/** Which folders come and which go with these files. A folder in which anything stays, stays. */
export function planFolders(
  disk: DiskState,
  create: readonly Creation[],
  deletions: readonly Deletion[],
): Pick<OutputPlan, "newFolders" | "emptyFolders"> {
  const exists = (folder: string) => folder === "" || disk.folders.has(folder);
  const needed = foldersOf(create.map(({ path }) => path));
  const isTopmostNew = (folder: string) => !exists(folder) && exists(folderOf(folder));
  const gone = new Set(deletions.map(({ path }) => path));
  const present = [...disk.same, ...disk.files.keys(), ...disk.unread, ...disk.others];
  const filled = foldersOf(present.filter((path) => !gone.has(path)));
  // In shared folders an empty one is somebody's, unless we empty it.
  const mayGo = disk.shared ? foldersOf(gone) : disk.folders;
  const empty = [...disk.folders].filter(
    (folder) => mayGo.has(folder) && !filled.has(folder) && !needed.has(folder),
  );
  return { newFolders: [...needed].filter(isTopmostNew), emptyFolders: empty.reverse() };
}
