import type { Finding } from "../errors.ts";
import type { DiskState } from "./disk-state.ts";
import { isGenerated } from "./file-tree.ts";
import type { Deletion, FileChange } from "./output-plan.ts";
import type { OutputRequest } from "./output-request.ts";

/** One finding for each generated file whose present content exists nowhere else. */
export function findHandEdits(outDir: string, handEdited: readonly FileChange[]): readonly Finding[] {
  return handEdited.map(({ path, after }) => ({
    code: "edited-by-hand",
    message: `this file was edited by hand${after === undefined ? " and is no longer generated" : ""}`,
    where: { file: `${outDir}/${path}` },
    fix: "make the change in services/ or environments/, then let the edit go with --force",
  }));
}

/** An empty list of services by mistake must not empty the clusters: pruned Applications take their objects along. */
export function findMassDeletion(
  { isApplication = () => false, allowMassDelete = false }: OutputRequest,
  disk: DiskState,
  deletions: readonly Deletion[],
): readonly Finding[] {
  const lost = deletions.filter(({ path }) => isApplication(path));
  if (allowMassDelete || lost.length === 0) return [];
  let total = 0;
  for (const path of disk.same) if (isApplication(path)) total++;
  for (const [path, text] of disk.files) if (isApplication(path) && isGenerated(text)) total++;
  for (const path of disk.unread) if (isApplication(path)) total++;
  if (lost.length * 3 <= total) return [];
  return [
    {
      code: "mass-deletion",
      message: `this would delete ${lost.length} of ${total} Applications, more than a third`,
      where: { file: `${disk.outDir}/${lost[0]?.path}` },
      fix: "check that no service or environment got lost; if all of them shall go, pass --allow-mass-delete",
    },
  ];
}
