import type { JsonObject } from "../../src/manifest/manifest.ts";

const specSchema: JsonObject = {
  type: "object",
  required: ["partitions", "retries"],
  properties: {
    partitions: { type: "integer", format: "int32", description: "How many consumers can read at once." },
    retries: { type: "integer", default: 3 },
    repoURL: { type: "string" },
    cleanup: { type: "string", enum: ["delete", "compact", "compact and delete"] },
    level: { type: "integer", enum: [1, 2] },
    port: { "x-kubernetes-int-or-string": true },
    size: { type: "number" },
    paused: { type: "boolean", nullable: true },
    since: { type: "string", format: "date-time" },
    config: { type: "object", additionalProperties: { type: "string" } },
    limits: { type: "object", additionalProperties: { "x-kubernetes-int-or-string": true } },
    anything: { "x-kubernetes-preserve-unknown-fields": true },
    nothing: { type: "object" },
    loose: {
      type: "object",
      "x-kubernetes-preserve-unknown-fields": true,
      properties: { known: { type: "boolean" } },
    },
    replicas: { type: "array", items: { type: "object", properties: { "broker-id": { type: "integer" } } } },
    observers: { type: "array", items: { type: "object", properties: { "broker-id": { type: "integer" } } } },
    modes: { type: "array", items: { type: "string", enum: ["a", "b"] } },
    matrix: { type: "array", items: { type: "array", items: { type: "string" } } },
  },
};

/** A definition that has one field of every sort. */
export const kafkaTopic: JsonObject = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "kafkatopics.kafka.acme.example" },
  spec: {
    group: "kafka.acme.example",
    scope: "Namespaced",
    names: { kind: "KafkaTopic", plural: "kafkatopics" },
    versions: [
      { name: "v1alpha1", served: true, storage: false, schema: { openAPIV3Schema: { type: "object" } } },
      {
        name: "v1",
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: "object",
            description: "A topic.\n\nWith a second paragraph that nobody reads.",
            required: ["spec"],
            properties: {
              apiVersion: { type: "string" },
              kind: { type: "string" },
              metadata: { type: "object" },
              spec: specSchema,
              status: { type: "object", properties: { ready: { type: "boolean" } } },
            },
          },
        },
      },
      { name: "v2", served: false, storage: false, schema: { openAPIV3Schema: { type: "object" } } },
    ],
  },
};

/** Another kind of the same group. */
export function definitionOf(kind: string, group = "kafka.acme.example", scope = "Namespaced"): JsonObject {
  const properties = { spec: { type: "object", properties: { name: { type: "string" } } } };
  const schema = { openAPIV3Schema: { type: "object", properties } };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${kind.toLowerCase()}s.${group}` },
    spec: { group, scope, names: { kind }, versions: [{ name: "v1", served: true, storage: true, schema }] },
  };
}
