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

describe("what Tiphys wrote to a place", () => {
  test("is known, and nothing else is", () => {
    noteWritten(place, ids(0, 3), 3);
    noteWritten(place, ids(5, 6), 3);
    expect([...writtenAmong(place, ids(1, 9))]).toEqual([idOf(1), idOf(2), idOf(5)]);
  });

  test("is nothing where it never wrote", () => {
    expect(writtenAmong(place, ids(0, 3)).size).toBe(0);
  });

  test("is known behind a line that a kill tore", () => {
    appendFileSync(log(), `\n${idOf(1).slice(0, 20)}`);
    noteWritten(place, ids(2, 3), 3);
    expect([...writtenAmong(place, ids(0, 3))]).toEqual([idOf(2)]);
  });

  test("is noted anew each time, and kept once when there is much of it", () => {
    for (let run = 0; run < 60; run++) noteWritten(place, ids(0, 1000), 1000);
    expect(writtenAmong(place, ids(0, 1000)).size).toBe(1000);
    expect(statSync(log()).size).toBeLessThan(1_100_000);
  });

  test.each([
    ["of few files", 25_000, 1000],
    ["of many", 90_000, 30_000],
  ])("is forgotten %s from the oldest on, and never of what is there now", (_, limit, files) => {
    const runs = 10;
    for (let run = 0; run < runs; run++) noteWritten(place, ids(run * files, (run + 1) * files), files);
    const newest = ids((runs - 1) * files, runs * files);
    expect(writtenAmong(place, newest).size).toBe(files);
    for (let run = 0; run < 40; run++) noteWritten(place, newest.slice(0, 700), files);
    expect(readFileSync(log(), "latin1").split("\n").length).toBeLessThan(limit + 2 * files);
    expect(writtenAmong(place, newest).size).toBe(files);
  });
});
