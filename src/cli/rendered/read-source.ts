import { join, normalize } from "node:path";
import { isObject, type Json, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import { matchesGlob } from "../../simulation/text/glob.ts";
import { kustomizationIn, type ManifestFolders, manifestsOf } from "./manifest-folders.ts";
import { buildOverlay, filesOfOverlay, notBuilt } from "./overlay.ts";

export interface SourceObject {
  readonly manifest: Manifest;
  readonly file: string;
}

/** What one source of an Application deploys. */
export interface SourceContent {
  readonly objects: readonly SourceObject[];
  /** The files that say so. */
  readonly files: readonly string[];
}

/** Why nothing can be known of it here. */
export interface Unread {
  readonly unread: string;
  /** The folder whose kustomization is beyond us. */
  readonly folder?: string;
}

/** Every source of an Application's spec. */
export function sourcesOf(spec: JsonObject): readonly JsonObject[] {
  const sources = Array.isArray(spec.sources) && spec.sources.length > 0 ? spec.sources : [spec.source];
  return sources.filter((source) => isObject(source));
}

/** What Argo CD makes of a source, by the kind that it finds there. Throws when an overlay cannot be built. */
export function readSource(tree: ManifestFolders, source: JsonObject): SourceContent | Unread {
  const { chart, path, repoURL, plugin, directory, ref, kustomize } = source;
  // A chart is no fault of the folder: a check names those that it could not judge by themselves.
  const isElsewhere = chart !== undefined || (path === undefined && ref !== undefined);
  if (isElsewhere) return { objects: [], files: [] };
  const written = typeof path === "string" ? path : ".";
  const folder = folderOf(written, tree);
  if (folder === undefined)
    return { unread: `there is no ${written} of ${String(repoURL)} in the folder that is read` };
  if (plugin !== undefined) return { unread: "a plugin renders it" };
  if (tree.charts.has(folder)) return { unread: `${folder} is a Helm chart` };
  const files = tree.folders.get(folder) ?? new Map<string, readonly Json[]>();
  const kustomization = kustomizationIn(files);
  if (kustomization === undefined || isObject(directory)) return readDirectory(tree, folder, directory);
  const reason = notBuilt(files);
  return reason === undefined ? readOverlay(tree, folder, kustomize) : { unread: reason, folder };
}

export function readOverlay({ folders }: ManifestFolders, folder: string, options?: Json): SourceContent {
  const file = join(folder, kustomizationIn(folders.get(folder)) ?? "");
  const objects = buildOverlay(folders, folder, options).map((manifest) => ({ manifest, file }));
  return { objects, files: filesOfOverlay(folders, folder) };
}

/** Plain manifests, Argo CD's type "directory". */
function readDirectory(
  { folders }: ManifestFolders,
  folder: string,
  options: Json | undefined,
): SourceContent | Unread {
  const { recurse, include, exclude } = isObject(options) ? options : {};
  const below = folder === "" ? "" : `${folder}/`;
  const inside = recurse === true ? [...folders.keys()].filter((one) => one.startsWith(below)) : [];
  const names = [...new Set([folder, ...inside])].flatMap((one) =>
    [...(folders.get(one) ?? [])].map(([name, documents]) => ({ file: join(one, name), documents })),
  );
  const chosen = names.filter(({ file }) => {
    const path = file.slice(below.length);
    if (typeof exclude === "string" && exclude !== "" && matchesGlob(exclude, path)) return false;
    return typeof include !== "string" || include === "" || matchesGlob(include, path);
  });
  if (chosen.length === 0)
    return { unread: `${folder || "the folder"} holds no manifest that it would take` };
  const objects = chosen.flatMap(({ file, documents }) =>
    manifestsOf(documents).map((manifest) => ({ manifest, file })),
  );
  return { objects, files: chosen.map(({ file }) => file) };
}

/** The path is the repository's, the folder a part of it: the longest end of the path that is there. */
export function folderOf(path: string, { folders }: ManifestFolders): string | undefined {
  const normal = normalize(path).replace(/^\/+|\/+$/g, "");
  if (normal === "." || normal === "") return "";
  const parts = normal.split("/");
  for (let start = 0; start < parts.length; start++) {
    const candidate = parts.slice(start).join("/");
    if (folders.has(candidate)) return candidate;
  }
  return undefined;
}
