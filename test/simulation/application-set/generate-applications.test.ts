import { expect, test } from "@jest/globals";
import type { JsonObject } from "../../../src/manifest/manifest.ts";
import { generateApplications } from "../../../src/simulation/application-set/generate-applications.ts";

const setOf = (fields: JsonObject): JsonObject => ({
  metadata: { name: "set", namespace: "argocd" },
  spec: { goTemplate: true, template: { metadata: { name: "{{ .name }}" }, spec: {} }, ...fields },
});

test("directories and clusters become Applications", () => {
  const directories = { git: { directories: [{ path: "apps/*" }] } };
  const applicationSet = setOf({
    generators: [{ matrix: { generators: [directories, { clusters: {} }] } }],
    template: { metadata: { name: "{{ .path.basename }}-{{ .name }}" }, spec: {} },
  });
  const clusters = [{ name: "eu", server: "https://eu" }];
  const { applications, findings } = generateApplications({
    applicationSet,
    gitDirectories: ["apps/b", "apps/a"],
    clusters,
  });
  expect(findings).toEqual([]);
  expect(applications.map(({ metadata }) => metadata.name)).toEqual([
    "a-eu",
    "a-in-cluster",
    "b-eu",
    "b-in-cluster",
  ]);
});

test("every cause is told once, and nothing is made", () => {
  const elements = [{ name: 1 }, { name: 2 }, { name: "ok" }];
  const applicationSet = setOf({
    generators: [{ list: { elements } }, { git: {} }],
    template: { metadata: { name: "{{ upper .name }}" }, spec: {} },
  });
  expect(generateApplications({ applicationSet })).toEqual({
    applications: [],
    findings: [
      { code: "application-set-fails", message: expect.stringContaining("upper: wrong type") },
      { code: "application-set-fails", message: expect.stringContaining("neither directories nor files") },
    ],
  });
});

test("a template with a wrong type fails before any generator runs", () => {
  const template = { metadata: {}, spec: { syncPolicy: { automated: { prune: "{{ .prune }}" } } } };
  const { findings } = generateApplications({
    applicationSet: setOf({ generators: [{ list: {} }], template }),
  });
  expect(findings).toMatchObject([
    { message: expect.stringContaining("template.spec.syncPolicy.automated.prune") },
  ]);
});

test("an unknown template option is a panic", () => {
  const applicationSet = setOf({
    generators: [{ list: { elements: [{ name: "a" }] } }],
    goTemplateOptions: ["missingkey=x"],
  });
  expect(generateApplications({ applicationSet }).findings).toMatchObject([
    { code: "application-set-panics" },
  ]);
});

test("now is what was given", () => {
  const applicationSet = setOf({
    generators: [{ list: { elements: [{ name: "a" }] } }],
    template: { metadata: { name: '{{ now | date "20060102" }}' }, spec: {} },
  });
  const { applications } = generateApplications({ applicationSet, now: "2026-02-03T04:05:06Z" });
  expect(applications).toMatchObject([{ metadata: { name: "20260203" } }]);
});
