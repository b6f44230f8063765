import { createRequire } from "node:module";
import { relative, sep } from "node:path";
import type esbuild from "esbuild";
import type { BuildFailure, BuildOptions, Metafile } from "esbuild";
import { type Place, throwFindings } from "../../errors.ts";
import { buildFindings, placeIn } from "./build-findings.ts";
import type { Script } from "./bundle.ts";
import { isUsersFile } from "./late-imports.ts";

type Inputs = Metafile["inputs"];

export interface Transpiled extends Script {
  /** What it was made of, and what that imports; paths from the config's folder. */
  readonly inputs: Inputs;
  /** What it imports from elsewhere, in the order in which it does. */
  readonly imports: readonly string[];
  /** Bytes that were made of each file. */
  readonly lengths: Readonly<Record<string, number>>;
}

/**
 * The file as CommonJS, with what it imports by a path unless that is external. Undefined where it would not mean the same as
 * modules that Node loads. Throws FindingsError.
 */
export async function transpile(
  file: string,
  root: string,
  more: Pick<BuildOptions, "external" | "plugins">,
): Promise<Transpiled | undefined> {
  const made = await loadEsbuild()
    .build({ ...optionsFor(file, root), ...more })
    .catch((failure) => throwFindings(buildFindings(failure, root)));
  if (!made || made.warnings.length > 0) return undefined;
  const { inputs, outputs } = made.metafile;
  const [map, script] = made.outputFiles;
  const code = isPlain(inputs) ? withPlainImports(script?.text ?? "") : undefined;
  if (code === undefined) return undefined;
  const imports = Object.values(outputs).flatMap((output) => output.imports.map(({ path }) => path));
  const lengths = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const),
  );
  return {
    code,
    map: map?.text ?? "",
    inputs,
    imports: [...new Set(imports)],
    lengths: Object.fromEntries(lengths),
  };
}

/** Where the file, or one that it imports by a path, waits before it is done. */
export async function topLevelAwaits(file: string, root: string): Promise<readonly Place[]> {
  const built = loadEsbuild().build(optionsFor(file, root));
  const { errors } = await built.catch((failure: BuildFailure) => failure);
  const awaits = errors.filter(({ text }) => text.startsWith("Top-level await"));
  return awaits.flatMap(({ location }) => (location ? placeIn(location, root) : []));
}

/** When something is built: a config that is remembered needs none of it. */
function loadEsbuild(): typeof esbuild {
  return createRequire(import.meta.url)("esbuild");
}

/** Path from the config's folder, as it heads what was made of the file. */
export function headOf(file: string, root: string): string {
  return relative(root, file).split(sep).join("/");
}

function optionsFor(file: string, root: string) {
  return {
    absWorkingDir: root,
    entryPoints: [file],
    outfile: `${file}.js`,
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
    // Where two files have a name, one gets digits behind it in the bundle.
    keepNames: true,
    // Findings name lines of the user's files.
    sourcemap: "external",
    sourcesContent: false,
    logLevel: "silent",
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
function isPlain(inputs: Inputs): boolean {
  const users = Object.entries(inputs).filter(([path]) => isUsersFile(path));
  return users.every(
    ([, { format, imports }]) => format !== "cjs" && imports.every(({ kind }) => kind === "import-statement"),
  );
}
