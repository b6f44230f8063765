import type { ImageRelease } from "../model/image-release.ts";
import type { Rejection } from "./hold.ts";
import { oneLine, type Stamp } from "./release-change.ts";
import { instantOf } from "./words.ts";

/** One entry for each digest of the release; none where it has only tags. */
export function rejectionEntries(
  service: string,
  { tag, digest, images = {} }: ImageRelease,
  { by, now }: Stamp,
  reason: string,
): ReadonlyMap<string, Rejection> {
  const common = { reason: oneLine(reason), by, since: instantOf(now) };
  // Further images are often shared with releases that are good: the main image tells the bad one.
  const rejected = digest
    ? [[digest, tag] as const]
    : Object.values(images).flatMap((image) => (image.digest ? [[image.digest, image.tag] as const] : []));
  return new Map(rejected.map(([key, version]) => [key, { service, tag: version, ...common }]));
}
