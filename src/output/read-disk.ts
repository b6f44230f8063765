import { readFileSync } from "node:fs";
import { blobHash, blobHashesIn } from "./blob-hash.ts";
import type { DiskState } from "./disk-state.ts";
import { isGenerated } from "./file-tree.ts";
import type { OutputPlace } from "./output-place.ts";
import type { OutputRequest } from "./output-request.ts";
import type { ReadAhead } from "./read-ahead.ts";
import { recoverablePaths } from "./recoverable.ts";
import { orCannotRun } from "./system-failure.ts";
import { type Listing, walk } from "./walk.ts";

interface Found extends Listing {
  readonly files: Map<string, string>;
  readonly same: Set<string>;
}

/** Reads every file in scope once; Git is asked only about files that differ. */
export function readDisk(place: OutputPlace, request: OutputRequest, ahead?: ReadAhead): DiskState {
  const { outDir, owned } = place;
  const found = orCannotRun("read", () => (ahead ? judge(place, request, ahead) : readNow(place, request)));
  if (place.shared) leaveToOthers(found);
  const differing = new Map<string, string>();
  for (const [path, text] of found.files) {
    if (isGenerated(text)) differing.set(path, text);
  }
  const shared = place.shared && { shared: place.shared };
  return { outDir, owned, ...shared, ...found, recoverable: recoverablePaths(place, differing) };
}

function readNow({ outDir, ...place }: OutputPlace, { tree, known, scope }: OutputRequest): Found {
  const files = new Map<string, string>();
  const same = new Set<string>();
  const visitFile = (path: string) => {
    const text = readFileSync(`${outDir}/${path}`, "utf8");
    const id = known?.get(path);
    const isWanted = id === undefined ? tree.get(path) === text : blobHash(text) === id;
    // What is as it shall be need not be held in memory twice.
    if (isWanted) same.add(path);
    else files.set(path, text);
  };
  return { ...walk({ outDir, ...place }, { scope, visitFile }), files, same };
}

/** What was looked at before anybody knew what is wanted: of a file that is not as it shall be, the text is needed as well. */
function judge({ outDir }: OutputPlace, { tree, known }: OutputRequest, { ids, texts, listing }: ReadAhead) {
  const files = new Map<string, string>();
  const same = new Set<string>();
  const idOf = blobHashesIn(tree);
  for (const [path, id] of ids) {
    const wanted = known?.get(path) ?? (tree.has(path) ? idOf(path) : undefined);
    if (id === wanted) same.add(path);
    else files.set(path, texts.get(path) ?? readFileSync(`${outDir}/${path}`, "utf8"));
  }
  return { ...listing, files, same };
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
