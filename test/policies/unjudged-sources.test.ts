import { describe, expect, test } from "@jest/globals";
import { defineApplicationSet, defineInfrastructure, generators, manual } from "../../src/index.ts";
import { renderedPlatform } from "../../src/policies/rendered-platform.ts";
import { unjudgedSources } from "../../src/policies/unjudged-sources.ts";
import { synthesize } from "../../src/synthesize.ts";
import { aChart, aConfigMap, everywhere, platformOf } from "../support/infrastructure.ts";
import { aCluster, anEnvironment, aPlatform, aService } from "../support/platform.ts";

const unjudged = (options: object) => {
  const component = defineInfrastructure("operator", {
    clusters: everywhere,
    namespace: "operator",
    ...options,
  });
  return unjudgedSources(renderedPlatform(synthesize(platformOf([component]), {})));
};

describe("what no policy saw", () => {
  test.each([
    {
      title: "nothing of objects",
      options: { build: (scope: never) => aConfigMap(scope, "a", {}) },
      said: [],
    },
    {
      title: "a chart, once for all its clusters",
      options: { chart: { ...aChart, values: { a: 1 } } },
      said: ["chart operator 1.2.3 of https://charts.example"],
    },
    {
      title: "each version of a chart",
      options: { chart: aChart, differs: [{ on: { tier: "data" }, version: "1.3.0" }] },
      said: [
        "chart operator 1.2.3 of https://charts.example",
        "chart operator 1.3.0 of https://charts.example",
      ],
    },
    {
      title: "a kustomization that somebody else wrote",
      options: { kustomize: { path: "kustomize/crds", kinds: aChart.kinds } },
      said: ["kustomize/crds of https://git.example/acme/gitops.git"],
    },
  ])("is $title", ({ options, said }) => {
    expect(unjudged(options)).toEqual(said);
  });
});

test("what Argo CD reads finished was judged as what it was made of", () => {
  const rendered = renderedPlatform(
    synthesize(aPlatform([anEnvironment("dev", [aService()], { source: "rendered" })]), {}),
  );
  expect(unjudgedSources(rendered)).toEqual([]);
});

test("is what a set takes from folders of another repository", () => {
  const repository = "https://git.example/acme/lab.git";
  const lab = defineApplicationSet("lab", {
    generator: generators.gitDirectories({ repository, directories: ["experiments/*"] }),
    sync: manual(),
    application: ({ path }) => ({
      name: `lab-${path.basenameNormalized}`,
      source: { repository, path: path.path },
      destination: { cluster: aCluster, namespace: `lab-${path.basenameNormalized}` },
    }),
    kinds: ["ConfigMap"],
  });
  const platform = aPlatform([anEnvironment("dev", [aService()])], { applicationSets: [lab] });
  expect(unjudgedSources(renderedPlatform(synthesize(platform, {})))).toEqual([
    `{{ .path.path }} of ${repository}`,
  ]);
});
