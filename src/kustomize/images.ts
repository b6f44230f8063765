import { isObject, type Json, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import { perKind } from "../manifest/per-kind.ts";
import { mapSame, setField } from "./set-field.ts";
import type { ImageOverride } from "./types.ts";

type Rename = (image: string) => string;

/** Image volumes are looked for at these places only; containers at any depth. */
const imageVolumes = [
  ["spec", "volumes", "[]", "image", "reference"],
  ["spec", "template", "spec", "volumes", "[]", "image", "reference"],
];

const dot = ".".charCodeAt(0);
const tagAndDigest = /^(?::[a-zA-Z0-9_.{}-]*)?(?:@sha256:[a-zA-Z0-9_.{}-]*)?$/;

/** What one entry of `images:` does to one object. */
export function setImage(manifest: Manifest, override: ImageOverride): Manifest {
  return renameImages(manifest, (image) => overridden(image, override));
}

/** The reverse, for what overlays add: the image as a base names it, so that a promotion stays one line. */
export function unsetImages<T extends JsonObject>(object: T, overrides: readonly ImageOverride[]): T {
  return overrides.reduce((result, override) => {
    const full = overridden(override.name, override);
    return renameImages(result, (image) => (image === full ? override.name : image));
  }, object);
}

function renameImages<T extends JsonObject>(object: T, rename: Rename): T {
  if (isWithoutImages(String(object.apiVersion), String(object.kind))) return object;
  const change = (value: Json | undefined) => (typeof value === "string" ? rename(value) : value);
  const contained = renameInContainers(object, rename) as T;
  return imageVolumes.reduce((result, path) => setField(result, path, false, change), contained);
}

/** kustomize leaves definitions alone; in the others there is no place for a container, and most objects are of these kinds. */
const isWithoutImages = perKind(
  (apiVersion, kind) => kind === "CustomResourceDefinition" || withoutContainers.has(`${apiVersion}/${kind}`),
);

const withoutContainers = new Set([
  "v1/ConfigMap",
  "v1/Namespace",
  "v1/PersistentVolumeClaim",
  "v1/Secret",
  "v1/Service",
  "v1/ServiceAccount",
  "autoscaling/v2/HorizontalPodAutoscaler",
  "networking.k8s.io/v1/Ingress",
  "networking.k8s.io/v1/NetworkPolicy",
  "policy/v1/PodDisruptionBudget",
]);

/** Lists called `containers` or `initContainers`, wherever they are, custom resources included. */
function renameInContainers(value: Json, rename: Rename): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return mapSame(value, (item) => renameInContainers(item, rename));
  let changed: { [key: string]: Json | undefined } | undefined;
  for (const key in value as JsonObject) {
    const before = (value as JsonObject)[key];
    if (typeof before !== "object" || before === null) continue;
    let after = renameInContainers(before, rename);
    if ((key === "containers" || key === "initContainers") && Array.isArray(after)) {
      after = mapSame(after, (item) => renameIn(item, rename));
    }
    if (after === before) continue;
    changed ??= { ...(value as JsonObject) };
    changed[key] = after;
  }
  return changed ?? value;
}

function renameIn(container: Json, rename: Rename): Json {
  if (!isObject(container) || typeof container.image !== "string") return container;
  const image = rename(container.image);
  return image === container.image ? container : { ...container, image };
}

/** A new tag or digest replaces both. */
function overridden(image: string, { name, newName, newTag = "", digest = "" }: ImageOverride): string {
  if (!isNamed(image, name)) return image;
  const [oldName, ...oldEnd] = split(image);
  const [tag, hash] = newTag === "" && digest === "" ? oldEnd : [newTag, digest];
  return (newName || oldName) + (tag === "" ? "" : `:${tag}`) + (hash === "" ? "" : `@${hash}`);
}

/** Kustomize takes the name for a regular expression: a dot stands for any character. */
function isNamed(image: string, name: string): boolean {
  if (image.length < name.length) return false;
  for (let index = 0; index < name.length; index++) {
    const wanted = name.charCodeAt(index);
    if (wanted !== dot && wanted !== image.charCodeAt(index)) return false;
  }
  return tagAndDigest.test(image.slice(name.length));
}

/** Name, tag and digest; a port of the registry is no tag. */
function split(image: string): readonly [name: string, tag: string, digest: string] {
  const slash = Math.max(image.indexOf("/"), 0);
  const at = image.indexOf("@", slash);
  const colon = image.indexOf(":", slash);
  const nameAndTag = at < 0 ? image : image.slice(0, at);
  const digest = at < 0 ? "" : image.slice(at + 1);
  if (colon < 0 || colon > nameAndTag.length) return [nameAndTag, "", digest];
  return [image.slice(0, colon), nameAndTag.slice(colon + 1), digest];
}
