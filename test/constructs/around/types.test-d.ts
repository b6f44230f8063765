import { ApiObject, App, Chart } from "cdk8s";
import * as kplus from "cdk8s-plus-28";
import { Facets } from "../../../src/constructs/index.ts";
import { defineTeam } from "../../../src/index.ts";

const team = defineTeam("shop", { groups: [] });
const chart = new Chart(new App(), "chart");
const object = new ApiObject(chart, "object", { apiVersion: "apps/v1", kind: "Deployment" });
const deployment = new kplus.Deployment(chart, "deployment");
const least = { team, workload: object };

new Facets(chart, "a", least);
new Facets(chart, "b", {
  team,
  workload: deployment,
  port: 8080,
  host: "a.example",
  replicas: { min: 2, max: 5 },
});

// @ts-expect-error: facets stand around a workload
new Facets(chart, "c", { team });
// @ts-expect-error: objects are a team's
new Facets(chart, "d", { workload: object });
// @ts-expect-error: a manifest is no construct
new Facets(chart, "e", { team, workload: { apiVersion: "apps/v1", kind: "Deployment" } });
// @ts-expect-error: what is inside the pod the workload says itself
new Facets(chart, "f", { ...least, variables: { A: "b" } });
// @ts-expect-error: files are mounted into the pod
new Facets(chart, "g", { ...least, files: { "/etc/motd": "hello" } });
// @ts-expect-error: misspelt
new Facets(chart, "h", { ...least, hots: "a.example" });
// @ts-expect-error: a port is a number
new Facets(chart, "i", { ...least, port: "http" });
// @ts-expect-error: the workload is changed where it is made
new Facets(chart, "j", { ...least, adjust: [{ kind: "Deployment", remove: ["/spec/replicas"] }] });
// @ts-expect-error: a step is not known
new Facets(chart, "k", { ...least, strategy: { deployment: "beside", canary: { steps: [{ weight: 5 }] } } });
