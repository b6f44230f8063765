import { dropNulls } from "../drop-nulls.ts";
import { parseInstant } from "../time/instant.ts";
import { decideSync, windowStates } from "./decide-sync.ts";
import type { SyncWindow, WindowTarget } from "./sync-window.ts";
import { readWindowClock, type WindowClock } from "./window-clock.ts";
import { windowMatches } from "./window-matches.ts";

export interface SyncWindowsInput {
  /** `spec.syncWindows` in order. */
  readonly windows: readonly (SyncWindow | null)[] | null;
  /** RFC 3339. */
  readonly now: string;
  /** Not started by automation. */
  readonly manual: boolean;
  /** RFC 3339, start of the running operation. */
  readonly operationStartedAt?: string | undefined;
  /** Narrows the windows to those that apply to it; without it all apply. */
  readonly application?: WindowTarget | undefined;
}

export interface SyncWindowsResult {
  readonly canSync: boolean;
  /** Some schedule or duration cannot be parsed: Argo CD blocks every sync that the window applies to. */
  readonly error: boolean;
  /** Indexes into `windows`. */
  readonly active?: readonly number[];
  readonly inactiveAllows?: readonly number[];
  /** Only with `application`. */
  readonly matches?: readonly number[];
  readonly because: string;
}

/** Whether Argo CD would let a sync run under these windows. Throws RangeError for a `now` that is no instant. */
export function simulateSyncWindows(written: SyncWindowsInput): SyncWindowsResult {
  const input = dropNulls(written);
  const now = parseInstant(input.now);
  const { application } = input;
  const clocks: WindowClock[] = [];
  const problems: string[] = [];
  const matches: number[] = [];
  (input.windows ?? []).forEach((window, index) => {
    if (!window || (application && !windowMatches(window, application))) return;
    matches.push(index);
    const clock = readWindowClock(window, index);
    if (typeof clock === "string") problems.push(clock);
    else clocks.push(clock);
  });
  const matched = application ? { matches } : {};
  if (problems.length > 0) return { canSync: false, error: true, ...matched, because: problems.join("; ") };

  const operationStartedAt = startOf(input.operationStartedAt);
  const states = windowStates(clocks, now, now);
  const verdict = decideSync(clocks, { now, manual: input.manual, operationStartedAt }, states);
  return {
    canSync: verdict.canSync,
    error: false,
    ...matched,
    active: states.active.map(({ index }) => index),
    inactiveAllows: states.inactiveAllows.map(({ index }) => index),
    because: verdict.because,
  };
}

/** Go's zero time stands for "no operation". */
function startOf(text: string | undefined): number | undefined {
  return text === undefined || text === "" || text.startsWith("0001-01-01T00:00:00Z")
    ? undefined
    : Date.parse(text);
}
