import type { ImageRelease, ReleasedImage } from "../model/image-release.ts";
import { isDigest } from "./entry-shapes.ts";
import type { Rejection } from "./hold.ts";
import { artifactOf } from "./identity.ts";
import { oneLine, type Stamp } from "./release-change.ts";
import { changesIn, type ReleaseSituation, releaseIn } from "./situation.ts";
import { instantOf, nameOfRelease } from "./words.ts";

/** One image of a release; without a name it is the service's own. */
export interface NamedImage extends Partial<ReleasedImage> {
  readonly name?: string;
}

export interface RejectedImages {
  /** Digest → image that runs nowhere any more. */
  readonly refused: ReadonlyMap<string, NamedImage>;
  /** Images of the release that are good elsewhere. */
  readonly spared: readonly NamedImage[];
}

/**
 * Several images are one release, and what is wrong may be in any of them: refused are the main image and all that came
 * with it. An image that another release ran too, a proxy that every service has, says nothing about this one.
 */
export function rejectedImages(situation: ReleaseSituation, release: ImageRelease): RejectedImages {
  const images = imagesOf(release).filter(({ digest }) => digest !== undefined);
  const others = releasesEverywhere(situation).filter((other) => artifactOf(other) !== artifactOf(release));
  const known = new Set(others.flatMap((other) => imagesOf(other).map(({ digest }) => digest)));
  const isSpared = ({ name, digest }: NamedImage) => name !== undefined && known.has(digest);
  const refused = images.filter((image) => !isSpared(image));
  return {
    refused: new Map(refused.map((image) => [image.digest ?? "", image])),
    spared: images.filter(isSpared),
  };
}

/** The one image with this digest, with the tag that it came with where any release has or had it. */
export function imageWithDigest(situation: ReleaseSituation, digest: string): NamedImage | undefined {
  if (!isDigest(digest)) return undefined;
  const images = releasesEverywhere(situation).flatMap(imagesOf);
  return images.find((image) => image.digest === digest) ?? { digest };
}

export function imagesOf({ tag, digest, images = {} }: ImageRelease): readonly NamedImage[] {
  const main = { tag, ...(digest && { digest }) };
  return [main, ...Object.entries(images).map(([name, image]) => ({ name, ...image }))];
}

/** One entry for each digest. */
export function rejectionEntries(
  service: string,
  images: RejectedImages["refused"],
  { by, now }: Stamp,
  reason: string,
): ReadonlyMap<string, Rejection> {
  const common = { reason: oneLine(reason), by, since: instantOf(now) };
  return new Map(
    [...images].map(([digest, { tag }]) => [digest, { service, ...(tag && { tag }), ...common }]),
  );
}

/** The image of a release that may not run: it need not be the main one. */
export function nameOfRejected(rejected: ReadonlyMap<string, Rejection>, release: ImageRelease): string {
  return nameOfImages(imagesOf(release).filter(({ digest }) => digest && rejected.has(digest)));
}

/** `1.9.0 (f2deccb6e479) and ghcr.io/acme/proxy 2.0 (0123456789ab)` */
export function nameOfImages(images: readonly NamedImage[]): string {
  return images
    .map(({ name, tag = "", digest }) => {
      const version = nameOfRelease({ tag, ...(digest && { digest }) }).trim();
      return name ? `${name} ${version}` : version;
    })
    .join(" and ");
}

/** What environments run of a service, and then what they had, the newest first in each. */
export function releasesOfService(
  situation: ReleaseSituation,
  service: string,
  environments = situation.platform.environments,
): readonly ImageRelease[] {
  return environments.flatMap((environment) => {
    const present = releaseIn(situation, environment.name, service);
    const earlier = changesIn(situation, environment, service).flatMap(({ release }) => release ?? []);
    return [...(present ? [present] : []), ...earlier.reverse()];
  });
}

function releasesEverywhere({ files, timeline }: ReleaseSituation): readonly ImageRelease[] {
  const present = [...files.releases.values()].flatMap(({ entries }) => [...entries.values()]);
  const earlier = [...timeline.values()].flatMap(({ firstCarried }) =>
    [...firstCarried.values()].flatMap(({ release }) => release ?? []),
  );
  return [...present, ...earlier];
}
