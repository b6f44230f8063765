import { describe, expect, test } from "@jest/globals";
import { containersIn, podsIn } from "../../src/policies/pods.ts";
import { renderedFrom } from "../support/rendered.ts";

const spec =
  "{ initContainers: [{ name: first }, { name: beside, restartPolicy: Always }], containers: [{ name: main }] }";
const template = `{ metadata: { labels: { app: web } }, spec: ${spec} }`;

describe("the pods of a workload", () => {
  test.each([
    ["a Pod", `{ kind: Pod, spec: ${spec} }`, "spec"],
    ["a PodTemplate", `{ kind: PodTemplate, template: ${template} }`, "template.spec"],
    ["a Deployment", `{ kind: Deployment, spec: { template: ${template} } }`, "spec.template.spec"],
    ["a StatefulSet", `{ kind: StatefulSet, spec: { template: ${template} } }`, "spec.template.spec"],
    ["a DaemonSet", `{ kind: DaemonSet, spec: { template: ${template} } }`, "spec.template.spec"],
    ["a Rollout", `{ kind: Rollout, spec: { template: ${template} } }`, "spec.template.spec"],
    ["a Job", `{ kind: Job, spec: { template: ${template} } }`, "spec.template.spec"],
    [
      "a CronJob",
      `{ kind: CronJob, spec: { jobTemplate: { spec: { template: ${template} } } } }`,
      "spec.jobTemplate.spec.template.spec",
    ],
    [
      "a ScaledJob",
      `{ kind: ScaledJob, spec: { jobTargetRef: { template: ${template} } } }`,
      "spec.jobTargetRef.template.spec",
    ],
  ])("%s: every container is found, at its exact place", (_, object, field) => {
    const rendered = renderedFrom(
      object.replace("{ kind", "{ apiVersion: v1, metadata: { name: web }, kind"),
    );
    expect(containersIn(rendered).map(({ name, role, field }) => [name, role, field])).toEqual([
      ["first", "init", `${field}.initContainers[0]`],
      ["beside", "sidecar", `${field}.initContainers[1]`],
      ["main", "main", `${field}.containers[0]`],
    ]);
  });

  test.each([
    ["a Rollout that leaves them to a Deployment", "{ kind: Rollout, spec: { workloadRef: { name: web } } }"],
    ["a Service", "{ kind: Service, spec: { selector: { app: web } } }"],
    ["a kind called like something every object has", "{ kind: toString, spec: {} }"],
    ["a Deployment that holds nothing", "{ kind: Deployment, spec: null }"],
  ])("%s: there are none", (_, object) => {
    const text = object.replace("{ kind", "{ apiVersion: v1, metadata: { name: web }, kind");
    expect(podsIn(renderedFrom(text))).toEqual([]);
  });
});
