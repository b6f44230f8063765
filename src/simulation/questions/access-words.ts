import type { Rendered } from "../../model/policy.ts";
import { nearestName } from "../../model/shape.ts";
import type { AccessQuestion } from "./access.ts";
import { findApplication, type KnownObjects, knownObjects } from "./known-objects.ts";
import { globalRoles, projectRoles } from "./known-roles.ts";

const stored = ["get", "create", "update", "delete"];

/** The actions that Argo CD 3.6 asks about, by resource. What starts with one and a slash is a part of it. */
const actionsOf: Readonly<Record<string, readonly string[]>> = {
  applications: [...stored, "sync", "override", "rollback", "action/*"],
  applicationsets: stored,
  logs: ["get"],
  exec: ["create"],
  projects: stored,
  clusters: stored,
  repositories: stored,
  "write-repositories": stored,
  certificates: stored,
  accounts: stored,
  gpgkeys: stored,
  extensions: ["invoke"],
};

/** A word that Argo CD never asks about, so that every answer to it would mislead. */
export interface UnknownWord {
  readonly message: string;
  readonly fix: string;
}

export function unknownWord({ action, resource = "applications" }: AccessQuestion): UnknownWord | undefined {
  const actions = actionsOf[resource];
  if (!actions) return unknown("resource", resource, Object.keys(actionsOf));
  if (action === "*" || actions.includes(action)) return undefined;
  if (resource === "applications" && /^(action|update|delete)\/./.test(action)) return undefined;
  return unknown(`action of ${resource}`, action, actions);
}

function unknown(what: string, word: string, choices: readonly string[]): UnknownWord {
  const nearest = nearestName(word, choices);
  const list = `use one of ${choices.join(", ")}`;
  return {
    message: `Argo CD knows no ${what} "${word}"`,
    fix: nearest ? `did you mean "${nearest}"? or ${list}` : list,
  };
}

/** What the question names and the platform does not have: the answer is right, and may not be what was meant. */
export function unknownNames(rendered: Rendered, question: AccessQuestion): readonly string[] {
  const known = knownObjects(rendered);
  return [...unknownRole(known, question), ...unknownApplication(known, question)];
}

function unknownRole(known: KnownObjects, { subject }: AccessQuestion): readonly string[] {
  const global = [...globalRoles(known), "role:admin", "role:readonly"];
  const roles = [...global, ...projectRoles(known).map((role) => role.subject)];
  return !/^(role|proj):/.test(subject) || roles.includes(subject) ? [] : [missing("role", subject, roles)];
}

/** One that is yet to be created is rightly unknown, and a glob means no single one. */
function unknownApplication(known: KnownObjects, question: AccessQuestion): readonly string[] {
  const { action, resource = "applications", object } = question;
  const isAsked = ["applications", "logs", "exec"].includes(resource);
  const isNew = action === "create" && resource === "applications";
  const isOne = /^[^/*?[{]*(\/[^/*?[{]*)?$/.test(object);
  if (!isAsked || isNew || !isOne || findApplication(known.applications, object)) return [];
  const names = known.applications.flatMap(({ project, name, environment, service }) => [
    `${project}/${name}`,
    ...(environment && service ? [`${environment}/${service}`] : []),
  ]);
  return [missing("Application", object, names)];
}

function missing(what: string, name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return `there is no ${what} ${name} here${nearest ? `; did you mean "${nearest}"?` : ""}`;
}
