import type { ImageRelease } from "../model/image-release.ts";

/** A service that stays as it is in one environment, or under `*` all of them. */
export interface Hold {
  readonly reason: string;
  readonly owner: string;
  readonly since?: string;
  /** Last day that it holds, `2026-12-31`. Default: until it is taken away. */
  readonly until?: string;
}

/** A digest that no environment takes any more. */
export interface Rejection {
  readonly service: string;
  readonly tag?: string;
  readonly reason: string;
  readonly by?: string;
  readonly since?: string;
}

/** The key of a hold on every service. */
export const everyService = "*";

/** The hold that stops a change today of a service that has, or had, these names; an expired one stops nothing. */
export function holdOn(
  holds: ReadonlyMap<string, Hold>,
  names: readonly string[],
  now: number,
): Hold | undefined {
  return [...names, everyService].map((key) => holds.get(key)).find((hold) => hold && !isExpired(hold, now));
}

export function isExpired({ until }: Hold, now: number): boolean {
  return until !== undefined && until < new Date(now).toISOString().slice(0, 10);
}

/** Why one of the release's images may not run anywhere, if one may not. */
export function rejectionOf(
  rejected: ReadonlyMap<string, Rejection>,
  { digest, images = {} }: ImageRelease,
): Rejection | undefined {
  const digests = [digest, ...Object.values(images).map((image) => image.digest)];
  return digests.map((one) => one && rejected.get(one)).find((one) => one !== undefined && one !== "") as
    | Rejection
    | undefined;
}
