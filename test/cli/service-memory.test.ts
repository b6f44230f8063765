import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Memory, readMemory, writeMemory } from "../../src/cli/service-memory.ts";
import { blobHash } from "../../src/output/blob-hash.ts";
import { type FileMark, noMark, SeenFiles } from "../../src/output/file-mark.ts";
import type { OutputPlace } from "../../src/output/output-place.ts";
import type { Memo } from "../../src/synthesis/service-memo.ts";

let place: OutputPlace;
const memo: Memo = new Map([
  [
    "checkout",
    {
      said: "cdef",
      key: "0123",
      peers: ["basket"],
      hasBase: true,
      outlines: { dev: { kinds: [], namespaces: ["dev-checkout"], owned: [], isForArgoCd: false } },
      files: [
        ["apps/checkout/base/kustomization.yaml", "3456"],
        ["apps/checkout/base/deployment.yaml", "4567"],
      ],
      verdict: "89ab",
    },
  ],
]);

const mark: FileMark = [7, 120, 1796000000000.25, 1796000000000.5];
const nothing: Memory = { memo: new Map(), seen: new SeenFiles() };
const project = "argocd/projects/shop.yaml";
const tree = new Map([[project, "kind: AppProject\n"]]);
const looked = {
  tree,
  markOf: (path: string) => (/deployment|project/.test(path) ? mark : undefined),
  before: nothing,
};
const deployment = "apps/checkout/base/deployment.yaml";
const kustomization = "apps/checkout/base/kustomization.yaml";

beforeEach(() => {
  place = {
    outDir: "dist",
    owned: [],
    stateDir: join(mkdtempSync(join(tmpdir(), "tiphys-memory-")), "state"),
  };
});

afterEach(() => rmSync(place.stateDir, { recursive: true, force: true }));

const file = () => join(place.stateDir, "services");

describe("what a synth leaves for the next one", () => {
  test("is read as it was written", () => {
    writeMemory(place, memo, looked);
    const { memo: read, seen } = readMemory(place);
    expect(read).toEqual(memo);
    expect(seen.idOf(deployment, mark)).toBe("4567");
    expect(seen.idOf(kustomization, mark)).toBeUndefined();
  });

  test("knows the files that are no service's by what is in them", () => {
    writeMemory(place, memo, looked);
    const other = new Map([[project, "kind: AppProject # another\n"]]);
    const before = readMemory(place);
    expect(before.seen.idOf(project, mark)).toBe(blobHash("kind: AppProject\n"));
    writeMemory(place, memo, { tree: other, markOf: () => undefined, before });
    expect(readMemory(place).seen.idOf(project, mark)).toBeUndefined();
  });

  test.each<[string, FileMark]>([
    ["inode", [8, 120, 1796000000000.25, 1796000000000.5]],
    ["size", [7, 121, 1796000000000.25, 1796000000000.5]],
    ["time", [7, 120, 1796000000000.5, 1796000000000.5]],
    ["time of change", [7, 120, 1796000000000.25, 1796000000000.75]],
    ["mark, which is none", noMark],
  ])("says nothing of a file with another %s", (_, other) => {
    writeMemory(place, memo, looked);
    const { seen } = readMemory(place);
    expect([seen.idOf(deployment, other), seen.idOf(kustomization, other)]).toEqual([undefined, undefined]);
  });

  test("keeps the mark of a file that this run did not look at, as long as the file shall be the same", () => {
    writeMemory(place, memo, looked);
    const unseen = { tree, markOf: () => undefined, before: readMemory(place) };
    writeMemory(place, memo, unseen);
    expect(readMemory(place).seen.idOf(deployment, mark)).toBe("4567");
    const [[name, checkout] = ["", undefined]] = memo;
    const files = checkout?.files.map(([path]) => [path, "5678"] as const) ?? [];
    writeMemory(place, new Map([[name, { ...checkout, files }]]) as Memo, unseen);
    expect(readMemory(place).seen.idOf(deployment, mark)).toBeUndefined();
  });

  test("is nothing, where there is none", () => {
    expect(readMemory(place)).toEqual(nothing);
  });

  test.each<[string, () => void]>([
    ["torn", () => writeFileSync(file(), readFileSync(file(), "utf8").slice(0, -10))],
    ["empty", () => writeFileSync(file(), "")],
    ["longer than it was", () => appendFileSync(file(), " ")],
    ["another value in one place", () => replace("4567", "4568")],
    ["no text at all", () => writeFileSync(file(), Buffer.from([0, 255, 10, 13, 128]))],
    ["a folder", makeFolder],
  ])("counts as none where it is %s", (_, spoil) => {
    writeMemory(place, memo, looked);
    spoil();
    expect(readMemory(place)).toEqual(nothing);
  });

  test("is given up where it cannot be written", () => {
    writeFileSync(place.stateDir, "a file where the folder should be");
    expect(() => writeMemory(place, memo, looked)).not.toThrow();
  });

  test("is whole for who reads while it is written: a run that was killed leaves its half under another name", () => {
    writeMemory(place, memo, looked);
    writeFileSync(`${file()}.new`, "half");
    expect(readMemory(place)).toMatchObject({ memo });
    writeMemory(place, new Map(), looked);
    expect(readMemory(place)).toEqual(nothing);
  });
});

function makeFolder(): void {
  rmSync(file());
  mkdirSync(file());
}

function replace(before: string, after: string): void {
  const text = readFileSync(file(), "utf8");
  expect(text).toContain(before);
  writeFileSync(file(), text.replace(before, after));
}
