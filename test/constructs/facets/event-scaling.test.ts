import { describe, expect, test } from "@jest/globals";
import { made, type PresetName, partOf, written } from "../made.ts";

const scaled = (triggers: object, more: object = {}) => ({ replicas: { min: 0, max: 9, triggers, ...more } });
const kafka = { kafka: { brokers: "kafka:9092", group: "api", topic: "orders" } };

describe("a range that KEDA moves in", () => {
  test.each([
    {
      title: "is a ScaledObject of the Deployment, with the triggers by name",
      knobs: scaled({ orders: kafka }),
      yaml: `
scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
minReplicaCount: 0
maxReplicaCount: 9
triggers:
  - type: kafka
    name: orders
    metadata: { bootstrapServers: "kafka:9092", consumerGroup: api, topic: orders }`,
    },
    {
      title: "is of the StatefulSet of a stateful service",
      preset: "stateful" as PresetName,
      knobs: scaled({ busy: { cpu: 70 } }),
      yaml: `
scaleTargetRef: { apiVersion: apps/v1, kind: StatefulSet, name: api }
minReplicaCount: 0
maxReplicaCount: 9
triggers: [{ type: cpu, name: busy, metricType: Utilization, metadata: { value: "70" } }]`,
    },
    {
      title: "has its own times, a count to fall back to, and rules",
      knobs: scaled(
        { busy: { memory: 70 } },
        {
          interval: 10,
          cooldown: 60,
          fallback: { failures: 3, replicas: 2 },
          behavior: { scaleDown: { selectPolicy: "Disabled" } },
        },
      ),
      yaml: `
scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
minReplicaCount: 0
maxReplicaCount: 9
pollingInterval: 10
cooldownPeriod: 60
fallback: { failureThreshold: 3, replicas: 2 }
advanced: { horizontalPodAutoscalerConfig: { behavior: { scaleDown: { selectPolicy: Disabled } } } }
triggers: [{ type: memory, name: busy, metricType: Utilization, metadata: { value: "70" } }]`,
    },
  ])("$title", ({ knobs, preset, yaml }) => {
    expect(partOf(made(knobs, preset), "ScaledObject", "spec")).toEqual(written(yaml));
  });

  test("leaves the count to KEDA, and has no HorizontalPodAutoscaler of ours beside it", () => {
    const objects = made(scaled({ orders: kafka }));
    expect(partOf(objects, "Deployment", "spec.replicas")).toBeUndefined();
    expect(partOf(objects, "HorizontalPodAutoscaler")).toBeUndefined();
  });

  test("that may shrink to nothing has no disruption budget", () => {
    expect(partOf(made(scaled({ orders: kafka })), "PodDisruptionBudget")).toBeUndefined();
  });
});

describe("a trigger, in KEDA's words", () => {
  test.each([
    {
      title: "Kafka, whose brokers a variable of the container names",
      trigger: { kafka: { brokers: { variable: "BROKERS" }, group: "api", topic: "orders", lag: 100 } },
      yaml: `{ type: kafka, metadata: { bootstrapServersFromEnv: BROKERS, consumerGroup: api, topic: orders, lagThreshold: "100" } }`,
    },
    {
      title: "Prometheus",
      trigger: { prometheus: { address: "http://prometheus:9090", query: "sum(queue)", perReplica: 2.5 } },
      yaml: `{ type: prometheus, metadata: { serverAddress: "http://prometheus:9090", query: sum(queue), threshold: "2.5" } }`,
    },
    {
      title: "hours of the day",
      trigger: {
        cron: { timeZone: "Europe/Berlin", from: "0 8 * * 1-5", until: "0 18 * * 1-5", replicas: 4 },
      },
      yaml: `{ type: cron, metadata: { timezone: Europe/Berlin, start: 0 8 * * 1-5, end: 0 18 * * 1-5, desiredReplicas: "4" } }`,
    },
    {
      title: "SQS",
      trigger: { sqs: { queue: "https://sqs.example/orders", region: "eu-west-1", perReplica: 20 } },
      yaml: `{ type: aws-sqs-queue, metadata: { queueURL: "https://sqs.example/orders", awsRegion: eu-west-1, queueLength: "20" } }`,
    },
    {
      title: "RabbitMQ, by what waits",
      trigger: { rabbitmq: { host: { variable: "AMQP" }, queue: "orders", perReplica: 50 } },
      yaml: `{ type: rabbitmq, metadata: { hostFromEnv: AMQP, queueName: orders, mode: QueueLength, value: "50" } }`,
    },
    {
      title: "RabbitMQ, by what comes",
      trigger: { rabbitmq: { queue: "orders", perReplica: 50, of: "per-second" }, metadata: { host: "x" } },
      yaml: `{ type: rabbitmq, metadata: { queueName: orders, mode: MessageRate, value: "50", host: x } }`,
    },
    {
      title: "any other",
      trigger: { type: "redis", metadata: { listName: "jobs", listLength: "5" } },
      yaml: `{ type: redis, metadata: { listName: jobs, listLength: "5" } }`,
    },
  ])("is $title", ({ trigger, yaml }) => {
    const found = partOf(made(scaled({ work: trigger })), "ScaledObject", "spec.triggers.[]");
    expect(found).toEqual({ name: "work", ...(written(yaml) as object) });
  });

  test("signs in by references to Secrets", () => {
    const authentication = { secrets: { password: { secret: "kafka-access", key: "password" } } };
    const objects = made(scaled({ orders: { ...kafka, authentication, metadata: { sasl: "plaintext" } } }));
    expect(partOf(objects, "ScaledObject", "spec.triggers.[].authenticationRef.name")).toBe("api-orders");
    expect(partOf(objects, "TriggerAuthentication", "metadata.name")).toBe("api-orders");
    expect(partOf(objects, "TriggerAuthentication", "spec")).toEqual({
      secretTargetRef: [{ parameter: "password", name: "kafka-access", key: "password" }],
    });
  });

  test("signs in by the cloud's identity", () => {
    const objects = made(scaled({ orders: { ...kafka, authentication: { podIdentity: "aws" } } }));
    expect(partOf(objects, "TriggerAuthentication", "spec")).toEqual({ podIdentity: { provider: "aws" } });
  });
});
