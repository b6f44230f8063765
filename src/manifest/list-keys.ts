import { isKnownKind } from "./known-kinds.ts";
import { perKind } from "./per-kind.ts";

/**
 * How lists merge below one field of a Kubernetes object. Only what matters to merging is here: the OpenAPI document that
 * kustomize 5.8.1 carries (Kubernetes 1.21.2), its `x-kubernetes-patch-merge-key`, `-patch-strategy` and `-list-map-keys`.
 * Whatever is not mentioned is a map merged field by field, or a list replaced as a whole. `retainKeys` (volumes, a
 * Deployment's strategy) means nothing to kustomize: those are merged like any map. `status` is left out: nobody writes it.
 */
export interface ListKeys {
  /** The fields that tell the items of this list apart; empty for a list of strings merged as a set. */
  readonly keys?: readonly string[];
  /** Lists below the items of this list. */
  readonly items?: ListKeys;
  /** Lists below the fields of this map. */
  readonly fields?: { readonly [field: string]: ListKeys };
}

const by = (...keys: readonly string[]): ListKeys => ({ keys });
const at = (field: string, below: ListKeys): ListKeys => ({ fields: { [field]: below } });

const metadata: ListKeys = { fields: { finalizers: { keys: [] }, ownerReferences: by("uid") } };
const plainObject: ListKeys = { fields: { metadata } };

const mounts = { env: by("name"), volumeDevices: by("devicePath"), volumeMounts: by("mountPath") };
const container: ListKeys = { fields: { ...mounts, ports: by("containerPort", "protocol") } };

const podSpec: ListKeys = {
  fields: {
    containers: { keys: ["name"], items: container },
    initContainers: { keys: ["name"], items: container },
    ephemeralContainers: { keys: ["name"], items: { fields: mounts } },
    hostAliases: by("ip"),
    imagePullSecrets: by("name"),
    topologySpreadConstraints: by("topologyKey", "whenUnsatisfiable"),
    volumes: by("name"),
  },
};

const podTemplate: ListKeys = { fields: { metadata, spec: podSpec } };
const workload: ListKeys = { fields: { metadata, spec: at("template", podTemplate) } };
const cronJob: ListKeys = {
  fields: { metadata, spec: at("jobTemplate", { fields: { metadata, spec: at("template", podTemplate) } }) },
};
const webhooks: ListKeys = { fields: { metadata, webhooks: by("name") } };

const byKind: { readonly [kind: string]: ListKeys } = {
  "v1/Pod": podTemplate,
  "v1/PodTemplate": { fields: { metadata, template: podTemplate } },
  "v1/ReplicationController": workload,
  "apps/v1/DaemonSet": workload,
  "apps/v1/Deployment": workload,
  "apps/v1/ReplicaSet": workload,
  "apps/v1/StatefulSet": workload,
  "batch/v1/Job": workload,
  "batch/v1/CronJob": cronJob,
  "batch/v1beta1/CronJob": cronJob,
  "v1/Service": { fields: { metadata, spec: at("ports", by("port", "protocol")) } },
  "v1/ServiceAccount": { fields: { metadata, secrets: by("name") } },
  "v1/Node": { fields: { metadata, spec: at("podCIDRs", { keys: [] }) } },
  "storage.k8s.io/v1/CSINode": { fields: { metadata, spec: at("drivers", by("name")) } },
  "storage.k8s.io/v1beta1/CSINode": { fields: { metadata, spec: at("drivers", by("name")) } },
  "admissionregistration.k8s.io/v1/MutatingWebhookConfiguration": webhooks,
  "admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration": webhooks,
  "admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration": webhooks,
  "admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration": webhooks,
};

/** How the lists of a kind merge; undefined for kinds kustomize has no schema of (custom resources): all are replaced. */
export const listKeysOf = perKind(
  (apiVersion, kind): ListKeys | undefined =>
    byKind[`${apiVersion}/${kind}`] ?? (isKnownKind(apiVersion, kind) ? plainObject : undefined),
);
