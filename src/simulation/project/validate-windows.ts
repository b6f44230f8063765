import { parseDuration } from "../../model/time/duration.ts";
import { nameWindow, type SyncWindow } from "../sync-windows/sync-window.ts";
import { parseSchedule } from "../time/cron.ts";
import { firstRefusal, type Refusal } from "./refusal.ts";

const longestDescription = 255;

/** Windows in order; null entries are skipped. Two that differ only in manualSync, syncOverrun or description are one. */
export function refuseWindows(windows: readonly (SyncWindow | null)[]): Refusal | undefined {
  const entries = [...windows.entries()].filter((entry): entry is [number, SyncWindow] => entry[1] !== null);
  return firstRefusal(entries, {
    key: ([, window]) => identityOf(window),
    name: ([index, window]) => nameWindow(window, index),
    after: ([index, window]) => refuseWindow(window, nameWindow(window, index)),
  });
}

function refuseWindow(window: SyncWindow, name: string): Refusal | undefined {
  const { kind = "", schedule = "", duration = "", description = "" } = window;
  if (kind !== "allow" && kind !== "deny") {
    return { reason: "window-kind", because: `the kind of ${name} must be allow or deny, not "${kind}"` };
  }
  const parsed = parseSchedule(schedule);
  if (typeof parsed === "string")
    return { reason: "window-schedule", because: `the schedule of ${name}: ${parsed}` };
  if (parseDuration(duration) === undefined) {
    return {
      reason: "window-duration",
      because: `the duration of ${name}: "${duration}" is no Go duration such as 1h30m`,
    };
  }
  const bytes = new TextEncoder().encode(description).length;
  if (bytes > longestDescription) {
    const because = `the description of ${name} has ${bytes} bytes, more than ${longestDescription}`;
    return { reason: "window-description", because };
  }
  const selectors = [window.applications, window.namespaces, window.clusters];
  if (selectors.some((list) => list && list.length > 0)) return undefined;
  return { reason: "window-selector", because: `${name} names no application, namespace or cluster` };
}

function identityOf(window: SyncWindow): string {
  const { kind = "", schedule = "", duration = "", timeZone = "", andOperator = false } = window;
  const lists = [window.applications ?? [], window.namespaces ?? [], window.clusters ?? []];
  return JSON.stringify([kind, schedule, duration, timeZone, andOperator, ...lists]);
}
