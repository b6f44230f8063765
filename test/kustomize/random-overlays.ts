import fc from "fast-check";
import { setImage } from "../../src/kustomize/images.ts";
import { setLabels } from "../../src/kustomize/labels.ts";
import { setNamespace } from "../../src/kustomize/namespace.ts";
import type { ImageOverride, OverlayInput } from "../../src/kustomize/types.ts";
import type { Json, JsonObject, Manifest } from "../../src/manifest/manifest.ts";
import { related } from "./random-objects.ts";

export interface RandomCase {
  readonly base: readonly Manifest[];
  readonly overlay: OverlayInput;
}

const images = fc.subarray<ImageOverride>([
  { name: "ghcr.io/acme/app", newTag: "2.0.1", digest: `sha256:${"a".repeat(64)}` },
  { name: "registry:5000/proxy", newTag: "9" },
  { name: "busybox", newName: "mirror.example/busybox", digest: `sha256:${"b".repeat(64)}` },
]);
const labels = fc
  .subarray(["team", "environment"])
  .map((keys) => Object.fromEntries(keys.map((key) => [key, "x"])));

type Fate = "kept" | "added" | "gone";
const fate = fc.constantFrom<Fate>("kept", "kept", "kept", "kept", "added", "gone");

/** A base and one environment's wish, with everything kustomize's fields have to do with it. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .record({
    objects: fc.uniqueArray(fc.tuple(related, fate), {
      selector: ([[{ kind }]]) => kind,
      minLength: 1,
      maxLength: 4,
    }),
    images,
    labels,
    includeTemplates: fc.boolean(),
    namespaced: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
  })
  .map(({ objects, namespaced, ...fields }) => {
    const namespace = "random";
    const finish = (manifest: Manifest): Manifest => {
      let result = placed(manifest, namespace) as Manifest;
      if (namespaced) result = setNamespace(result, namespace);
      result = setLabels(result, { pairs: fields.labels, includeTemplates: fields.includeTemplates });
      return fields.images.reduce(setImage, result);
    };
    const base = objects
      .filter(([, how]) => how !== "added")
      .map(([[shared]]) => placed(shared, namespace) as Manifest);
    const desired = objects.filter(([, how]) => how !== "gone").map(([[, wished]]) => finish(wished));
    return { base, overlay: { ...(namespaced && { namespace }), ...fields, desired } };
  });

/** The same case under other names, so that many fit into one build. */
export function renamed(value: RandomCase, index: number): RandomCase {
  return JSON.parse(
    JSON.stringify(value).replaceAll('"random"', `"random-${index}"`).replaceAll('"web"', `"web-${index}"`),
  ) as RandomCase;
}

function placed(value: Json, namespace: string): Json {
  return JSON.parse(JSON.stringify(value).replaceAll('"$NAMESPACE"', `"${namespace}"`)) as JsonObject;
}
