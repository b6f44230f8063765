import { expect, test } from "@jest/globals";
import type { Manifest } from "../../../src/manifest/manifest.ts";
import type { Rendered } from "../../../src/model/policy.ts";
import { renderCalendarMarkdown } from "../../../src/report/calendar/markdown.ts";
import { renderCalendarText } from "../../../src/report/calendar/text.ts";
import { syncCalendars } from "../../../src/simulation/questions/sync-calendars.ts";

function calendarsOf(syncWindow: object, from: string, days: number) {
  const manifests = [
    {
      kind: "AppProject",
      metadata: { name: "shop" },
      spec: { syncWindows: [{ applications: ["*"], ...syncWindow }] },
    },
    {
      kind: "Application",
      metadata: { name: "web" },
      spec: { project: "shop", syncPolicy: { automated: {} } },
    },
  ] as unknown as readonly Manifest[];
  const argocd = manifests.map((manifest) => ({ manifest, file: "a.yaml", isProduction: false }));
  const rendered: Rendered = { objects: [], argocd, clusters: [] };
  const start = Date.parse(from);
  return syncCalendars(rendered, { from: start, until: start + days * 86_400_000 });
}

const allow = (schedule: string, duration: string, timeZone = "UTC") => ({
  kind: "allow",
  schedule,
  duration,
  timeZone,
});

test.each([
  {
    title: "the next opening is told though it comes after the calendar's end",
    window: allow("0 10 1 6 *", "2h"),
    says: "automated  closed, opens Tue 2027-06-01 10:00 UTC, closes Tue 2027-06-01 12:00 UTC",
  },
  {
    title: "so is the next closing",
    window: { kind: "deny", schedule: "0 10 1 6 *", duration: "2h" },
    says: "automated  open, closes Tue 2027-06-01 10:00 UTC, opens again Tue 2027-06-01 12:00 UTC",
  },
  {
    title: "what opens within no year says so",
    window: { kind: "deny", schedule: "* * * * *", duration: "2h" },
    says: "automated  closed, does not open within a year",
  },
  {
    title: "a stretch that begins on another day in UTC names that day",
    window: allow("0 1 * * *", "2h", "Asia/Tokyo"),
    says: "Sat 2026-11-21  01:00–03:00  Asia/Tokyo  Fri 2026-11-20 16:00–18:00 UTC",
  },
  {
    title: "and one that ends on another day in UTC names both",
    window: allow("0 8 * * *", "2h", "Asia/Tokyo"),
    says: "Asia/Tokyo  Fri 2026-11-20 23:00–Sat 2026-11-21 01:00 UTC",
  },
  {
    title: "so does the next change",
    window: allow("0 1 * * *", "2h", "Asia/Tokyo"),
    says: "opens Sat 2026-11-21 01:00 Asia/Tokyo (Fri 2026-11-20 16:00 UTC)",
  },
])("$title", ({ window, says }) => {
  expect(renderCalendarText(calendarsOf(window, "2026-11-20T00:00:00Z", 3), false)).toContain(says);
});

test("markdown tells what happens next behind the calendar's end", () => {
  const calendars = calendarsOf(allow("0 10 1 6 *", "2h"), "2026-11-20T00:00:00Z", 3);
  expect(renderCalendarMarkdown(calendars)).toContain(
    "Automated syncs are closed at the start: opens Tue 2027-06-01 10:00 UTC, closes Tue 2027-06-01 12:00 UTC.",
  );
});
