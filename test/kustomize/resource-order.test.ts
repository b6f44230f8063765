import { expect, test } from "@jest/globals";
import { inResourceOrder } from "../../src/kustomize/resource-order.ts";
import type { JsonObject, Manifest } from "../../src/manifest/manifest.ts";
import { describeWithKustomize, runKustomize, withFolders } from "../support/kustomize.ts";

/** In kustomize's order: what has no group or no namespace comes after what has one. */
const ordered = [
  "v1 Namespace - z",
  "v1 ServiceAccount a x",
  "rbac.authorization.k8s.io/v1 Role a x",
  "v1 ConfigMap a b",
  "v1 ConfigMap b a",
  "v1 ConfigMap - a",
  "serving.knative.dev/v1 Service a x",
  "v1 Service a x",
  "apps/v1 Deployment a x",
  "policy/v1 PodDisruptionBudget a x",
  "apps/v1 DaemonSet a x",
  "batch/v1 Job a x",
  "example.com/v1 Widget a x",
  "example.com/v1 Widgets a x",
  "v1 Pod a x",
  "admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration - x",
];

const manifests = ordered.map((line): Manifest => {
  const [apiVersion = "", kind = "", namespace, name = ""] = line.split(" ");
  return { apiVersion, kind, metadata: { name, ...(namespace !== "-" && { namespace }) } };
});

test("objects come by kind, then group, namespace and name", () => {
  expect(inResourceOrder([...manifests].reverse())).toEqual(manifests);
});

describeWithKustomize("the real kustomize", () => {
  test("has the same order", () => {
    const resources = manifests.map((_, index) => `${index}.yaml`).reverse();
    const files = new Map<string, JsonObject>(
      manifests.map((manifest, index) => [`${index}.yaml`, manifest]),
    );
    files.set("kustomization.yaml", { resources });
    expect(withFolders({ ".": files }, runKustomize)).toEqual(manifests);
  });
});
