import { readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { FindingsError } from "../errors.ts";
import { declaredExports, type Section, spansOf } from "./bundle-sections.ts";
import type { Bundle, Script } from "./run-bundle.ts";
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
  const { imports, exports } = sections.find((section) => section.path === path) ?? {};
  if (!imports || !exports) return undefined;
  const made = await transpile(file, root, { external: ["./*", "../*"] }).catch(unlessFindings);
  if (!made || Object.keys(made.inputs).join() !== path) return undefined;
  const { code, map } = made;
  const isPath = (name: string) => /^\.\.?\//.test(name);
  const files = new Map(
    made.imports.filter(isPath).map((name) => [name, posix.join(posix.dirname(path), name)]),
  );
  const packages = made.imports.filter((name) => !isPath(name));
  if ([...files.values(), ...packages].join("\n") !== imports.join("\n")) return undefined;
  const declared = declaredExports(readFileSync(file, "utf8"));
  const names = Object.keys(exports).sort().join();
  if (exportsIn(code) !== names || [...new Set(declared)].sort().join() !== names) return undefined;
  const known = new Map(sections.map((section) => [section.path, section.exports]));
  const given = new Map<string, Variables>();
  for (const [name, imported] of files) {
    const variables = known.get(imported);
    if (!variables) return undefined;
    given.set(name, variables);
  }
  return asksFor(code, given) ? { code, map, call: callOf(path, exports, given) } : undefined;
}

function unlessFindings(error: unknown): undefined {
  if (!(error instanceof FindingsError)) throw error;
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
  const uses = code.replace(imports, "").matchAll(/[\w$]+(?=(?:\.([\w$\\]+))?)/g);
  return [...uses].every(([variable, name = ""]) => {
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
