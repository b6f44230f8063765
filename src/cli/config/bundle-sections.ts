import { groupBy } from "../../manifest/group-by.ts";
import type { Section } from "./bundle.ts";
import type { Transpiled } from "./transpile.ts";

interface Span {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** In the order in which they run. */
export function sectionsOf(
  { code, inputs, lengths }: Transpiled,
  textOf: (path: string) => string | undefined,
): readonly Section[] {
  const spans = spansOf(code, Object.keys(inputs));
  const once = groupBy(spans, ({ path }) => path);
  return spans.map(({ path, start, end }) => {
    const section = code.slice(start, end);
    const files = (inputs[path]?.imports ?? []).flatMap((one) => (one.external ? [] : one.path));
    const imports = [...new Set([...files, ...packagesIn(section)])];
    // A line of a text may look like a head, and the config's own is in two places.
    const isAll = [1, 0].includes(Buffer.byteLength(section) - (lengths[path] ?? 0));
    const text = once.get(path)?.length === 1 && isAll ? textOf(path) : undefined;
    const exports = text === undefined ? undefined : exportsOf(text, section);
    return { path, imports, ...(exports && { exports }) };
  });
}

function packagesIn(section: string): readonly string[] {
  return [...section.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = ""]) => name);
}

/** Where somebody wants all that the file exports as one object, or may be the first who needs it to run. */
const asObject = /^var \w+(?:_exports\d* = \{\};$| = __(?:esm|commonJS)\()/m;

/** `var a = 1, b = 2;`, in however many lines: nobody knows whether `b` is exported. */
const severalAtOnce = /^(?:var |[\])}]|.*`).*(?:, [\w$\\]+|[\]}]) = |^[\]}] = /m;

function exportsOf(text: string, section: string): Section["exports"] {
  if (asObject.test(section) || severalAtOnce.test(section)) return undefined;
  const names = declaredExports(text);
  return names && variablesOf(names, section);
}

/** What was made of each file: esbuild heads it with the path. */
export function spansOf(code: string, paths: Iterable<string>): readonly Span[] {
  const known = new Set(paths);
  const heads = [...code.matchAll(/^\/\/ (.+)\n/gm)].filter(([, path = ""]) => known.has(path));
  return heads.map(({ 0: line, 1: path = "", index }, at) => ({
    path,
    start: index + line.length,
    end: heads[at + 1]?.index ?? code.length,
  }));
}

const declaration =
  /^export (?:(?:const(?! enum\b)|class|function|async function) (?<name>[\w$]+)(?![\w$\\\u0080-\uffff])|(?<standard>default) (?!class|function|async|abstract|interface)|(?:type|interface) )/gm;

/** Undefined where anything is exported in another way than by a declaration, or can have another value later. */
export function declaredExports(text: string): readonly string[] | undefined {
  const found = [...text.matchAll(declaration)];
  if (found.length !== text.match(/\bexport\b/g)?.length) return undefined;
  return found.flatMap(({ groups = {} }) => groups.name ?? groups.standard ?? []);
}

/** esbuild puts digits behind a name that two files have. Undefined where more than one variable may be meant, or none. */
function variablesOf(
  names: readonly string[],
  section: string,
): Readonly<Record<string, string>> | undefined {
  const declared = [...section.matchAll(/^(?:var ([\w$]+) =|(?:async )?function ([\w$]+)\()/gm)];
  const variables = declared.map(([, variable, called]) => variable ?? called ?? "");
  const exports: Record<string, string> = {};
  for (const name of names) {
    const [found, another] = variables.filter((variable) => isNamed(variable, name));
    if (found === undefined || another !== undefined) return undefined;
    exports[name] = found;
  }
  return exports;
}

function isNamed(variable: string, name: string): boolean {
  if (name === "default") return /_default\d*$/.test(variable);
  return variable.startsWith(name) && /^\d*$/.test(variable.slice(name.length));
}
