import { ApiObject } from "cdk8s";
import { defineInfrastructure } from "tiphys";
import { managed, ofData } from "./clusters.ts";

/** What pods and disks of every cluster name: a set, so that a cluster has it the moment it is registered. */
export const foundation = defineInfrastructure("foundation", {
  clusters: managed,
  namespace: "platform",
  applications: "set",
  build(scope) {
    new ApiObject(scope, "customer-facing", {
      apiVersion: "scheduling.k8s.io/v1",
      kind: "PriorityClass",
      metadata: { name: "customer-facing" },
      description: "Answers customers: scheduled before everything else of ours",
      value: 100_000,
    });
    new ApiObject(scope, "fast", {
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      metadata: { name: "fast" },
      provisioner: "ebs.csi.aws.com",
      parameters: { type: "gp3", encrypted: "true" },
      volumeBindingMode: "WaitForFirstConsumer",
      allowVolumeExpansion: true,
      reclaimPolicy: "Retain",
    });
  },
});

/** Batch work waits there for whatever else needs the nodes. */
export const batch = defineInfrastructure("batch", {
  clusters: ofData,
  namespace: "platform",
  applications: "set",
  build(scope) {
    new ApiObject(scope, "batch", {
      apiVersion: "scheduling.k8s.io/v1",
      kind: "PriorityClass",
      metadata: { name: "batch" },
      description: "Can wait: gives way to everything else",
      value: -1000,
      preemptionPolicy: "Never",
    });
  },
});
