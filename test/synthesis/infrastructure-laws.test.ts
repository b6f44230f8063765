import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { defineCluster, defineInfrastructure, type Infrastructure } from "../../src/index.ts";
import { inResourceOrder } from "../../src/kustomize/resource-order.ts";
import type { Json, JsonObject } from "../../src/manifest/manifest.ts";
import { infrastructureWaves } from "../../src/model/infrastructure-waves.ts";
import { lessValues, mergeValues } from "../../src/model/merge-values.ts";
import { infrastructureComponents, infrastructureFolders } from "../../src/synthesis/infrastructure-tree.ts";
import { synthesize } from "../../src/synthesize.ts";
import { aChart, aConfigMap, data, everywhere, main, platformOf } from "../support/infrastructure.ts";
import { describeWithKustomize, runKustomize, withFolders } from "../support/kustomize.ts";

interface Said {
  readonly level: string;
  readonly maps: number;
  readonly replicas: number;
}

const said: fc.Arbitrary<Said> = fc.record({
  level: fc.constantFrom("info", "warn", "", "y"),
  maps: fc.integer({ min: 0, max: 3 }),
  replicas: fc.integer({ min: 0, max: 2 }),
});

/** A component whose objects and values each cluster may have otherwise. */
function operator(base: Said, onMain: Said, onData: Said): Infrastructure {
  const own = ({ replicas, ...settings }: Said) => ({ values: { operator: { replicas } }, settings });
  const { replicas, ...settings } = base;
  return defineInfrastructure("operator", {
    clusters: everywhere,
    namespace: "operator",
    settings,
    chart: { ...aChart, values: { operator: { replicas, debug: false } } },
    build(scope, { level, maps }) {
      for (let index = 0; index < maps; index++)
        aConfigMap(scope, `map-${index}`, { level, index: `${index}` });
    },
    differs: [
      { on: { tier: "general" }, ...own(onMain) },
      { on: data, ...own(onData) },
    ],
  });
}

const treeOf = (component: Infrastructure) => synthesize(platformOf([component]), {}).tree;

describe("whatever a component says", () => {
  test("a change for one cluster changes what is that cluster's, and nothing else", () => {
    void fc.assert(
      fc.property(said, said, said, said, (base, onMain, onData, other) => {
        const before = treeOf(operator(base, onMain, onData));
        const after = treeOf(operator(base, onMain, other));
        const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
          (path) => before.get(path) !== after.get(path),
        );
        const isOwn = (path: string) =>
          path.includes("/overlays/data/") || path === "argocd/infrastructure/operator/data.yaml";
        // A kind that comes or goes on one cluster comes and goes in the project of all.
        const isShared = (path: string) => path === "argocd/projects/infrastructure.yaml";
        expect(touched.filter((path) => !isOwn(path) && !isShared(path))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test("no file of a cluster's values says what the values of all say already, and both together say what was wanted", () => {
    const value = fc.letrec<{ map: JsonObject; leaf: Json }>((tie) => ({
      map: fc.dictionary(
        fc.constantFrom("a", "b", "c"),
        fc.oneof({ maxDepth: 3 }, tie("leaf"), tie("map")),
      ) as fc.Arbitrary<JsonObject>,
      leaf: fc.constantFrom<Json>(null, 0, 1, "x", true, [], [1, 2], ["x"]),
    })).map;
    void fc.assert(
      fc.property(value, value, (base, over) => {
        const file = lessValues(base, over);
        expect(mergeValues(base, file)).toEqual(mergeValues(base, over));
        expect(lessValues(base, file)).toEqual(file);
      }),
      { numRuns: 1000 },
    );
  });

  test("each component is in a later wave than all it needs, all waves are below 0, and none is skipped", () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
    void fc.assert(
      fc.property(edges, (pairs) => {
        const components: Infrastructure[] = [];
        for (let index = 0; index < 8; index++) {
          const needs = pairs
            .filter(([from, to]) => from === index && to < index)
            .map(([, to]) => components[to]);
          components.push(
            defineInfrastructure(`c${index}`, {
              clusters: everywhere,
              namespace: "n",
              chart: aChart,
              dependsOn: needs.filter((one) => one !== undefined),
            }),
          );
        }
        const waves = infrastructureWaves(components);
        for (const component of components) {
          const needed = (component.dependsOn ?? []).map((one) => waves.get(one) ?? 0);
          expect(needed.every((wave) => wave < (waves.get(component) ?? 0))).toBe(true);
        }
        const used = new Set(waves.values());
        expect(Math.max(...used)).toBe(-1);
        expect(Math.min(...used)).toBe(-used.size);
      }),
    );
  });
});

describeWithKustomize("the real kustomize", () => {
  test("builds of every cluster's overlay what the component says for that cluster", () => {
    void fc.assert(
      fc.property(said, said, said, (base, onMain, onData) => {
        const components = infrastructureComponents(platformOf([operator(base, onMain, onData)]));
        const folders = Object.fromEntries(infrastructureFolders(components));
        withFolders(folders, (root) => {
          for (const { cluster, manifests, differs } of components[0]?.installations ?? []) {
            const part = differs ? `overlays/${cluster.name}` : "base";
            const folder = `infrastructure/operator/${part}`;
            if (!folders[folder]?.has("kustomization.yaml")) {
              expect(manifests).toEqual([]);
              continue;
            }
            expect(runKustomize(`${root}/${folder}`)).toEqual(inResourceOrder(manifests));
          }
        });
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});

test("a cluster that has nothing of its own reads what all share", () => {
  const same = { level: "info", maps: 1, replicas: 1 };
  const [component] = infrastructureComponents(platformOf([operator(same, same, same)]));
  expect(
    component?.installations.map(({ cluster, differs, ownValues }) => ({ cluster, differs, ownValues })),
  ).toEqual([
    { cluster: data, differs: false, ownValues: undefined },
    { cluster: main, differs: false, ownValues: undefined },
  ]);
});

test("a label may be called as a field of a cluster is", () => {
  const clusters = ["eu", "us"].map((site) =>
    defineCluster(site, { kubernetes: "1.35", labels: { managed: "true", site } }),
  );
  const component = defineInfrastructure("operator", {
    clusters: everywhere,
    namespace: "operator",
    chart: aChart,
    differs: [{ on: { site: "eu" }, version: "1.3.0" }],
  });
  const [made] = infrastructureComponents(platformOf([component], { clusters }));
  expect(made?.installations.map(({ cluster, version }) => [cluster.name, version])).toEqual([
    ["eu", "1.3.0"],
    ["us", undefined],
  ]);
});
