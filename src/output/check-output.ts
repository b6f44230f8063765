import type { Finding } from "../errors.ts";
import type { OutputPlan } from "./output-plan.ts";

const FIX = 'run "npm run synth" and commit what it writes';

/** All that keeps dist/ from being exactly what the config says, for CI; empty: it is. Touches nothing. */
export function checkOutput(plan: OutputPlan): readonly Finding[] {
  const at = (code: string, path: string, problem: string, fix: string): Finding => ({
    code,
    message: `${plan.outDir}/${path} ${problem}`,
    where: { file: `${plan.outDir}/${path}` },
    fix,
  });
  const taken = new Set(plan.findings.map(({ where }) => where?.file));
  const missing = plan.create.filter(({ path }) => !taken.has(`${plan.outDir}/${path}`));
  return [
    ...plan.findings.filter(({ code }) => code !== "mass-deletion"),
    ...missing.map(({ path }) => at("missing-file", path, "is missing", FIX)),
    ...plan.update.map(({ path }) => at("stale-file", path, "differs from what the config says", FIX)),
    ...plan.delete.map(({ path }) => at("orphaned-file", path, "is no longer generated", FIX)),
    ...plan.leftovers.map((path) => at("orphaned-file", path, "was left by an interrupted run", FIX)),
    ...plan.foreign.map((path) =>
      at(
        "foreign-file",
        path,
        "was not written by Tiphys, but lies in its folder",
        "move it out of the folder",
      ),
    ),
  ];
}
