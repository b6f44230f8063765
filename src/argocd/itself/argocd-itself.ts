import { argocdFolder, argocdPartFolder, bootstrapFile } from "../../layout.ts";
import type { Manifest } from "../../manifest/manifest.ts";
import type { Platform } from "../../model/platform.ts";
import { permittedKinds, projectManifest } from "../app-project.ts";
import { argocdNamespace } from "../application.ts";
import { outlineOf } from "../outline.ts";
import { type InstallFiles, installedKinds, installFiles } from "./install.ts";
import { notificationsConfigMap } from "./notifications-config-map.ts";
import { bootstrapProject, inCluster, ownApplication } from "./own-application.ts";
import { parametersConfigMap } from "./parameters-config-map.ts";
import { type ArgoCdPart, argocdParts } from "./parts.ts";
import { rbacConfigMap } from "./rbac-config-map.ts";
import { settingsConfigMap } from "./settings-config-map.ts";

/** Argo CD itself, as Argo CD manages it. */
export interface ArgoCdItself {
  readonly project: Manifest;
  /** Applied once by hand, read by the root Application from then on. By path in dist/. */
  readonly bootstrap: ReadonlyMap<string, Manifest>;
  /** ConfigMaps as patches of the install, by path in dist/; empty without one. */
  readonly patches: ReadonlyMap<string, Manifest>;
  /** The rest of the install's folder. */
  readonly install?: InstallFiles;
  readonly parts: readonly ArgoCdPart[];
}

/** Each object has one owner: with an install its ConfigMaps are part of it, without one the root Application has them. */
export function argocdItself(platform: Platform): ArgoCdItself {
  const configMaps = configMapsOf(platform);
  const parts = argocdParts(platform);
  const install = platform.argocd?.install;
  const applications = [
    ...(install ? [installApplication(platform)] : []),
    ...parts.map(({ application }) => application),
  ].map((application) => [bootstrapFile(application.metadata.name), application] as const);
  const root = [bootstrapFile("root-application"), rootApplication(platform)] as const;
  const project = rootProject(platform, install ? [] : configMaps, parts);
  if (!install) {
    const own = configMaps.map((one) => [bootstrapFile(one.metadata.name), kept(one)] as const);
    return { project, bootstrap: new Map([root, ...applications, ...own]), patches: new Map(), parts };
  }
  const patches = configMaps.map((one) => [patchFile(one), asPatch(one)] as const);
  return {
    project,
    bootstrap: new Map([root, ...applications]),
    patches: new Map(patches),
    install: installFiles(platform, install, configMaps),
    parts,
  };
}

function configMapsOf(platform: Platform): readonly Manifest[] {
  const parameters = parametersConfigMap(platform);
  const notifications = platform.argocd?.notifications;
  return [
    settingsConfigMap(platform),
    rbacConfigMap(platform),
    ...(parameters ? [parameters] : []),
    ...(notifications ? [notificationsConfigMap(platform, notifications)] : []),
  ];
}

/** Argo CD without its ConfigMap cannot even make it again: whatever leaves Git, this stays. */
function kept(manifest: Manifest): Manifest {
  const annotations = { "argocd.argoproj.io/sync-options": "Prune=false" };
  return { ...manifest, metadata: { ...manifest.metadata, annotations } };
}

function patchFile({ metadata }: Manifest): string {
  return `${argocdPartFolder("install")}/${metadata.name}.yaml`;
}

/** What the manifests have stays: their labels are right, and kustomize sets the namespace afterwards. */
function asPatch({ metadata, ...rest }: Manifest): Manifest {
  return { ...rest, metadata: { name: metadata.name } } as Manifest;
}

function rootProject(
  platform: Platform,
  configMaps: readonly Manifest[],
  parts: readonly ArgoCdPart[],
): Manifest {
  const install = platform.argocd?.install;
  const own = outlineOf(
    [...configMaps, ...parts.flatMap(({ manifests }) => manifests)],
    platform.customResources,
  );
  return projectManifest(platform, bootstrapProject, {
    description: "Argo CD's own configuration, from Git",
    sourceRepos: [platform.repository],
    destinations: [{ server: inCluster, namespace: argocdNamespace(platform) }],
    ...permittedKinds([own], false, [ownKinds, ...(install ? [installedKinds(install)] : [])]),
  });
}

const ownKinds = {
  namespaced: ["argoproj.io/AppProject", "argoproj.io/Application", "argoproj.io/ApplicationSet"],
};

/** The app of apps. It prunes, so that what leaves Git leaves the cluster; never all at once (allowEmpty: false). */
function rootApplication(platform: Platform): Manifest {
  return ownApplication(platform, {
    name: `${platform.name}-root`,
    folder: argocdFolder,
    prune: true,
    directory: { recurse: true },
  });
}

/** Argo CD installs itself. It never prunes itself: what a new version no longer has, a person deletes. */
function installApplication(platform: Platform): Manifest {
  return ownApplication(platform, { name: "argo-cd", folder: argocdPartFolder("install"), prune: false });
}
