import { describe, expect, test } from "@jest/globals";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";
import { made, type PresetName, partOf, written } from "../made.ts";

const target = (kind: string) => `targetRef: { apiVersion: apps/v1, kind: ${kind}, name: api }`;

describe("what the pods would need", () => {
  test.each([
    { title: "is not asked for, unless that is stated", knobs: {}, yaml: "" },
    {
      title: "is shown only",
      knobs: { recommendation: true },
      yaml: `{ ${target("Deployment")}, updatePolicy: { updateMode: "Off" } }`,
    },
    {
      title: "is set within bounds, where that is stated",
      knobs: {
        recommendation: {
          mode: "Initial",
          min: { cpu: "50m" },
          max: { memory: "2Gi" },
          resources: ["memory"],
        },
      },
      yaml: `
${target("Deployment")}
updatePolicy: { updateMode: Initial }
resourcePolicy:
  containerPolicies:
    - { containerName: "*", minAllowed: { cpu: 50m }, maxAllowed: { memory: 2Gi }, controlledResources: [memory] }`,
    },
    {
      title: "is that of a StatefulSet",
      preset: "stateful" as PresetName,
      knobs: { recommendation: {} },
      yaml: `{ ${target("StatefulSet")}, updatePolicy: { updateMode: "Off" } }`,
    },
    {
      title: "is that of a CronJob",
      preset: "cron-job" as PresetName,
      knobs: { recommendation: true },
      yaml: `{ targetRef: { apiVersion: batch/v1, kind: CronJob, name: api }, updatePolicy: { updateMode: "Off" } }`,
    },
    {
      title: "is that of the Rollout that runs them",
      knobs: { recommendation: true, strategy: { deployment: "beside", blueGreen: {} } },
      yaml: `{ targetRef: { apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: api }, updatePolicy: { updateMode: "Off" } }`,
    },
  ])("$title", ({ knobs, preset, yaml }) => {
    expect(partOf(made(knobs, preset), "VerticalPodAutoscaler", "spec")).toEqual(written(yaml));
  });
});

describe("two autoscalers of one resource", () => {
  const findings = (replicas: unknown, recommendation: unknown) =>
    validatePlatform(
      aPlatform([anEnvironment("dev", [aService("checkout", { replicas, recommendation })])]),
      {},
    );
  const cpu = { min: 2, max: 4 };
  const memory = { min: 2, max: 4, memory: 70 };
  const trigger = { min: 1, max: 4, triggers: { busy: { cpu: 70 } } };

  test.each([
    { title: "CPU, which replicas go by where nothing else is stated", replicas: cpu },
    { title: "memory", replicas: memory },
    { title: "CPU by KEDA", replicas: trigger },
  ])("are found: $title", ({ replicas }) => {
    expect(findings(replicas, { mode: "Recreate" })).toMatchObject([{ code: "autoscalers-disagree" }]);
  });

  test.each([
    { title: "one of them only recommends", replicas: cpu, recommendation: true },
    {
      title: "each has a resource of its own",
      replicas: cpu,
      recommendation: { mode: "Initial", resources: ["memory"] },
    },
    { title: "the count stands", replicas: 3, recommendation: { mode: "Initial" } },
  ])("are none where $title", ({ replicas, recommendation }) => {
    expect(findings(replicas, recommendation)).toEqual([]);
  });
});
