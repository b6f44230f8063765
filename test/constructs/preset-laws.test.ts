import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { build } from "../../src/kustomize/build.ts";
import { derive } from "../../src/kustomize/derive.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";
import { validateManifest } from "../../src/manifest/schema/validate-manifest.ts";
import { knobShapes } from "../../src/model/knob-shapes.ts";
import type { Surroundings } from "../../src/model/surroundings.ts";
import { validateDefinition } from "../../src/model/validate/services.ts";
import { made, presets } from "./made.ts";
import { knobs, presetNames, someKnobs } from "./random-knobs.ts";

/** Where an environment runs it: beside a service that it may call, and that may call it. */
const beside: Surroundings = {
  peerOf: (service) => ({
    preset: "web",
    selector: { app: service },
    knobs: { port: 80 },
    namespace: `dev-${service}`,
    host: `${service}.dev-${service}`,
    ...(service === "api" && { callers: [{ service: "c", field: "calls" }] }),
  }),
};

/** What Argo CD is told, and what makes no object. */
const delivery = new Set([
  "description",
  "links",
  "dependsOn",
  "syncWave",
  "renamedFrom",
  "ignoreDifferences",
]);

describe.each(presetNames)("whatever a %s states", (preset) => {
  test("is any of its knobs", () => {
    const all = Object.keys(knobShapes[preset]).filter((knob) => !delivery.has(knob));
    expect(all.filter((knob) => !Object.hasOwn(knobs[preset], knob))).toEqual([]);
  });

  test("validation lets it pass, and every object fits the schema of its kind", () => {
    return fc.assert(
      fc.property(someKnobs(preset), (stated) => {
        expect(validateDefinition(presets[preset](stated))).toEqual([]);
        expect(made(stated, preset).flatMap((object) => validateManifest(object))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("an environment that states something else gets it exactly, by an overlay", () => {
    return fc.assert(
      fc.property(someKnobs(preset), someKnobs(preset), (stated, other) => {
        const base = made(stated, preset);
        const desired = made({ ...stated, ...other }, preset, beside);
        const { tree, findings } = derive({
          base,
          overlays: { production: { desired } },
          basePath: "../../base",
        });
        // What no environment should change, and may: a warning.
        expect(findings.filter(({ code }) => code !== "immutable-field-differs")).toEqual([]);
        const built = build(tree.base, tree.overlays.production ?? new Map());
        expect(inOrder(built)).toEqual(inOrder(desired));
      }),
      { numRuns: 60 },
    );
  });
});

function inOrder(manifests: readonly Manifest[]): readonly Manifest[] {
  const keyOf = ({ kind, metadata }: Manifest) => `${kind}/${metadata.name}`;
  return [...manifests].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
