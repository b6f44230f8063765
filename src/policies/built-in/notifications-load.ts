import { isObject, type Json } from "../../manifest/manifest.ts";
import { isNear } from "../../manifest/schema/closest.ts";
import { otherNotificationServices } from "../../model/argocd/notifications.ts";
import type { Violation } from "../../model/policy.ts";
import { BUILTINS } from "../../simulation/application-set/go-template/builtins.ts";
import { parseTemplate } from "../../simulation/application-set/go-template/parser.ts";
import { ARGO } from "../../simulation/application-set/sprig/argo.ts";
import { templateFunctions } from "../../simulation/application-set/sprig/functions.ts";
import { type NotificationsView, notificationsViews, sentBy } from "../argocd/notifications-view.ts";
import { spellings } from "../argocd/spellings.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { memberOf } from "../fields.ts";

export const notificationsLoad: BuiltInPolicy = {
  id: "notifications-load",
  severity: "deny",
  looksAt: "service",
  why: "One template or trigger of argocd-notifications-cm that cannot be read, and nobody is told anything any more; a name that is not there, and nobody is told that. Argo CD says so in the controller's log only.",
  fix: "Write triggers as lists of { when, send }, templates as Go templates, and name what is there.",
  *check(rendered) {
    for (const view of notificationsViews(rendered)) {
      const { object } = view;
      for (const fault of faultsOf(view)) yield { object, ...fault };
    }
  },
};

type Fault = Omit<Violation, "object">;

function* faultsOf(view: NotificationsView): Iterable<Fault> {
  for (const [name, content] of view.templates) yield* templateFaults(name, content);
  for (const [name, content] of view.triggers) yield* triggerFaults(view, name, content);
  for (const [key] of view.entries) yield* keyFaults(key);
}

function* templateFaults(name: string, content: Json | undefined): Iterable<Fault> {
  const field = memberOf("data", `template.${name}`);
  if (!isObject(content)) {
    yield { field, message: "is no YAML map of message and blocks for services" };
    return;
  }
  for (const [path, text] of textsIn(content, "")) {
    const problem = problemOf(text);
    if (problem !== undefined) yield { field, message: `${path}: ${problem}` };
  }
}

function* textsIn(value: Json | undefined, path: string): Iterable<readonly [string, string]> {
  if (typeof value === "string") yield [path, value];
  if (!isObject(value)) return;
  for (const [key, one] of Object.entries(value)) yield* textsIn(one, path === "" ? key : `${path}.${key}`);
}

/** Sprig without Argo CD's additions for ApplicationSets. */
const functions = templateFunctions();
const isFunction = (name: string): boolean =>
  name === "getHostByName" || name in BUILTINS || (name in functions && !(name in ARGO));

function problemOf(text: string): string | undefined {
  try {
    parseTemplate(text, isFunction);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function* triggerFaults(view: NotificationsView, name: string, content: Json | undefined): Iterable<Fault> {
  const field = memberOf("data", `trigger.${name}`);
  if (!Array.isArray(content) || !content.every((one) => isObject(one) && typeof one.when === "string")) {
    yield { field, message: "is no YAML list of conditions, each with a text when" };
    return;
  }
  for (const template of sentBy(content)) {
    if (view.templates.has(template)) continue;
    const choices = spellings(template, view.templates.keys());
    yield { field, message: `sends "${template}", and there is no template of that name`, choices };
  }
}

const serviceTypes: readonly string[] = [
  "email",
  "slack",
  "teams-workflows",
  "webhook",
  ...otherNotificationServices,
];
const single = ["context", "subscriptions", "defaultTriggers"];
const prefixes = ["service.", "template.", "trigger.", "defaultTriggers."];

function* keyFaults(key: string): Iterable<Fault> {
  const field = memberOf("data", key);
  const [first = "", type = "", ...more] = key.split(".");
  if (first === "service") {
    if (more.length > 1)
      yield { field, message: `"${key}" is none of service.<type> and service.<type>.<name>` };
    else if (!serviceTypes.includes(type))
      yield { field, message: `there is no service "${type}"`, choices: spellings(type, serviceTypes) };
    return;
  }
  if (single.includes(key) || prefixes.some((prefix) => key.startsWith(prefix))) return;
  const [nearest] = spellings(first, [...single, "service", "template", "trigger"]);
  if (nearest !== undefined && isNear(first, nearest))
    yield { field, message: `Argo CD does not read "${key}"`, choices: [key.replace(first, nearest)] };
}
