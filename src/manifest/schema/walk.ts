import type { Json } from "../manifest.ts";
import type { Format } from "./formats.ts";
import type { SchemaProblem } from "./schema-problem.ts";

/** Where a check is in a manifest, and what it has found so far. The path only becomes text for a problem. */
export interface Walk {
  readonly path: (string | number)[];
  readonly problems: SchemaProblem[];
  /** The values of a Secret stay out of messages. */
  readonly isSecret: boolean;
}

export function report(walk: Walk, problem: Omit<SchemaProblem, "path">): void {
  walk.problems.push({ path: pathText(walk.path), ...problem });
}

/** The text is a value at the walk's place, or the key there. */
export function reportFormat(walk: Walk, text: string, { what, fix }: Format): void {
  const isKey = walk.path.at(-1) === text;
  const message = `${isKey ? JSON.stringify(text) : shown(walk, text)} is not ${what}`;
  report(walk, { problem: "bad-format", message, fix });
}

export function reportType(walk: Walk, expected: string, value: Json, fix?: string): void {
  const message = `expected ${expected}, found ${described(walk, value)}`;
  report(walk, { problem: "wrong-type", message, ...(fix !== undefined && { fix }) });
}

function described(walk: Walk, value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `the ${typeof value} ${shown(walk, value)}`;
}

/** A scalar as a message shows it: short, and not at all when it may be secret. */
export function shown(walk: Walk, value: string | number | boolean): string {
  if (isHidden(walk)) return "(not shown)";
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

export function isHidden({ isSecret, path }: Walk): boolean {
  return isSecret && path[0] !== "metadata" && path[0] !== "type";
}

const longest = 80;
const plainKey = /^[A-Za-z_$][\w$-]*$/;

function pathText(path: readonly (string | number)[]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (!plainKey.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return text;
}
