import { dropNulls } from "../drop-nulls.ts";
import { parsePolicyCsv } from "../rbac/policy-csv.ts";
import { compileGlob } from "../text/glob.ts";
import { trimBlanks } from "../text/white-space.ts";
import type { AppProject, DestinationServiceAccount, ProjectDestination } from "./app-project.ts";
import { projectPolicyTexts } from "./project-policy.ts";
import {
  firstRefusal,
  type ItemRules,
  type Refusal,
  type RefusalReason,
  type Validity,
  validityOf,
} from "./refusal.ts";
import { normalizePolicies, refuseRoles } from "./validate-roles.ts";
import { refuseWindows } from "./validate-windows.ts";

export interface AppProjectInput {
  readonly project: AppProject;
}

/** What the API server says when a project is created or updated. kubectl and GitOps never ask it. */
export function validateAppProject(input: AppProjectInput): Validity {
  const project = normalizePolicies(dropNulls(input.project));
  const spec = project.spec ?? {};
  const refusal =
    firstRefusal(spec.destinations ?? [], destinationRules) ??
    firstRefusal(spec.sourceNamespaces ?? [], { key: same, name: (item) => `source namespace ${item}` }) ??
    firstRefusal(spec.sourceRepos ?? [], repositoryRules) ??
    refuseRoles(project) ??
    refuseWindows(spec.syncWindows ?? []) ??
    firstRefusal(spec.destinationServiceAccounts ?? [], accountRules) ??
    refusePolicyText(project);
  return validityOf(refusal, `the API server accepts project ${project.metadata.name}`);
}

const destinationRules: ItemRules<ProjectDestination> = {
  before: (item, index) => {
    const field = (["name", "server", "namespace"] as const).find((one) => item[one] === "!*");
    return field && refuseBareNegation(`destinations[${index}].${field}`);
  },
  // By server; by name only where there is no server. So an entry by name and one by server can collide.
  key: ({ server = "", name = "", namespace = "" }) => `${server === "" ? name : server}/${namespace}`,
  name: (item) => `destination ${destinationRules.key(item)}`,
};

const repositoryRules: ItemRules<string> = {
  before: (repository, index) =>
    repository === "!*" ? refuseBareNegation(`sourceRepos[${index}]`) : undefined,
  key: same,
  name: (repository) => `source repository ${repository}`,
};

const accountRules: ItemRules<DestinationServiceAccount> = {
  before: refuseAccount,
  key: ({ server = "", namespace = "" }) => `${server}/${namespace}`,
  name: (item) => `destinationServiceAccount ${accountRules.key(item)}`,
};

function refuseBareNegation(field: string): Refusal {
  return { reason: "bare-negated-wildcard", because: `${field} is "!*", which would leave nothing` };
}

function refuseAccount(item: DestinationServiceAccount, index: number): Refusal | undefined {
  const { server = "", namespace = "", defaultServiceAccount: account = "" } = item;
  const refuse = (reason: RefusalReason, field: string, value: string, why: string): Refusal => ({
    reason,
    because: `destinationServiceAccounts[${index}].${field} ${JSON.stringify(value)} ${why}`,
  });
  if (server.includes("!")) return refuse("service-account-server", "server", server, "must not hold !");
  if (namespace.includes("!"))
    return refuse("service-account-namespace", "namespace", namespace, "must not hold !");
  if (trimBlanks(account) === "" || /[!*[\]{}\\/]/.test(account)) {
    return refuse(
      "service-account",
      "defaultServiceAccount",
      account,
      "must be a name without any of ! * [ ] { } \\ /",
    );
  }
  if (!compileGlob(server)) return refuse("service-account-server", "server", server, "is no valid glob");
  if (!compileGlob(namespace))
    return refuse("service-account-namespace", "namespace", namespace, "is no valid glob");
  return undefined;
}

/** Everything is checked piece by piece before; what is left are texts that only break as lines of CSV. */
function refusePolicyText(project: AppProject): Refusal | undefined {
  const lines = parsePolicyCsv(projectPolicyTexts(project));
  return typeof lines === "string" ? { reason: "policy-csv", because: lines } : undefined;
}

function same(text: string): string {
  return text;
}
