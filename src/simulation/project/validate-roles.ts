import { isSpace, trimBlanks, trimSpace } from "../text/white-space.ts";
import type { AppProject, ProjectRole } from "./app-project.ts";
import { refuseProjectPolicy } from "./policy-string.ts";
import { firstRefusal, type Refusal } from "./refusal.ts";

/** The project as the API server stores it: blanks around the commas of policies made alike, leading commas gone. */
export function normalizePolicies(project: AppProject): AppProject {
  const roles = project.spec?.roles?.map((role) => ({
    ...role,
    policies: role.policies?.map(normalizePolicy),
  }));
  return roles ? { ...project, spec: { ...project.spec, roles } } : project;
}

/** Roles in order: name, then policies, then groups of each. */
export function refuseRoles(project: AppProject): Refusal | undefined {
  return firstRefusal(project.spec?.roles ?? [], {
    key: ({ name = "" }) => name,
    name: ({ name = "" }) => `role "${name}"`,
    after: (role) => refuseRole(project.metadata.name, role),
  });
}

function refuseRole(project: string, { name = "", policies, groups }: ProjectRole): Refusal | undefined {
  if (!/^[a-zA-Z0-9](?:[-_a-zA-Z0-9]*[a-zA-Z0-9])?$/.test(name)) {
    const because = `role name ${JSON.stringify(name)} must be letters, digits, - and _, and begin and end with a letter or digit`;
    return { reason: "role-name", because };
  }
  const refusedPolicy = firstRefusal(policies ?? [], {
    key: (policy) => policy,
    name: (policy) => `policy "${policy}" of role ${name}`,
    after: (policy) => refuseProjectPolicy(project, name, policy),
  });
  if (refusedPolicy) return refusedPolicy;
  return firstRefusal(groups ?? [], {
    key: (group) => group,
    name: (group) => `group "${group}" of role ${name}`,
    after: refuseGroup,
  });
}

/** Group names go into the policy text as they are, hence quotes around a name with a comma. */
function refuseGroup(group: string): Refusal | undefined {
  const refuse = (because: string): Refusal => ({
    reason: "group-name",
    because: `group ${JSON.stringify(group)} ${because}`,
  });
  const trimmed = trimSpace(group);
  const quoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  const name = quoted ? trimmed.slice(1, -1) : trimmed;
  if (!quoted && name.includes(",")) return refuse("has a comma: write it in double quotes");
  if (name === "") return refuse("is empty");
  if (/["\n\r\t]/.test(name)) return refuse("holds a quote, a tab or a line end");
  return isSpace(group[0]) || isSpace(group.at(-1)) ? refuse("begins or ends with white space") : undefined;
}

function normalizePolicy(policy: string): string {
  return policy.split(",").reduce((line, part) => (line === "" ? part : `${line}, ${trimBlanks(part)}`), "");
}
