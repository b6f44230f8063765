import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { CannotRunError } from "../../src/errors.ts";
import { withOutputLock } from "../../src/output/output-lock.ts";
import { newProject, removeProjects } from "./project.ts";

afterAll(removeProjects);

const OTHER = 4711;
const processes = (...running: number[]) => ({ self: 1, isRunning: (id: number) => running.includes(id) });

function lockOf(owner: string) {
  const { place } = newProject();
  const lock = join(place.stateDir, "lock");
  mkdirSync(place.stateDir, { recursive: true });
  writeFileSync(lock, owner);
  return { place, lock };
}

test("a second synth at the same time is refused, and the lock stays with the first", () => {
  const { place } = newProject();
  const second = () => withOutputLock(place, { self: OTHER, isRunning: () => true }, () => "ran");
  withOutputLock(place, processes(), () => {
    expect(second).toThrow(CannotRunError);
    expect(second).toThrow(/another tiphys \(process 1\) is writing/);
  });
  expect(second()).toBe("ran");
});

test.each([
  ["a dead process", "4711"],
  ["a process that was killed before it wrote its id", ""],
  ["an earlier process that had our id", "1"],
  ["garbage", "\u0000\u0000"],
])("the lock of %s is taken over and given back", (_, owner) => {
  const { place, lock } = lockOf(owner);
  const isRunning = (id: number) => !(id > 0) || id === 1;
  expect(withOutputLock(place, { self: 1, isRunning }, () => existsSync(lock))).toBe(true);
  expect(existsSync(lock)).toBe(false);
});

test("the lock is given back when the run fails", () => {
  const { place } = newProject();
  const failing = () =>
    withOutputLock(place, processes(), () => {
      throw new Error("failed");
    });
  expect(failing).toThrow("failed");
  expect(withOutputLock(place, processes(), () => "ran")).toBe("ran");
});
