import { dropNulls } from "../drop-nulls.ts";
import type { AppProject } from "../project/app-project.ts";
import { projectPolicyTexts } from "../project/project-policy.ts";
import { type Claims, groupsOf, subjectOf } from "./claims.ts";
import { type Access, type Enforcement, loadPolicy, type Policy } from "./policy.ts";
import { type PolicyLines, parsePolicyCsv } from "./policy-csv.ts";
import { type RbacConfig, type RbacSettings, readRbacConfig } from "./rbac-config.ts";

/** A request and who makes it: a bare subject, the claims of a token, or (with neither) nobody. */
export interface RbacQuestion extends Access {
  /** Only the policy and the default role are asked, no project. */
  readonly subject?: string | undefined;
  /** As the API server does it: the identity, then the groups, with the project's policies. */
  readonly claims?: Claims | undefined;
  readonly anonymous?: boolean | undefined;
}

export interface RbacDecision {
  readonly allowed: boolean;
  /** The policy does not load: every check is a denial. */
  readonly policyInvalid?: true;
  readonly because: string;
}

export type RbacInput = RbacConfig & RbacQuestion;

/** One decision. For many questions on one policy use `prepareRbac`. */
export function simulateRbac(input: RbacInput): RbacDecision {
  return prepareRbac(input)(input);
}

/** Loads the policy once and answers questions: who may do what. */
export function prepareRbac(config: RbacConfig): (question: RbacQuestion) => RbacDecision {
  const settings = readRbacConfig(dropNulls(config));
  if (typeof settings === "string") return () => invalid(settings);
  const lines = parsePolicyCsv(settings.texts);
  if (typeof lines === "string") return () => invalid(lines);
  const base = loadPolicy(lines, settings.matchMode);
  const policyOf = projectPolicies(dropNulls(config.projects ?? []), lines, settings, base);

  return (question) => {
    const attempts: Attempt[] = [];
    const ask = (policy: Policy, subject: string, as: string) => {
      const attempt = { as, ...policy.enforce(subject, question) };
      attempts.push(attempt);
      return attempt.allowed;
    };
    const { defaultRole } = settings;
    const askWithDefault = (policy: Policy, subject: string, as: string) =>
      (defaultRole !== "" && ask(policy, defaultRole, `default role ${defaultRole}`)) ||
      ask(policy, subject, as);

    if (typeof question.subject === "string") {
      askWithDefault(base, question.subject, question.subject);
    } else if (defaultRole === "" || !ask(base, defaultRole, `default role ${defaultRole}`)) {
      const found = question.claims
        ? askClaims(question.claims, question, settings, policyOf, askWithDefault)
        : false;
      if (!found) ask(base, "", "everybody");
    }
    return conclude(attempts, question);
  };
}

type Ask = (policy: Policy, subject: string, as: string) => boolean;

/** The identity by itself, then each group by itself: a deny only works within one of them. */
function askClaims(
  claims: Claims,
  access: Access,
  settings: RbacSettings,
  policyOf: (project: string | undefined) => ProjectPolicy,
  ask: Ask,
): boolean {
  const subject = subjectOf(claims);
  const { policy, project } = policyOf(projectOf(access));
  const token = /^proj:([^:]*):[^:]*$/.exec(subject);
  if (project !== undefined && token) return token[1] === project && ask(policy, subject, subject);
  if (ask(policy, subject, subject || "a token without subject")) return true;
  return groupsOf(claims, settings.scopes).some(
    (group) => policy.hasMembership(group) && ask(policy, group, `group ${group}`),
  );
}

/** The project that a request names, if it names one. */
function projectOf({ resource, object }: Access): string | undefined {
  if (resource === "projects") return object;
  const slash = object.indexOf("/");
  return slash >= 0 && projectScoped.has(resource) ? object.slice(0, slash) : undefined;
}

const projectScoped = new Set([
  "applications",
  "applicationsets",
  "logs",
  "exec",
  "clusters",
  "repositories",
]);

interface ProjectPolicy {
  readonly policy: Policy;
  /** Set if the request names a project that exists. */
  readonly project?: string;
}

/** The policy with a project's lines added, made when it is first needed. Lines that do not load are left out as a whole. */
function projectPolicies(
  projects: readonly AppProject[],
  lines: PolicyLines,
  settings: RbacSettings,
  base: Policy,
) {
  const byName = new Map(projects.map((project) => [project.metadata.name, project]));
  const loaded = new Map<string, ProjectPolicy>();
  return (name: string | undefined): ProjectPolicy => {
    const project = name === undefined ? undefined : byName.get(name);
    if (name === undefined || !project) return { policy: base };
    let found = loaded.get(name);
    if (!found) {
      found = { policy: withProject(project, lines, settings) ?? base, project: name };
      loaded.set(name, found);
    }
    return found;
  };
}

function withProject(project: AppProject, base: PolicyLines, settings: RbacSettings): Policy | undefined {
  const lines = parsePolicyCsv(projectPolicyTexts(project));
  if (typeof lines === "string") return undefined;
  return loadPolicy(
    {
      permissions: [...base.permissions, ...lines.permissions],
      memberships: [...base.memberships, ...lines.memberships],
    },
    settings.matchMode,
  );
}

interface Attempt extends Enforcement {
  readonly as: string;
}

function conclude(attempts: readonly Attempt[], { action, resource, object }: Access): RbacDecision {
  const last = attempts.at(-1);
  if (last?.allowed) return { allowed: true, because: `${last.as}: ${last.because}` };
  const refusal = attempts.find(({ because }) => because !== undefined);
  if (refusal) return { allowed: false, because: `${refusal.as}: ${refusal.because}` };
  const asked = [...new Set(attempts.map(({ as }) => as))].join(", ");
  return { allowed: false, because: `no line allows ${action} on ${resource} "${object}" to ${asked}` };
}

function invalid(problem: string): RbacDecision {
  return { allowed: false, policyInvalid: true, because: `the policy does not load: ${problem}` };
}
