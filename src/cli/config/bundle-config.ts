import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix, resolve, sep } from "node:path";
import type { Metafile } from "esbuild";
import type { Bundle } from "./bundle.ts";
import { foldersBetween, rememberBundle, rememberedBundle, rememberPatched } from "./bundle-cache.ts";
import { sectionsOf } from "./bundle-sections.ts";
import { fileOf, isUsersFile, lateImports } from "./late-imports.ts";
import { patchBundle } from "./patch-bundle.ts";
import { headOf, transpile } from "./transpile.ts";

/**
 * The config as one module: Node takes a millisecond or two for each module that goes through a loader, and a platform has a
 * file for each service. Undefined where one module would not mean the same as many: then each file is loaded for itself.
 * Throws FindingsError.
 */
export async function bundleConfig(config: string): Promise<Bundle | undefined> {
  const remembered = rememberedBundle(config);
  if (!remembered) return bundleWhole(config);
  if (remembered.edited.length === 0) return remembered.bundle;
  const since = Date.now();
  const patched = await patchBundle(config, remembered.bundle, remembered.edited);
  if (!patched) return bundleWhole(config);
  rememberPatched(config, remembered, patched, since);
  return patched;
}

/** As if nothing were remembered. */
export async function bundleWhole(config: string): Promise<Bundle | undefined> {
  const since = Date.now();
  const root = dirname(config);
  const made = await transpile(config, root, { plugins: [lateImports] });
  if (!made) return undefined;
  const { code, map, inputs, imports } = made;
  const files = Object.keys(inputs)
    .filter(isUsersFile)
    .map((path) => resolve(root, path));
  if (hasCycle(inputs) || !sharePackages(root, files)) return undefined;
  const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
  const sections = sectionsOf(made, (path) => texts.get(resolve(root, path)));
  const bundle = { code, map, packages: imports, sections, parts: {} };
  if (!hasLinks(config, inputs)) rememberBundle(config, texts, bundle, since);
  return bundle;
}

/** Tomorrow a link may lead elsewhere, though no file is edited. */
function hasLinks(config: string, inputs: Metafile["inputs"]): boolean {
  const root = dirname(config);
  if (!inputs[headOf(config, root)]) return true;
  const bare = (path: string) => path.replace(/\.\w+$/, "");
  const isLink = (
    importer: string,
    { path, original = "" }: Metafile["inputs"][string]["imports"][number],
  ) => {
    const named = posix.join(posix.dirname(importer), original);
    const found = headOf(resolve(root, fileOf(path)), root);
    return bare(found) !== bare(named) && bare(found) !== named && bare(found) !== `${named}/index`;
  };
  const importers = Object.entries(inputs).filter(([path]) => isUsersFile(path));
  return importers.some(([importer, { imports }]) =>
    imports.some((one) => !one.external && isLink(importer, one)),
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
