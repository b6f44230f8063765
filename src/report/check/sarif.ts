import type { CheckReport } from "./check-report.ts";

/** SARIF 2.1.0, as code scanning reads it. */
export function renderSarif({ policies, findings, waived }: CheckReport): string {
  const rules = policies.map(({ id, severity, why, fix }) => ({
    id,
    shortDescription: { text: id },
    fullDescription: { text: why },
    help: { text: fix },
    defaultConfiguration: { level: severity === "deny" ? "error" : "warning" },
  }));
  const results = [
    ...findings.map((finding) => resultOf(finding)),
    ...waived.map(({ finding, reason }) => ({
      ...resultOf(finding),
      suppressions: [{ kind: "external", justification: reason }],
    })),
  ];
  const run = { tool: { driver: { name: "tiphys", rules } }, results };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf({ code, severity, message, where }: CheckReport["findings"][number]): object {
  const region = { startLine: where?.line ?? 1, ...(where?.column && { startColumn: where.column }) };
  const location = where && { physicalLocation: { artifactLocation: { uri: where.file }, region } };
  return {
    ruleId: code,
    level: severity ?? "error",
    message: { text: message },
    ...(location && { locations: [location] }),
  };
}
