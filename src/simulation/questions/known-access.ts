import type { Rendered } from "../../model/policy.ts";
import { nearestName } from "../../model/shape.ts";
import type { AccessQuestion } from "./access.ts";
import { knownObjects } from "./known-objects.ts";
import { globalRoles, projectRoles } from "./known-roles.ts";

type Asked = Pick<AccessQuestion, "resource" | "action">;

/** What people call actions on an Application, and Argo CD resources of their own. */
export const subresources: Readonly<Record<string, Asked>> = {
  logs: { resource: "logs", action: "get" },
  exec: { resource: "exec", action: "create" },
};

const actions = [
  "get",
  "sync",
  "create",
  "update",
  "delete",
  "override",
  "action",
  ...Object.keys(subresources),
];

/** `delete/apps/Deployment/shop/web`: these go on to an object of the Application. */
const ofObjects = /^(?:action|update|delete)\/./;

/**
 * Throws for an action that Argo CD does not have, and a role that nobody defines: both are denied whatever was meant.
 * `declared` are the names of roles that may have no line yet.
 */
export function mustBeKnown(
  rendered: Rendered,
  { subject, action }: Pick<AccessQuestion, "subject" | "action">,
  declared: readonly string[],
): void {
  if (!actions.includes(action) && !ofObjects.test(action)) refuse("action", action, actions);
  if (!/^(?:role|proj):/.test(subject)) return;
  const known = knownObjects(rendered);
  const global = globalRoles(known).filter((one) => one.startsWith("role:"));
  const own = ["admin", "readonly", ...declared].map((name) => `role:${name}`);
  const roles = [...new Set([...global, ...own, ...projectRoles(known).map((role) => role.subject)])];
  if (!roles.includes(subject)) refuse("role", subject, roles);
}

function refuse(what: string, name: string, known: readonly string[]): never {
  const nearest = nearestName(name, known);
  const hint = nearest ? `did you mean "${nearest}"?` : `there are ${known.join(", ")}`;
  throw new Error(`no ${what} "${name}": ${hint}`);
}
