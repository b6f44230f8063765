import { BUILTINS } from "./builtins.ts";
import { fail, GoPanic } from "./errors.ts";
import { execute, type MissingKey } from "./evaluate.ts";
import type { Functions } from "./expressions.ts";
import type { FunctionTable, GoFunction } from "./function.ts";
import type { TemplateSet } from "./nodes.ts";
import { parseTemplate, ROOT } from "./parser.ts";
import type { Evaluated } from "./values.ts";

/** Renders Go template text. Throws a TemplateError, or a GoPanic for an unknown option. */
export function renderGoTemplate(
  text: string,
  dot: Evaluated,
  options: readonly string[],
  functions: FunctionTable,
): string {
  const missingKey = options.reduce(readOption, "default" as MissingKey);
  if (!text.includes("{{")) return text;
  const find = (name: string): GoFunction | undefined => own(functions, name) ?? own(BUILTINS, name);
  const templates = parsed(text, functions, find);
  try {
    return execute(templates, ROOT, dot, { functions: find, missingKey });
  } catch (error) {
    if (error instanceof RangeError) fail("the template calls itself without end");
    throw error;
  }
}

const MOST_KEPT = 1_000;
const kept = new WeakMap<FunctionTable, Map<string, TemplateSet>>();

/** A set renders the same few texts for each of its Applications: each is parsed once. */
function parsed(text: string, functions: FunctionTable, find: Functions): TemplateSet {
  const known = kept.get(functions) ?? new Map<string, TemplateSet>();
  const found = known.get(text);
  if (found) return found;
  const templates = parseTemplate(text, (name) => find(name) !== undefined);
  if (known.size >= MOST_KEPT) known.clear();
  kept.set(functions, known.set(text, templates));
  return templates;
}

function own(table: FunctionTable, name: string): GoFunction | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Go panics on an option that it does not know; the last one counts. */
function readOption(_before: MissingKey, option: string): MissingKey {
  switch (option) {
    case "missingkey=invalid":
    case "missingkey=default":
      return "default";
    case "missingkey=zero":
      return "zero";
    case "missingkey=error":
      return "error";
    default:
      throw new GoPanic(option === "" ? "empty option string" : `unrecognized option: ${option}`);
  }
}
