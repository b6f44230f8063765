import type { ImageRelease } from "../model/image-release.ts";
import { type Change, carriedKey, type EnvironmentTimeline, type Timeline } from "./timeline.ts";

/** Whether a release has been in the environment before, as Git tells it. */
export type Lineage =
  /** It was here no later than the environment before had any release of the service: there was nothing to prove it by. */
  | { readonly kind: "predates"; readonly wasCarried: boolean }
  /** `change` is the first commit there that carried it. */
  | { readonly kind: "proved"; readonly change: Change }
  | { readonly kind: "unproved" };

export interface LineageQuestion {
  readonly environment: string;
  /** The environment that it promotes from. */
  readonly before: string;
  /** The service's name, and those that it had before. */
  readonly names: readonly string[];
  readonly release: ImageRelease;
  /** In a shallow clone nobody knows where history begins. */
  readonly isShallow: boolean;
}

export function lineageOf(timeline: Timeline, question: LineageQuestion): Lineage {
  const { environment, before, names, release, isShallow } = question;
  const [here, earlier] = [timeline.get(environment), timeline.get(before)];
  const begins = Math.min(
    ...names.map((name) => earlier?.changes.get(name)?.[0]?.order ?? Number.POSITIVE_INFINITY),
  );
  const carried = (one: EnvironmentTimeline | undefined) =>
    firstOf(names.map((name) => one?.firstCarried.get(carriedKey(name, release))));
  const own = carried(here);
  const change = carried(earlier);
  if (own && own.order <= begins && !isShallow) return { kind: "predates", wasCarried: change !== undefined };
  return change ? { kind: "proved", change } : { kind: "unproved" };
}

/** When the release has been long enough in the environment before; undefined where it is not on the branch yet. */
export function soakedAt(lineage: Lineage, soak: number): number | undefined {
  if (lineage.kind === "predates") return Number.NEGATIVE_INFINITY;
  if (soak === 0) return lineage.kind === "proved" ? Number.NEGATIVE_INFINITY : undefined;
  return lineage.kind === "proved" && !lineage.change.isAhead ? lineage.change.commit.at + soak : undefined;
}

function firstOf(changes: readonly (Change | undefined)[]): Change | undefined {
  const found = changes.filter((change) => change !== undefined);
  return found.length > 0 ? found.reduce((one, other) => (other.order < one.order ? other : one)) : undefined;
}
