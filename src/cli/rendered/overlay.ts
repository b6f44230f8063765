import { join } from "node:path";
import { build } from "../../kustomize/build.ts";
import { basePath } from "../../layout.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import { withOptions } from "./kustomize-options.ts";
import { buildFiles, type Folder, kustomizationIn, manifestsOf } from "./manifest-folders.ts";

/** A folder whose kustomization reads what is not there. */
export class UnreadableFolder extends Error {
  constructor(
    readonly folder: string,
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}

/** The fields that `build` knows; what else a kustomization says it would leave out. */
const built = new Set([
  "apiVersion",
  "kind",
  "metadata",
  "resources",
  "patches",
  "namespace",
  "labels",
  "replicas",
  "images",
]);

/** Why this folder's kustomization is not one that we can build; undefined when it is. */
export function notBuilt(folder: Folder): string | undefined {
  const kustomization = kustomizationOf(folder);
  const field = Object.keys(kustomization).find((key) => !built.has(key));
  if (field !== undefined) return `its kustomization uses ${field}`;
  if (listOf(kustomization.patches).some((patch) => !isObject(patch) || typeof patch.path !== "string"))
    return "its kustomization has patches without a file of their own";
  const other = listOf(kustomization.resources).find(
    (name) => name !== basePath && (String(name).startsWith("..") || /^[a-z]+:\/\//.test(String(name))),
  );
  return other === undefined ? undefined : `its kustomization reads ${String(other)}`;
}

/** `options`: those of the Application's source. */
export function buildOverlay(
  folders: ReadonlyMap<string, Folder>,
  folder: string,
  options?: Json,
): readonly Manifest[] {
  const base = join(folder, basePath);
  for (const one of [folder, base]) mustBeReadable(folders, one);
  return build(
    buildFiles(folders.get(base)),
    withOptions(buildFiles(folders.get(folder) ?? new Map()), options),
  );
}

function mustBeReadable(folders: ReadonlyMap<string, Folder>, folder: string): void {
  const own: Folder = folders.get(folder) ?? new Map();
  const resources = resourcesOf(own).filter((name) => !folders.has(join(folder, name)));
  const missing = [...resources, ...patchesOf(own)].find((name) => !own.has(name));
  if (missing !== undefined) {
    const message = `its kustomization reads ${missing}, which is not there`;
    throw new UnreadableFolder(folder, message, "add the file, or take it out of the kustomization");
  }
  const empty = resources.find((name) => manifestsOf(own.get(name) ?? []).length === 0);
  if (empty === undefined) return;
  const message = `its kustomization reads ${empty}, which holds no object`;
  throw new UnreadableFolder(folder, message, "write the object, or take the file out of the kustomization");
}

/** Every file that the build of a folder reads, its kustomization first. */
export function filesOfOverlay(
  folders: ReadonlyMap<string, Folder>,
  folder: string,
  above: readonly string[] = [],
): readonly string[] {
  const files = folders.get(folder);
  const own = kustomizationIn(files);
  if (files === undefined || own === undefined || above.includes(folder)) return [];
  return [own, ...resourcesOf(files), ...patchesOf(files)].flatMap((name) => {
    const path = join(folder, name);
    return folders.has(path) ? filesOfOverlay(folders, path, [...above, folder]) : [path];
  });
}

export function resourcesOf(folder: Folder): readonly string[] {
  const { resources, bases } = kustomizationOf(folder);
  return [...listOf(resources), ...listOf(bases)].map(String);
}

/** Files that are changes of objects, not objects. */
export function patchesOf(folder: Folder): readonly string[] {
  const { patches, patchesStrategicMerge, patchesJson6902 } = kustomizationOf(folder);
  return [patches, patchesStrategicMerge, patchesJson6902]
    .flatMap(listOf)
    .map((patch) => (isObject(patch) ? patch.path : patch))
    .filter((path): path is string => typeof path === "string");
}

function kustomizationOf(folder: Folder): JsonObject {
  const name = kustomizationIn(folder);
  const content = name === undefined ? undefined : folder.get(name)?.[0];
  return isObject(content) ? content : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
