import { describe, expect, test } from "@jest/globals";
import {
  allowSync,
  automated,
  denySync,
  type EnvironmentOptions,
  manual,
  synthesize,
} from "../../src/index.ts";
import { renderedPlatform } from "../../src/policies/rendered-platform.ts";
import { nextSyncs } from "../../src/releases/next-sync.ts";
import { wordsOfSync } from "../../src/report/releases/sync-words.ts";
import { anEnvironment, aPlatform, aService } from "../support/platform.ts";

/** Friday, 20 November 2026, 20:00 in Berlin. */
const now = Date.UTC(2026, 10, 20, 19);
const workdays = allowSync({ schedule: "0 10 * * 1-5", duration: "8h", timeZone: "Europe/Berlin" });
const never = denySync({ schedule: "* * * * *", duration: "24h", timeZone: "UTC" });
const pinned = { image: "ghcr.io/acme/checkout:1.0.0" };

describe.each(["each", "set"] as const)("where an environment has applications: %s", (applications) => {
  test.each([
    { title: "no window", options: { sync: automated() }, says: "syncs at once" },
    {
      title: "a window that opens on Monday",
      options: { sync: automated(), syncWindows: [workdays] },
      says: "syncs Mon 2026-11-23 10:00 Europe/Berlin",
    },
    {
      title: "the same, and a person who syncs",
      options: { sync: manual(), syncWindows: [workdays] },
      says: "waits for somebody to sync it, from Mon 2026-11-23 10:00 Europe/Berlin on",
    },
    { title: "a person who syncs", options: { sync: manual() }, says: "waits for somebody to sync it" },
    {
      title: "a window that never opens",
      options: { sync: automated(), syncWindows: [never] },
      says: "syncs in no window of the next year",
    },
  ] as const)("$title: $says", ({ options, says }) => {
    const live = anEnvironment("live", [aService("checkout", pinned)], {
      ...(options as Partial<EnvironmentOptions>),
      applications,
    });
    const rendered = renderedPlatform(synthesize(aPlatform([live]), {}));
    const sync = nextSyncs(rendered, "live", ["checkout"], now).get("checkout");
    expect(sync && wordsOfSync(sync)).toBe(says);
  });
});
