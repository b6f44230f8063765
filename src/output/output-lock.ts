import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotRunError } from "../errors.ts";
import { makeFolder } from "./make-folder.ts";
import type { OutputPlace } from "./output-place.ts";
import { isSystemError, orCannotRun } from "./system-failure.ts";

/** Who we are and who else runs; the process itself belongs to the edge. */
export interface Processes {
  readonly self: number;
  readonly isRunning: (processId: number) => boolean;
}

/** Reads, plans and applies as the only writer of this place. The lock of a dead process is taken over. */
export function withOutputLock<T>(place: OutputPlace, processes: Processes, action: () => T): T {
  const lock = lockOf(place);
  orCannotRun("write", () => {
    makeFolder(place.stateDir);
    while (!tryLock(lock, processes.self)) removeIfDead(place, lock, processes);
  });
  try {
    return action();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** There as long as somebody writes to the place. */
export function lockOf(place: OutputPlace): string {
  return join(place.stateDir, "lock");
}

function tryLock(lock: string, self: number): boolean {
  try {
    writeFileSync(lock, String(self), { flag: "wx" });
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "EEXIST") return false;
    throw error;
  }
}

function removeIfDead(place: OutputPlace, lock: string, { self, isRunning }: Processes): void {
  const owner = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  const isDead = !Number.isInteger(owner) || owner <= 0 || owner === self || !isRunning(owner);
  if (!isDead) {
    throw new CannotRunError(
      `another tiphys (process ${owner}) is writing ${place.outDir}`,
      `wait for it; if process ${owner} is something else, delete ${lock}`,
    );
  }
  rmSync(lock, { force: true });
}
