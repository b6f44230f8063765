import type { Policy } from "../src/model/policy.ts";

/** A case of a policy, as it is tested: objects, and what is said of them. */
export interface Example {
  readonly objects: string;
  readonly findings: string;
}

/** docs/policies.md */
export function policyDocs(policies: readonly Policy[], exampleOf: (id: string) => Example): string {
  const rows = policies.map(({ id, severity, why }) => `| [${id}](#${id}) | ${severity} | ${inCell(why)} |`);
  return [
    introduction,
    ["| policy | severity | why |", "| --- | --- | --- |", ...rows].join("\n"),
    ...policies.map((policy) => section(policy, exampleOf(policy.id))),
  ].join("\n\n");
}

const introduction = `<!-- Written by npm run docs from the policies and their cases. -->

# Policies

Guardrails on the final objects: what is checked is what reaches the cluster, not how it was written. \`deny\` stops the write,
\`warn\` is said and stops nothing. An environment can raise a warning to a denial; what is meant gets a waiver with a reason, an
owner and a last day. A policy that is wrong about your objects is a defect: please report it.

Two are yours to make: \`imagesComeFrom(["ghcr.io/acme"])\` allows images from these registries only, and \`definePolicy\` says
whatever else you want said.`;

function section({ id, severity, why, fix }: Policy, { objects, findings }: Example): string {
  return `## ${id}

**${severity}** · ${why}

${fix}

<details><summary>What it finds</summary>

\`\`\`yaml
${objects.trimEnd()}
\`\`\`

\`\`\`
${findings.trimEnd()}
\`\`\`

</details>
`.trimEnd();
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
