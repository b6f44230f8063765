import { test } from "@jest/globals";
import fc from "fast-check";
import { FindingsError } from "../../src/errors.ts";
import { isCallSite } from "../../src/model/call-site.ts";
import { synthesize } from "../../src/synthesize.ts";
import { platform, releases } from "./reference.ts";

type Path = readonly string[];
type Values = { [key: string]: unknown };

/** Not classes, nor where something was said. */
function isPlain(value: unknown): value is Values {
  if (typeof value !== "object" || value === null || isCallSite(value)) return false;
  return [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
}

/** What the define functions make of what they are given. */
const made = /^(fileAt|placed|definition|preset|knobs|overrides|site|with)$/;

/** All places where the platform says something, each object once. */
function placesIn(value: unknown, path: Path = [], seen = new Set<unknown>()): readonly Path[] {
  if (!isPlain(value) || seen.has(value)) return [];
  seen.add(value);
  return Object.keys(value).flatMap((key) => {
    const at = [...path, key];
    return [...(made.test(key) ? [] : [at]), ...placesIn(value[key], at, seen)];
  });
}

/** As it is, with what is the same in several places still the same. */
function copyOf(value: unknown, copies = new Map<unknown, unknown>()): unknown {
  if (!isPlain(value)) return value;
  const known = copies.get(value);
  if (known) return known;
  const copy: Values = Array.isArray(value) ? ([] as unknown as Values) : {};
  copies.set(value, copy);
  for (const key of Object.keys(value)) copy[key] = copyOf(value[key], copies);
  return copy;
}

// Functions of these name clusters and services that a copy does not have.
const original = { ...platform, previews: [], applicationSets: [] };
const places = placesIn(original);
const garbage = [
  ...[null, undefined, true, 5, Number.NaN, 2n, "", "zz top", Symbol("x"), () => 1, [], {}],
  ...[[null], [Symbol("x")], { a: null }, { a: {} }, Object.create(null), new Date(Number.NaN), new Map()],
];

test("whatever stands anywhere in a platform is told of, or taken; nothing breaks of it", () => {
  void fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(garbage.length - 1), (path, which) => {
      const copy = copyOf(original) as typeof original;
      const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Values)[key], copy) as Values;
      holder[path.at(-1) ?? ""] = garbage[which];
      try {
        synthesize(copy, releases);
      } catch (error) {
        if (!(error instanceof FindingsError)) throw error;
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);
