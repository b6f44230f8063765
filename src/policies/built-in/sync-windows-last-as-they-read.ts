import type { Violation } from "../../model/policy.ts";
import type { OpenInterval } from "../../simulation/sync-windows/open-intervals.ts";
import type { WindowClock } from "../../simulation/sync-windows/window-clock.ts";
import { type ProjectWindow, projectWindows } from "../argocd/sync-windows.ts";
import { hour, isAlwaysOpen, printHours, printStretch, startDays, weekOf } from "../argocd/window-times.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

/**
 * The hour that a window gains or loses when the clocks change is no finding: every window over that night has it, twice a
 * year.
 */
export const syncWindowsLastAsTheyRead: BuiltInPolicy = {
  id: "sync-windows-last-as-they-read",
  severity: "warn",
  looksAt: "argocd",
  why: "A window opens at every time of its schedule: `0 9-17 * * 1-5` for 8h is open until one in the morning, 80 hours a week and not 40.",
  fix: "State one opening a day, such as `0 9 * * 1-5` for 8h.",
  *check(rendered) {
    for (const one of projectWindows(rendered)) {
      if (!one.clock || one.clock.duration <= 0n) continue;
      yield* overlaps(one, one.clock);
      yield* shiftsTwice(one);
    }
  },
};

/** Nobody opens an open window on purpose: what is meant is one opening a day. */
function* overlaps(
  { project, field, title, window }: ProjectWindow,
  clock: WindowClock,
): Iterable<Violation> {
  const { stretches, hours } = weekOf(clock);
  const [first] = stretches;
  const read = (startDays(clock) * lengthOf(clock)) / hour;
  if (!first || hours <= read || !stretches.some((one) => reopens(clock, one)) || isAlwaysOpen(clock)) return;
  const shown = stretches.slice(0, 3).map(printStretch).join(", ");
  const more = stretches.length > 3 ? ", …" : "";
  yield {
    object: project.object,
    field,
    message: `${title} is open ${printHours(hours)} a week, not ${printHours(read)}: ${shown}${more}`,
    fix: `Write one opening a day: schedule "${onceADay(window.schedule ?? "", first.from)}" for ${window.duration}.`,
  };
}

function reopens(clock: WindowClock, { from, until }: OpenInterval): boolean {
  for (let start = from; ; ) {
    const next = clock.schedule.next(start);
    if (next === undefined || next >= until) return false;
    if (next - start < lengthOf(clock)) return true;
    start = next;
  }
}

/** Milliseconds. */
function lengthOf({ duration }: WindowClock): number {
  return Number(duration) / 1e6;
}

function onceADay(schedule: string, start: number): string {
  const clock = new Date(start);
  const days = schedule.trim().split(/\s+/).slice(-3);
  return [clock.getUTCMinutes(), clock.getUTCHours(), ...days].join(" ");
}

/** A prefix of the schedule and timeZone add up. */
function* shiftsTwice({ project, field, title, window }: ProjectWindow): Iterable<Violation> {
  const { schedule = "", timeZone = "" } = window;
  if (!/^(?:CRON_)?TZ=/.test(schedule) || timeZone === "" || timeZone === "UTC") return;
  yield {
    object: project.object,
    field,
    message: `${title} is shifted twice: by the zone in its schedule, and by timeZone ${timeZone}`,
    fix: "Keep timeZone, and take the zone out of the schedule.",
  };
}
