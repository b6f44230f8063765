import { blobHash } from "./blob-hash.ts";
import type { DiskState } from "./disk-state.ts";
import { isGenerated } from "./file-tree.ts";
import type { OutputPlace } from "./output-place.ts";
import type { OutputRequest } from "./output-request.ts";
import type { ReadAhead } from "./read-ahead.ts";
import { recoverablePaths } from "./recoverable.ts";
import { orCannotRun } from "./system-failure.ts";
import { type Found, walk } from "./walk.ts";

/** Git is asked only about files that differ. */
export function readDisk(place: OutputPlace, request: OutputRequest, ahead?: ReadAhead): DiskState {
  const { outDir, owned } = place;
  const found = ahead ? sorted(ahead, request) : readNow(place, request);
  if (place.shared) leaveToOthers(found);
  const differing = new Map<string, string>();
  for (const [path, text] of found.files) {
    if (isGenerated(text)) differing.set(path, text);
  }
  const shared = place.shared && { shared: place.shared };
  return { outDir, owned, ...shared, ...found, recoverable: recoverablePaths(place, differing) };
}

function readNow(place: OutputPlace, request: OutputRequest): Found {
  const steps = walk(place, { ...request, isWanted: wantedBy(request, (text) => blobHash(text)) });
  return orCannotRun("read", () => {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  });
}

/** What was read before anybody knew what is wanted. */
function sorted({ found, ids }: ReadAhead, request: OutputRequest): Found {
  const files = new Map<string, string>();
  const same = new Set<string>();
  const isWanted = wantedBy(request, (text, path) => ids.get(path) ?? blobHash(text));
  for (const [path, text] of found.files) {
    if (isWanted(path, text)) same.add(path);
    else files.set(path, text);
  }
  return { ...found, files, same };
}

function wantedBy(
  { tree, known }: OutputRequest,
  idOf: (text: string, path: string) => string,
): (path: string, text: string) => boolean {
  return (path, text) => {
    const id = known?.get(path);
    return id === undefined ? tree.get(path) === text : idOf(text, path) === id;
  };
}

/** In shared folders what has no header of ours is known to be there, and nothing more. */
function leaveToOthers({ files, others, unread }: Found): void {
  for (const path of others) unread.add(path);
  others.clear();
  for (const [path, text] of files) {
    if (isGenerated(text)) continue;
    files.delete(path);
    unread.add(path);
  }
}
