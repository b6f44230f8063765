import { groupOf, type Manifest } from "../manifest/manifest.ts";

/** Kustomize's default ("legacy") order, kinds in groups; all other kinds come between the two lists. */
const first = [
  "Namespace",
  "ResourceQuota",
  "StorageClass",
  "CustomResourceDefinition",
  "ServiceAccount",
  "PodSecurityPolicy",
  "Role",
  "ClusterRole",
  "RoleBinding",
  "ClusterRoleBinding",
  "ConfigMap",
  "Secret",
  "Endpoints",
  "Service",
  "LimitRange",
  "PriorityClass",
  "PersistentVolume",
  "PersistentVolumeClaim",
  "Deployment",
  "StatefulSet",
  "CronJob",
  "PodDisruptionBudget",
];
const last = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];

const ranks = new Map([
  ...first.map((kind, index) => [kind, index - first.length] as const),
  ...last.map((kind, index) => [kind, index + 1] as const),
]);

/** The objects in the order in which `kustomize build` prints them, as Argo CD runs it. */
export function inResourceOrder(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests
    .map((manifest) => ({ manifest, rank: ranks.get(manifest.kind) ?? 0, text: orderText(manifest) }))
    .sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ manifest }) => manifest);
}

function orderText({ apiVersion, kind, metadata }: Manifest): string {
  const group = groupOf(apiVersion);
  const version = apiVersion.slice(group === "" ? 0 : group.length + 1);
  const namespace = metadata.namespace || "~X";
  // The blank sorts before every character of a name: the kind is compared first, then the namespace, then the name.
  return `${group || "~G"}_${version}_${kind} ${namespace}|${metadata.name}`;
}
