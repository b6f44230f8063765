import type { EnvironmentOptions } from "tiphys";
import { dailyReport } from "../../services/data/daily-report.ts";
import { eventCollector } from "../../services/data/event-collector.ts";
import { eventEnricher } from "../../services/data/event-enricher.ts";
import { eventLoader } from "../../services/data/event-loader.ts";
import { eventTopics } from "../../services/data/event-topics.ts";
import { featureBuilder } from "../../services/data/feature-builder.ts";
import { kafkaLag } from "../../services/kafka.ts";
import { clusters } from "../clusters.ts";

const cluster = clusters.data;
// Argo CD runs no kustomize for this cluster: its operators read, in Git, the very objects that are applied.
const source = "rendered";
const DATASET = "warehouse.production";

/** All of it runs beside Kafka and the warehouse, on a cluster of its own. */
export const data = {
  services: [
    eventCollector.with({
      cluster,
      source,
      host: "events.company.com",
      replicas: { min: 3, max: 18, cpu: 70 },
    }),
    eventTopics.with({ cluster, source, namespace: "prod-kafka", settings: { partitions: 24, replicas: 3 } }),
  ],
  entersHere: [
    eventEnricher.with({ cluster, source, replicas: { min: 3, max: 12, cpu: 70 } }),
    eventLoader.with({
      cluster,
      source,
      // Nothing to load, nothing to pay.
      replicas: { min: 0, max: 6, triggers: { enriched: kafkaLag("event-loader", "enriched", 50_000) } },
      variables: { DATASET },
    }),
    dailyReport.with({ cluster, source, variables: { DATASET, RECIPIENTS: "numbers@company.com" } }),
    featureBuilder.with({ cluster, source, variables: { DATASET, FEATURE_BUCKET: "company-features" } }),
  ],
} satisfies Partial<EnvironmentOptions>;
