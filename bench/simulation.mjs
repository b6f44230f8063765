// How fast "what Argo CD will do" is. Run: npm run bench:simulation
import { prepareRbac } from "../src/simulation/rbac/simulate-rbac.ts";
import { decideSync } from "../src/simulation/sync-windows/decide-sync.ts";
import { openIntervals } from "../src/simulation/sync-windows/open-intervals.ts";
import { simulateSyncWindows } from "../src/simulation/sync-windows/simulate-sync-windows.ts";
import { readWindowClock } from "../src/simulation/sync-windows/window-clock.ts";

const teams = Array.from({ length: 50 }, (_, team) => `team-${team}`);
const policyCsv = teams
  .flatMap((team) => [
    `p, role:${team}, applications, get, ${team}/*, allow`,
    `p, role:${team}, applications, sync, ${team}/*, allow`,
    `p, role:${team}, applications, action/*, ${team}/*, allow`,
    `p, role:${team}, applications, delete, ${team}/production-*, deny`,
    `g, org:${team}, role:${team}`,
    `g, role:${team}, role:readonly`,
  ])
  .join("\n");
const decide = prepareRbac({ builtinPolicy: "default", policyCsv });
measure("RBAC decisions by subject", 300_000, (run) => {
  const team = teams[run % 50];
  decide({
    subject: `org:${team}`,
    resource: "applications",
    action: "sync",
    object: `${team}/staging-shop`,
  });
});
measure("RBAC decisions by claims with two groups", 200_000, (run) => {
  const claims = { sub: "somebody", groups: [`org:${teams[run % 50]}`, `org:${teams[(run + 1) % 50]}`] };
  decide({ claims, resource: "applications", action: "sync", object: "team-7/staging-shop" });
});

const windows = [
  { kind: "allow", schedule: "0 10 * * 1-5", duration: "8h", timeZone: "Europe/Berlin", applications: ["*"] },
  {
    kind: "deny",
    schedule: "0 0 20 12 *",
    duration: "336h",
    timeZone: "America/New_York",
    applications: ["prod-*"],
  },
];
const clocks = windows.map((window, index) => readWindowClock(window, index));
const begin = Date.UTC(2026, 0, 1);
measure("window decisions, parsed once", 100_000, (run) => {
  decideSync(clocks, { now: begin + run * 311_000, manual: false });
});
const application = { name: "prod-shop", destination: { name: "eu-west", namespace: "shop" } };
measure("window decisions, parsed and matched each time", 50_000, (run) => {
  simulateSyncWindows({
    windows,
    now: new Date(begin + run * 311_000).toISOString(),
    manual: false,
    application,
  });
});
measure("calendars of a window for one year", 50, () => {
  openIntervals(clocks[0], begin, Date.UTC(2027, 0, 1));
});

function measure(name, runs, work) {
  for (let run = 0; run < runs / 10; run++) work(run);
  const start = performance.now();
  for (let run = 0; run < runs; run++) work(run);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${Math.round(runs / seconds)
      .toLocaleString("en")
      .padStart(10)} ${name} a second`,
  );
}
