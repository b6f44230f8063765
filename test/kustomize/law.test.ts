import { join } from "node:path";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { build } from "../../src/kustomize/build.ts";
import { derive } from "../../src/kustomize/derive.ts";
import { inResourceOrder } from "../../src/kustomize/resource-order.ts";
import type { Files } from "../../src/kustomize/types.ts";
import { keyOf, type Manifest } from "../../src/manifest/manifest.ts";
import { describeWithKustomize, runKustomize, withFolders } from "../support/kustomize.ts";
import { type RandomCase, randomCase, renamed } from "./random-overlays.ts";

function derived({ base, overlay }: RandomCase) {
  const { tree } = derive({ base, overlays: { random: overlay }, basePath: "../../base" });
  return { base: tree.base, overlay: tree.overlays.random as Files };
}

/** What nobody can tell from the wish: kustomize prints no empty annotations. */
function visible(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests.map((manifest) => {
    const { annotations, ...metadata } = manifest.metadata;
    return annotations !== undefined && Object.keys(annotations).length === 0
      ? { ...manifest, metadata }
      : manifest;
  });
}

test("our build of a derived overlay is what was desired", () => {
  return fc.assert(
    fc.property(randomCase, (value) => {
      const { base, overlay } = derived(value);
      expect(build(base, overlay)).toEqual(inResourceOrder(visible(value.overlay.desired)));
    }),
    { numRuns: 400 },
  );
});

describeWithKustomize("the law, with the real kustomize", () => {
  test("kustomize build of a derived overlay is what was desired, and what our build says", () => {
    return fc.assert(
      fc.property(fc.array(randomCase, { minLength: 60, maxLength: 60 }), (values) => {
        const cases = values.map(renamed);
        const folders: Record<string, Files> = {};
        const mine: Manifest[] = [];
        const overlays: string[] = [];
        cases.forEach((value, index) => {
          const { base, overlay } = derived(value);
          const used = (overlay.get("kustomization.yaml") as { resources: string[] }).resources.length > 0;
          if (base.size > 0) folders[`${index}/base`] = base;
          folders[`${index}/overlays/random`] = overlay;
          mine.push(...build(base, overlay));
          if (used) overlays.push(`${index}/overlays/random`);
        });
        folders["."] = new Map([["kustomization.yaml", { resources: overlays }]]);
        const real = withFolders(folders, (root) => runKustomize(join(root)));
        const byKey = new Map(real.map((manifest) => [keyOf(manifest), manifest]));
        for (const manifest of mine) expect(byKey.get(keyOf(manifest))).toEqual(manifest);
        for (const { overlay } of cases) {
          for (const manifest of visible(overlay.desired))
            expect(byKey.get(keyOf(manifest))).toEqual(manifest);
        }
        expect(real.map(keyOf)).toEqual(inResourceOrder(mine).map(keyOf));
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 60_000);
});
