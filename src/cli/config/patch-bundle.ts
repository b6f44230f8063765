import { readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { FindingsError } from "../../errors.ts";
import type { Bundle, Script, Section } from "./bundle.ts";
import { declaredExports, spansOf } from "./bundle-sections.ts";
import { headOf, transpile } from "./transpile.ts";

/** More than these are sooner bundled with all others. */
const few = 8;

/**
 * The bundle with the edited files as scripts of their own, called where they were in it: esbuild reads those files only.
 * Undefined where one module of all might be another.
 */
export async function patchBundle(
  config: string,
  bundle: Bundle,
  edited: readonly string[],
): Promise<Bundle | undefined> {
  const root = dirname(config);
  if (edited.length > few) return undefined;
  let code = bundle.code;
  const parts = new Map(Object.entries(bundle.parts));
  for (const file of edited) {
    const path = headOf(file, root);
    const part = await partOf(file, root, bundle.sections);
    if (!part) return undefined;
    code = withCall(code, part.call, { path, sections: bundle.sections });
    parts.set(path, { code: part.code, map: part.map });
  }
  return { ...bundle, code, parts: Object.fromEntries(parts) };
}

interface Part extends Script {
  /** Runs it, in a single line. */
  readonly call: string;
}

type Variables = NonNullable<Section["exports"]>;

/** Of a file that imports and exports the same as ever. What is wrong with it is said with what is wrong with others. */
async function partOf(file: string, root: string, sections: readonly Section[]): Promise<Part | undefined> {
  const path = headOf(file, root);
  const section = sections.find((one) => one.path === path);
  if (!section?.exports) return undefined;
  const made = await transpile(file, root, { external: ["./*", "../*"] }).catch(unlessFindings);
  // It alone: what is imported in a strange way would be in there, too.
  if (!made || Object.keys(made.inputs).join() !== path) return undefined;
  const { code, map, imports } = made;
  const files = filesIn(imports, path);
  const isSame =
    [...files.values(), ...imports.filter((name) => !files.has(name))].join("\n") ===
      section.imports.join("\n") &&
    exportsAre(Object.keys(section.exports), code, readFileSync(file, "utf8"));
  const given = isSame ? variablesFor(files, sections) : undefined;
  if (!given || !asksFor(code, given)) return undefined;
  return { code, map, call: callOf(path, section.exports, given) };
}

function unlessFindings(error: unknown): undefined {
  if (!(error instanceof FindingsError)) throw error;
}

/** What is imported by a path: as it is written → from the config's folder. */
function filesIn(imports: readonly string[], path: string): ReadonlyMap<string, string> {
  const files = imports.filter((name) => /^\.\.?\//.test(name));
  return new Map(files.map((name) => [name, posix.join(posix.dirname(path), name)]));
}

/** What the files export, by their names as they are written. Undefined where that is not known of one. */
function variablesFor(
  files: ReadonlyMap<string, string>,
  sections: readonly Section[],
): ReadonlyMap<string, Variables> | undefined {
  const known = new Map(sections.map((section) => [section.path, section.exports]));
  const given = [...files].map(([name, path]) => [name, known.get(path)] as const);
  return given.every((one): one is readonly [string, Variables] => one[1] !== undefined)
    ? new Map(given)
    : undefined;
}

/** Each by a declaration, as the text says, and no other, as esbuild does. */
function exportsAre(names: readonly string[], code: string, text: string): boolean {
  const expected = [...names].sort().join();
  const declared = new Set(declaredExports(text));
  return exportsIn(code) === expected && [...declared].sort().join() === expected;
}

/** The names, sorted: esbuild lists them first. */
function exportsIn(code: string): string {
  const [, list = ""] = /^__export\(\w+, \{\n((?: {2}.*\n)*)\}\);$/m.exec(code) ?? [];
  return [...list.matchAll(/^ {2}([^:]+): /gm)]
    .map(([, name]) => name)
    .sort()
    .join();
}

/** Whether it uses what it is given by the names that are exported, and in no other way. */
function asksFor(code: string, given: ReadonlyMap<string, Variables>): boolean {
  const imports = /^var (.+) = .*\brequire\("(.+?)"\).*;$/gm;
  const found = [...code.matchAll(imports)].map(([, variable = "", name = ""]) => ({ variable, name }));
  const names = new Set(found.map(({ name }) => name));
  const areFound = [...given.keys()].every((name) => names.has(name));
  if (!areFound || found.some(({ variable }) => !/^[\w$]+$/.test(variable))) return false;
  const known = new Map(found.map(({ variable, name }) => [variable, given.get(name)]));
  // Most of a file is other words: they are skipped where all that is imported has a name of esbuild's.
  const isNamedByUser = found.some(({ variable }) => !variable.startsWith("import_"));
  const word = isNamedByUser ? /([\w$]+)(?:\.([\w$\\]+))?/g : /\b(import_[\w$]+)(?:\.([\w$\\]+))?/g;
  const uses = code.replace(imports, "").matchAll(word);
  return [...uses].every(([, variable = "", name = ""]) => {
    const exports = known.get(variable);
    return !exports || Object.hasOwn(exports, name);
  });
}

/** Gives the part what it imports, which has run before, and takes what it exports. */
function callOf(path: string, exports: Variables, given: ReadonlyMap<string, Variables>): string {
  const all = [...given].map(([name, variables]) => {
    const getters = Object.entries(variables).map(
      ([key, variable]) => `get ${key}() { return ${variable}; }`,
    );
    return `${JSON.stringify(name)}: { ${getters.join(", ")} }`;
  });
  const taken = Object.entries(exports).map(([name, variable]) => `${name}: ${variable}`);
  return `var { ${taken.join(", ")} } = __part(${JSON.stringify(path)}, { ${all.join(", ")} });`;
}

/** As many lines as before: the source map counts them. */
function withCall(
  code: string,
  call: string,
  { path, sections }: { readonly path: string; readonly sections: readonly Section[] },
): string {
  const span = spansOf(
    code,
    sections.map((section) => section.path),
  ).find((one) => one.path === path);
  if (!span) return code;
  const lines = code.slice(span.start, span.end).split("\n").length;
  return code.slice(0, span.start) + call + "\n".repeat(lines - 1) + code.slice(span.end);
}
