import type { DiskState } from "./disk-state.ts";
import { assertGenerated, assertPaths, isGenerated } from "./file-tree.ts";
import { planFolders } from "./folder-changes.ts";
import { findHandEdits, findMassDeletion } from "./loss-findings.ts";
import type { Creation, Deletion, FileChange, OutputPlan, Update } from "./output-plan.ts";
import type { OutputRequest } from "./output-request.ts";
import { findTakenPaths } from "./path-findings.ts";

/** Compares what shall be with what is. Pure; a plan with findings must not be applied. */
export function planOutput(request: OutputRequest, disk: DiskState): OutputPlan {
  assertPaths(request.tree, disk.owned);
  const changes = planFiles(request, disk);
  return {
    outDir: disk.outDir,
    ...changes,
    ...planFolders(disk, changes.create, changes.delete),
    foreign: foreignPaths(request, disk),
    leftovers: disk.leftovers,
    findings: [
      ...findTakenPaths(changes.create, request.tree, disk),
      ...findHandEdits(disk.outDir, changes.handEdited),
      ...findMassDeletion(request, disk, changes.delete),
    ],
  };
}

type FilePlan = Pick<OutputPlan, "create" | "update" | "delete" | "handEdited" | "kept">;

function planFiles({ tree, scope, force = false }: OutputRequest, disk: DiskState): FilePlan {
  const create: Creation[] = [];
  const update: Update[] = [];
  const deletions: Deletion[] = [];
  const handEdited: FileChange[] = [];
  let kept = 0;
  const mayLose = (path: string) => force || disk.recoverable.has(path);
  for (const path of tree.keys()) {
    if (disk.same.has(path)) kept++;
    if (disk.same.has(path) || (scope !== undefined && !scope(path))) continue;
    const before = disk.files.get(path);
    const after = assertGenerated(path, tree.get(path));
    if (before === undefined || !isGenerated(before)) create.push({ path, after });
    else (mayLose(path) ? update : handEdited).push({ path, before, after });
  }
  for (const [path, before] of disk.files) {
    if (tree.has(path) || !isGenerated(before)) continue;
    (mayLose(path) ? deletions : handEdited).push({ path, before });
  }
  return { create, update, delete: deletions, handEdited, kept };
}

/** A foreign file on a path we need is a finding instead. */
function foreignPaths({ tree, scope = () => true }: OutputRequest, disk: DiskState): readonly string[] {
  const foreign = [...disk.others].filter(scope);
  for (const [path, text] of disk.files) if (!isGenerated(text)) foreign.push(path);
  return foreign.filter((path) => !tree.has(path)).sort();
}
