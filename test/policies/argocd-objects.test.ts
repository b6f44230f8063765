import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isObject, type Json, type Manifest } from "../../src/manifest/manifest.ts";
import type { Rendered, RenderedObject } from "../../src/model/policy.ts";
import { argocdPolicies } from "../../src/policies/argocd-policies.ts";
import { renderedFrom } from "../support/rendered.ts";

const cases = readdirSync("test/policies", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => renderedFrom(readFileSync(`test/policies/${name}/violates.yaml`, "utf8")))
  .filter(({ argocd }) => argocd.length > 0);

/** The value with another one somewhere inside: `path` picks an entry at each level, as far as there is one. */
function replaced(value: Json, [step, ...path]: readonly number[], by: Json): Json {
  if (step === undefined || typeof value !== "object" || value === null) return by;
  const entries = Object.entries(value);
  const [chosen] = entries[step % Math.max(entries.length, 1)] ?? [];
  const changed = entries.map(([key, item]) => [
    key,
    key === chosen ? replaced(item as Json, path, by) : item,
  ]);
  return Array.isArray(value) ? changed.map(([, item]) => item as Json) : Object.fromEntries(changed);
}

/** Everything but what makes an object one at all. */
function spoil({ spec, data, metadata, ...rest }: Manifest, path: readonly number[], by: Json): Manifest {
  const { name, namespace, ...more } = metadata;
  const spoilt = replaced({ spec, data, metadata: more } as Json, path, by);
  const { metadata: other, ...fields } = isObject(spoilt) ? spoilt : {};
  const kept = { ...(isObject(other) && other), name, ...(namespace && { namespace }) };
  return { ...rest, ...fields, metadata: kept } as Manifest;
}

const wrongValue = fc.oneof(
  fc.constantFrom<Json>(null, true, 7, "", "text", "{{ .x", [], {}, ["*"], [null], [{}], [[]], { name: 1 }),
  fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
);

describe("objects that no schema has seen", () => {
  test("are no reason for a policy to break", () => {
    return fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }),
        fc.nat(20),
        wrongValue,
        (rendered, path, which, by) => {
          const at = (objects: readonly RenderedObject[], index: number) =>
            objects.map((object, other) =>
              other === index ? { ...object, manifest: spoil(object.manifest, path, by) } : object,
            );
          const { argocd, objects } = rendered;
          const index = which % (argocd.length + objects.length);
          const spoilt: Rendered = {
            ...rendered,
            argocd: at(argocd, index),
            objects: at(objects, index - argocd.length),
          };
          for (const policy of argocdPolicies) expect(() => [...policy.check(spoilt)]).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });
});
