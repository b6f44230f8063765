import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Finding, throwFindings } from "../../errors.ts";
import type { FileContent, Files } from "../../kustomize/types.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import { parseYaml } from "../../manifest/parse-yaml.ts";

/** File name → documents. */
export type Folder = ReadonlyMap<string, readonly Json[]>;

/** What a tree of files says; every folder is relative to its root. */
export interface ManifestFolders {
  readonly folders: ReadonlyMap<string, Folder>;
  /** Folders of Helm charts: their templates are no YAML, so nothing below them is read. */
  readonly charts: ReadonlySet<string>;
}

const kustomizationNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
const foreign = /(^|\/)(\.git|node_modules)(\/|$)/;

export function readManifestFolders(root: string): ManifestFolders {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, folder: relative(root, entry.parentPath) }))
    .filter(({ folder }) => !foreign.test(folder));
  const charts = new Set(
    entries.filter(({ entry }) => entry.name === "Chart.yaml").map(({ folder }) => folder),
  );
  const folders = new Map<string, Map<string, readonly Json[]>>([["", new Map()]]);
  const findings: Finding[] = [];
  for (const { entry, folder } of entries) {
    if (entry.isDirectory()) folders.set(join(folder, entry.name), new Map());
    if (!entry.isFile() || isBelow(folder, charts)) continue;
    if (!/\.(ya?ml|json)$/.test(entry.name) && !kustomizationNames.includes(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const parsed = parseYaml(readFileSync(file, "utf8"), file);
    findings.push(...parsed.findings);
    const files = folders.get(folder) ?? new Map<string, readonly Json[]>();
    folders.set(folder, files.set(entry.name, parsed.documents));
  }
  throwFindings(findings);
  return { folders, charts };
}

function isBelow(folder: string, charts: ReadonlySet<string>): boolean {
  if (charts.size === 0) return false;
  const parts = folder.split("/");
  return parts.some((_, index) => charts.has(parts.slice(0, index + 1).join("/"))) || charts.has("");
}

/** The file that makes a folder one for kustomize. */
export function kustomizationIn(folder: Folder | undefined): string | undefined {
  return kustomizationNames.find((name) => folder?.has(name));
}

/** The objects among documents; a `List` is what it holds. */
export function manifestsOf(documents: readonly Json[]): readonly Manifest[] {
  return documents
    .flat()
    .filter((value): value is JsonObject => isObject(value as Json))
    .flatMap((document) =>
      String(document.kind).endsWith("List") && Array.isArray(document.items)
        ? manifestsOf(document.items as readonly Json[])
        : isManifest(document)
          ? [document]
          : [],
    );
}

function isManifest(document: JsonObject): document is Manifest {
  const { apiVersion, kind, metadata } = document;
  const isKustomization = typeof apiVersion === "string" && apiVersion.startsWith("kustomize.config.k8s.io/");
  return typeof kind === "string" && isObject(metadata) && !isKustomization && !("$patch" in document);
}

/** A folder as `build` reads it: a file of several documents is several files there. */
export function buildFiles(folder: Folder | undefined): Files {
  const own = kustomizationIn(folder);
  const files = new Map<string, FileContent>();
  for (const [name, documents] of folder ?? []) {
    if (name === own) continue;
    for (const [index, document] of documents.entries())
      files.set(partName(name, documents.length, index), document as FileContent);
  }
  const kustomization = own === undefined ? undefined : folder?.get(own)?.[0];
  if (!isObject(kustomization)) return files;
  const resources = (Array.isArray(kustomization.resources) ? kustomization.resources : []).flatMap(
    (name) => {
      const documents = folder?.get(String(name));
      return documents
        ? documents.map((_, index) => partName(String(name), documents.length, index))
        : [name];
    },
  );
  return files.set("kustomization.yaml", { ...kustomization, resources });
}

function partName(name: string, count: number, index: number): string {
  return count === 1 ? name : `${name}#${index}`;
}
