import { once } from "../manifest/once.ts";
import { parseImage } from "../model/image-release.ts";
import type { Rendered, RenderedObject } from "../model/policy.ts";
import { objectAt, objectsAt, textAt } from "./fields.ts";
import { podsIn } from "./pods.ts";

export interface UsedImage {
  readonly object: RenderedObject;
  readonly field: string;
  readonly image: string;
  /** As stated; Kubernetes decides by the tag where nobody does. */
  readonly pullPolicy?: string;
}

/** Every image that a pod will pull: of containers and of volumes. */
export const imagesIn = once((rendered: Rendered): readonly UsedImage[] =>
  podsIn(rendered).flatMap(({ object, field, spec, containers }) => [
    ...containers.flatMap((container) =>
      used(
        object,
        `${container.field}.image`,
        textAt(container.spec, "image"),
        container.spec.imagePullPolicy,
      ),
    ),
    ...objectsAt(spec, "volumes").flatMap((volume, index) => {
      const { reference, pullPolicy } = objectAt(volume, "image");
      return used(object, `${field}.volumes[${index}].image.reference`, reference, pullPolicy);
    }),
  ]),
);

function used(object: RenderedObject, field: string, image: unknown, pullPolicy: unknown): UsedImage[] {
  if (typeof image !== "string" || image === "") return [];
  return [{ object, field, image, ...(typeof pullPolicy === "string" && { pullPolicy }) }];
}

/** Tags that somebody moves: Docker's own, and the names of branches and channels, with a variant or without. */
const moving =
  /^(?:latest|main|master|trunk|head|dev|develop|development|staging|production|prod|stable|unstable|testing|edge|nightly|canary|snapshot|current|rolling|mainline|lts)(?:-[a-z]+)*$/i;

/** Words of branches. With a number or the letters of a commit it is one build of the branch, which stays. */
const branchWords = new Set("branch feature feat bugfix hotfix pr mr".split(" "));

function isBranch(tag: string): boolean {
  if (/\d/.test(tag)) return false;
  const words = tag.toLowerCase().split(/[-_.]/);
  return words.some((word) => branchWords.has(word)) && !words.some((word) => /^[a-f]{7,}$/.test(word));
}

/** Why nobody can say what this image will be tomorrow; undefined for one that is pinned. */
export function floatingTag(image: string): string | undefined {
  const { tag, digest } = parseImage(image);
  if (digest) return undefined;
  if (!tag) return "has no tag, which means latest";
  return moving.test(tag) || isBranch(tag) ? `has the tag "${tag}", which moves` : undefined;
}

/** Registry and path in full, as the container runtime reads them: `nginx` is `docker.io/library/nginx`. */
export function registryPathOf(image: string): string {
  const { name } = parseImage(image);
  const [host = "", ...path] = name.split("/");
  if (path.length === 0) return `docker.io/library/${name}`;
  const isHost = host.includes(".") || host.includes(":") || host === "localhost";
  return isHost ? name : `docker.io/${name}`;
}
