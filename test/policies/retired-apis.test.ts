import { expect, test } from "@jest/globals";
import { builtInSchema } from "../../src/manifest/schema/built-in-schemas.ts";
import { retiredApi } from "../../src/policies/retired-apis.ts";

test.each([
  ["extensions/v1beta1", "Ingress"],
  ["extensions/v1beta1", "Deployment"],
  ["apps/v1beta2", "StatefulSet"],
  ["networking.k8s.io/v1beta1", "IngressClass"],
  ["rbac.authorization.k8s.io/v1beta1", "RoleBinding"],
  ["batch/v1beta1", "CronJob"],
  ["policy/v1beta1", "PodDisruptionBudget"],
  ["autoscaling/v2beta2", "HorizontalPodAutoscaler"],
  ["flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema"],
])("what is to be used instead of %s %s exists", (apiVersion, kind) => {
  expect(builtInSchema(retiredApi(apiVersion, kind)?.use ?? "", kind)).toBeDefined();
});

test.each([
  ["networking.k8s.io/v1beta1", "ServiceCIDR"],
  ["storage.k8s.io/v1beta1", "VolumeAttributesClass"],
  ["apps/v1", "Deployment"],
  ["acme.example/v1beta1", "Ingress"],
])("%s %s is not retired", (apiVersion, kind) => expect(retiredApi(apiVersion, kind)).toBeUndefined());
