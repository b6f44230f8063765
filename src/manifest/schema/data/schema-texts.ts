import { admissionregistrationV1 } from "./admissionregistration-v1.ts";
import { apiextensionsV1 } from "./apiextensions-v1.ts";
import { apiregistrationV1 } from "./apiregistration-v1.ts";
import { appsV1 } from "./apps-v1.ts";
import { argoCd } from "./argo-cd.ts";
import { autoscalingV1 } from "./autoscaling-v1.ts";
import { autoscalingV2 } from "./autoscaling-v2.ts";
import { batchV1 } from "./batch-v1.ts";
import { coordinationV1 } from "./coordination-v1.ts";
import { coreV1 } from "./core-v1.ts";
import { discoveryV1 } from "./discovery-v1.ts";
import { flowcontrolV1 } from "./flowcontrol-v1.ts";
import { metaV1 } from "./meta-v1.ts";
import { networkingV1 } from "./networking-v1.ts";
import { nodeV1 } from "./node-v1.ts";
import { policyV1 } from "./policy-v1.ts";
import { rbacV1 } from "./rbac-v1.ts";
import { schedulingV1 } from "./scheduling-v1.ts";
import { storageV1 } from "./storage-v1.ts";

/** Written by scripts/generate-schemas.ts: change that, not this. */
export const schemaTexts: ReadonlyMap<string, string> = new Map([
  ["meta/v1", metaV1],
  ["v1", coreV1],
  ["apps/v1", appsV1],
  ["batch/v1", batchV1],
  ["autoscaling/v1", autoscalingV1],
  ["autoscaling/v2", autoscalingV2],
  ["policy/v1", policyV1],
  ["networking.k8s.io/v1", networkingV1],
  ["rbac.authorization.k8s.io/v1", rbacV1],
  ["storage.k8s.io/v1", storageV1],
  ["scheduling.k8s.io/v1", schedulingV1],
  ["node.k8s.io/v1", nodeV1],
  ["flowcontrol.apiserver.k8s.io/v1", flowcontrolV1],
  ["admissionregistration.k8s.io/v1", admissionregistrationV1],
  ["apiextensions.k8s.io/v1", apiextensionsV1],
  ["apiregistration.k8s.io/v1", apiregistrationV1],
  ["discovery.k8s.io/v1", discoveryV1],
  ["coordination.k8s.io/v1", coordinationV1],
  ["argoproj.io/v1alpha1", argoCd],
]);
