import { describe, expect, test } from "@jest/globals";
import { isKnownKind, keepsNamespaceAway } from "../../src/manifest/known-kinds.ts";
import { type ListKeys, listKeysOf } from "../../src/manifest/list-keys.ts";

/** `containers` and `containers[].env`, from the root of a kind. */
function keysAt(apiVersion: string, kind: string, path: string): readonly string[] | undefined {
  const steps = path.replaceAll("[]", ".[]").split(".");
  const found = steps.reduce<ListKeys | undefined>(
    (below, step) => (step === "[]" ? below?.items : below?.fields?.[step]),
    listKeysOf(apiVersion, kind),
  );
  return found?.keys;
}

const pod = "spec.template.spec";

describe("items of a list are told apart", () => {
  test.each([
    ["apps/v1", "Deployment", `${pod}.containers`, ["name"]],
    ["apps/v1", "StatefulSet", `${pod}.initContainers[].env`, ["name"]],
    ["apps/v1", "DaemonSet", `${pod}.containers[].ports`, ["containerPort", "protocol"]],
    ["batch/v1", "CronJob", `spec.jobTemplate.${pod}.containers[].volumeMounts`, ["mountPath"]],
    ["batch/v1", "Job", `${pod}.topologySpreadConstraints`, ["topologyKey", "whenUnsatisfiable"]],
    ["v1", "Pod", "spec.ephemeralContainers[].env", ["name"]],
    ["v1", "Pod", "spec.volumes", ["name"]],
    ["v1", "Service", "spec.ports", ["port", "protocol"]],
    ["v1", "ServiceAccount", "secrets", ["name"]],
    ["admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration", "webhooks", ["name"]],
    ["v1", "ConfigMap", "metadata.ownerReferences", ["uid"]],
    ["v1", "ConfigMap", "metadata.finalizers", []],
  ])("%s %s: %s by %j", (apiVersion, kind, path, keys) => {
    expect(keysAt(apiVersion, kind, path)).toEqual(keys);
  });

  test.each([
    ["apps/v1", "Deployment", `${pod}.tolerations`],
    ["apps/v1", "Deployment", `${pod}.containers[].args`],
    ["apps/v1", "StatefulSet", "spec.volumeClaimTemplates"],
    ["v1", "Pod", "spec.ephemeralContainers[].ports"],
    ["v1", "ServiceAccount", "imagePullSecrets"],
    ["networking.k8s.io/v1", "Ingress", "spec.rules"],
    ["rbac.authorization.k8s.io/v1", "RoleBinding", "subjects"],
    ["apps/v1beta1", "Deployment", `${pod}.containers`],
    ["argoproj.io/v1alpha1", "Rollout", `${pod}.containers`],
    ["argoproj.io/v1alpha1", "Rollout", "metadata.finalizers"],
  ])("%s %s: %s not at all, it is replaced", (apiVersion, kind, path) => {
    expect(keysAt(apiVersion, kind, path)).toBeUndefined();
  });
});

test.each([
  ["v1", "Namespace", true],
  ["rbac.authorization.k8s.io/v1", "ClusterRole", true],
  ["apps/v1", "Deployment", false],
  ["cert-manager.io/v1", "ClusterIssuer", false],
])("kustomize takes %s %s for cluster-scoped: %s", (apiVersion, kind, scoped) => {
  expect(keepsNamespaceAway(apiVersion, kind)).toBe(scoped);
});

test("kustomize knows nothing of kinds newer than Kubernetes 1.21", () => {
  expect(isKnownKind("autoscaling/v1", "HorizontalPodAutoscaler")).toBe(true);
  expect(isKnownKind("autoscaling/v2", "HorizontalPodAutoscaler")).toBe(false);
});
