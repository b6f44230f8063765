import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Metafile } from "esbuild";
import { rememberBundle, rememberedBundle } from "./bundle-cache.ts";

/**
 * The config and all that it imports by a path, as one module: Node takes a millisecond or two for each module that goes
 * through a loader, and a platform has a file for each service. Undefined where one module would not mean the same as many,
 * and where there is an error to show: then each file is loaded for itself.
 */
export async function bundleConfig(config: string): Promise<string | undefined> {
  const remembered = rememberedBundle(config);
  if (remembered !== undefined) return remembered;
  const since = Date.now();
  const { build } = await import("esbuild");
  try {
    const root = dirname(config);
    const { metafile, outputFiles, warnings } = await build({
      absWorkingDir: root,
      entryPoints: [config],
      outfile: `${config}.js`,
      bundle: true,
      write: false,
      metafile: true,
      packages: "external",
      format: "esm",
      platform: "node",
      target: "node20",
      // Node knows neither the paths of a tsconfig.json nor what a package.json calls free of side effects.
      tsconfigRaw: {},
      treeShaking: false,
      ignoreAnnotations: true,
      // Findings name lines of the user's files.
      sourcemap: "inline",
      sourcesContent: false,
      logLevel: "silent",
    });
    const [output] = outputFiles;
    if (!output || warnings.length > 0 || needsOwnFile.test(output.text)) return undefined;
    const inputs = Object.keys(metafile.inputs);
    if (hasCycle(metafile.inputs) || !sharePackages(root, inputs)) return undefined;
    rememberBundle(
      config,
      inputs.map((path) => resolve(root, path)),
      output.text,
      since,
    );
    return output.text;
  } catch {
    return undefined;
  }
}

// `import.meta`, `import(…)`, and CommonJS.
const needsOwnFile = /\bimport\s*[.(]|\b__(?:commonJS|require)\b/;

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
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(resolve(root, path)); folder !== root; folder = dirname(folder)) {
      if (folder === dirname(folder)) return false;
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return ![...folders].some((folder) => existsSync(join(folder, "node_modules")));
}
