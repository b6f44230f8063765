import { nameWindow } from "./sync-window.ts";
import { isOpenAt, type WindowClock } from "./window-clock.ts";

/** When a question about windows is asked, and by whom. Instants are UTC milliseconds. */
export interface SyncQuestion {
  readonly now: number;
  /** Not started by automation. */
  readonly manual: boolean;
  /** Start of the operation that is running, for `syncOverrun`. */
  readonly operationStartedAt?: number | undefined;
}

export interface SyncVerdict {
  readonly canSync: boolean;
  readonly because: string;
}

/** The windows of one project that are open at `now`, and the allow windows that are not. */
export interface WindowStates {
  readonly active: readonly WindowClock[];
  readonly inactiveAllows: readonly WindowClock[];
}

/** `now` fixes the zones' offsets, also when `at` is another instant. */
export function windowStates(clocks: readonly WindowClock[], at: number, now: number): WindowStates {
  const active: WindowClock[] = [];
  const inactiveAllows: WindowClock[] = [];
  for (const clock of clocks) {
    if (isOpenAt(clock, at, clock.timeZone.offsetAt(now))) active.push(clock);
    else if (clock.window.kind === "allow") inactiveAllows.push(clock);
  }
  return { active, inactiveAllows };
}

/**
 * Active denies stand in the way; without them an active allow opens the way; without that, inactive allows stand in it.
 * What stands in the way gives way if all of it does: to a manual sync, or to an operation that began while it was allowed.
 */
export function decideSync(
  clocks: readonly WindowClock[],
  question: SyncQuestion,
  states: WindowStates = windowStates(clocks, question.now, question.now),
): SyncVerdict {
  const denies = states.active.filter(({ window }) => window.kind === "deny");
  const allow = states.active.find(({ window }) => window.kind === "allow");
  const obstacles = denies.length > 0 ? denies : allow ? [] : states.inactiveAllows;
  if (obstacles.length === 0) return { canSync: true, because: whyFree(clocks, allow) };

  const state = denies.length > 0 ? "is active" : "is not active";
  if (question.manual && obstacles.every(({ window }) => window.manualSync)) {
    return {
      canSync: true,
      because: `${list(obstacles)} ${state}, but lets manual syncs through (manualSync)`,
    };
  }
  const strict = obstacles.find(({ window }) => !window.syncOverrun);
  if (question.operationStartedAt !== undefined && !strict && mayHaveStarted(clocks, question)) {
    return {
      canSync: true,
      because: `${list(obstacles)} ${state}, but the operation started before, when it was allowed (syncOverrun)`,
    };
  }
  const blocking = question.manual ? obstacles.filter(({ window }) => !window.manualSync) : obstacles;
  return { canSync: false, because: `${list(blocking)} ${state}` };
}

function mayHaveStarted(clocks: readonly WindowClock[], question: SyncQuestion): boolean {
  const started = question.operationStartedAt as number;
  const states = windowStates(clocks, started, question.now);
  return decideSync(clocks, { now: question.now, manual: question.manual }, states).canSync;
}

function whyFree(clocks: readonly WindowClock[], allow: WindowClock | undefined): string {
  if (allow) return `${nameWindow(allow.window, allow.index)} is active`;
  return clocks.length === 0
    ? "no sync window applies"
    : "no deny window is active and there is no allow window";
}

function list(clocks: readonly WindowClock[]): string {
  return clocks.map(({ window, index }) => nameWindow(window, index)).join(" and ");
}
