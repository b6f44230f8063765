import { expect, test } from "@jest/globals";
import type { Manifest } from "../../../src/manifest/manifest.ts";
import { validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";
import { manifest } from "./manifests.ts";

test.each<[string, Manifest, string, string, string]>([
  ["a misspelt group", manifest("app/v1", "Deployment", {}), "unknown-kind", "apiVersion", "write apps/v1"],
  [
    "a version of Argo CD that never was",
    manifest("argoproj.io/v1beta1", "Application", {}),
    "unknown-kind",
    "apiVersion",
    "write argoproj.io/v1alpha1",
  ],
  [
    "a version that is gone",
    manifest("policy/v1beta1", "PodDisruptionBudget", {}),
    "unknown-kind",
    "apiVersion",
    "write policy/v1",
  ],
  [
    "a kind of another group",
    manifest("v1", "Deployment", {}),
    "unknown-kind",
    "apiVersion",
    "write apps/v1",
  ],
  [
    "a misspelt kind",
    manifest("apps/v1", "Deploymnet", {}),
    "unknown-kind",
    "kind",
    "write kind: Deployment",
  ],
  [
    "a kind that never was",
    manifest("apps/v1", "Xyzzy", {}),
    "unknown-kind",
    "kind",
    "check apiVersion and kind",
  ],
])("reports %s", (_, given, problem, path, fix) => {
  expect(validateManifest(given)).toMatchObject([{ problem, path, fix }]);
});

test("takes the newest version first when a version is gone", () => {
  const [problem] = validateManifest(manifest("autoscaling/v2beta2", "HorizontalPodAutoscaler", {}));
  expect(problem?.choices).toEqual(["autoscaling/v2", "autoscaling/v1"]);
});

test.each<[string, string, string]>([
  ["a custom resource", "example.com/v1", "Thing"],
  ["another group's kind that is called as one of ours", "serving.knative.dev/v1", "Service"],
  ["a beta that clusters still serve", "networking.k8s.io/v1beta1", "ServiceCIDR"],
  ["an alpha, which comes and goes", "scheduling.k8s.io/v1alpha1", "Workload"],
  ["a kind of Argo's that has no schema here", "argoproj.io/v1alpha1", "Workflow"],
])("accepts %s", (_, apiVersion, kind) => {
  expect(validateManifest(manifest(apiVersion, kind, {}))).toEqual([]);
});
