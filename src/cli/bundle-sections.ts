import { groupBy } from "../manifest/group-by.ts";

/** What a bundle holds of one file. */
export interface Section {
  /** From the config's folder. */
  readonly path: string;
  /** Name → variable of the bundle; only where both are known for certain. */
  readonly exports?: Readonly<Record<string, string>>;
}

interface Span {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** In the order in which they run. */
export function sectionsOf(
  code: string,
  paths: readonly string[],
  textOf: (path: string) => string | undefined,
): readonly Section[] {
  const spans = spansOf(code, paths);
  const once = groupBy(spans, ({ path }) => path);
  return spans.map(({ path, start, end }) => {
    const text = textOf(path);
    // The config's own is in two places.
    if (text === undefined || once.get(path)?.length !== 1) return { path };
    const section = code.slice(start, end);
    // Somebody wants all that the file exports as one object.
    if (/^var \w+_exports\d* = \{\};$/m.test(section)) return { path };
    const names = exportedBy(text);
    const exports = names && variablesOf(names, section);
    return { path, ...(exports && { exports }) };
  });
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
  /^export (?:(?:const|class|function|async function) (?<name>[\w$]+)(?![\w$\\\u0080-\uffff])|(?<standard>default) (?!class|function|async|abstract|interface)|(?:type|interface) )/gm;

/** Undefined where anything is exported in another way than by a declaration. */
function exportedBy(text: string): readonly string[] | undefined {
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
