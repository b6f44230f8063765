import type { JsonObject } from "../../manifest/manifest.ts";
import type { Environment } from "../../model/environment.ts";
import type { SyncWindow } from "../../model/sync.ts";
import { parseDuration } from "../../model/time/duration.ts";
import { findTimeZone, utc } from "../../model/time/time-zone.ts";
import { yearlyClockOf } from "../../model/time/yearly-clock.ts";
import { clockPromql } from "./clock-promql.ts";
import { openPromql } from "./window-promql.ts";

const clock = "argocd_sync_window:clock_seconds";
/** 1 while a window is open. */
export const openWindow = "argocd_sync_window:open";

/** Recording rules: what the clocks of the windows' zones show, and 1 for each window while it is open. Argo CD has no such metric. */
export function windowRules(environments: readonly Environment[]): readonly JsonObject[] {
  const stated = environments.flatMap(({ name, syncWindows = [] }) =>
    syncWindows.map((window, index) => ({ name, window, index, zone: zoneOf(window) })),
  );
  const zones = [...new Set(stated.map(({ zone }) => zone))].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...zones.map((zone) => ({
      record: clock,
      expr: clockPromql(yearlyClockOf(zone) ?? { offset: 0, changes: [] }),
      labels: { time_zone: zone.name },
    })),
    ...stated.map(({ name, window, index, zone }) => ({
      record: openWindow,
      expr: `group(\n  ${openPromql(`${clock}{time_zone="${zone.name}"}`, window.schedule, secondsOf(window))}\n)`,
      labels: { environment: name, kind: window.kind, window: String(index) },
    })),
  ];
}

/** An unknown one is UTC, as in Argo CD. */
function zoneOf({ timeZone = "UTC" }: SyncWindow) {
  return findTimeZone(timeZone) ?? utc;
}

function secondsOf({ duration }: SyncWindow): number {
  return Number((parseDuration(duration) ?? 0n) / 1_000_000_000n);
}
