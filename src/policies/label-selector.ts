import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";
import { objectAt, objectsAt, textAt, textsAt } from "./fields.ts";

export type Labels = Readonly<Record<string, string>>;

export function labelsAt(parent: Json | undefined, ...keys: readonly string[]): Labels {
  const labels = objectAt(parent, ...keys);
  const entries = Object.entries(labels).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(entries) as Labels;
}

/** Whether a LabelSelector fits; an empty one fits everything. */
export function fits(selector: JsonObject, labels: Labels): boolean {
  const equal = Object.entries(labelsAt(selector, "matchLabels")).every(
    ([key, value]) => labels[key] === value,
  );
  return equal && objectsAt(selector, "matchExpressions").every((expression) => meets(expression, labels));
}

function meets(expression: JsonObject, labels: Labels): boolean {
  const value = labels[textAt(expression, "key") ?? ""];
  const values = textsAt(expression, "values");
  switch (expression.operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    default:
      return true;
  }
}

export function isEmptySelector(selector: JsonObject): boolean {
  return (
    Object.keys(objectAt(selector, "matchLabels")).length === 0 &&
    objectsAt(selector, "matchExpressions").length === 0
  );
}

/** As messages show it: `app=checkout,tier in (web, api)`. */
export function selectorText(selector: JsonObject): string {
  const equal = Object.entries(labelsAt(selector, "matchLabels")).map(([key, value]) => `${key}=${value}`);
  const expressions = objectsAt(selector, "matchExpressions").map((expression) => {
    const values = textsAt(expression, "values");
    const list = values.length > 0 ? ` (${values.join(", ")})` : "";
    return `${textAt(expression, "key")} ${textAt(expression, "operator")}${list}`;
  });
  return [...equal, ...expressions].join(",");
}

export type Find<T> = (selector: JsonObject) => readonly T[];

/** Finds by selector and looks only at what has the rarest of its labels. */
export function finder<T>(items: readonly T[], labelsOf: (item: T) => Labels): Find<T> {
  const byLabel = new Map<string, T[]>();
  for (const item of items) {
    for (const [key, value] of Object.entries(labelsOf(item))) {
      const known = byLabel.get(`${key}=${value}`);
      if (known) known.push(item);
      else byLabel.set(`${key}=${value}`, [item]);
    }
  }
  return (selector) => {
    let candidates = items;
    for (const [key, value] of Object.entries(objectAt(selector, "matchLabels"))) {
      const found = byLabel.get(`${key}=${value}`) ?? [];
      if (found.length < candidates.length) candidates = found;
    }
    return candidates.filter((item) => fits(selector, labelsOf(item)));
  };
}

/** A selector that is a plain map of labels, as a Service's, as a LabelSelector. */
export function selectorOfLabels(labels: Json | undefined): JsonObject {
  return { matchLabels: isObject(labels) ? labels : {} };
}
