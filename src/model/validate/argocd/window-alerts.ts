import type { ArgoCdMonitoring } from "../../argocd/monitoring.ts";
import { cronFields } from "../../cron-shape.ts";
import type { Environment } from "../../environment.ts";
import type { Misfit } from "../../shape.ts";
import type { SyncWindow } from "../../sync.ts";
import { parseDuration } from "../../time/duration.ts";
import { findTimeZone, utc } from "../../time/time-zone.ts";
import { yearlyClockOf } from "../../time/yearly-clock.ts";

/** Windows that Prometheus cannot follow, and such as close before anybody is told. */
export function windowAlertMisfits(
  { alerts = {} }: ArgoCdMonitoring,
  environments: readonly Environment[],
): readonly Misfit[] {
  return environments.flatMap(({ name, syncWindows = [] }) => {
    const stated = alerts[name];
    const { outOfSync = "10m" } = typeof stated === "object" ? stated : {};
    if (!stated || outOfSync === false || syncWindows.length === 0) return [];
    const field = `monitoring.alerts.${name}`;
    return [
      ...syncWindows.flatMap((window) => unfollowed(window, name, field)),
      ...tooShort(syncWindows, outOfSync, field),
    ];
  });
}

const unlessTold = "or outOfSync: false: then nobody is told";

function unfollowed(
  { schedule, timeZone = "UTC" }: SyncWindow,
  environment: string,
  field: string,
): readonly Misfit[] {
  const of = `a window of ${environment}`;
  if (!cronFields(schedule)) {
    const message = `${of} names its time zone in the schedule "${schedule}", where Prometheus cannot follow`;
    return [{ code: "unfollowed-window", field, message, fix: `state timeZone, ${unlessTold}` }];
  }
  if (yearlyClockOf(findTimeZone(timeZone) ?? utc)) return [];
  const message = `${of} is in ${timeZone}, whose clocks change by no rule of weekdays that Prometheus could follow`;
  return [
    {
      code: "unfollowed-window",
      field,
      message,
      fix: `state the window in another time zone, ${unlessTold}`,
    },
  ];
}

const seconds = { s: 1, m: 60, h: 3600, d: 86_400 };

function tooShort(windows: readonly SyncWindow[], outOfSync: string, field: string): readonly Misfit[] {
  const allows = windows.filter(({ kind }) => kind === "allow");
  const wait = Number.parseFloat(outOfSync) * seconds[outOfSync.slice(-1) as keyof typeof seconds];
  const isLonger = ({ duration }: SyncWindow) => Number(parseDuration(duration) ?? 0n) / 1e9 > wait;
  if (allows.length === 0 || allows.some(isLonger)) return [];
  const message = `no window is open for longer than ${outOfSync}: nobody would ever be told what is out of sync`;
  return [
    { code: "alert-never-fires", field, message, fix: "state a shorter outOfSync, or a longer window" },
  ];
}
