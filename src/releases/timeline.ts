import type { ImageRelease } from "../model/image-release.ts";
import type { HistoryCommit, ReleaseHistory } from "./history.ts";
import { identityOf, isSameArtifact } from "./identity.ts";
import { releasesFile } from "./paths.ts";
import { type Version, versionReader } from "./read-version.ts";

/** One commit that changed one service's release in one environment. */
export interface Change {
  /** Undefined: the commit took the service away. */
  readonly release?: ImageRelease;
  readonly commit: HistoryCommit;
  /** Place of the commit among all, oldest first. */
  readonly order: number;
  /** Not on the branch that Argo CD reads, only on HEAD. */
  readonly isAhead: boolean;
}

/** What one environment carried, and when. */
export interface EnvironmentTimeline {
  /** Order of the first commit that had the file; Infinity where none has. */
  readonly begins: number;
  /** Service → its changes, oldest first. */
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  /** Service and artifact → the first commit that carried it, on the branch or, if it is still there, on HEAD. */
  readonly firstCarried: ReadonlyMap<string, Change>;
  /** Commits whose file cannot be read: they prove nothing. */
  readonly unreadable: readonly HistoryCommit[];
}

export type Timeline = ReadonlyMap<string, EnvironmentTimeline>;

export function timelineOf(history: ReleaseHistory, environments: readonly string[]): Timeline {
  const read = versionReader();
  return new Map(environments.map((name) => [name, environmentTimeline(history, releasesFile(name), read)]));
}

export function carriedKey(service: string, release: ImageRelease): string {
  return `${service} ${identityOf(release)}`;
}

function environmentTimeline(
  { line, ahead }: ReleaseHistory,
  path: string,
  read: (text: string) => Version | undefined,
): EnvironmentTimeline {
  const changes = new Map<string, Change[]>();
  const unreadable: HistoryCommit[] = [];
  let begins = Number.POSITIVE_INFINITY;
  let before: Version = new Map();
  for (const [order, commit] of [...line, ...ahead].entries()) {
    if (!commit.files.has(path)) continue;
    const text = commit.files.get(path);
    if (text !== undefined) begins = Math.min(begins, order);
    const after = read(text ?? "");
    if (!after) {
      unreadable.push(commit);
      continue;
    }
    const shared = { commit, order, isAhead: order >= line.length };
    for (const [service, release] of differences(before, after)) {
      const change = { ...shared, ...(release && { release }) };
      const own = changes.get(service);
      if (own) own.push(change);
      else changes.set(service, [change]);
    }
    before = after;
  }
  return { begins, changes, firstCarried: firstCarried(changes), unreadable };
}

function differences(before: Version, after: Version): readonly [string, ImageRelease | undefined][] {
  const gone = [...before.keys()].filter((service) => !after.has(service));
  // Lines that were read before give the very same object.
  const changed = [...after].filter(([service, release]) => before.get(service) !== release);
  return [...changed, ...gone.map((service): [string, undefined] => [service, undefined])];
}

function firstCarried(changes: ReadonlyMap<string, readonly Change[]>): ReadonlyMap<string, Change> {
  const first = new Map<string, Change>();
  for (const [service, own] of changes) {
    const last = own.at(-1)?.release;
    for (const change of own) {
      if (!change.release) continue;
      // What a pull request has only on its way does not come to the branch: a merge brings what it has in the end.
      if (change.isAhead && !isSameArtifact(change.release, last)) continue;
      const key = carriedKey(service, change.release);
      if (!first.has(key)) first.set(key, change);
    }
  }
  return first;
}

/** The changes of a service that was renamed, as if it had always had one name. */
export function acrossNames(
  names: readonly string[],
  changes: ReadonlyMap<string, readonly Change[]> | undefined,
): readonly Change[] {
  const all = names.flatMap((name) => (changes?.get(name) ?? []).map((change) => ({ name, change })));
  // Where one commit takes one name away and brings another, it comes before it goes.
  const inOrder = all.sort(
    (one, other) =>
      one.change.order - other.change.order || Number(!one.change.release) - Number(!other.change.release),
  );
  const carried = new Map<string, ImageRelease>();
  let last: { readonly name: string; readonly release: ImageRelease | undefined } | undefined;
  return inOrder.flatMap(({ name, change }) => {
    const { release } = change;
    if (release) carried.set(name, release);
    else carried.delete(name);
    const isRenaming = name !== last?.name && isSameArtifact(release, last?.release);
    if (isRenaming || (!release && carried.size > 0)) return [];
    last = { name, release };
    return [change];
  });
}
