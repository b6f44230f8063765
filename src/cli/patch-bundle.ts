import { dirname, posix } from "node:path";
import { type Section, spansOf } from "./bundle-sections.ts";
import type { Bundle, Script } from "./run-bundle.ts";
import { headOf, transpile } from "./transpile.ts";

/** More than these are sooner bundled with all others. */
const few = 8;

/**
 * The bundle with the edited files as scripts of their own, called where they were in it: esbuild reads those files only.
 * Undefined where one module of all might be another. Throws FindingsError.
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
    const part = await partOf(file, root, bundle);
    const call = part && callOf(path, part, bundle.sections);
    if (!call) return undefined;
    code = withCall(code, call, { path, sections: bundle.sections });
    parts.set(path, { code: part.code, map: part.map });
  }
  return { ...bundle, code, parts: Object.fromEntries(parts) };
}

interface Part extends Script {
  /** What it imports by a path, as it is written. */
  readonly files: readonly string[];
}

async function partOf(file: string, root: string, { packages }: Bundle): Promise<Part | undefined> {
  const made = await transpile(file, root, { external: ["./*", "../*"] });
  if (!made) return undefined;
  const isPath = (name: string) => /^\.\.?\//.test(name);
  const areKnown = made.imports.every((name) => isPath(name) || packages.includes(name));
  return areKnown ? { ...made, files: made.imports.filter(isPath) } : undefined;
}

/**
 * Gives the part what it imports, which must have run before, and takes what it exports, which must be the same as ever. In a
 * single line.
 */
function callOf(path: string, { code, files }: Part, sections: readonly Section[]): string | undefined {
  const at = sections.findIndex((section) => section.path === path);
  const { exports } = sections[at] ?? {};
  if (!exports || exportsIn(code) !== Object.keys(exports).sort().join()) return undefined;
  const before = new Map(sections.slice(0, at).map((section) => [section.path, section]));
  const given: string[] = [];
  for (const file of files) {
    const imported = before.get(posix.join(posix.dirname(path), file))?.exports;
    if (!imported) return undefined;
    const getters = Object.entries(imported).map(
      ([name, variable]) => `get ${name}() { return ${variable}; }`,
    );
    given.push(`${JSON.stringify(file)}: { ${getters.join(", ")} }`);
  }
  const taken = Object.entries(exports).map(([name, variable]) => `${name}: ${variable}`);
  return `var { ${taken.join(", ")} } = __part(${JSON.stringify(path)}, { ${given.join(", ")} });`;
}

/** The names, sorted: esbuild lists them first. */
function exportsIn(code: string): string {
  const [, list = ""] = /^__export\(\w+, \{\n((?: {2}.*\n)*)\}\);$/m.exec(code) ?? [];
  return [...list.matchAll(/^ {2}([^:]+): /gm)]
    .map(([, name]) => name)
    .sort()
    .join();
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
