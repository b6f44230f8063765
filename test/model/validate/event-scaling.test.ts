import { describe, expect, test } from "@jest/globals";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const findings = (triggers: object, knobs: object = {}, min = 0) => {
  const replicas = { min, max: 3, triggers };
  const variables = { BROKERS: "kafka:9092" };
  return validatePlatform(
    aPlatform([anEnvironment("dev", [aService("checkout", { replicas, variables, ...knobs })])]),
    {},
  );
};

const kafka = (variable: string) => ({ kafka: { brokers: { variable }, group: "g", topic: "t" } });

describe("a range that KEDA would never move in", () => {
  test.each([
    {
      title: "no trigger",
      triggers: {},
      finding: { code: "missing-value", field: "replicas.triggers" },
    },
    {
      title: "sleep that nothing ends",
      triggers: { busy: { cpu: 70 } },
      finding: { code: "never-wakes", fix: "state min: 1, or a trigger of what waits to be done" },
    },
    {
      title: "a variable that the container has not",
      triggers: { work: kafka("BROKER") },
      finding: {
        code: "unknown-variable",
        field: "replicas.triggers.work",
        fix: 'did you mean "BROKERS"?',
      },
    },
    {
      title: "a variable of pods that a Rollout runs",
      triggers: { work: kafka("BROKERS") },
      knobs: { strategy: { deployment: "beside", blueGreen: {} } },
      finding: { code: "unreadable-variable", fix: "state the value itself" },
    },
    {
      title: "a host of pods that a Rollout runs",
      triggers: { work: { rabbitmq: { host: { variable: "BROKERS" }, queue: "q", perReplica: 1 } } },
      knobs: { strategy: { deployment: "beside", blueGreen: {} } },
      finding: {
        code: "unreadable-variable",
        fix: "state authentication: { secrets: { host: { secret, key } } } in place of host",
      },
    },
    {
      title: "what a pod alone knows of itself",
      triggers: { work: kafka("IP") },
      knobs: { variables: { IP: { field: "status.hostIP" } } },
      finding: { code: "unreadable-variable", field: "replicas.triggers.work" },
    },
    {
      title: "a variable that no whole ConfigMap brings either",
      triggers: { work: kafka("KAFKA_BROKER") },
      knobs: {
        configMaps: { settings: { BROKERS: "kafka:9092" } },
        variablesFrom: [{ configMap: "settings", prefix: "KAFKA_" }],
      },
      finding: { code: "unknown-variable", fix: 'did you mean "KAFKA_BROKERS"?' },
    },
    {
      title: "a queue of no host",
      triggers: { work: { rabbitmq: { queue: "q", perReplica: 1 } } },
      finding: { code: "missing-value", field: "replicas.triggers.work" },
    },
    {
      title: "a misspelt field",
      triggers: { work: { kafka: { brokers: "b", group: "g", topic: "t", lags: 3 } } },
      finding: { code: "unknown-knob", field: "replicas.triggers.work.kafka.lags" },
    },
    {
      title: "hours that are none",
      triggers: { work: { cron: { timeZone: "UTC", from: "8:00", until: "0 18 * * *", replicas: 1 } } },
      finding: { code: "bad-schedule", field: "replicas.triggers.work.cron.from" },
    },
  ])("is found: $title", ({ triggers, knobs, finding }) => {
    expect(findings(triggers, knobs)).toMatchObject([finding]);
  });

  test("is found: a trigger of an unknown kind, with the one that was meant", () => {
    expect(findings({ work: { kafak: {} } })).toContainEqual(
      expect.objectContaining({ code: "unknown-knob", fix: 'did you mean "kafka"?' }),
    );
  });

  test.each([
    { title: "a variable that the container has", triggers: { work: kafka("BROKERS") } },
    {
      title: "a variable that a whole ConfigMap brings",
      triggers: { work: kafka("KAFKA_BROKERS") },
      knobs: {
        configMaps: { settings: { BROKERS: "kafka:9092" } },
        variablesFrom: [{ configMap: "settings", prefix: "KAFKA_" }],
      },
    },
    {
      title: "a variable that a whole Secret brings",
      triggers: { work: kafka("brokers") },
      knobs: { secrets: { kafka: { provided: ["brokers"] } }, variablesFrom: [{ secret: "kafka" }] },
    },
    {
      title: "a variable that a Secret of somebody else may bring",
      triggers: { work: kafka("ADDRESSES") },
      knobs: { variablesFrom: [{ secret: "kafka" }] },
    },
    { title: "use, from one pod on", triggers: { busy: { cpu: 70 } }, min: 1 },
    {
      title: "a queue whose host is a secret",
      triggers: {
        work: {
          rabbitmq: { queue: "q", perReplica: 1 },
          authentication: { secrets: { host: { secret: "s", key: "k" } } },
        },
      },
    },
    { title: "any other of KEDA's", triggers: { work: { type: "redis", metadata: { listName: "jobs" } } } },
  ])("is right: $title", ({ triggers, knobs, min }) => {
    expect(findings(triggers, knobs, min)).toEqual([]);
  });
});
