import { describe, expect, test } from "@jest/globals";
import {
  type ArgoCdNotifications,
  allowSync,
  automated,
  defineArgoCd,
  defineTeam,
  denySync,
  type EnvironmentOptions,
  manual,
} from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const team = defineTeam("loud", { groups: ["loud"], slack: "#loud" });
const open = { schedule: "0 10 * * 1-5", duration: "8h" };

function findingsOf(options: Partial<EnvironmentOptions>, own: Partial<ArgoCdNotifications> = {}) {
  const notifications = {
    services: { slack: { type: "slack", token: "$slack-token" } },
    subscribe: { dev: { slack: ["on-sync-failed", "on-out-of-sync"] } },
    ...own,
  };
  const argocd = defineArgoCd({ notifications } as never);
  const environment = anEnvironment("dev", [aService("shop", { team })], options);
  return validatePlatform(aPlatform([environment], { teams: [team], argocd }), {});
}

describe("a subscription to what waits for somebody is a warning", () => {
  test.each<{ title: string; options: Partial<EnvironmentOptions>; code: string; says: string }>([
    {
      title: "where all syncs by itself",
      options: { sync: automated() },
      code: "trigger-never-fires",
      says: "dev syncs by itself",
    },
    {
      title: "where it syncs by itself, within a window",
      options: { sync: automated(), syncWindows: [allowSync({ ...open, manualSync: true })] },
      code: "trigger-never-fires",
      says: "dev syncs by itself",
    },
    {
      title: "where people sync, and may not outside of a window",
      options: { sync: manual(), syncWindows: [allowSync(open)] },
      code: "told-before-the-window",
      says: "windows of dev keep people from syncing it",
    },
    {
      title: "where people sync, and one of two windows keeps them from it",
      options: { sync: manual(), syncWindows: [allowSync({ ...open, manualSync: true }), denySync(open)] },
      code: "told-before-the-window",
      says: "windows of dev keep people from syncing it",
    },
  ])("$title", ({ options, code, says }) => {
    expect(findingsOf(options)).toMatchObject([
      {
        code,
        severity: "warning",
        message: expect.stringContaining(says),
        field: "notifications.subscribe.dev.slack",
      },
    ]);
  });
});

describe("it is right", () => {
  test.each<{ title: string; options: Partial<EnvironmentOptions>; own?: Partial<ArgoCdNotifications> }>([
    { title: "where people sync", options: { sync: manual() } },
    {
      title: "where windows let them at any time",
      options: { sync: manual(), syncWindows: [allowSync({ ...open, manualSync: true })] },
    },
    {
      title: "where the trigger is the user's own",
      options: { sync: automated() },
      own: { triggers: { "on-out-of-sync": { when: "true", send: ["app-out-of-sync"] } } },
    },
    {
      title: "where it is another trigger",
      options: { sync: automated() },
      own: { subscribe: { dev: { slack: ["on-sync-failed"] } } },
    },
  ])("$title", ({ options, own }) => {
    expect(findingsOf(options, own)).toEqual([]);
  });
});
