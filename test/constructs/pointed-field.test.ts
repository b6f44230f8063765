import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { stepsOf, withField, withoutField } from "../../src/constructs/pointed-field.ts";
import { isObject, type Json } from "../../src/manifest/manifest.ts";

const step = fc.oneof(fc.constantFrom("a", "b", "0", "1", "name", "__proto__", "constructor"), fc.string());
const steps = fc.array(step, { minLength: 1, maxLength: 4 });
const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

describe("a field in a value", () => {
  test("is there once it is set, and gone once it is removed", () => {
    return fc.assert(
      fc.property(
        // "-" stands for a new item: set twice, there are two.
        steps.filter((path) => !path.includes("__proto__") && !path.includes("-")),
        value,
        value,
        (path, within, field) => {
          const set = withField(within, path, field);
          if (set === undefined) return;
          expect(withField(set, path, field)).toEqual(set);
          const removed = withoutField(set, path);
          expect(removed).not.toEqual(set);
        },
      ),
    );
  });

  test("is never changed in place", () => {
    return fc.assert(
      fc.property(steps, value, value, (path, within, field) => {
        const before = JSON.stringify(within);
        withField(within, path, field);
        withoutField(within, path);
        expect(JSON.stringify(within)).toBe(before);
      }),
    );
  });

  test("that is not there is removed from nowhere", () => {
    return fc.assert(
      fc.property(value, (within) => {
        expect(withoutField(within, ["not", "there"])).toEqual(within);
        if (isObject(within)) expect(withoutField(within, ["constructor"])).toEqual(within);
      }),
    );
  });

  test("is named with slash and tilde escaped", () => {
    expect(stepsOf("/metadata/labels/a.b~1c~0d")).toEqual(["metadata", "labels", "a.b/c~d"]);
  });
});
