import { expect, test } from "@jest/globals";
import { camelCase, kebabCase, pascalCase, singular } from "../../src/imports/names.ts";

test.each([
  ["HTTPRoute", "http-route", "httpRoute"],
  ["GRPCRoute", "grpc-route", "grpcRoute"],
  ["ServiceMonitor", "service-monitor", "serviceMonitor"],
  ["OCIRepository", "oci-repository", "ociRepository"],
  ["ECRAuthorizationToken", "ecr-authorization-token", "ecrAuthorizationToken"],
  ["Rollout", "rollout", "rollout"],
])("%s: file %s, constant %s", (kind, file, constant) => {
  expect([kebabCase(kind), camelCase(kind)]).toEqual([file, constant]);
});

test.each([
  ["canaryMetadata", "CanaryMetadata"],
  ["ingress-nginx", "IngressNginx"],
  ["x.y/z", "XYZ"],
])("%s in the name of a type: %s", (name, expected) => {
  expect(pascalCase(name)).toBe(expected);
});

test.each([
  ["steps", "step"],
  ["policies", "policy"],
  ["matches", "match"],
  ["status", "status"],
  ["ingress", "ingress"],
])("one of %s: %s", (many, one) => {
  expect(singular(many)).toBe(one);
});
