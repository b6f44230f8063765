import { expect, test } from "@jest/globals";
import { scopeOf } from "../../src/manifest/scope.ts";

test.each([
  ["v1", "Namespace", true],
  ["rbac.authorization.k8s.io/v1", "ClusterRole", true],
  ["cert-manager.io/v1", "ClusterIssuer", true],
  ["gateway.networking.k8s.io/v1beta1", "GatewayClass", true],
  ["admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", true],
  ["cert-manager.io/v1", "Issuer", false],
  ["autoscaling/v2", "HorizontalPodAutoscaler", false],
  ["acme.example/v1", "ClusterIssuer", false],
])("%s %s has no namespace: %s", (apiVersion, kind, expected) => {
  expect(scopeOf(apiVersion, kind, undefined) === "cluster").toBe(expected);
});
