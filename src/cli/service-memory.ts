import { join } from "node:path";
import type { FileMark, SeenFile, SeenFiles } from "../output/file-mark.ts";
import type { OutputPlace } from "../output/output-place.ts";
import type { Memo, ServiceMemo } from "../synthesis/service-memo.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** What the last synth of this place left for the next, beside the log of what was written; it can be deleted at any time. */
export interface Memory {
  readonly memo: Memo;
  readonly seen: SeenFiles;
}

interface Saved {
  readonly services: readonly (readonly [name: string, memo: ServiceMemo])[];
  /** Of the services' files, in their order; 0 for what was not known. */
  readonly marks: readonly (FileMark | 0)[];
}

export function readMemory(place: OutputPlace): Memory {
  const body = readSealed(fileOf(place));
  if (body === undefined) return { memo: new Map(), seen: new Map() };
  const { services, marks } = JSON.parse(body) as Saved;
  const seen = new Map<string, SeenFile>();
  let index = 0;
  for (const [, { files }] of services) {
    for (const [path, id] of files) {
      const mark = marks[index++];
      if (mark) seen.set(path, { id, mark });
    }
  }
  return { memo: new Map(services), seen };
}

export interface Looked {
  /** Of the files that this run looked at or wrote. */
  readonly markOf: (path: string) => FileMark | undefined;
  /** What is known of the others. */
  readonly before: Memory;
}

export function writeMemory(place: OutputPlace, memo: Memo, { markOf, before }: Looked): void {
  const marks: (FileMark | 0)[] = [];
  for (const { files } of memo.values()) {
    for (const [path, id] of files) {
      const past = before.seen.get(path);
      marks.push(markOf(path) ?? (past?.id === id ? past.mark : 0));
    }
  }
  const saved: Saved = { services: [...memo], marks };
  writeSealed(fileOf(place), JSON.stringify(saved));
}

function fileOf(place: OutputPlace): string {
  return join(place.stateDir, "services");
}
