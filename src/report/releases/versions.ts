import type { ImageRelease } from "../../model/image-release.ts";
import type { Decision } from "../../releases/promote.ts";

/** What is there and what would be; the digest's start where the tag is the same. */
export function versionsOf({ current, candidate }: Decision): readonly [now: string, next: string] {
  if (!candidate) return [current?.tag ?? "", ""];
  if (!current) return ["", candidate.tag];
  if (current.tag !== candidate.tag) return [current.tag, candidate.tag];
  return [withDigest(current), withDigest(candidate)];
}

export function withDigest({ tag, digest }: ImageRelease): string {
  return digest ? `${tag}@${shortDigest(digest)}` : tag;
}

export function shortDigest(digest: string): string {
  return digest.replace("sha256:", "").slice(0, 12);
}
