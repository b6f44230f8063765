import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import {
  type ArgoCdComponent,
  type ArgoCdInstall,
  argocdComponents,
  type ComponentSize,
} from "../../model/argocd/install.ts";

interface Workload {
  readonly kind: "Deployment" | "StatefulSet";
  readonly name: string;
  readonly container: string;
  /** Variable that has to say how many replicas there are. */
  readonly countedBy?: string;
}

/** As Argo CD's manifests call them. */
const workloads: Readonly<Record<ArgoCdComponent, Workload>> = {
  controller: {
    kind: "StatefulSet",
    name: "argocd-application-controller",
    container: "argocd-application-controller",
    countedBy: "ARGOCD_CONTROLLER_REPLICAS",
  },
  server: {
    kind: "Deployment",
    name: "argocd-server",
    container: "argocd-server",
    countedBy: "ARGOCD_API_SERVER_REPLICAS",
  },
  repoServer: { kind: "Deployment", name: "argocd-repo-server", container: "argocd-repo-server" },
  applicationSetController: {
    kind: "Deployment",
    name: "argocd-applicationset-controller",
    container: "argocd-applicationset-controller",
  },
  notificationsController: {
    kind: "Deployment",
    name: "argocd-notifications-controller",
    container: "argocd-notifications-controller",
  },
  dex: { kind: "Deployment", name: "argocd-dex-server", container: "dex" },
};

/**
 * What differs from Argo CD's manifests. They read their parameters when they start, so a checksum of these goes onto the pods:
 * a change of the ConfigMap alone would change nothing.
 */
export function componentPatches(
  { components = {} }: ArgoCdInstall,
  checksum: string | undefined,
): readonly Manifest[] {
  return argocdComponents.flatMap((component) => {
    const size = components[component] ?? {};
    const template = templateOf(workloads[component], size, checksum);
    const spec = { ...(size.replicas !== undefined && { replicas: size.replicas }), ...template };
    if (Object.keys(spec).length === 0) return [];
    const { kind, name } = workloads[component];
    return [{ apiVersion: "apps/v1", kind, metadata: { name }, spec }];
  });
}

function templateOf(
  { container, countedBy }: Workload,
  { replicas, cpu, memory }: ComponentSize,
  checksum: string | undefined,
): JsonObject {
  const requests = { ...(cpu && { cpu }), ...(memory && { memory }) };
  const changes = {
    ...(countedBy && replicas !== undefined && { env: [{ name: countedBy, value: String(replicas) }] }),
    ...((cpu || memory) && { resources: { requests, ...(memory && { limits: { memory } }) } }),
  };
  const hasChanges = Object.keys(changes).length > 0;
  if (checksum === undefined && !hasChanges) return {};
  return {
    template: {
      ...(checksum !== undefined && { metadata: { annotations: { "checksum/parameters": checksum } } }),
      ...(hasChanges && { spec: { containers: [{ name: container, ...changes }] } }),
    },
  };
}
