import { describe, expect, test } from "@jest/globals";
import { made, type PresetName, partOf, written } from "./made.ts";

const metric = (name: string, percent: number) =>
  `{ type: Resource, resource: { name: ${name}, target: { type: Utilization, averageUtilization: ${percent} } } }`;
const target = (kind: string) => `scaleTargetRef: { apiVersion: apps/v1, kind: ${kind}, name: api }`;

describe("what moves the number of replicas", () => {
  test.each([
    { title: "a count has no autoscaler", replicas: 3, yaml: "" },
    { title: "an unmanaged count has no autoscaler of ours", replicas: "unmanaged", yaml: "" },
    {
      title: "a range is kept at 80 percent of the requested CPU",
      replicas: { min: 2, max: 6 },
      yaml: `{ ${target("Deployment")}, minReplicas: 2, maxReplicas: 6, metrics: [${metric("cpu", 80)}] }`,
    },
    {
      title: "memory alone is watched where it alone is stated",
      replicas: { min: 2, max: 6, memory: 70 },
      yaml: `{ ${target("Deployment")}, minReplicas: 2, maxReplicas: 6, metrics: [${metric("memory", 70)}] }`,
    },
    {
      title: "both are watched where both are stated, with rules of their own",
      replicas: {
        min: 1,
        max: 2,
        cpu: 50,
        memory: 70,
        behavior: { scaleDown: { selectPolicy: "Disabled" } },
      },
      yaml: `{ ${target("Deployment")}, minReplicas: 1, maxReplicas: 2,
        metrics: [${metric("cpu", 50)}, ${metric("memory", 70)}], behavior: { scaleDown: { selectPolicy: Disabled } } }`,
    },
    {
      title: "a stateful service is scaled too",
      preset: "stateful" as PresetName,
      replicas: { min: 2, max: 3 },
      yaml: `{ ${target("StatefulSet")}, minReplicas: 2, maxReplicas: 3, metrics: [${metric("cpu", 80)}] }`,
    },
  ])("$title", ({ replicas, preset, yaml }) => {
    expect(partOf(made({ replicas }, preset), "HorizontalPodAutoscaler", "spec")).toEqual(written(yaml));
  });
});

describe("how many may be evicted at once", () => {
  const selector = "selector: { matchLabels: { app: api } }";

  test.each([
    { title: "a single replica may always be evicted", knobs: { replicas: 1 }, yaml: "" },
    { title: "an unmanaged count may be a single replica", knobs: { replicas: "unmanaged" }, yaml: "" },
    {
      title: "one of two may be evicted",
      knobs: { replicas: 2 },
      yaml: `{ maxUnavailable: 1, ${selector} }`,
    },
    {
      title: "a range counts by its least",
      knobs: { replicas: { min: 2, max: 9 } },
      yaml: `{ maxUnavailable: 1, ${selector} }`,
    },
    {
      title: "a range that may shrink to one has no budget",
      knobs: { replicas: { min: 1, max: 9 } },
      yaml: "",
    },
    {
      title: "a stated budget stands, whatever the count",
      knobs: { disruptionBudget: { minAvailable: "50%" } },
      yaml: `{ minAvailable: 50%, ${selector} }`,
    },
    { title: "`false` is no budget", knobs: { replicas: 5, disruptionBudget: false }, yaml: "" },
  ])("$title", ({ knobs, yaml }) => {
    expect(partOf(made(knobs), "PodDisruptionBudget", "spec")).toEqual(written(yaml));
  });
});
