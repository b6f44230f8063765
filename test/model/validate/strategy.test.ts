import { describe, expect, test } from "@jest/globals";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const findings = (knobs: object) =>
  validatePlatform(aPlatform([anEnvironment("dev", [aService("checkout", knobs)])]), {});

const prometheus = "http://prometheus:9090";
const metric = { query: "q", atMost: 1 };
const canary = (steps: readonly object[], more: object = {}, analysis?: object) => ({
  deployment: "scaled-down",
  canary: { steps, ...more },
  ...(analysis && { analysis }),
});

describe("a strategy that a Rollout would refuse, stop at or never follow", () => {
  test.each([
    {
      title: "no steps",
      knobs: { strategy: canary([]) },
      finding: { code: "missing-value", field: "strategy.canary.steps" },
    },
    {
      title: "a weight that falls",
      knobs: { replicas: 10, strategy: canary([{ setWeight: 50 }, { pause: "1m" }, { setWeight: 20 }]) },
      finding: { code: "weight-does-not-rise", field: "strategy.canary.steps[2].setWeight" },
    },
    {
      title: "a weight of nothing",
      knobs: { replicas: 10, strategy: canary([{ setWeight: 0 }]) },
      finding: { code: "wrong-type", field: "strategy.canary.steps[0].setWeight" },
    },
    {
      title: "a pause that is no duration",
      knobs: { strategy: canary([{ pause: "10 minutes" }]) },
      finding: { code: "bad-duration", field: "strategy.canary.steps[0].pause" },
    },
    {
      title: "a weight that whole pods cannot make",
      knobs: { replicas: 3, strategy: canary([{ setWeight: 10 }]) },
      finding: {
        code: "coarse-weight",
        severity: "warning",
        message: expect.stringContaining("setWeight 10 of 3 pods is 33 %"),
      },
    },
    {
      title: "a metric that is not there",
      knobs: {
        replicas: 5,
        strategy: canary(
          [{ setWeight: 20 }, { analysis: ["eror"] }],
          {},
          { prometheus, metrics: { error: metric } },
        ),
      },
      finding: {
        code: "unknown-metric",
        field: "strategy.canary.steps[1].analysis",
        fix: 'did you mean "error"?',
      },
    },
    {
      title: "a metric without an address to ask",
      knobs: { replicas: 5, strategy: canary([{ setWeight: 20 }], {}, { metrics: { error: metric } }) },
      finding: { code: "missing-value", field: "strategy.analysis.prometheus" },
    },
    {
      title: "a metric with two bounds",
      knobs: {
        replicas: 5,
        strategy: canary(
          [{ setWeight: 20 }],
          {},
          { prometheus, metrics: { error: { ...metric, atLeast: 1 } } },
        ),
      },
      finding: { code: "unknown-knob" },
    },
    {
      title: "a metric that nothing waits for",
      knobs: {
        strategy: {
          deployment: "beside",
          blueGreen: {},
          analysis: { prometheus, metrics: { error: metric } },
        },
      },
      finding: { code: "unused-metric", field: "strategy.analysis.metrics.error" },
    },
    {
      title: "a query with an argument that nobody fills in",
      knobs: {
        replicas: 5,
        strategy: canary(
          [{ setWeight: 20 }],
          {},
          { prometheus, metrics: { error: { ...metric, query: "{{args.pod-hash}}" } } },
        ),
      },
      finding: { code: "unknown-argument", choices: expect.arrayContaining(["canary-hash"]) },
    },
    {
      title: "requests to split, and no Ingress",
      knobs: { strategy: canary([{ setWeight: 20 }], { traffic: "ingress" }) },
      finding: { code: "no-ingress", field: "strategy.canary.traffic" },
    },
    {
      title: "two Kubernetes Services of no port",
      knobs: { port: undefined, strategy: { deployment: "beside", blueGreen: {} } },
      finding: { code: "unserved-port", field: "strategy.blueGreen" },
    },
    {
      title: "a Kubernetes Service would have no port to serve",
      knobs: {
        port: undefined,
        ports: { metrics: { container: 9090, service: false } },
        strategy: { deployment: "beside", blueGreen: {} },
      },
      finding: { code: "unserved-port", field: "strategy.blueGreen" },
    },
    {
      title: "the old pods stopped first",
      knobs: { rollout: { strategy: "Recreate" }, strategy: { deployment: "beside", blueGreen: {} } },
      finding: { code: "contradiction", field: "rollout.strategy" },
    },
    {
      title: "nothing said of the Deployment's own pods",
      knobs: { strategy: { blueGreen: {} } },
      finding: { code: "missing-value", field: "strategy.deployment" },
    },
  ])("is found: $title", ({ knobs, finding }) => {
    expect(findings(knobs)).toMatchObject([finding]);
  });

  test.each([
    {
      title: "weights that whole pods can make",
      knobs: { replicas: 5, strategy: canary([{ setWeight: 20 }, { setWeight: 60 }]) },
    },
    {
      title: "any weight, where requests are split",
      knobs: { host: "a.example", strategy: canary([{ setWeight: 1 }], { traffic: "ingress" }) },
    },
    { title: "the Deployment's own way", knobs: { strategy: "rolling", rollout: { strategy: "Recreate" } } },
  ])("is right: $title", ({ knobs }) => {
    expect(findings(knobs)).toEqual([]);
  });
});
