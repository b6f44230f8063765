import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { OutputPlace } from "../../src/output/output-place.ts";
import { noteWritten, writtenAmong } from "../../src/output/written-log.ts";

let place: OutputPlace;
const log = () => join(place.stateDir, "written");

beforeEach(() => {
  place = { outDir: "dist", owned: [], stateDir: mkdtempSync(join(tmpdir(), "tiphys-log-")) };
});

afterEach(() => rmSync(place.stateDir, { recursive: true, force: true }));

const idOf = (number: number) => number.toString(16).padStart(40, "0");
const ids = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => idOf(from + index));

/** A place of so many files, all of which are written at once. */
const those = (files: readonly string[]) => ({ files: files.length, ids: () => files });

describe("what Tiphys wrote to a place", () => {
  test("is known, and nothing else is", () => {
    noteWritten(place, ids(0, 3), those(ids(0, 3)));
    noteWritten(place, ids(5, 6), those(ids(0, 3)));
    expect([...writtenAmong(place, ids(1, 9))]).toEqual([idOf(1), idOf(2), idOf(5)]);
  });

  test("is nothing where it never wrote", () => {
    expect(writtenAmong(place, ids(0, 3)).size).toBe(0);
  });

  test("is known behind a line that a kill tore", () => {
    appendFileSync(log(), `\n${idOf(1).slice(0, 20)}`);
    noteWritten(place, ids(2, 3), those(ids(0, 3)));
    expect([...writtenAmong(place, ids(0, 3))]).toEqual([idOf(2)]);
  });

  test("is noted anew each time, and kept once when there is much of it", () => {
    for (let run = 0; run < 60; run++) noteWritten(place, ids(0, 1000), those(ids(0, 1000)));
    expect(writtenAmong(place, ids(0, 1000)).size).toBe(1000);
    expect(statSync(log()).size).toBeLessThan(1_100_000);
  });

  test.each([
    ["of few files", 25_000, 1000],
    ["of many", 90_000, 30_000],
  ])("is forgotten %s from the oldest on, and never of what is there now", (_, limit, files) => {
    const runs = 10;
    const writtenIn = (run: number) => ids(run * files, (run + 1) * files);
    for (let run = 0; run < runs; run++) noteWritten(place, writtenIn(run), those(writtenIn(run)));
    const newest = writtenIn(runs - 1);
    expect(writtenAmong(place, newest).size).toBe(files);
    for (let run = 0; run < 40; run++) noteWritten(place, newest.slice(0, 700), those(newest));
    expect(readFileSync(log(), "latin1").split("\n").length).toBeLessThan(limit + 2 * files);
    expect(writtenAmong(place, newest).size).toBe(files);
  });

  test("is known of a file that was written once, however often others are", () => {
    const [once, often] = [ids(0, 10), 2000];
    noteWritten(place, once, those(once));
    for (let run = 1; run < 30; run++) {
      const others = ids(run * often, (run + 1) * often);
      noteWritten(place, others, those([...once, ...others]));
    }
    expect(writtenAmong(place, once).size).toBe(once.length);
    expect(writtenAmong(place, ids(often, 2 * often)).size).toBe(0);
  });
});
