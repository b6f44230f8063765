import { describe, expect, test } from "@jest/globals";
import { type ArgoCdNotifications, defineArgoCd, defineTeam, type Team } from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const loud = defineTeam("loud", { groups: ["loud"], slack: "#loud" });
const quiet = defineTeam("quiet", { groups: ["quiet"] });
const idle = defineTeam("idle", { groups: ["idle"] });

const services: ArgoCdNotifications["services"] = {
  slack: { type: "slack", token: "$slack-token" },
  mail: { type: "email", host: "smtp.acme.example", port: 587, from: "argocd@acme.example" },
  builds: { type: "webhook", url: "https://builds.acme.example" },
  chat: { type: "teams-workflows", recipientUrls: { loud: "$loud-chat" } },
  pager: { type: "pagerdutyv2", options: {} },
};

/** A service of one team in dev, and of the other in production. */
function findingsOf(subscribe: object, inDev: Team = loud, inProduction: Team = quiet) {
  const environments = [
    anEnvironment("dev", [aService("shop", { team: inDev })]),
    anEnvironment("production", [aService("search", { team: inProduction })]),
  ];
  const argocd = defineArgoCd({
    settings: { url: "https://argocd.acme.example" },
    notifications: { services, subscribe: { dev: {}, production: {}, ...subscribe } },
  } as never);
  return validatePlatform(aPlatform(environments, { teams: [loud, quiet, idle], argocd }), {});
}

describe("a team that is told nothing of what was asked for is a warning at its place", () => {
  test("with what, and how it could be reached", () => {
    const production = { slack: ["on-deployed", "on-sync-failed"], mail: ["on-sync-failed"] };
    expect(findingsOf({ production })[0]).toMatchObject({
      code: "team-not-reached",
      severity: "warning",
      message:
        'team "quiet": has no address for slack or mail, and is told nothing of on-deployed in production, on-sync-failed in production',
      fix: 'state slack: "#…", or state email: "…@…"',
      where: { file: expect.stringContaining("recipients.test.ts") },
    });
  });

  test.each([
    ["pager", 'state recipients: { "pager": "…" }'],
    ["chat", "add the team to recipientUrls of chat"],
  ])("by %s: %s", (service, fix) => {
    expect(findingsOf({ production: { [service]: ["on-deployed"] } })[0]).toMatchObject({ fix });
  });

  test.each<{ title: string; subscribe: object; dev?: Team; production?: Team }>([
    { title: "a service that it has an address for", subscribe: { dev: { slack: ["on-deployed"] } } },
    {
      title: "one of two services that tell the same",
      subscribe: { dev: { slack: ["on-deployed"], mail: ["on-deployed"] } },
      production: defineTeam("mailed", { groups: ["a"], email: "a@acme.example" }),
    },
    { title: "a webhook, which has no recipients", subscribe: { production: { builds: ["on-deployed"] } } },
    { title: "an empty list", subscribe: { production: { slack: [] } }, production: loud },
    {
      title: "what no environment asks for where it has services",
      subscribe: { dev: { slack: ["on-deployed"] } },
    },
  ])("not with $title", ({ subscribe, production }) => {
    const codes = findingsOf(subscribe, loud, production).map(({ code }) => code);
    expect(codes).not.toContain("team-not-reached");
  });
});

describe("a subscription is a warning", () => {
  test("where it reaches none of the teams there", () => {
    const found = findingsOf({ production: { mail: ["on-deployed"], builds: ["on-deployed"] } });
    expect(found).toMatchObject([
      {
        code: "reaches-nobody",
        severity: "warning",
        message:
          "argocd: notifications.subscribe.production.mail reaches none of the teams with services there: quiet",
        fix: 'state email: "…@…" in a team, or leave it out',
      },
    ]);
  });

  test("not where it reaches one of them", () => {
    expect(findingsOf({ dev: { slack: ["on-deployed"] } })).toEqual([]);
  });
});

describe("a team", () => {
  test.each([
    [{ groups: [] }, "team-without-groups groups"],
    [{ groups: "payments" }, "wrong-type groups"],
    [{ groups: ["payments"], slak: "#payments" }, "unknown-knob slak"],
    [{}, "missing-value groups"],
  ])("of %j is found wrong: %s", (options, finding) => {
    const team = defineTeam("payments", options as never);
    const platform = aPlatform([anEnvironment("dev", [aService("shop", { team })])], { teams: [team] });
    expect(validatePlatform(platform, {}).map(({ code, field }) => `${code} ${field}`)).toEqual([finding]);
  });
});
