import { expect, test } from "@jest/globals";
import type { Manifest } from "../../../src/manifest/manifest.ts";
import { validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";
import { manifest } from "./manifests.ts";

const rbac = "rbac.authorization.k8s.io/v1";

test.each<[string, string, string, string]>([
  ["a ConfigMap may have dots in its name", "v1", "ConfigMap", "a.b"],
  ["a role may have colons in its name", rbac, "ClusterRole", "system:Node"],
  ["a custom resource may have dots in its name", "example.com/v1", "Service", "1.a"],
])("%s", (_, apiVersion, kind, name) => {
  expect(validateManifest(manifest(apiVersion, kind, {}, name))).toEqual([]);
});

test.each<[string, string, string, string, string]>([
  ["a capital in a ConfigMap's name", "v1", "ConfigMap", "Web", '"Web" is not a DNS subdomain'],
  ["a dot in a Namespace's name", "v1", "Namespace", "a.b", '"a.b" is not a DNS label'],
  ["a Service that starts with a digit", "v1", "Service", "1a", '"1a" is not a name that a Service can have'],
  ["a slash in a role's name", rbac, "Role", "a/b", '"a/b" is not a name that can stand in a path'],
])("reports %s", (_, apiVersion, kind, name, message) => {
  const problems = validateManifest(manifest(apiVersion, kind, {}, name));
  expect(problems).toMatchObject([{ path: "metadata.name", problem: "bad-format", message }]);
});

test.each<[string, unknown]>([
  ["no metadata", undefined],
  ["empty metadata", {}],
  ["null for a name", { name: null }],
  ["an empty name", { name: "" }],
])("asks for a name when there is %s", (_, metadata) => {
  const given = { apiVersion: "v1", kind: "ConfigMap", metadata } as unknown as Manifest;
  expect(validateManifest(given)).toMatchObject([{ path: "metadata.name", problem: "missing-field" }]);
});
