import { join } from "node:path";
import type { Outline } from "../argocd/outline.ts";
import { once } from "../manifest/once.ts";
import { blobHashesIn } from "../output/blob-hash.ts";
import { type FileMark, noMark, SeenFiles } from "../output/file-mark.ts";
import type { FileTree } from "../output/file-tree.ts";
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
  /** And lists of files, each without the service's name. */
  readonly paths: readonly (readonly string[])[];
  readonly services: readonly (readonly [name: string, memo: SavedMemo])[];
  /** Path in dist/ → Git's id, of what is no service's or of services that are not remembered. */
  readonly others: ServiceMemo["files"];
}

type OutlineOf<Kinds> = Omit<Outline, "kinds"> & { readonly kinds: Kinds };

type MemoOf<Kinds> = Omit<ServiceMemo, "outlines"> & {
  readonly outlines: Readonly<Record<string, OutlineOf<Kinds>>>;
};

type SavedMemo = Omit<MemoOf<number>, "files"> & { readonly paths: number; readonly ids: string };

/** In no path. */
const nameless = "\0";

const nothing: Memory = { memo: new Map(), seen: new SeenFiles() };

export function readMemory(place: OutputPlace): Memory {
  const body = readSealed(fileOf(place));
  if (body === undefined) return nothing;
  const end = body.indexOf("\n") + 1;
  const { kinds, paths, services, others } = JSON.parse(body.toString("utf8", 0, end)) as Saved;
  const kindsAt = (index: number) => kinds[index] as Outline["kinds"];
  const pathsAt = paths.map((list) => list.map((path) => path.split(nameless)));
  const memo = new Map<string, ServiceMemo>();
  for (const [name, { paths: index, ids, ...one }] of services) {
    const files = filesOf(name, pathsAt[index] ?? [], ids);
    memo.set(name, { ...one, outlines: withKinds(one.outlines, kindsAt), files });
  }
  // Numbers must lie at a multiple of their length.
  const marks = new Float64Array(new Uint8Array(body.subarray(end)).buffer);
  return { memo, seen: new SeenFiles([...filesIn(memo), ...others], marks) };
}

/** Of paths, each the parts around the service's name. */
function filesOf(name: string, paths: readonly (readonly string[])[], ids: string): ServiceMemo["files"] {
  const length = ids.length / paths.length;
  return paths.map((parts, at) => [parts.join(name), ids.slice(at * length, (at + 1) * length)]);
}

export interface Looked {
  /** All that dist/ holds now. */
  readonly tree: FileTree;
  /** Of the files that this run looked at or wrote. */
  readonly markOf: (path: string) => FileMark | undefined;
  /** What is known of the others. */
  readonly before: Memory;
}

export function writeMemory(place: OutputPlace, memo: Memo, { tree, markOf, before }: Looked): void {
  const kinds = new Numbered<Outline["kinds"]>();
  const paths = new Numbered<readonly string[]>();
  const remembered = filesIn(memo);
  const others = filesBeside(remembered, tree);
  const files = [...remembered, ...others];
  const marks = new Float64Array(files.length * 4);
  files.forEach(([path, id], at) => {
    marks.set(markOf(path) ?? before.seen.markOf(path, id) ?? noMark, at * 4);
  });
  const services = [...memo].map(([name, { files, outlines, ...one }]): [string, SavedMemo] => {
    const own = files.map(([path]) => path.split(name).join(nameless));
    const ids = files.map(([, id]) => id).join("");
    return [name, { ...one, outlines: withKinds(outlines, kinds.numberOf), paths: paths.numberOf(own), ids }];
  });
  const saved: Saved = { kinds: kinds.values, paths: paths.values, services, others };
  writeSealed(fileOf(place), `${JSON.stringify(saved)}\n`, Buffer.from(marks.buffer));
}

/** In the order of their marks. */
function filesIn(memo: Memo): ServiceMemo["files"] {
  return [...memo.values()].flatMap(({ files }) => files);
}

function filesBeside(remembered: ServiceMemo["files"], tree: FileTree): ServiceMemo["files"] {
  const known = new Set(remembered.map(([path]) => path));
  const idOf = blobHashesIn(tree);
  return [...tree.keys()].filter((path) => !known.has(path)).map((path) => [path, idOf(path)] as const);
}

/** Values in the order in which they first came. */
class Numbered<Value extends object> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  readonly numberOf: (value: Value) => number = once((value: Value) => {
    const text = JSON.stringify(value);
    const number = this.#numbers.get(text) ?? this.values.push(value) - 1;
    this.#numbers.set(text, number);
    return number;
  });
}

/** The same with other words for the kinds. */
function withKinds<From, To>(
  outlines: Readonly<Record<string, OutlineOf<From>>>,
  wordFor: (kinds: From) => To,
): Readonly<Record<string, OutlineOf<To>>> {
  const made: Record<string, OutlineOf<To>> = {};
  for (const environment in outlines) {
    const outline = outlines[environment] as OutlineOf<From>;
    made[environment] = { ...outline, kinds: wordFor(outline.kinds) };
  }
  return made;
}

function fileOf(place: OutputPlace): string {
  return join(place.stateDir, "services");
}
