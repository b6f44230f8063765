import { describe, expect, test } from "@jest/globals";
import type { JsonObject, Manifest } from "../../../src/manifest/manifest.ts";
import { hasSchema, validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";
import { application, deployment, manifest, withContainer } from "./manifests.ts";

describe("validateManifest", () => {
  test.each<[string, Manifest]>([
    ["a Deployment", deployment],
    ["an Application with a field of Argo CD 3.5", application],
    ["null data, which is an empty map", manifest("v1", "ConfigMap", { data: null })],
    ["null in a field that is not required", withContainer({ command: null })],
    ["an undefined field", withContainer({ command: undefined })],
    ["a status that a generator left there", { ...deployment, status: {} }],
    ["a number as a quantity", withContainer({ resources: { limits: { cpu: 1 } } })],
    [
      "generateName in place of a name",
      { ...deployment, metadata: { generateName: "a-" } as unknown as Manifest["metadata"] },
    ],
    [
      "a role's name with a colon",
      manifest("rbac.authorization.k8s.io/v1", "Role", { rules: [] }, "system:a"),
    ],
    [
      "a custom resource whose definition is not known",
      manifest("example.com/v1", "Thing", { spec: { any: 1 } }),
    ],
    [
      "another group's kind that is called as one of ours",
      manifest("serving.knative.dev/v1", "Service", { spec: { a: 1 } }),
    ],
    ["a beta that clusters still serve", manifest("networking.k8s.io/v1beta1", "ServiceCIDR", {})],
  ])("accepts %s", (_, given) => {
    expect(validateManifest(given)).toEqual([]);
  });

  test("leaves templates in the selectors of generators alone", () => {
    const clusters = { selector: { matchLabels: { env: "{{ .env }}" } } };
    const template = { metadata: { name: "{{ .name }}" }, spec: application.spec as JsonObject };
    const set = manifest("argoproj.io/v1alpha1", "ApplicationSet", {
      spec: { generators: [{ clusters }], template },
    });
    expect(validateManifest(set)).toEqual([]);
  });
});

test.each<[string, Manifest, boolean]>([
  ["knows Kubernetes' kinds", deployment, true],
  ["knows Argo CD's kinds", application, true],
  [
    "knows the operators' kinds that most platforms have",
    manifest("argoproj.io/v1alpha1", "Rollout", {}),
    true,
  ],
  ["does not know other kinds of the same group", manifest("argoproj.io/v1alpha1", "Workflow", {}), false],
  ["does not know custom resources", manifest("example.com/v1", "Thing", {}), false],
])("hasSchema %s", (_, given, known) => {
  expect(hasSchema(given)).toBe(known);
});
