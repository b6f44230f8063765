import { join } from "node:path";
import type { Outline } from "../argocd/outline.ts";
import { once } from "../manifest/once.ts";
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
  /** Lists of kinds, each once: nearly all services have the same. */
  readonly kinds: readonly Outline["kinds"][];
  readonly services: readonly (readonly [name: string, memo: MemoOf<number>])[];
  /** Of the services' files, in their order; 0 for what was not known. */
  readonly marks: readonly (FileMark | 0)[];
}

type OutlineOf<Kinds> = Omit<Outline, "kinds"> & { readonly kinds: Kinds };

type MemoOf<Kinds> = Omit<ServiceMemo, "outlines"> & {
  readonly outlines: Readonly<Record<string, OutlineOf<Kinds>>>;
};

export function readMemory(place: OutputPlace): Memory {
  const body = readSealed(fileOf(place));
  if (body === undefined) return { memo: new Map(), seen: new Map() };
  const { kinds, services, marks } = JSON.parse(body) as Saved;
  const seen = new Map<string, SeenFile>();
  let index = 0;
  for (const [, { files }] of services) {
    for (const [path, id] of files) {
      const mark = marks[index++];
      if (mark) seen.set(path, { id, mark });
    }
  }
  const kindsAt = (index: number) => kinds[index] as Outline["kinds"];
  return { memo: new Map(services.map(([name, memo]) => [name, withKinds(memo, kindsAt)])), seen };
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
  const kinds: Outline["kinds"][] = [];
  const indices = new Map<string, number>();
  const indexOf = once((list: Outline["kinds"]) => {
    const text = JSON.stringify(list);
    if (!indices.has(text)) indices.set(text, kinds.push(list) - 1);
    return indices.get(text) as number;
  });
  const services = [...memo].map(([name, one]) => [name, withKinds(one, indexOf)] as const);
  const saved: Saved = { kinds, services, marks };
  writeSealed(fileOf(place), JSON.stringify(saved));
}

/** The same with other words for the kinds in its outlines. */
function withKinds<From, To>(memo: MemoOf<From>, wordFor: (kinds: From) => To): MemoOf<To> {
  const outlines: Record<string, OutlineOf<To>> = {};
  for (const environment in memo.outlines) {
    const outline = memo.outlines[environment] as OutlineOf<From>;
    outlines[environment] = { ...outline, kinds: wordFor(outline.kinds) };
  }
  return { ...memo, outlines };
}

function fileOf(place: OutputPlace): string {
  return join(place.stateDir, "services");
}
