import type { DefinedSet } from "../argocd/defined-set.ts";
import { applicationName, type DeployedService } from "../argocd/deployed-service.ts";
import { type Component, installationName } from "../argocd/infrastructure/component.ts";
import { type NamespacesOn, namespacesName } from "../argocd/infrastructure/namespaces.ts";
import type { ArgoCdPart } from "../argocd/itself/parts.ts";
import { type Previewed, previewSetName } from "../argocd/preview.ts";
import {
  argocdPartFolder,
  infrastructureFolder,
  infrastructureOverlayFolder,
  namespacesFolder,
  overlayFolder,
  ownersOf,
  setFolder,
} from "../layout.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { isProduction } from "../model/environment.ts";
import type { Rendered, RenderedObject } from "../model/policy.ts";
import { previewOverlay } from "../model/preview.ts";
import type { Synthesis } from "../synthesize.ts";

/** A synthesized platform as policies and questions read it. */
export function renderedPlatform(synthesis: Synthesis): Rendered {
  const { platform, deployed, components, namespaces, sets, previewed, itself } = synthesis;
  return {
    objects: [
      ...deployed.flatMap(serviceObjects),
      ...components.flatMap(installedObjects),
      ...namespaces.flatMap(namespaceObjects),
      ...sets.flatMap(setObjects),
      ...previewed.flatMap(previewObjects),
      ...itself.parts.flatMap(partObjects),
    ],
    argocd: argocdObjects(synthesis),
    clusters: platform.clusters,
    customResources: platform.customResources ?? [],
  };
}

/** What Argo CD itself reads. */
function argocdObjects({ platform, argocd }: Synthesis): readonly RenderedObject[] {
  const production = new Set<string>(platform.environments.filter(isProduction).map(({ name }) => name));
  return [...argocd].map(([file, manifest]) => {
    const owners = ownersOf(file);
    return { manifest, file, ...owners, isProduction: production.has(owners.environment ?? "") };
  });
}

/** The objects that a folder with a kustomization makes. */
function objectsIn(
  folder: string,
  manifests: readonly Manifest[],
  owner: Omit<RenderedObject, "manifest" | "file">,
): readonly RenderedObject[] {
  const file = `${folder}/kustomization.yaml`;
  return manifests.map((manifest) => ({ manifest, file, ...owner }));
}

function serviceObjects({ service, environment, cluster, manifests }: DeployedService) {
  return objectsIn(overlayFolder(service.name, environment.name), manifests, {
    application: applicationName({ service, environment }),
    environment: environment.name,
    service: service.name,
    isProduction: isProduction(environment),
    kubernetes: cluster.kubernetes,
  });
}

/** What each cluster gets of a component; a set deploys what all of them share. */
function installedObjects({ infrastructure, manifests, installations }: Component) {
  const { name, applications } = infrastructure;
  const base = infrastructureFolder(name);
  if (applications === "set") {
    return objectsIn(base, manifests, { application: `infrastructure-${name}`, isProduction: true });
  }
  return installations.flatMap((on) =>
    objectsIn(on.differs ? infrastructureOverlayFolder(name, on.cluster.name) : base, on.manifests, {
      application: installationName(infrastructure, on.cluster.name),
      kubernetes: on.cluster.kubernetes,
      isProduction: true,
    }),
  );
}

function namespaceObjects(namespaces: NamespacesOn) {
  const { environment, cluster, manifests } = namespaces;
  return objectsIn(namespacesFolder(environment.name, cluster.name), manifests, {
    application: namespacesName(namespaces),
    environment: environment.name,
    isProduction: isProduction(environment),
    kubernetes: cluster.kubernetes,
  });
}

function setObjects({ set: { name }, manifests }: DefinedSet) {
  return objectsIn(setFolder(name), manifests, { application: name, isProduction: true });
}

function previewObjects({ service, cluster, manifests }: Previewed) {
  return objectsIn(overlayFolder(service.name, previewOverlay), manifests, {
    application: previewSetName(service.name),
    service: service.name,
    isProduction: false,
    kubernetes: cluster.kubernetes,
  });
}

function partObjects({ name, application, manifests }: ArgoCdPart) {
  return objectsIn(argocdPartFolder(name), manifests, {
    application: application.metadata.name,
    isProduction: true,
  });
}
