import { expect, test } from "@jest/globals";
import { fileNames } from "../../src/kustomize/file-names.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";

const manifest = (line: string): Manifest => {
  const [apiVersion = "", kind = "", name = "", namespace] = line.split(" ");
  return { apiVersion, kind, metadata: { name, ...(namespace && { namespace }) } };
};

test.each<[string, readonly string[], readonly string[]]>([
  ["the kind alone", ["apps/v1 Deployment web", "v1 Service web"], ["deployment.yaml", "service.yaml"]],
  ["words of a kind", ["autoscaling/v2 HorizontalPodAutoscaler a"], ["horizontal-pod-autoscaler.yaml"]],
  ["abbreviations in a kind", ["v1 APIService a", "v1 CSIDriver a"], ["api-service.yaml", "csi-driver.yaml"]],
  ["the name with several of a kind", ["v1 Secret a", "v1 Secret b"], ["secret-a.yaml", "secret-b.yaml"]],
  ["colons as hyphens", ["v1 Role system:a", "v1 Role b"], ["role-system-a.yaml", "role-b.yaml"]],
  ["namespaces where names are the same", ["v1 Role a x", "v1 Role a y"], ["role.yaml", "role-y.yaml"]],
  [
    "groups where names are the same",
    ["v1 Service a", "x.io/v1 Service a"],
    ["service-a.yaml", "service-a-x.io.yaml"],
  ],
  [
    "a number where all else is the same",
    ["v1 Role a:b", "v1 Role a;b", "v1 Role a b"],
    ["role-a-b.yaml", "role-a-b-v1.yaml", "role-a.yaml"],
  ],
])("a file is named by %s", (_, lines, expected) => {
  expect([...fileNames(lines.map(manifest)).values()]).toEqual(expected);
});

test("an overlay's own file has its object's name where the base has that kind too", () => {
  const own = manifest("v1 Secret own");
  expect(fileNames([own], [manifest("v1 Secret shared"), own]).get(own)).toBe("secret-own.yaml");
});
