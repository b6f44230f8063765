import { expect, test } from "@jest/globals";
import { setImage, unsetImages } from "../../src/kustomize/images.ts";
import type { ImageOverride } from "../../src/kustomize/types.ts";
import type { Json, JsonObject, Manifest } from "../../src/manifest/manifest.ts";

const manifest = (kind: string, spec: Json): Manifest => ({
  apiVersion: "x/v1",
  kind,
  metadata: { name: "a" },
  spec,
});
const withImage = (image: string) => manifest("Pod", { containers: [{ name: "c", image }] });
const tagged: ImageOverride = { name: "app", newTag: "2" };

test.each<[string, string, ImageOverride, string]>([
  ["a tag is added", "app", tagged, "app:2"],
  ["a tag replaces tag and digest", "app:1@sha256:aa", tagged, "app:2"],
  [
    "a digest replaces tag and digest",
    "app:1@sha256:aa",
    { name: "app", digest: "sha256:bb" },
    "app@sha256:bb",
  ],
  ["tag and digest are both kept", "app", { ...tagged, digest: "sha256:bb" }, "app:2@sha256:bb"],
  ["another name keeps the tag", "app:1", { name: "app", newName: "x/app" }, "x/app:1"],
  ["the port of a registry is no tag", "r:5000/app", { name: "r:5000/app", newTag: "2" }, "r:5000/app:2"],
  ["a longer name is another image", "apps:1", tagged, "apps:1"],
  ["a name in a registry is another image", "r.io/app:1", tagged, "r.io/app:1"],
  ["a dot stands for any character", "a-b/app", { name: "a.b/app", newName: "c", newTag: "2" }, "c:2"],
  ["a digest that is no sha256 is not understood", "app@md5:aa", tagged, "app@md5:aa"],
])("%s", (_, image, override, expected) => {
  expect(setImage(withImage(image), override)).toEqual(withImage(expected));
});

const app = [{ image: "app" }];
test.each<[string, string, Json, Json]>([
  ["init containers", "Pod", { initContainers: app }, { initContainers: [{ image: "app:2" }] }],
  [
    "containers at any depth of any kind",
    "Widget",
    { a: [{ b: { containers: app } }] },
    { a: [{ b: { containers: [{ image: "app:2" }] } }] },
  ],
  [
    "image volumes",
    "Pod",
    { volumes: [{ image: { reference: "app" } }] },
    { volumes: [{ image: { reference: "app:2" } }] },
  ],
  ["no ephemeral containers", "Pod", { ephemeralContainers: app }, { ephemeralContainers: app }],
  ["no map called containers", "Widget", { containers: { image: "app" } }, { containers: { image: "app" } }],
  [
    "nothing in the definition of a custom resource",
    "CustomResourceDefinition",
    { containers: app },
    { containers: app },
  ],
])("an override reaches %s", (_, kind, before, after) => {
  expect(setImage(manifest(kind, before), tagged)).toEqual(manifest(kind, after));
});

test("an object without the image comes back as the very same object", () => {
  const other = withImage("other");
  expect(setImage(other, tagged)).toBe(other);
});

test("what overlays add names the image as the base does", () => {
  const patch: JsonObject = { spec: { containers: [{ image: "app:2" }, { image: "app:3" }] } };
  expect(unsetImages(patch, [tagged])).toEqual({
    spec: { containers: [{ image: "app" }, { image: "app:3" }] },
  });
});
