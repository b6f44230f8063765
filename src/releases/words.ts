import type { ImageRelease } from "../model/image-release.ts";
import type { Hold } from "./hold.ts";

/** `1.9.0 (f2deccb6e479)`: what people compare. */
export function nameOfRelease({ tag, digest }: ImageRelease): string {
  return digest ? `${tag} (${digest.slice("sha256:".length, "sha256:".length + 12)})` : tag;
}

export function shortCommit(id: string): string {
  return id.slice(0, 12);
}

/** `2026-11-21T10:00:00Z` */
export function instantOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** `2026-11-21 10:00 UTC` */
export function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** `3d`, `5h`, `12m`: enough to see what is old. */
export function ageOf(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return `${minutes}m`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / (24 * 60))}d`;
}

/** `by alice until 2026-12-01: migration` */
export function wordsOfHold({ owner, until, reason }: Hold): string {
  return `by ${owner}${until ? ` until ${until}` : ""}: ${reason}`;
}
