import type { JsonObject } from "../../../manifest/manifest.ts";
import { TemplateError } from "../go-template/errors.ts";
import { objectsField, textField, textMapField, textsField } from "./fields.ts";

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export type Selector = (labels: ReadonlyMap<string, string>) => boolean;

/** `any`: values are free, as in a generator's own selector. `label`: values have to be label values. */
export type ValueSyntax = "any" | "label";

/** Reads a label selector. An empty one selects everything. Throws a TemplateError if Kubernetes would refuse it. */
export function parseSelector(spec: JsonObject, syntax: ValueSyntax): Selector {
  const labels = textMapField(spec, "matchLabels").map(([key, value]) => ({
    key,
    operator: "In",
    values: [value],
  }));
  const expressions = objectsField(spec, "matchExpressions").map((expression) => ({
    key: textField(expression, "key"),
    operator: textField(expression, "operator"),
    values: textsField(expression, "values"),
  }));
  const requirements = [...labels, ...expressions];
  for (const requirement of requirements) check(requirement, syntax);
  return (given) => requirements.every((requirement) => matches(requirement, given));
}

const NAME = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const PREFIX = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/** `[prefix/]name`, as the keys of labels are. */
function isQualifiedName(key: string): boolean {
  const parts = key.split("/");
  const name = parts.at(-1) ?? "";
  const prefix = parts.length === 2 ? parts[0] : undefined;
  if (parts.length > 2 || name.length > 63 || !NAME.test(name)) return false;
  return prefix === undefined || (prefix.length <= 253 && PREFIX.test(prefix));
}

function check({ key, operator, values }: Requirement, syntax: ValueSyntax): void {
  if (!isQualifiedName(key)) throw new TemplateError(`selector key "${key}" is not a qualified name`);
  const takesValues = operator === "In" || operator === "NotIn";
  if (!takesValues && operator !== "Exists" && operator !== "DoesNotExist") {
    throw new TemplateError(
      `"${operator}" is not a valid selector operator: In, NotIn, Exists or DoesNotExist`,
    );
  }
  if (takesValues !== values.length > 0) {
    throw new TemplateError(
      `selector ${key} ${operator}: values ${takesValues ? "cannot" : "must"} be empty`,
    );
  }
  const bad =
    syntax === "label"
      ? values.find((value) => value.length > 63 || (value !== "" && !NAME.test(value)))
      : undefined;
  if (bad !== undefined) throw new TemplateError(`"${bad}" is not a label value`);
}

function matches({ key, operator, values }: Requirement, labels: ReadonlyMap<string, string>): boolean {
  const value = labels.get(key);
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    default:
      return value === undefined;
  }
}
