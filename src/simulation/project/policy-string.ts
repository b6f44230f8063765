import { trimBlanks } from "../text/white-space.ts";
import type { Refusal, RefusalReason } from "./refusal.ts";

const resources = ["applications", "applicationsets", "logs", "exec", "clusters", "repositories"];
const actions = ["get", "create", "update", "delete", "sync", "override", "rollback", "*"];
const effects = ["allow", "deny"];

/**
 * Why one entry of `spec.roles[].policies` is refused: it must read `p, proj:PROJECT:ROLE, RESOURCE, ACTION, OBJECT, EFFECT`.
 * Split at every comma, quotes or not; blanks around the parts are free, tabs are not.
 */
export function refuseProjectPolicy(project: string, role: string, policy: string): Refusal | undefined {
  const parts = policy.split(",").map(trimBlanks);
  const refuse = (reason: RefusalReason, because: string): Refusal => ({
    reason,
    because: `policy ${JSON.stringify(policy)}: ${because}`,
  });
  const [kind, subject = "", resource = "", action = "", object = "", effect = ""] = parts;
  if (parts.length !== 6 || kind !== "p") {
    return refuse("policy-shape", "must have the six parts p, subject, resource, action, object, effect");
  }
  const expected = `proj:${project}:${role}`;
  if (subject !== expected)
    return refuse("policy-subject", `the subject must be ${expected}, not "${subject}"`);
  if (!resources.includes(resource)) {
    return refuse(
      "policy-resource",
      `the resource must be one of ${resources.join(", ")}, not "${resource}"`,
    );
  }
  if (!isAction(action)) {
    return refuse(
      "policy-action",
      `the action must be one of ${actions.join(", ")}, action/…, update/… or delete/…, not "${action}"`,
    );
  }
  if (!isObjectOf(project, object)) {
    return refuse(
      "policy-object",
      `the object must be ${project}/NAME or ${project}/NAMESPACE/NAME, not "${object}"`,
    );
  }
  return effects.includes(effect)
    ? undefined
    : refuse("policy-effect", `the effect must be allow or deny, not "${effect}"`);
}

/** Argo CD looks for `action/`, `update/` and `delete/` anywhere in the text. */
function isAction(text: string): boolean {
  return actions.includes(text) || ["action/", "update/", "delete/"].some((part) => text.includes(part));
}

/** One or two names of ASCII letters, digits, `_`, `-`, `.` and `*` behind the project's own name. */
function isObjectOf(project: string, text: string): boolean {
  return text.startsWith(`${project}/`) && /^(?:\/[*\w.-]+){1,2}$/.test(text.slice(project.length));
}
