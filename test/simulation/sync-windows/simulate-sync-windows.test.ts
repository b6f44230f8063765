import { describe, expect, test } from "@jest/globals";
import { simulateSyncWindows } from "../../../src/simulation/sync-windows/simulate-sync-windows.ts";
import type { SyncWindow } from "../../../src/simulation/sync-windows/sync-window.ts";

const now = "2025-01-15T12:30:00Z";
const open = { schedule: "0 12 * * *", duration: "1h" };
const closed = { schedule: "0 3 * * *", duration: "1h" };
const ask = (windows: readonly SyncWindow[], more: { manual?: boolean; operationStartedAt?: string } = {}) =>
  simulateSyncWindows({ windows, now, manual: false, ...more });

describe("an automated sync", () => {
  test.each<[string, SyncWindow[], boolean]>([
    ["runs without windows", [], true],
    ["runs in an allow window", [{ kind: "allow", ...open }], true],
    ["waits for an allow window", [{ kind: "allow", ...closed }], false],
    [
      "runs if one of two allow windows is open",
      [
        { kind: "allow", ...closed },
        { kind: "allow", ...open },
      ],
      true,
    ],
    ["waits in a deny window", [{ kind: "deny", ...open }], false],
    ["runs outside of a deny window", [{ kind: "deny", ...closed }], true],
    [
      "waits where both are open",
      [
        { kind: "allow", ...open },
        { kind: "deny", ...open },
      ],
      false,
    ],
    ["waits though manual syncs are let through", [{ kind: "deny", ...open, manualSync: true }], false],
    ["does not care for windows of another kind", [{ kind: "Allow", ...closed }], true],
  ])("%s", (_, windows, expected) => {
    expect(ask(windows)).toMatchObject({ canSync: expected, error: false });
  });
});

describe("a manual sync", () => {
  test.each<[string, SyncWindow[], boolean]>([
    ["passes a deny window that says so", [{ kind: "deny", ...open, manualSync: true }], true],
    [
      "does not pass if another one does not",
      [
        { kind: "deny", ...open, manualSync: true },
        { kind: "deny", ...open },
      ],
      false,
    ],
    ["passes closed allow windows that say so", [{ kind: "allow", ...closed, manualSync: true }], true],
    [
      "does not pass if another closed one does not",
      [
        { kind: "allow", ...closed, manualSync: true },
        { kind: "allow", ...closed },
      ],
      false,
    ],
    [
      "passes a deny window whatever closed allow windows say",
      [
        { kind: "deny", ...open, manualSync: true },
        { kind: "allow", ...closed },
      ],
      true,
    ],
  ])("%s", (_, windows, expected) => {
    expect(ask(windows, { manual: true }).canSync).toBe(expected);
  });
});

describe("a running operation", () => {
  const overrun = { syncOverrun: true };
  test.each<[string, SyncWindow[], string, boolean]>([
    [
      "goes on in a deny window that began later",
      [{ kind: "deny", ...open, ...overrun }],
      "2025-01-15T11:50:00Z",
      true,
    ],
    ["and from the very start of it", [{ kind: "deny", ...open, ...overrun }], "2025-01-15T12:00:00Z", true],
    ["stops if it began in it", [{ kind: "deny", ...open, ...overrun }], "2025-01-15T12:10:00Z", false],
    [
      "stops if one deny window has no overrun",
      [
        { kind: "deny", ...open, ...overrun },
        { kind: "deny", ...open },
      ],
      "2025-01-15T11:50:00Z",
      false,
    ],
    [
      "goes on after the allow window it began in",
      [{ kind: "allow", ...closed, ...overrun }],
      "2025-01-15T03:30:00Z",
      true,
    ],
    [
      "stops if it began outside of one",
      [{ kind: "allow", ...closed, ...overrun }],
      "2025-01-15T05:00:00Z",
      false,
    ],
    ["is none at Go's zero time", [{ kind: "deny", ...open, ...overrun }], "0001-01-01T00:00:00Z", false],
  ])("%s", (_, windows, operationStartedAt, expected) => {
    expect(ask(windows, { operationStartedAt }).canSync).toBe(expected);
  });

  test("is judged with the zone's offset of now, not of its start", () => {
    const window = {
      kind: "allow",
      schedule: "0 1 * * *",
      duration: "1h",
      timeZone: "Europe/Berlin",
      syncOverrun: true,
    };
    const input = { windows: [window], now: "2025-03-30T01:30:00Z", manual: false };
    expect(simulateSyncWindows({ ...input, operationStartedAt: "2025-03-29T23:30:00Z" }).canSync).toBe(true);
    expect(simulateSyncWindows({ ...input, operationStartedAt: "2025-03-30T00:30:00Z" }).canSync).toBe(false);
  });
});

test("a text that does not parse blocks everything its window applies to, and says which", () => {
  const windows = [
    { kind: "allow", ...open, applications: ["*"] },
    { kind: "deny", schedule: "@daily", duration: "1h", applications: ["shop"] },
  ];
  const shop = simulateSyncWindows({ windows, now, manual: true, application: { name: "shop" } });
  expect(shop).toMatchObject({ canSync: false, error: true, matches: [0, 1] });
  expect(shop).not.toHaveProperty("active");
  expect(shop.because).toContain("syncWindows[1] (@daily for 1h)");
  const other = simulateSyncWindows({ windows, now, manual: true, application: { name: "other" } });
  expect(other).toMatchObject({ canSync: true, error: false, matches: [0], active: [0], inactiveAllows: [] });
});

test("the answer counts windows by their place in the list and names the one that decides", () => {
  const windows = [null, { kind: "allow", ...closed }, { kind: "deny", ...open, timeZone: "UTC" }];
  const result = simulateSyncWindows({ windows, now, manual: false });
  expect(result).toEqual({
    canSync: false,
    error: false,
    active: [2],
    inactiveAllows: [1],
    because: "deny window syncWindows[2] (0 12 * * * for 1h, UTC) is active",
  });
});

test.each(["Friday", "", "2025-01-15", "2025-02-30T12:30:00Z"])(
  "the instant %p is refused, not answered",
  (at) => {
    expect(() => simulateSyncWindows({ windows: [], now: at, manual: false })).toThrow(RangeError);
  },
);
