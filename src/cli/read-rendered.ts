import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { CannotRunError, type Finding, throwFindings } from "../errors.ts";
import { build } from "../kustomize/build.ts";
import type { FileContent, Files } from "../kustomize/types.ts";
import { basePath } from "../layout.ts";
import { isObject, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import { parseYaml } from "../manifest/parse-yaml.ts";
import type { Rendered, RenderedObject } from "../model/policy.ts";

type Document = JsonObject;

/** Folder, relative to the root → file name → documents. */
type Folders = ReadonlyMap<string, ReadonlyMap<string, readonly Document[]>>;

/**
 * Any folder of manifests as policies and questions read it. Where it holds Applications, their kustomize overlays are
 * built; else every manifest counts by itself.
 */
export function readRendered(root: string): Rendered {
  if (!existsSync(root) || !statSync(root).isDirectory()) throw new CannotRunError(`${root} is not a folder`);
  const folders = readFolders(root);
  const argocd: RenderedObject[] = [];
  const others: RenderedObject[] = [];
  for (const [folder, files] of folders) {
    for (const [name, documents] of files) {
      for (const document of documents) {
        if (!isManifest(document)) continue;
        const object = { manifest: document, file: join(folder, name), ...ownerOf(document) };
        (isArgoCd(document) ? argocd : others).push(object);
      }
    }
  }
  const applications = argocd.filter(({ manifest }) => manifest.kind === "Application");
  if (applications.length === 0) return { objects: others, argocd, clusters: [] };
  const findings: Finding[] = [];
  const objects = applications.flatMap((application) => deployedBy(application, folders, root, findings));
  throwFindings(findings);
  return { objects, argocd, clusters: [] };
}

function readFolders(root: string): Folders {
  const folders = new Map<string, Map<string, readonly Document[]>>();
  const findings: Finding[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ya?ml|json)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const parsed = parseYaml(readFileSync(file, "utf8"), file);
    findings.push(...parsed.findings);
    const folder = relative(root, entry.parentPath);
    const files = folders.get(folder) ?? new Map<string, readonly Document[]>();
    files.set(entry.name, parsed.documents.flat().filter((value) => isObject(value)) as readonly Document[]);
    folders.set(folder, files);
  }
  throwFindings(findings);
  return folders;
}

function isManifest(document: Document): document is Manifest {
  const { apiVersion, kind, metadata } = document;
  const isKustomization = typeof apiVersion === "string" && apiVersion.startsWith("kustomize.config.k8s.io/");
  return typeof kind === "string" && isObject(metadata) && !isKustomization && !("$patch" in document);
}

function isArgoCd({ apiVersion, kind, metadata }: Manifest): boolean {
  const isOwnKind = ["Application", "AppProject", "ApplicationSet"].includes(kind);
  if (kind === "ConfigMap") return metadata.name.startsWith("argocd-");
  return isOwnKind && String(apiVersion).startsWith("argoproj.io/");
}

/** Tiphys' own labels say whose an Application is; without them nobody does. */
function ownerOf({ metadata }: Manifest): Pick<RenderedObject, "environment" | "service" | "isProduction"> {
  const { environment, service } = metadata.labels ?? {};
  return {
    ...(environment && { environment }),
    ...(service && { service }),
    isProduction: environment === "production" || environment === "prod",
  };
}

function deployedBy(
  { manifest: application, environment, service, isProduction }: RenderedObject,
  folders: Folders,
  root: string,
  findings: Finding[],
): readonly RenderedObject[] {
  const spec = isObject(application.spec) ? application.spec : {};
  const source = isObject(spec.source) ? spec.source : {};
  const folder = folderOf(String(source.path ?? ""), folders);
  const files = folder === undefined ? undefined : folders.get(folder);
  // A chart, another repository, or the app of apps: nothing here to look at.
  if (folder === undefined || !files?.has("kustomization.yaml")) return [];
  const owner = {
    application: application.metadata.name,
    ...(environment && { environment }),
    ...(service && { service }),
    isProduction,
  };
  const file = join(folder, "kustomization.yaml");
  try {
    const built = build(filesOf(folders.get(join(folder, basePath))), filesOf(files));
    return built.map((manifest) => ({ manifest, file, ...owner }));
  } catch (error) {
    const message = `cannot be built here: ${error instanceof Error ? error.message : String(error)}`;
    const fix = "only overlays of the shape that tiphys writes are built; check rendered manifests instead";
    findings.push({ code: "unreadable-kustomization", message, where: { file: join(root, file) }, fix });
    return [];
  }
}

/** The path is the repository's, the folder a part of it: the longest end of the path that is there. */
function folderOf(path: string, folders: Folders): string | undefined {
  const parts = path.split("/");
  for (let start = 0; start < parts.length; start++) {
    const candidate = parts.slice(start).join("/");
    if (folders.has(candidate)) return candidate;
  }
  return undefined;
}

function filesOf(folder: ReadonlyMap<string, readonly Document[]> | undefined): Files {
  return new Map([...(folder ?? [])].map(([name, documents]) => [name, documents[0] as FileContent]));
}
