import type { PolicyText } from "../rbac/policy-csv.ts";
import type { AppProject } from "./app-project.ts";

/** The policy text Argo CD makes of a project's roles, piece by piece: reading the project, the policies, the groups. */
export function projectPolicyTexts(project: AppProject): readonly PolicyText[] {
  const { name } = project.metadata;
  return (project.spec?.roles ?? []).flatMap((role) => {
    const subject = `proj:${name}:${role.name ?? ""}`;
    const where = `AppProject ${name}, role ${role.name ?? ""}`;
    return [
      { name: `${where}, implied`, text: `p, ${subject}, projects, get, ${name}, allow` },
      ...(role.policies ?? []).map((text, index) => ({ name: `${where}, policies[${index}]`, text })),
      ...(role.groups ?? []).map((group, index) => ({
        name: `${where}, groups[${index}]`,
        text: `g, ${group}, ${subject}`,
      })),
    ];
  });
}
