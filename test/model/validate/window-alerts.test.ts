import { describe, expect, test } from "@jest/globals";
import { allowSync, defineArgoCd, denySync, type EnvironmentOptions } from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

type Windows = EnvironmentOptions["syncWindows"];

function findings(syncWindows: Windows = [], outOfSync?: `${number}m` | `${number}h` | false) {
  const alerts = { dev: { severity: "warning" as const, ...(outOfSync !== undefined && { outOfSync }) } };
  const platform = aPlatform([anEnvironment("dev", [aService()], { syncWindows })], {
    argocd: defineArgoCd({ monitoring: { alerts } }),
  });
  return validatePlatform(platform, {});
}

const schedule = "0 10 * * 1-5";

describe("alerts that go by windows are found wrong where", () => {
  test.each<{ title: string; windows: Windows; outOfSync?: `${number}m`; finding: object }>([
    {
      title: "the clocks of a zone go by the moon",
      windows: [allowSync({ schedule, duration: "8h", timeZone: "Africa/Casablanca" })],
      finding: { code: "unfollowed-window", message: expect.stringContaining("Africa/Casablanca") },
    },
    {
      title: "a schedule brings its own zone",
      windows: [allowSync({ schedule: `CRON_TZ=Asia/Tokyo ${schedule}`, duration: "8h" })],
      finding: { code: "unfollowed-window", fix: expect.stringContaining("state timeZone") },
    },
    {
      title: "no window is as long as the patience",
      windows: [allowSync({ schedule, duration: "20m" }), allowSync({ schedule, duration: "0.5h" })],
      outOfSync: "30m",
      finding: { code: "alert-never-fires", field: "monitoring.alerts.dev" },
    },
  ])("$title", ({ windows, outOfSync, finding }) => {
    expect(findings(windows, outOfSync)).toMatchObject([finding]);
  });

  test.each<{ title: string; windows: Windows; outOfSync?: `${number}m` | false }>([
    { title: "there are no windows", windows: [] },
    { title: "nobody is told", windows: [allowSync({ schedule, duration: "1m" })], outOfSync: false },
    {
      title: "one window is long enough",
      windows: [allowSync({ schedule, duration: "8h" }), allowSync({ schedule, duration: "5m" })],
    },
    { title: "windows only deny", windows: [denySync({ schedule, duration: "5m" })] },
  ])("and not where $title", ({ windows, outOfSync }) => {
    expect(findings(windows, outOfSync)).toEqual([]);
  });
});
