import type { Finding } from "../errors.ts";
import type { FileChange, OutputPlan } from "../output/output-plan.ts";
import { unifiedDiff } from "../output/unified-diff.ts";

/** What is not as it should be, with the difference where there is one to show. */
export async function withDiffs(findings: readonly Finding[], plan: OutputPlan): Promise<readonly Finding[]> {
  const changes = new Map<string, FileChange>();
  for (const change of [...plan.update, ...plan.handEdited])
    changes.set(`${plan.outDir}/${change.path}`, change);
  return Promise.all(
    findings.map(async (finding) => {
      const change = changes.get(finding.where?.file ?? "");
      return change ? { ...finding, detail: await unifiedDiff(change) } : finding;
    }),
  );
}
