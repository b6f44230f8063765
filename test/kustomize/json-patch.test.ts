import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { applyJsonPatch, diffJsonPatch } from "../../src/kustomize/json-patch.ts";
import type { Json, JsonObject } from "../../src/manifest/manifest.ts";

test.each<[string, JsonObject, JsonObject, readonly Json[]]>([
  ["nothing", { a: 1 }, { a: 1 }, []],
  ["a field that comes", {}, { a: 1 }, [{ op: "add", path: "/a", value: 1 }]],
  ["a field that goes", { a: 1 }, {}, [{ op: "remove", path: "/a" }]],
  ["slashes and tildes", {}, { "a/b~c": 1 }, [{ op: "add", path: "/a~1b~0c", value: 1 }]],
  ["an item in the middle", { a: [1, 3] }, { a: [1, 2, 3] }, [{ op: "add", path: "/a/1", value: 2 }]],
  [
    "items that go, from the back",
    { a: [1, 2, 3, 4] },
    { a: [1, 4] },
    [
      { op: "remove", path: "/a/2" },
      { op: "remove", path: "/a/1" },
    ],
  ],
  ["a field of an item", { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, [{ op: "replace", path: "/a/0/b", value: 2 }]],
  ["another type", { a: { b: 1 } }, { a: [] }, [{ op: "replace", path: "/a", value: [] }]],
  ["a null", { a: 1 }, { a: null }, [{ op: "replace", path: "/a", value: null }]],
])("operations say %s", (_, from, to, operations) => {
  expect(diffJsonPatch(from, to)).toEqual(operations);
});

test("operations turn anything into anything", () => {
  const key = fc.constantFrom("a", "b/c", "~d");
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.nat(2),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(key, tie("value"), { noNullPrototype: true }),
    ),
  }));
  const map = fc.dictionary(key, value, { noNullPrototype: true }) as fc.Arbitrary<JsonObject>;
  return fc.assert(
    fc.property(map, map, (from, to) => expect(applyJsonPatch(from, diffJsonPatch(from, to))).toEqual(to)),
    { numRuns: 500 },
  );
});

test("an operation without its place gives nothing", () => {
  expect(applyJsonPatch({ a: 1 }, [{ op: "add", path: "/b/c", value: 1 }])).toBeUndefined();
});
