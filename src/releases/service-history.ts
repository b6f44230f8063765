import type { Environment } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import { isSameArtifact } from "./identity.ts";
import { namesOf, placedIn, type ReleaseSituation, releaseIn } from "./situation.ts";

/** One change of one service in one environment. */
export interface HistoryEntry {
  readonly environment: string;
  readonly release?: ImageRelease;
  readonly before?: ImageRelease;
  /** UTC milliseconds. */
  readonly at?: number;
  /** Who the entry says did it, else the commit's author. */
  readonly by?: string;
  /** Absent: not committed yet. */
  readonly commit?: string;
  readonly subject?: string;
  /** Only on HEAD, not on the branch that Argo CD reads. */
  readonly isAhead?: boolean;
}

/** Who put what where, newest first. */
export function serviceHistory(
  situation: ReleaseSituation,
  service: string,
  environments: readonly Environment[],
): readonly HistoryEntry[] {
  const all = environments.flatMap((environment) => {
    const placed = placedIn(environment).get(service);
    const names = placed ? namesOf(placed) : [service];
    const own = situation.timeline.get(environment.name)?.changes;
    const changes = names
      .flatMap((name) => own?.get(name) ?? [])
      .sort((one, other) => one.order - other.order);
    const committed = changes.map((change, index): HistoryEntry & { readonly order: number } => {
      const before = changes[index - 1]?.release;
      const { release, commit, isAhead, order } = change;
      return {
        environment: environment.name,
        ...(release && { release }),
        ...(before && { before }),
        at: commit.at,
        by: release?.by ?? commit.author,
        commit: commit.id,
        subject: commit.subject,
        ...(isAhead && { isAhead }),
        order,
      };
    });
    const present = releaseIn(situation, environment.name, service);
    const last = changes.at(-1)?.release;
    if (!present || isSameArtifact(present, last)) return committed;
    const order = Number.POSITIVE_INFINITY;
    const uncommitted = {
      environment: environment.name,
      release: present,
      ...(present.by && { by: present.by }),
    };
    return [...committed, { ...uncommitted, ...(last && { before: last }), order }];
  });
  return all
    .sort((one, other) => (one.order === other.order ? 0 : other.order - one.order))
    .map(({ order, ...one }) => one);
}
