import { describe, expect, test } from "@jest/globals";
import { defineInfrastructure, type Infrastructure } from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { aChart, aConfigMap, data, everywhere, main, platformOf } from "../../support/infrastructure.ts";

const loop: { loop?: object } = {};
loop.loop = loop;
const build: Infrastructure["build"] = (scope) => aConfigMap(scope, "settings", {});
const findings = (...infrastructure: readonly unknown[]) =>
  validatePlatform(platformOf(infrastructure as readonly Infrastructure[]), {});
const component = (options: object, name = "operator") =>
  defineInfrastructure(name, { clusters: everywhere, namespace: "operator", ...options });
const charted = (options: object) => component({ chart: { ...aChart, ...options } });

describe("a component", () => {
  test.each([
    { title: "of objects", options: { build } },
    { title: "of a chart", options: { chart: aChart } },
    {
      title: "of a kustomization in this repository",
      options: { kustomize: { path: "crds", kinds: aChart.kinds } },
    },
    {
      title: "of an OCI chart, a foreign kustomization at a tag, and objects at once",
      options: {
        build,
        chart: { ...aChart, repository: "oci://registry.example/charts", version: "v2.0.0-rc.1" },
        kustomize: {
          path: "config/crd",
          repository: "https://git.example/crds",
          revision: "v1.4.0",
          kinds: aChart.kinds,
        },
      },
    },
  ])("$title is right", ({ options }) => {
    expect(findings(component(options))).toEqual([]);
  });

  test.each([
    { title: "installs nothing", options: {}, finding: { code: "missing-value", field: "build" } },
    {
      title: "is for clusters that nobody has",
      options: { build, clusters: { managed: "yes" } },
      finding: {
        code: "unknown-cluster",
        field: "clusters",
        message: 'infrastructure "operator": no cluster of the platform has {"managed":"yes"}',
        choices: ["managed: true", "tier: data", "tier: general"],
      },
    },
    {
      title: "differs on a cluster that does not have it",
      options: { build, clusters: { tier: "data" }, differs: [{ on: main, settings: {} }] },
      finding: { code: "unknown-cluster", field: "differs[0].on", choices: ["data"] },
    },
    {
      title: "differs in a setting that it does not have",
      options: { build, settings: { size: 1 }, differs: [{ on: data, settings: { sise: 2 } }] },
      finding: { code: "unknown-setting", field: "differs[0].settings.sise", fix: 'did you mean "size"?' },
    },
    {
      title: "differs in values without a chart",
      options: { build, differs: [{ on: data, values: { replicas: 1 } }] },
      finding: { code: "no-effect", field: "differs[0]" },
    },
    {
      title: "is one set, and differs",
      options: { chart: aChart, applications: "set", differs: [{ on: data, values: { replicas: 1 } }] },
      finding: { code: "set-that-differs", field: "differs" },
    },
    {
      title: "has a namespace that is none",
      options: { build, namespace: "Operators" },
      finding: { code: "bad-name", field: "namespace" },
    },
    {
      title: "has an unknown option",
      options: { build, waves: 3 },
      finding: { code: "unknown-knob", field: "waves" },
    },
    {
      title: "takes the folder of the environments' namespaces",
      name: "namespaces",
      options: { build },
      finding: { code: "name-in-use" },
    },
    {
      title: "reads a kustomization at a branch",
      options: {
        kustomize: {
          path: "crds",
          repository: "https://git.example/x",
          revision: "main",
          kinds: aChart.kinds,
        },
      },
      finding: { code: "version-not-exact", field: "kustomize.revision" },
    },
  ])("that $title is found", ({ name, options, finding }) => {
    const place = expect.objectContaining({ file: expect.stringContaining("infrastructure.test.ts") });
    expect(findings(component(options, name))).toMatchObject([{ ...finding, where: place }]);
  });
});

describe("a chart", () => {
  test.each([
    ...["^1.2.3", "~1.2", "1.x", "*", ">=1.2.3", "1.2", "1.2.3 || 2.0.0", "latest", ""].map((version) => ({
      title: `with the version "${version}"`,
      options: { version },
      finding: { code: "version-not-exact", field: "chart.version" },
    })),
    {
      title: "without repository",
      options: { repository: undefined },
      finding: { code: "missing-value", field: "chart.repository" },
    },
    {
      title: "from a repository that is no address",
      options: { repository: "charts.example" },
      finding: { code: "bad-text", field: "chart.repository" },
    },
    {
      title: "without kinds",
      options: { kinds: undefined },
      finding: { code: "missing-value", field: "chart.kinds" },
    },
    {
      title: "whose kinds are none",
      options: { kinds: {} },
      finding: { code: "missing-value", field: "chart.kinds" },
    },
    {
      title: "whose kinds are all there are",
      options: { kinds: { namespaced: ["*"] } },
      finding: { code: "bad-text", field: "chart.kinds.namespaced[0]" },
    },
    {
      title: "with a kind in the wrong list",
      options: { kinds: { namespaced: ["rbac.authorization.k8s.io/ClusterRole"] } },
      finding: { code: "wrong-scope", field: "chart.kinds.namespaced[0]", fix: "list it under cluster" },
    },
    {
      title: "with values that are no JSON",
      options: { values: { since: new Date(0) } },
      finding: { code: "not-json", field: "chart.values.since" },
    },
    {
      title: "with a function among its values",
      options: { values: { list: [() => 1] } },
      finding: { code: "not-json", field: "chart.values.list[0]" },
    },
    {
      title: "with values that lie in themselves",
      options: { values: { loop } },
      finding: { code: "not-json", field: "chart.values.loop.loop" },
    },
    {
      title: "with values that are no map",
      options: { values: [] },
      finding: { code: "wrong-type", field: "chart.values" },
    },
  ])("$title is found", ({ options, finding }) => {
    expect(findings(charted(options))).toMatchObject([finding]);
  });

  test("with a kind of the platform's own definitions in the wrong list is found", () => {
    const pool = { apiVersion: "acme.example/v1beta3", kind: "Pool", scope: "cluster", types: "kind Pool " };
    const found = validatePlatform(
      platformOf([charted({ kinds: { namespaced: ["Service", "acme.example/Pool"] } })], {
        customResources: [pool],
      }),
      {},
    );
    expect(found).toMatchObject([{ code: "wrong-scope", field: "chart.kinds.namespaced[1]" }]);
  });
});

describe("components together", () => {
  test("have names of their own", () => {
    expect(findings(component({ build }), component({ build }))).toMatchObject([{ code: "duplicate-name" }]);
  });

  test("may share a namespace, but no release in it on one cluster", () => {
    const one = component({ chart: { ...aChart, releaseName: "op" } }, "one");
    const two = component({ chart: { ...aChart, releaseName: "op" } }, "two");
    const message = 'infrastructure "two": release "op" in namespace operator is "one"\'s already';
    expect(findings(one, two)).toMatchObject([{ code: "release-in-use", message }]);
    const elsewhere = component(
      { chart: { ...aChart, releaseName: "op" }, clusters: { tier: "data" } },
      "two",
    );
    expect(
      findings(
        component({ chart: { ...aChart, releaseName: "op" }, clusters: { tier: "general" } }, "one"),
        elsewhere,
      ),
    ).toEqual([]);
  });

  test("depend on what the platform lists", () => {
    const needed = component({ build }, "needed");
    const finding = { code: "unknown-infrastructure", field: "dependsOn[0]", choices: ["operator"] };
    expect(findings(component({ build, dependsOn: [needed] }))).toMatchObject([finding]);
  });

  test("depend on no set: it is healthy before its Applications are", () => {
    const needed = component({ build, applications: "set" }, "needed");
    expect(findings(needed, component({ build, dependsOn: [needed] }))).toMatchObject([
      { code: "depends-on-a-set", field: "dependsOn[0]" },
    ]);
  });

  test("that wait for each other are told both, each at its place", () => {
    const first: { dependsOn: Infrastructure[] } & object = { dependsOn: [] };
    const one = { ...component({ build }, "one"), ...first };
    const two = component({ build, dependsOn: [one] }, "two");
    first.dependsOn.push(two);
    expect(findings(one, two)).toMatchObject([
      { code: "dependency-cycle", message: 'infrastructure "one": depends on itself: one → two → one' },
      { code: "dependency-cycle", message: 'infrastructure "two": depends on itself: two → one → two' },
    ]);
  });

  test("are components: what is none is found before anything reads it", () => {
    expect(findings("foundation")).toMatchObject([{ code: "wrong-type", field: "infrastructure[0]" }]);
  });
});
