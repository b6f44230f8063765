import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { equal } from "../../src/manifest/equal.ts";
import type { Json, JsonObject, Manifest } from "../../src/manifest/manifest.ts";
import { sharingWith } from "../../src/manifest/sharing.ts";

const object = (name: string, spec: Json): Manifest => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name },
  spec,
});

function shared(spec: Json, otherSpec: Json): { readonly made: Manifest; readonly other: Manifest } {
  const other = object("checkout", otherSpec);
  return { made: sharingWith([other])(object("checkout", spec)), other };
}

test("an object that is equal to the other is the other", () => {
  const { made, other } = shared({ a: [{ b: 1 }], c: "x" }, { c: "x", a: [{ b: 1 }], d: undefined });
  expect(made).toBe(other);
});

test("an object that differs in one place has all of the other but that place", () => {
  const { made, other } = shared({ a: { same: 1 }, b: [{ k: 1 }, 2] }, { a: { same: 1 }, b: [{ k: 1 }, 3] });
  const [spec, otherSpec] = [made.spec as JsonObject, other.spec as JsonObject];
  expect(spec).toEqual({ a: { same: 1 }, b: [{ k: 1 }, 2] });
  expect(made.metadata).toBe(other.metadata);
  expect(spec.a).toBe(otherSpec.a);
  expect((spec.b as Json[])[0]).toBe((otherSpec.b as Json[])[0]);
});

test.each<[string, Json, Json]>([
  ["a field less", { a: 1 }, { a: 1, b: 2 }],
  ["a field more", { a: 1, b: 2 }, { a: 1 }],
  ["a null where the other has nothing", { a: null }, {}],
  ["a shorter list", { a: [1] }, { a: [1, 2] }],
  ["a list where the other has a map", { a: [] }, { a: {} }],
  ["a field with an inherited name", { constructor: 1 }, {}],
])("%s is kept", (_, spec, other) => {
  expect(shared(spec, other).made.spec).toStrictEqual(spec);
});

test("an object of another name is left as it is", () => {
  const own = object("checkout", { a: {} });
  expect(sharingWith([object("frontend", { a: {} })])(own)).toBe(own);
});

test("whatever is shared, the object says the same, and neither is changed", () => {
  const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
  return fc.assert(
    fc.property(json, json, (spec, other) => {
      const [before, otherBefore] = [structuredClone(spec), structuredClone(other)];
      const { made } = shared(spec, other);
      expect(equal(made.spec, before) && equal(spec, before) && equal(other, otherBefore)).toBe(true);
    }),
  );
});
