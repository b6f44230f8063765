import { createRequire, Module } from "node:module";
import { dirname, resolve } from "node:path";
import { lazily } from "../../manifest/once.ts";
import type { Bundle } from "./bundle.ts";
import { nameOriginalPlaces } from "./original-places.ts";

/** What a module gives to those that import it. */
export type Exports = Readonly<Record<PropertyKey, unknown>>;

/**
 * Runs the bundle as if it were written in the config, without the thread that module hooks run in: starting it takes a sixth
 * of a short command. Undefined where a package cannot be imported: Node says best who wants it, of files loaded one by one.
 */
export async function runBundle(config: string, bundle: Bundle): Promise<Exports | undefined> {
  const imported = await importPackages(config, bundle.packages).catch(() => undefined);
  if (!imported) return undefined;
  const placeOf = (path: string) => resolve(dirname(config), path);
  const parts = Object.entries(bundle.parts).map(([path, { map }]) => [placeOf(path), map] as const);
  nameOriginalPlaces(new Map([[config, bundle.map], ...parts]));
  const part = (path: string, files: Readonly<Record<string, Exports>>) => {
    const require = (name: string) =>
      name in files ? exportsOf(name, () => files[name] ?? {}) : imported.get(name);
    return run(placeOf(path), bundle.parts[path]?.code ?? "", { require });
  };
  return run(config, bundle.code, { require: (name) => imported.get(name), part });
}

interface Given {
  readonly require: (name: string) => Exports | undefined;
  /** Runs a part, which may import these files. */
  readonly part?: (path: string, files: Readonly<Record<string, Exports>>) => Exports;
}

function run(file: string, code: string, { require, part }: Given): Exports {
  // In parentheses, because it is called at once: V8 reads it once, and not a first time for syntax only.
  const program = `module.exports = (function (require, __part, __late, module) {"use strict";${code}\n})`;
  const module: { exports: Exports } = { exports: {} };
  (compile(file, program) as (...given: unknown[]) => void)(require, part, exportsOf, module);
  return module.exports;
}

/** They do nothing but to export, and take longer to load than all the rest of a config: who makes nothing never waits for them. */
const constructLibraries = /^(?:constructs|cdk8s|cdk8s-plus-\d+)$/;

/** Our own: scripts, for which Node need not start its loader of modules. */
const tiphys = /^tiphys(?:\/(?:constructs|simulation|testing))?$/;

/** All of them before the first line of the bundle runs, as for any module. */
async function importPackages(
  config: string,
  packages: readonly string[],
): Promise<ReadonlyMap<string, Exports>> {
  const require = createRequire(config);
  const importHere = importerAt(config);
  const loaderOf = async (name: string): Promise<() => Exports> => {
    const isLibrary = constructLibraries.test(name);
    if (isLibrary || tiphys.test(name)) {
      require.resolve(name);
      return () => (isLibrary ? commonJs(require(name)) : require(name));
    }
    const exports = await importHere(name);
    return () => exports;
  };
  const imported = new Map<string, Exports>();
  for (const name of packages) imported.set(name, exportsOf(name, await loaderOf(name)));
  return imported;
}

/** What `import` gives of a CommonJS package. */
function commonJs(exports: Exports): Exports {
  return { ...exports, default: exports };
}

/** `import(…)` as a file at that place may say it. */
export function importerAt(file: string): (name: string) => Promise<Exports> {
  return compile(file, "module.exports = (name) => import(name)") as (name: string) => Promise<Exports>;
}

/** As in a file at that place: Node finds packages from there. */
function compile(file: string, code: string): unknown {
  const module = new Module(file) as Module & { readonly _compile: (code: string, file: string) => void };
  module._compile(code, file);
  return module.exports;
}

/** Loaded when something of it is asked for; and what it does not export is an error, as it is where Node links modules. */
function exportsOf(name: string, load: () => Exports): Exports {
  const exports = lazily(load);
  const get = (_: Exports, key: PropertyKey) => {
    if (key in exports()) return exports()[key];
    const error = new SyntaxError(
      `The requested module '${name}' does not provide an export named '${String(key)}'`,
    );
    Error.captureStackTrace(error, get);
    throw error;
  };
  return new Proxy<Exports>(Object.create(null), {
    get,
    has: (_, key) => key in exports(),
    ownKeys: () => Reflect.ownKeys(exports()),
    getOwnPropertyDescriptor: (_, key) =>
      key in exports() ? { value: exports()[key], enumerable: true, configurable: true } : undefined,
  });
}
