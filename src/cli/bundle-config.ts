import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
import type esbuild from "esbuild";
import type { BuildFailure, BuildOptions, Metafile } from "esbuild";
import { type Place, throwFindings } from "../errors.ts";
import { buildFindings, placeIn } from "./build-findings.ts";
import { foldersBetween, rememberBundle, rememberedBundle } from "./bundle-cache.ts";
import { isUsersFile, lateImports } from "./late-imports.ts";
import type { Bundle } from "./run-bundle.ts";

/**
 * The config as one module: Node takes a millisecond or two for each module that goes through a loader, and a platform has a
 * file for each service. Undefined where one module would not mean the same as many: then each file is loaded for itself.
 * Throws FindingsError.
 */
export async function bundleConfig(config: string): Promise<Bundle | undefined> {
  const remembered = rememberedBundle(config);
  if (remembered) return remembered;
  const since = Date.now();
  const root = dirname(config);
  const { build } = createRequire(import.meta.url)("esbuild") as typeof esbuild;
  const made = await build(optionsFor(config)).catch((failure) =>
    throwFindings(buildFindings(failure, root)),
  );
  if (!made || made.warnings.length > 0) return undefined;
  const { inputs, outputs } = made.metafile;
  const files = Object.keys(inputs).filter(isUsersFile);
  const paths = files.map((path) => resolve(root, path));
  const isOne = isPlain(files.map((path) => inputs[path])) && !hasCycle(inputs) && sharePackages(root, paths);
  const [map, script] = made.outputFiles;
  const code = isOne ? withPlainImports(script?.text ?? "") : undefined;
  if (code === undefined) return undefined;
  const packages = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  const bundle = { code, map: map?.text ?? "", packages: [...new Set(packages)] };
  rememberBundle(config, paths, bundle, since);
  return bundle;
}

/** Where the config, or a file that it imports by a path, waits before it is done. */
export async function topLevelAwaits(config: string): Promise<readonly Place[]> {
  const { build } = createRequire(import.meta.url)("esbuild") as typeof esbuild;
  const { errors } = await build(optionsFor(config)).catch((failure: BuildFailure) => failure);
  const awaits = errors.filter(({ text }) => text.startsWith("Top-level await"));
  return awaits.flatMap(({ location }) => (location ? placeIn(location, dirname(config)) : []));
}

function optionsFor(config: string) {
  return {
    absWorkingDir: dirname(config),
    entryPoints: [config],
    outfile: `${config}.js`,
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    format: "cjs",
    platform: "node",
    target: "node20",
    // Node knows neither the paths of a tsconfig.json nor what a package.json calls free of side effects.
    tsconfigRaw: {},
    treeShaking: false,
    ignoreAnnotations: true,
    // Findings name lines of the user's files.
    sourcemap: "external",
    sourcesContent: false,
    logLevel: "silent",
    plugins: [lateImports],
  } as const satisfies BuildOptions;
}

const helper = "var __toESM = (mod, isNodeMode, target) =>";

/** What a package exports is as Node says: esbuild's helper would make it over, as bundlers do. */
function withPlainImports(code: string): string | undefined {
  if (!code.includes("__toESM")) return code;
  // On the same line: the source map counts them.
  const plain = `var __toESM = (mod) => mod; ${helper.replace("__toESM", "__remade")}`;
  return code.includes(helper) ? code.replace(helper, plain) : undefined;
}

/** `import(…)`, `require(…)` and CommonJS ask where their own file is. So does `import.meta`, of which esbuild warns. */
function isPlain(inputs: readonly (Metafile["inputs"][string] | undefined)[]): boolean {
  return inputs.every(
    (input) => input?.format !== "cjs" && input?.imports.every(({ kind }) => kind === "import-statement"),
  );
}

/** In a bundle a cycle reads `undefined` where Node says what is wrong. */
function hasCycle(inputs: Metafile["inputs"]): boolean {
  const done = new Map<string, boolean>();
  const leadsBack = (path: string): boolean => {
    const known = done.get(path);
    if (known !== undefined) return !known;
    done.set(path, false);
    const found = inputs[path]?.imports.some((one) => !one.external && leadsBack(one.path)) ?? false;
    done.set(path, true);
    return found;
  };
  return Object.keys(inputs).some(leadsBack);
}

/** Whether all files find the same packages: none is outside of the config's folder, or in one with packages of its own. */
function sharePackages(root: string, paths: readonly string[]): boolean {
  const below = foldersBetween(root, paths).filter((folder) => folder !== root);
  return below.every((folder) => folder.startsWith(join(root, sep)) && !existsSync(`${folder}/node_modules`));
}
