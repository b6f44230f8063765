import type { ImageRelease, ReleasedImage } from "../model/image-release.ts";

/** What makes two releases the same artifact: the digests, or the tag where there is none; of all images together. */
export function identityOf({ images = {}, ...main }: ImageRelease): string {
  const further = Object.keys(images).sort();
  if (further.length === 0) return artifactOf(main);
  return [artifactOf(main), ...further.map((name) => `${name}@${artifactOf(images[name])}`)].join(" ");
}

/** One image: the digest, or the tag where there is none. */
export function artifactOf(image: ReleasedImage | undefined): string {
  return image?.digest ?? `:${image?.tag}`;
}

export function isSameArtifact(one: ImageRelease | undefined, other: ImageRelease | undefined): boolean {
  if (!one || !other) return one === other;
  return identityOf(one) === identityOf(other);
}
