import type { Environment } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import { isSameArtifact } from "./identity.ts";
import { changesIn, type ReleaseSituation, releaseIn } from "./situation.ts";
import type { Change } from "./timeline.ts";

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
  return environments
    .flatMap((environment) => entriesIn(situation, service, environment))
    .sort((one, other) => (one.order === other.order ? 0 : other.order - one.order))
    .map(({ order, ...entry }) => entry);
}

interface OrderedEntry extends HistoryEntry {
  readonly order: number;
}

function entriesIn(
  situation: ReleaseSituation,
  service: string,
  environment: Environment,
): readonly OrderedEntry[] {
  const { name } = environment;
  const changes = changesIn(situation, environment, service);
  const committed = changes.map((change, index) => entryOf(name, change, changes[index - 1]?.release));
  const present = releaseIn(situation, name, service);
  const last = changes.at(-1)?.release;
  if (!present || isSameArtifact(present, last)) return committed;
  const by = present.by && { by: present.by };
  const order = Number.POSITIVE_INFINITY;
  return [...committed, { environment: name, release: present, ...by, ...(last && { before: last }), order }];
}

function entryOf(
  environment: string,
  { release, commit, isAhead, order }: Change,
  before: ImageRelease | undefined,
): OrderedEntry {
  return {
    environment,
    ...(release && { release }),
    ...(before && { before }),
    at: commit.at,
    by: release?.by ?? commit.author,
    commit: commit.id,
    subject: commit.subject,
    ...(isAhead && { isAhead }),
    order,
  };
}
