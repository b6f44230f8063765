import { applicationName } from "../argocd/deployed-service.ts";
import { type Component, installationName } from "../argocd/infrastructure/component.ts";
import { type NamespacesOn, namespacesName } from "../argocd/infrastructure/namespaces.ts";
import type { ArgoCdPart } from "../argocd/itself/parts.ts";
import { previewSetName } from "../argocd/preview.ts";
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
export function renderedPlatform({
  platform,
  deployed,
  components,
  namespaces,
  sets,
  previewed,
  parts,
  argocd,
}: Synthesis): Rendered {
  const production = new Map(platform.environments.map((one) => [one.name as string, isProduction(one)]));
  const services = deployed.flatMap(({ service, environment, cluster, manifests }) =>
    manifests.map(
      (manifest): RenderedObject => ({
        manifest,
        file: `${overlayFolder(service.name, environment.name)}/kustomization.yaml`,
        application: applicationName({ service, environment }),
        environment: environment.name,
        service: service.name,
        isProduction: isProduction(environment),
        kubernetes: cluster.kubernetes,
      }),
    ),
  );
  const infrastructure = components.flatMap(installedObjects);
  const ofSets = sets.flatMap(({ set: { name }, manifests }) =>
    manifests.map(
      (manifest): RenderedObject => ({
        manifest,
        file: `${setFolder(name)}/kustomization.yaml`,
        application: name,
        isProduction: true,
      }),
    ),
  );
  const ofPreviews = previewed.flatMap(({ service, cluster, manifests }) =>
    manifests.map(
      (manifest): RenderedObject => ({
        manifest,
        file: `${overlayFolder(service.name, previewOverlay)}/kustomization.yaml`,
        application: previewSetName(service.name),
        service: service.name,
        isProduction: false,
        kubernetes: cluster.kubernetes,
      }),
    ),
  );
  const ofArgoCd = parts.flatMap(partObjects);
  const own = [...argocd].map(([file, manifest]): RenderedObject => {
    const { environment } = ownersOf(file);
    return {
      manifest,
      file,
      ...ownersOf(file),
      isProduction: environment ? (production.get(environment) ?? false) : false,
    };
  });
  return {
    objects: [
      ...services,
      ...infrastructure,
      ...namespaces.flatMap(namespaceObjects),
      ...ofSets,
      ...ofPreviews,
      ...ofArgoCd,
    ],
    argocd: own,
    clusters: platform.clusters,
    customResources: platform.customResources ?? [],
  };
}

function partObjects({ name, application, manifests }: ArgoCdPart): readonly RenderedObject[] {
  const file = `${argocdPartFolder(name)}/kustomization.yaml`;
  return manifests.map((manifest) => ({
    manifest,
    file,
    application: application.metadata.name,
    isProduction: true,
  }));
}

/** What each cluster gets of a component; a set deploys what all of them share. */
function installedObjects({
  infrastructure,
  manifests,
  installations,
}: Component): readonly RenderedObject[] {
  const { name, applications } = infrastructure;
  const base = `${infrastructureFolder(name)}/kustomization.yaml`;
  const objectsOf = (all: readonly Manifest[], file: string, owner: Partial<RenderedObject>) =>
    all.map((manifest): RenderedObject => ({ manifest, file, ...owner, isProduction: true }));
  if (applications === "set") return objectsOf(manifests, base, { application: `infrastructure-${name}` });
  return installations.flatMap((on) => {
    const { cluster } = on;
    const overlay = `${infrastructureOverlayFolder(name, cluster.name)}/kustomization.yaml`;
    const application = installationName(infrastructure, cluster.name);
    const owner = { application, kubernetes: cluster.kubernetes };
    return objectsOf(on.manifests, on.differs ? overlay : base, owner);
  });
}

function namespaceObjects(namespaces: NamespacesOn): readonly RenderedObject[] {
  const { environment, cluster, manifests } = namespaces;
  return manifests.map((manifest) => ({
    manifest,
    file: `${namespacesFolder(environment.name, cluster.name)}/kustomization.yaml`,
    application: namespacesName(namespaces),
    environment: environment.name,
    isProduction: isProduction(environment),
    kubernetes: cluster.kubernetes,
  }));
}
