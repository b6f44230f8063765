import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { CannotRunError, type Finding, throwFindings } from "../errors.ts";
import { ownersOf, renderedFolder } from "../layout.ts";
import type { Manifest } from "../manifest/manifest.ts";
import type { Rendered, RenderedObject } from "../model/policy.ts";
import { type ManifestFolders, manifestsOf, readManifestFolders } from "./rendered/manifest-folders.ts";
import { filesOfOverlay, notBuilt, patchesOf, resourcesOf, UnreadableFolder } from "./rendered/overlay.ts";
import { ownerOf, type PlannedApplication, plannedApplications } from "./rendered/planned-applications.ts";
import { folderOf, readOverlay, readSource, type SourceContent, sourcesOf } from "./rendered/read-source.ts";

/** A folder as policies and questions read it, and warnings of what could not be looked into. */
export interface ReadFolder {
  readonly rendered: Rendered;
  readonly findings: readonly Finding[];
}

/**
 * Any folder of manifests: what its Applications deploy, as Argo CD reads their sources; then the overlays that nobody
 * deploys; then every manifest that is left.
 */
export function readRendered(root: string): ReadFolder {
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new CannotRunError(`${root} is not a folder`, "give a folder of manifests, such as dist");
  const tree = readManifestFolders(root);
  const all = allObjects(tree);
  const argocd = all.filter(({ manifest }) => isArgoCd(manifest));
  const reading = new Reading(tree, root);
  for (const application of plannedApplications(argocd)) reading.application(application);
  for (const folder of looseOverlays(tree, reading.files)) reading.overlay(folder);
  throwFindings(reading.findings);
  const patches = new Set(
    [...tree.folders].flatMap(([folder, files]) => patchesOf(files).map((name) => join(folder, name))),
  );
  const loose = all.filter(
    ({ manifest, file }) => !isArgoCd(manifest) && !reading.files.has(file) && !patches.has(file),
  );
  // Secrets of clusters may lie here too, but nobody says that they are all: as with none, a set over clusters stands for one.
  const rendered = { objects: [...reading.objects, ...loose], argocd, clusters: [] };
  // What looks at nothing finds nothing wrong, and would be taken for a proof.
  if (all.length === 0 && reading.findings.length === 0)
    throw new CannotRunError(`${root} holds no manifest`, "give the folder that Argo CD reads, such as dist");
  return { rendered, findings: reading.findings };
}

const onlyOurs = "only overlays of the shape that tiphys writes are built; check rendered manifests instead";

/** Collects what is deployed, file by file. */
class Reading {
  readonly objects: RenderedObject[] = [];
  readonly files = new Set<string>();
  readonly findings: Finding[] = [];
  private readonly skipped = new Set<string>();

  constructor(
    private readonly tree: ManifestFolders,
    private readonly root: string,
  ) {}

  application({ owner, spec, isSet }: PlannedApplication): void {
    for (const source of sourcesOf(spec)) {
      const content = this.attempt(folderOf(String(source.path ?? "."), this.tree) ?? "", () =>
        readSource(this.tree, source),
      );
      if (content === undefined) continue;
      if ("unread" in content) {
        if (content.folder !== undefined) this.skipped.add(content.folder);
        this.unread(`${isSet ? "ApplicationSet" : "Application"} ${owner.application}`, content.unread);
        continue;
      }
      // What a set stands for once is judged already where an Application deploys it.
      if (!isSet || !content.files.every((file) => this.files.has(file))) this.take(content, owner);
    }
  }

  overlay(folder: string): void {
    if (this.skipped.has(folder)) return;
    if (isRendered(this.tree, folder)) {
      for (const file of filesOfOverlay(this.tree.folders, folder)) this.files.add(file);
      return;
    }
    const reason = notBuilt(this.tree.folders.get(folder) ?? new Map());
    if (reason !== undefined) this.unread(folder || "the folder", reason);
    const content = reason ? undefined : this.attempt(folder, () => readOverlay(this.tree, folder));
    if (content) this.take(content, { isProduction: false });
  }

  private take({ objects, files }: SourceContent, owner: PlannedApplication["owner"]): void {
    for (const file of files) this.files.add(file);
    for (const object of objects) if (!isArgoCd(object.manifest)) this.objects.push({ ...object, ...owner });
  }

  private attempt<T>(folder: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      const isKnown = error instanceof UnreadableFolder;
      const { folder: at, fix } = isKnown ? error : { folder, fix: onlyOurs };
      const message = `cannot be built here: ${error instanceof Error ? error.message : String(error)}`;
      const where = { file: join(this.root, at) };
      // A base is read by many overlays.
      if (!this.findings.some((told) => told.message === message && told.where?.file === where.file))
        this.findings.push({ code: "unreadable-kustomization", message, where, fix });
      return undefined;
    }
  }

  private unread(what: string, reason: string): void {
    const message = `${what} is not judged as it is deployed: ${reason}`;
    const fix = "check its rendered manifests too: write them to a folder, and name it by --from";
    this.findings.push({ code: "not-judged", severity: "warning", message, fix });
  }
}

function allObjects({ folders }: ManifestFolders): readonly RenderedObject[] {
  return [...folders].flatMap(([folder, files]) =>
    [...files].flatMap(([name, documents]) =>
      manifestsOf(documents).map((manifest) => ({
        manifest,
        file: join(folder, name),
        ...ownerOf(manifest.metadata.labels ?? {}),
      })),
    ),
  );
}

/** Folders of kustomize that neither an Application nor another such folder reads. */
function looseOverlays({ folders }: ManifestFolders, read: ReadonlySet<string>): readonly string[] {
  const bases = new Set(
    [...folders].flatMap(([folder, files]) => resourcesOf(files).map((name) => join(folder, name))),
  );
  return [...folders.keys()].filter((folder) => {
    const [own] = filesOfOverlay(folders, folder);
    return own !== undefined && !read.has(own) && !bases.has(folder);
  });
}

/** Whether Argo CD reads the objects that the overlay gives, and not the overlay. */
function isRendered({ folders }: ManifestFolders, overlay: string): boolean {
  const { service, environment } = ownersOf(overlay);
  return service && environment ? folders.has(renderedFolder(environment, service)) : false;
}

function isArgoCd({ apiVersion, kind, metadata }: Manifest): boolean {
  const isOwnKind = ["Application", "AppProject", "ApplicationSet"].includes(kind);
  if (kind === "ConfigMap") return String(metadata.name).startsWith("argocd-");
  return isOwnKind && String(apiVersion).startsWith("argoproj.io/");
}
