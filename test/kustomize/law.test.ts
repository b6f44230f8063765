import { join } from "node:path";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { build } from "../../src/kustomize/build.ts";
import { derive } from "../../src/kustomize/derive.ts";
import { inResourceOrder } from "../../src/kustomize/resource-order.ts";
import type { Files } from "../../src/kustomize/types.ts";
import { isObject, type Json, type JsonObject, keyOf, type Manifest } from "../../src/manifest/manifest.ts";
import { renderYaml } from "../../src/manifest/yaml.ts";
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

/** What comes out, or that nothing does. */
function outcome(base: Files, overlay: Files): unknown {
  try {
    return build(base, overlay);
  } catch (error) {
    return error;
  }
}

/** The patch without one of its fields or items, for each of them; who it is for stays, and whole lists count as one. */
function withOnePartLess(patch: JsonObject): readonly JsonObject[] {
  const { apiVersion, kind, metadata, ...fields } = patch;
  const { name, namespace, ...others } = metadata as JsonObject;
  return smaller({ metadata: others, ...fields }).map((less) => ({
    ...(less as JsonObject),
    apiVersion,
    kind,
    metadata: { ...((less as JsonObject).metadata as JsonObject), name, namespace },
  }));
}

const mergeKeys = new Set([
  "name",
  "mountPath",
  "containerPort",
  "port",
  "protocol",
  "ip",
  "topologyKey",
  "whenUnsatisfiable",
]);

function smaller(value: Json, item = false): readonly Json[] {
  if (Array.isArray(value)) {
    // Replaced as a whole, the list is the smallest part.
    const merged = value.every(
      (each) => isObject(each) && Object.keys(each).some((key) => mergeKeys.has(key)),
    );
    if (!merged) return [];
    return value.flatMap((each, index) => [
      value.toSpliced(index, 1),
      ...smaller(each, true).map((less) => value.with(index, less)),
    ]);
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "subjects" || (item && (mergeKeys.has(key) || key === "$patch"))) return [];
    const { [key]: _, ...others } = value;
    const inside = smaller(inner as Json).map((less) => ({ ...value, [key]: less }));
    return isObject(inner) || Array.isArray(inner) ? inside : [others, ...inside];
  });
}

function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)])) as T;
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

test("a patch holds nothing that could be left out", () => {
  return fc.assert(
    fc.property(randomCase, (value) => {
      const { base, overlay } = derived(value);
      const wanted = build(base, overlay);
      for (const [name, patch] of overlay) {
        if (!name.endsWith("-patch.yaml") || Array.isArray(patch)) continue;
        for (const less of withOnePartLess(patch as JsonObject)) {
          expect(outcome(base, new Map([...overlay, [name, less]]))).not.toEqual(wanted);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("an overlay has the same bytes in whatever order keys and objects came", () => {
  const text = (value: RandomCase) =>
    [...derived(value).overlay].map(([name, content]) => [name, renderYaml(content)]).sort();
  return fc.assert(
    fc.property(randomCase, ({ base, overlay }) => {
      const turned = {
        base: reversed([...base].reverse()),
        overlay: { ...overlay, desired: reversed([...overlay.desired].reverse()) },
      };
      expect(text(turned)).toEqual(text({ base, overlay }));
    }),
    { numRuns: 100 },
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
