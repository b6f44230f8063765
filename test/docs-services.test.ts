import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parseYaml } from "../src/manifest/parse-yaml.ts";
import { blocksOf } from "./support/documentation.ts";
import { Project } from "./support/project.ts";

// The Job and the facets of the page on services, in the platform of getting started.

let project: Project;

beforeAll(() => {
  const named = [...blocksOf("docs/getting-started.md"), ...blocksOf("docs/services.md")].filter(
    ({ file, language }) => file && !file.startsWith("dist/") && language !== "json",
  );
  project = new Project(Object.fromEntries(named.map(({ file, text }) => [file, text])));
  for (const name of ["cdk8s", "cdk8s-plus-28", "constructs"]) {
    symlinkSync(resolve("node_modules", name), join(project.root, "node_modules", name));
  }
  const environment = "environments/dev.ts";
  project.edit(
    environment,
    "import { cluster",
    `import { legacy } from "../services/legacy.ts";
import { reindex } from "../services/reindex.ts";
import { cluster`,
  );
  project.edit(
    environment,
    "services: [",
    `services: [
      reindex.with({ settings: { since: "2026-06-01" } }),
      legacy.with({ settings: { host: "legacy.dev.example" } }), `,
  );
});
afterAll(() => project.remove());

test("a Job of a build passes every check, and is one that Argo CD deletes and makes anew", () => {
  expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
  expect(project.tiphys("check").out).not.toContain("reindex");
  const [job] = parseYaml(project.read("dist/apps/reindex/base/job.yaml"), "").documents;
  expect(job).toMatchObject({
    kind: "Job",
    metadata: { annotations: { "argocd.argoproj.io/sync-options": "Force=true,Replace=true" } },
  });
});

test("facets around a Deployment of cdk8s-plus find its pods, and say of the environment what the base cannot", () => {
  expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
  const folder = "dist/apps/legacy";
  const found = { "tiphys/workload": "legacy-server" };
  const [deployment] = parseYaml(project.read(`${folder}/base/deployment.yaml`), "").documents;
  const [service] = parseYaml(project.read(`${folder}/base/service.yaml`), "").documents;
  expect(deployment).toMatchObject({ spec: { selector: { matchLabels: found } } });
  expect(service).toMatchObject({ spec: { selector: found, ports: [{ targetPort: 8080 }] } });
  const overlay = `${folder}/overlays/dev`;
  expect(project.read(`${overlay}/ingress.yaml`)).toContain("host: legacy.dev.example");
  expect(project.read(`${overlay}/prometheus-rule.yaml`)).toContain('namespace="dev-legacy"');
});
