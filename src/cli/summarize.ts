import { isInfrastructureApplication, ownersOf } from "../layout.ts";
import { folderOf } from "../output/file-tree.ts";
import type { OutputPlan } from "../output/output-plan.ts";
import type { PartSummary, SynthSummary } from "../report/synth-summary.ts";
import type { Synthesis } from "../synthesize.ts";

/** Counts what the plan of dist/ did, for each environment, and for what none of them owns; names the rest. */
export function summarize(
  [plan, ...around]: readonly [OutputPlan, ...OutputPlan[]],
  { tree, deployed }: Synthesis,
  outDir: string,
  seconds: number,
): SynthSummary {
  const parts = new Map<
    string,
    { part: string; files: number; created: number; updated: number; deleted: number }
  >();
  // The files of one folder are of one part, and there are thousands of them.
  const partOfFolder = new Map<string, string>();
  const count = (paths: Iterable<string>, what: keyof Omit<PartSummary, "part">) => {
    for (const path of paths) {
      const folder = folderOf(path);
      const name = partOfFolder.get(folder) ?? partOf(path);
      partOfFolder.set(folder, name);
      const part = parts.get(name) ?? { part: name, files: 0, created: 0, updated: 0, deleted: 0 };
      part[what]++;
      parts.set(name, part);
    }
  };
  count(tree.keys(), "files");
  count(plan.create.map(pathOf), "created");
  count(plan.update.map(pathOf), "updated");
  count(plan.delete.map(pathOf), "deleted");
  return {
    outDir,
    applications: deployed.length,
    infrastructure: [...tree.keys()].filter(isInfrastructureApplication).length,
    files: tree.size,
    parts: [...parts.values()].sort((a, b) => (a.part < b.part ? -1 : 1)),
    around: around.flatMap((one) => [...one.create, ...one.update, ...one.delete].map(pathOf)),
    foreign: plan.foreign,
    seconds,
  };
}

function pathOf({ path }: { readonly path: string }): string {
  return path;
}

function partOf(path: string): string {
  const { environment } = ownersOf(path);
  if (environment !== undefined) return environment;
  const top = path.slice(0, path.indexOf("/"));
  return top === "apps" ? "bases" : top;
}
