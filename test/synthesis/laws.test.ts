import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Platform } from "../../src/index.ts";
import { synthesize } from "../../src/synthesize.ts";
import { names, places, platformOf, said, table } from "./random-platform.ts";

const sources = ["kustomize", "rendered"] as const;
const treeOf = (platform: Platform) => synthesize(platform, {}).tree;

describe("whatever a platform says", () => {
  test("changing one environment touches only that environment's files", () => {
    void fc.assert(
      fc.property(table, said, fc.nat(8), fc.constantFrom(...sources), (rows, other, at, source) => {
        const before = treeOf(platformOf(rows, undefined, { source }));
        // Where it runs is kept: a service that comes or goes changes its base too.
        const changed = rows.map((row, index) => (index === at ? { ...other, runs: row.runs } : row));
        const after = treeOf(platformOf(changed, undefined, { source }));
        const place = places[Math.floor(at / names.length)] ?? "";
        const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
          (path) => before.get(path) !== after.get(path),
        );
        const own = (path: string) =>
          path.includes(`/overlays/${place}/`) ||
          path.startsWith(`rendered/${place}/`) ||
          path.includes(`applications/${place}/`) ||
          path === `argocd/projects/${place}.yaml`;
        expect(touched.filter((path) => !own(path))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("the order in which services and environments are listed changes no byte", () => {
    void fc.assert(
      fc.property(table, (rows) => {
        const backwards = treeOf(platformOf(rows, (list) => [...list].reverse()));
        const forwards = treeOf(platformOf(rows));
        expect([...backwards].sort()).toEqual([...forwards].sort());
      }),
      { numRuns: 40 },
    );
  });
});
