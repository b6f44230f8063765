import type { RenderedObject, Violation } from "../../model/policy.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt } from "../fields.ts";
import { namespacesIn } from "../namespaces.ts";
import { type Reference, referencesOf } from "../references.ts";

export const namedObjectsExist: BuiltInPolicy = {
  id: "named-objects-exist",
  severity: "warn",
  looksAt: "service",
  why: "A pod that names a ConfigMap, an entry of it or a PersistentVolumeClaim that does not exist never starts; without its Service a StatefulSet has no names, and a Rollout stops.",
  fix: "Name an object of the same namespace. What somebody else makes there gets a waiver.",
  *check(rendered) {
    for (const { objects, named, namesOf, mayHoldMore } of namespacesIn(rendered)) {
      for (const object of objects) {
        for (const reference of referencesOf(object)) {
          const { field, kind, name } = reference;
          const target = named(kind, name);
          if (target) yield* missingEntries(object, reference, target);
          else if (!mayHoldMore) {
            const message = `there is no ${kind} "${name}" here`;
            yield { object, field, message, choices: namesOf(kind) };
          }
        }
      }
    }
  },
};

function* missingEntries(
  object: RenderedObject,
  { field, name, keys }: Reference,
  { manifest }: RenderedObject,
): Iterable<Violation> {
  const entries = [manifest.data, manifest.binaryData].flatMap((list) => Object.keys(objectAt(list)));
  for (const key of keys) {
    if (entries.includes(key)) continue;
    yield { object, field, message: `ConfigMap "${name}" has no entry "${key}"`, choices: entries };
  }
}
