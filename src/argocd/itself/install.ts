import { createHash } from "node:crypto";
import { argocdPartFolder } from "../../layout.ts";
import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type { ArgoCdInstall } from "../../model/argocd/install.ts";
import type { Kinds } from "../../model/chart.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdNamespace, pathInRepository } from "../application.ts";
import { componentPatches } from "./components.ts";

/** The folder of the install: file → content. */
export type InstallFiles = ReadonlyMap<string, JsonObject>;

const officialManifests = "https://github.com/argoproj/argo-cd//manifests";

/** Kinds in Argo CD's manifests, of 3.0 to 3.5, with and without high availability. */
export function installedKinds({ scope = "cluster" }: ArgoCdInstall): Kinds {
  const rbac = "rbac.authorization.k8s.io";
  const crd = "apiextensions.k8s.io/CustomResourceDefinition";
  return {
    cluster:
      scope === "namespace" ? [] : ["Namespace", crd, `${rbac}/ClusterRole`, `${rbac}/ClusterRoleBinding`],
    namespaced: [
      ...["ConfigMap", "Secret", "Service", "ServiceAccount", "apps/Deployment", "apps/StatefulSet"],
      ...["networking.k8s.io/NetworkPolicy", `${rbac}/Role`, `${rbac}/RoleBinding`],
    ],
  };
}

/** Argo CD's manifests with what is ours. ConfigMaps are patches: keys that nobody named stay as they were shipped. */
export function installFiles(
  platform: Platform,
  install: ArgoCdInstall,
  configMaps: readonly Manifest[],
): InstallFiles {
  const namespace = argocdNamespace(platform);
  const isWhole = install.scope !== "namespace";
  const patches = [
    ...componentPatches(install, checksumOf(configMaps)),
    ...(isWhole && namespace !== "argocd" ? clusterRoleBindings(namespace) : []),
  ];
  const files = new Map(
    patches.map((patch) => [
      `${patch.metadata.name}-${patch.kind.toLowerCase()}-patch.yaml`,
      patch as JsonObject,
    ]),
  );
  const images = Object.entries(install.images ?? {}).map(([name, newName]) => ({ name, newName }));
  return new Map<string, JsonObject>([
    [
      "kustomization.yaml",
      {
        apiVersion: "kustomize.config.k8s.io/v1beta1",
        kind: "Kustomization",
        namespace,
        resources: [
          ...(isWhole ? ["namespace.yaml"] : []),
          manifestsOf(platform, install, install.highAvailability ? "ha/" : "", isWhole),
        ],
        ...(images.length > 0 && { images }),
        patches: [
          ...configMaps.map(({ metadata }) => ({ path: `${metadata.name}.yaml` })),
          ...[...files.keys()].map((path) => ({ path })),
          ...(isWhole ? [{ path: "keep-patch.yaml", target: { kind: keptKinds } }] : []),
        ],
      },
    ],
    ...(isWhole ? [...wholeFiles(namespace)] : []),
    ...files,
  ]);
}

/** Where CRDs are, for who installs without them. */
export function customResourcesOf(platform: Platform, install: ArgoCdInstall): string {
  return source(platform, install, "crds");
}

function manifestsOf(platform: Platform, install: ArgoCdInstall, variant: string, isWhole: boolean): string {
  return source(platform, install, `${variant}${isWhole ? "cluster" : "namespace"}-install`);
}

function source(
  platform: Platform,
  { manifests = officialManifests, version }: ArgoCdInstall,
  folder: string,
): string {
  if (isRemote(manifests)) return `${manifests}/${folder}?ref=${version}`;
  const up = pathInRepository(platform, argocdPartFolder("install")).split("/");
  return `${up.map(() => "..").join("/")}/${manifests}/${folder}`;
}

function isRemote(manifests: string): boolean {
  return manifests.includes("://") || manifests.startsWith("git@");
}

// Whoever deletes one of these deletes every Application with it.
const keptKinds = "CustomResourceDefinition|Namespace";

function* wholeFiles(namespace: string): Iterable<readonly [string, JsonObject]> {
  yield ["namespace.yaml", { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } }];
  yield [
    "keep-patch.yaml",
    {
      apiVersion: "v1",
      kind: "kept",
      metadata: {
        name: "kept",
        annotations: { "argocd.argoproj.io/sync-options": "Prune=false,Delete=false" },
      },
    },
  ];
}

/** kustomize moves the accounts and leaves these subjects behind: Argo CD's manifests name the namespace argocd in them. */
function clusterRoleBindings(namespace: string): readonly Manifest[] {
  return ["argocd-application-controller", "argocd-applicationset-controller", "argocd-server"].map(
    (name) => ({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: { name },
      subjects: [{ kind: "ServiceAccount", name, namespace }],
    }),
  );
}

/** Of what processes read when they start; undefined where all is as it was shipped. */
function checksumOf(configMaps: readonly Manifest[]): string | undefined {
  const read = configMaps.flatMap(({ metadata, data }) =>
    Object.entries(data as JsonObject).filter(
      ([key]) => metadata.name === "argocd-cmd-params-cm" || key.startsWith("timeout."),
    ),
  );
  if (read.length === 0) return undefined;
  const text = JSON.stringify(read.sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
