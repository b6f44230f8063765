import { blobHash } from "./blob-hash.ts";
import { gitHolds } from "./git-witness.ts";
import type { OutputPlace } from "./output-place.ts";
import { writtenAmong } from "./written-log.ts";

/**
 * Which of these files hold no one's unsaved work: Tiphys wrote this very content here, or Git has it. Everything else
 * was edited by hand, and is the user's to give up.
 */
export function recoverablePaths(
  place: OutputPlace,
  files: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const recoverable = new Set<string>();
  if (files.size === 0) return recoverable;
  const ids = new Map([...files].map(([path, text]) => [path, blobHash(text)]));
  const written = writtenAmong(place, [...ids.values()]);
  const unknown = new Map<string, string>();
  for (const [path, text] of files) {
    if (written.has(ids.get(path) ?? "")) recoverable.add(path);
    else unknown.set(path, text);
  }
  for (const path of gitHolds(place, unknown)) recoverable.add(path);
  return recoverable;
}
