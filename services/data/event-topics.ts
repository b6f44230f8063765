import { ApiObject } from "cdk8s";
import { defineCustomService, perEnvironment } from "tiphys";
import { Facets } from "tiphys/constructs";
import { kafkaAccess } from "../kafka.ts";
import { kafkaExporter } from "../kafka-exporter.ts";
import { teams } from "../teams.ts";

const topics = { events: 7, enriched: 3, orders: 30, payments: 30 };

/** KafkaTopics of the Strimzi operator: it reads them in the namespace of its Kafka only. */
export const eventTopics = defineCustomService("event-topics", {
  team: teams.data,
  description: "The topics that several teams read, how many days each keeps, and how far its readers are",
  settings: { partitions: 3, replicas: perEnvironment<number>() },
  build(scope, { partitions, replicas }) {
    for (const [topic, days] of Object.entries(topics)) {
      new ApiObject(scope, topic, {
        apiVersion: "kafka.strimzi.io/v1beta2",
        kind: "KafkaTopic",
        metadata: { name: topic, labels: { "strimzi.io/cluster": "kafka" } },
        spec: { partitions, replicas, config: { "retention.ms": days * 86_400_000 } },
      });
    }
    new Facets(scope, "around-the-exporter", {
      team: teams.data,
      workload: kafkaExporter(scope),
      secrets: kafkaAccess,
      metrics: { interval: "1m" },
      alerts: {},
      // Nobody but Prometheus.
      allowFrom: [],
    });
  },
});
