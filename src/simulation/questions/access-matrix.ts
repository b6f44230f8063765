import { groupBy } from "../../manifest/group-by.ts";
import type { Rendered } from "../../model/policy.ts";
import { prepareRbac } from "../rbac/simulate-rbac.ts";
import { environmentOf, type KnownObjects, knownObjects } from "./known-objects.ts";
import { globalRoles, projectRoles } from "./known-roles.ts";

/** On how many of an environment's Applications somebody may do something. */
export interface AccessCell {
  readonly subject: string;
  readonly environment: string;
  readonly action: string;
  readonly allowed: number;
  readonly of: number;
}

/** The questions people ask about Applications; `logs` and `exec` are resources of their own in Argo CD. */
const questions: readonly { readonly action: string; readonly resource: string; readonly verb: string }[] = [
  { action: "get", resource: "applications", verb: "get" },
  { action: "logs", resource: "logs", verb: "get" },
  { action: "sync", resource: "applications", verb: "sync" },
  { action: "create", resource: "applications", verb: "create" },
  { action: "update", resource: "applications", verb: "update" },
  { action: "delete", resource: "applications", verb: "delete" },
  { action: "override", resource: "applications", verb: "override" },
  { action: "action", resource: "applications", verb: "action/*" },
  { action: "exec", resource: "exec", verb: "create" },
];

export const matrixActions: readonly string[] = questions.map(({ action }) => action);

/** Every role × action × environment; the roles of AppProjects by the groups that hold them, or by name where only tokens do. */
export function accessMatrix(rendered: Rendered): readonly AccessCell[] {
  const known = knownObjects(rendered);
  const decide = prepareRbac({ configMap: known.rbac, projects: [...known.projects.values()] });
  const byEnvironment = groupBy(known.applications, environmentOf);
  return subjectsOf(known).flatMap(({ name, ask }) =>
    [...byEnvironment].flatMap(([environment, applications]) =>
      questions.map(({ action, resource, verb }): AccessCell => {
        const allowed = applications.filter(
          (one) => decide({ ...ask, action: verb, resource, object: `${one.project}/${one.name}` }).allowed,
        );
        return { subject: name, environment, action, allowed: allowed.length, of: applications.length };
      }),
    ),
  );
}

interface Subject {
  readonly name: string;
  readonly ask:
    | { readonly subject: string }
    | { readonly claims: { sub: string; groups: readonly string[] } };
}

function subjectsOf(known: KnownObjects): readonly Subject[] {
  const roles = projectRoles(known);
  const groups = new Set(roles.flatMap((role) => role.groups));
  const tokens = roles.filter((role) => role.groups.length === 0);
  return [
    ...globalRoles(known).map((name) => ({ name, ask: { subject: name } })),
    ...[...groups]
      .sort()
      .map((name) => ({ name: `group ${name}`, ask: { claims: { sub: "", groups: [name] } } })),
    ...tokens.map(({ subject }) => ({ name: subject, ask: { claims: { sub: subject, groups: [] } } })),
  ];
}
