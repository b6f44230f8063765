import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { clockPromql } from "../../../src/argocd/itself/clock-promql.ts";
import { openPromql } from "../../../src/argocd/itself/window-promql.ts";
import { allowSync, defineArgoCd, denySync, type SyncWindow } from "../../../src/index.ts";
import type { JsonObject, Manifest } from "../../../src/manifest/manifest.ts";
import { findTimeZone, utc } from "../../../src/model/time/time-zone.ts";
import { yearlyClockOf } from "../../../src/model/time/yearly-clock.ts";
import { isActive, readWindowClock } from "../../../src/simulation/sync-windows/window-clock.ts";
import { synthesize } from "../../../src/synthesize.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";
import { describeWithPromtool, testRules } from "../../support/promtool.ts";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "Asia/Kolkata",
  "Asia/Jerusalem",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
];

const clockOf = (zone: string) => {
  const clock = yearlyClockOf(findTimeZone(zone) ?? utc);
  if (!clock) throw new Error(`${zone} has no yearly clock`);
  return clockPromql(clock);
};

/** What Prometheus makes of expressions at instants, in seconds; "" where that is what is expected. */
function evaluated(
  asked: readonly { readonly expr: string; readonly at: number; readonly value?: number }[],
): string {
  const promql_expr_test = asked.map(({ expr, at, value }) => ({
    expr,
    eval_time: `${at}s`,
    exp_samples: value === undefined ? [] : [{ labels: "{}", value }],
  }));
  const spec = { groups: [{ name: "none", rules: [{ record: "a:b:c", expr: "vector(1)" }] }] };
  return testRules({ spec }, [{ interval: "1m", input_series: [], promql_expr_test }], "10000d");
}

/** Between the years that a rule has been read from, never on a whole minute: at the very second Argo CD is undecided. */
const instant = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2037, 11, 31) / 60_000 })
  .map((minute) => minute * 60 + 30);

/** About the days on which clocks change. */
const nearChange = fc
  .tuple(
    fc.integer({ min: 2026, max: 2037 }),
    fc.constantFrom(2, 3, 8, 9, 10),
    fc.integer({ min: 0, max: 44_640 }),
  )
  .map(([year, month, minute]) => Date.UTC(year, month, 1) / 1000 + minute * 60 + 30);

const field = (least: number, most: number) =>
  fc.oneof(
    fc.constant("*"),
    fc.integer({ min: least, max: most }).map(String),
    fc
      .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
      .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc
      .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
      .map(([a, b]) => `${a},${b}`),
    fc.integer({ min: 2, max: 9 }).map((step) => `*/${step}`),
  );
const schedule = fc
  .tuple(
    fc.constantFrom("0", "30", "0,45", "*/20"),
    field(0, 23),
    fc.oneof(fc.constant("*"), fc.constant("1-31"), field(1, 31)),
    fc.oneof(fc.constant("*"), field(1, 12)),
    fc.oneof(fc.constant("*"), fc.constant("0-6"), field(0, 6)),
  )
  .map((fields) => fields.join(" "));

describeWithPromtool("by Prometheus' own reckoning", () => {
  test("the clocks of a zone show what they show there, in summer and in winter", () => {
    const asked = fc.sample(fc.tuple(fc.constantFrom(...zones), fc.oneof(instant, nearChange)), 400);
    const rows = asked.map(([zone, at]) => {
      const offset = (findTimeZone(zone) ?? utc).offsetAt(at * 1000) / 1000;
      return { expr: clockOf(zone), at, value: at + offset };
    });
    expect(evaluated(rows)).toBe("");
  });

  test("and in the night of a new year", () => {
    const hours = Array.from(
      { length: 60 },
      (_, index) => Date.UTC(2027, 11, 31) / 1000 + index * 3600 + 1830,
    );
    const rows = zones.flatMap((zone) =>
      hours.map((at) => {
        const offset = (findTimeZone(zone) ?? utc).offsetAt(at * 1000) / 1000;
        return { expr: clockOf(zone), at, value: at + offset };
      }),
    );
    expect(evaluated(rows)).toBe("");
  });

  test("a window of a day that never comes is always open", () => {
    const rows = ["0 8 31 11 *", "0 8 30,31 2 *", "0 8 31 4,6,9,11 *"].map((schedule, day) => {
      const clock = readWindowClock({ kind: "allow", schedule, duration: "1h" }, 0);
      if (typeof clock === "string") throw new Error(clock);
      const at = 1_790_000_000 + day * 86_400;
      expect(isActive(clock, at * 1000)).toBe(true);
      return { expr: `group(${openPromql(`(${clockOf("UTC")})`, schedule, 3600)})`, at, value: 1 };
    });
    expect(evaluated(rows)).toBe("");
  });

  test("a window is open when Argo CD takes it for open", () => {
    const window = fc.record({
      schedule,
      duration: fc.constantFrom("30m", "1h", "90m", "8h", "24h", "63h", "170h"),
      timeZone: fc.constantFrom(...zones),
      at: fc.oneof(instant, nearChange),
    });
    const rows = fc.sample(window, 400).map(({ at, ...stated }) => {
      const clock = readWindowClock({ kind: "allow", ...stated }, 0);
      if (typeof clock === "string") throw new Error(clock);
      const seconds = Number(clock.duration / 1_000_000_000n);
      const expr = `group(${openPromql(`(${clockOf(stated.timeZone)})`, stated.schedule, seconds)})`;
      return { expr, at, ...(isActive(clock, at * 1000) && { value: 1 }) };
    });
    const open = rows.filter(({ value }) => value).length;
    expect(Math.min(open, rows.length - open)).toBeGreaterThan(50);
    expect(evaluated(rows)).toBe("");
  });
});

/** The rules of an environment with these windows, that runs checkout and search. */
function rulesOf(syncWindows: readonly SyncWindow[]): JsonObject {
  const services = [aService("checkout"), aService("search")];
  const monitoring = { alerts: { dev: "warning" as const } };
  const platform = aPlatform([anEnvironment("dev", services, { syncWindows })], {
    argocd: defineArgoCd({ monitoring }),
  });
  const parts = synthesize(platform, {}).itself.parts.flatMap(({ manifests }) => manifests);
  const rule = parts.find(({ kind }) => kind === "PrometheusRule") as Manifest;
  return JSON.parse(JSON.stringify(rule.spec, (key, value) => (key === "annotations" ? undefined : value)));
}

/** Of Prometheus' first days: the first one is a Thursday. */
const outOfSync = ["checkout", "search"].flatMap((service) => [
  {
    series: `argocd_app_info{name="${service}-dev",project="dev",sync_status="OutOfSync"}`,
    values: "1x6000",
  },
  {
    series: `argocd_app_labels{name="${service}-dev",project="dev",label_environment="dev",label_service="${service}",label_team="payments"}`,
    values: "1x6000",
  },
]);

const workdays = allowSync({ schedule: "0 10 * * 1-5", duration: "8h" });
const inBerlin = allowSync({ schedule: "0 10 * * 1-5", duration: "8h", timeZone: "Europe/Berlin" });
const freeze = denySync({ schedule: "0 12 * * *", duration: "2h" });
const checkoutOnly = allowSync({ schedule: "0 10 * * 1-5", duration: "8h", services: ["check*"] });
const searchFreeze = denySync({ schedule: "0 12 * * *", duration: "2h", services: ["search"] });

describeWithPromtool("what is out of sync", () => {
  test.each<{ title: string; windows: readonly SyncWindow[]; at: string; fires: readonly string[] }>([
    { title: "is told at any time without windows", windows: [], at: "11m", fires: ["checkout", "search"] },
    { title: "is told by nobody before its window", windows: [workdays], at: "9h59m", fires: [] },
    { title: "has ten minutes of it", windows: [workdays], at: "10h9m", fires: [] },
    { title: "is told after these", windows: [workdays], at: "10h12m", fires: ["checkout", "search"] },
    { title: "is told until it closes", windows: [workdays], at: "17h58m", fires: ["checkout", "search"] },
    { title: "is told no more when it has closed", windows: [workdays], at: "18h2m", fires: [] },
    { title: "is told by nobody on a Saturday", windows: [workdays], at: "58h30m", fires: [] },
    {
      title: "is told by the clocks of the window's zone",
      windows: [inBerlin],
      at: "9h12m",
      fires: ["checkout", "search"],
    },
    { title: "and not by those of Greenwich", windows: [inBerlin], at: "17h2m", fires: [] },
    { title: "is told by nobody in a freeze", windows: [workdays, freeze], at: "12h30m", fires: [] },
    { title: "has ten minutes after a freeze", windows: [freeze], at: "14h9m", fires: [] },
    { title: "is told after a freeze", windows: [freeze], at: "14h12m", fires: ["checkout", "search"] },
    { title: "is told of those that have no window", windows: [checkoutOnly], at: "9h", fires: ["search"] },
    {
      title: "is told of all in a window of some",
      windows: [checkoutOnly],
      at: "11h",
      fires: ["checkout", "search"],
    },
    {
      title: "is not told of those that are frozen",
      windows: [searchFreeze],
      at: "13h",
      fires: ["checkout"],
    },
    {
      title: "is told of those alone whose window is open, and who are not frozen",
      windows: [checkoutOnly, searchFreeze],
      at: "13h",
      fires: ["checkout"],
    },
    {
      title: "has either of two windows",
      windows: [workdays, allowSync({ schedule: "0 22 * * *", duration: "1h" })],
      at: "22h12m",
      fires: ["checkout", "search"],
    },
  ])("$title", ({ windows, at, fires }) => {
    const exp_alerts = fires.map((service) => ({
      exp_labels: {
        severity: "warning",
        environment: "dev",
        team: "payments",
        name: `${service}-dev`,
        project: "dev",
        label_environment: "dev",
        label_service: service,
        label_team: "payments",
      },
    }));
    const alert_rule_test = [{ eval_time: at, alertname: "ArgoCdApplicationOutOfSync", exp_alerts }];
    expect(
      testRules(
        { spec: rulesOf(windows) },
        [{ interval: "1m", input_series: outOfSync, alert_rule_test }],
        "1m",
      ),
    ).toBe("");
  });
});
