import { describe, expect, test } from "@jest/globals";
import {
  type ArgoCdNotifications,
  defineArgoCd,
  defineTeam,
  manual,
  type Platform,
} from "../../../src/index.ts";
import type { Json, JsonObject } from "../../../src/manifest/manifest.ts";
import { parseYaml } from "../../../src/manifest/parse-yaml.ts";
import { builtInTriggers } from "../../../src/model/argocd/notifications.ts";
import { expandApplicationSet } from "../../../src/simulation/application-set/expand-application-set.ts";
import { fromJson } from "../../../src/simulation/application-set/go-template/json.ts";
import { renderGoTemplate } from "../../../src/simulation/application-set/go-template/template.ts";
import { templateFunctions } from "../../../src/simulation/application-set/sprig/functions.ts";
import { synthesize } from "../../../src/synthesize.ts";
import { aCluster, anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const shop = defineTeam("shop", {
  groups: ["shop"],
  slack: "#shop",
  email: "shop@acme.example",
  recipients: { pager: "P123" },
});
const quiet = defineTeam("quiet", { groups: ["quiet"] });

function platformWith(notifications: Partial<ArgoCdNotifications>, options: object = {}): Platform {
  const services = [aService("checkout", { team: shop }), aService("search", { team: quiet })];
  return aPlatform([anEnvironment("dev", services, options)], {
    teams: [shop, quiet],
    argocd: defineArgoCd({
      settings: { url: "https://argocd.acme.example" },
      notifications: {
        services: { slack: { type: "slack", token: "$slack-token" } },
        subscribe: { dev: {} },
        ...notifications,
      } as ArgoCdNotifications,
    }),
  });
}

const subscribed = (annotations: JsonObject | undefined) =>
  Object.fromEntries(
    Object.entries(annotations ?? {})
      .filter(([key]) => key.startsWith("notifications.argoproj.io/"))
      .map(([key, value]) => [key.replace("notifications.argoproj.io/subscribe.", ""), value]),
  );

function annotationsOf(platform: Platform, service: string): object {
  const { argocd } = synthesize(platform, {});
  return subscribed(argocd.get(`argocd/applications/dev/${service}.yaml`)?.metadata.annotations);
}

const services: ArgoCdNotifications["services"] = {
  slack: { type: "slack", token: "$slack-token" },
  mail: { type: "email", host: "smtp.acme.example", port: 587, from: "argocd@acme.example" },
  builds: { type: "webhook", url: "https://builds.acme.example" },
  "teams-workflows": { type: "teams-workflows", recipientUrls: { shop: "$shop-teams" } },
  pager: { type: "pagerdutyv2", options: { serviceKeys: { P123: "$pager-key" } } },
};

describe("subscriptions", () => {
  test.each<{ service: string; team: string; of: string; says: object }>([
    { service: "slack", team: "shop", of: "checkout", says: { "on-sync-failed.slack": "shop" } },
    { service: "mail", team: "shop", of: "checkout", says: { "on-sync-failed.mail": "shop@acme.example" } },
    { service: "builds", team: "shop", of: "checkout", says: { "on-sync-failed.builds": "" } },
    {
      service: "teams-workflows",
      team: "shop",
      of: "checkout",
      says: { "on-sync-failed.teams-workflows": "shop" },
    },
    { service: "pager", team: "shop", of: "checkout", says: { "on-sync-failed.pager": "P123" } },
    { service: "slack", team: "quiet", of: "search", says: {} },
    { service: "builds", team: "quiet", of: "search", says: { "on-sync-failed.builds": "" } },
  ])("by $service of the team $team: $says", ({ service, of, says }) => {
    const platform = platformWith({ services, subscribe: { dev: { [service]: ["on-sync-failed"] } } });
    expect(annotationsOf(platform, of)).toEqual(says);
  });

  test("are the same on Applications that a set makes", () => {
    const wanted = {
      services,
      subscribe: { dev: { slack: ["on-deployed"], builds: ["on-deployed"] } },
    } as const;
    const each = platformWith(wanted);
    const { argocd } = synthesize(platformWith(wanted, { applications: "set" }), {});
    const set = argocd.get("argocd/applicationsets/dev.yaml");
    const made = expandApplicationSet({
      kind: "generate",
      applicationSet: set as NonNullable<typeof set>,
      clusters: [{ name: aCluster.name, server: aCluster.server ?? "" }],
    });
    const applications = "applications" in made ? made.applications : [];
    expect(
      applications.map(({ metadata }) => [
        metadata.name,
        subscribed(metadata.annotations as unknown as JsonObject),
      ]),
    ).toEqual(["checkout", "search"].map((name) => [`${name}-dev`, annotationsOf(each, name)]));
  });
});

function dataOf(platform: Platform): Readonly<Record<string, string>> {
  const { argocd } = synthesize(platform, {});
  return argocd.get("argocd/bootstrap/argocd-notifications-cm.yaml")?.data as Readonly<
    Record<string, string>
  >;
}

describe("argocd-notifications-cm", () => {
  test("holds the triggers that somebody subscribes to, with their templates, and no others", () => {
    const data = dataOf(
      platformWith({ subscribe: { dev: { slack: ["on-sync-failed", "on-out-of-sync"] } } }),
    );
    expect(Object.keys(data).sort()).toEqual([
      "context",
      "service.slack",
      "template.app-out-of-sync",
      "template.app-sync-failed",
      "trigger.on-out-of-sync",
      "trigger.on-sync-failed",
    ]);
  });

  test("names a service by its type, and by its name where that is another", () => {
    const keys = Object.keys(dataOf(platformWith({ services }))).filter((key) => key.startsWith("service."));
    expect(keys.sort()).toEqual([
      "service.email.mail",
      "service.pagerdutyv2.pager",
      "service.slack",
      "service.teams-workflows",
      "service.webhook.builds",
    ]);
  });

  test("takes a template of ours in the place of a built-in one", () => {
    const data = dataOf(
      platformWith({
        subscribe: { dev: { slack: ["on-deployed"] } },
        templates: { "app-deployed": { message: "Ahoy" } },
      }),
    );
    expect(data["template.app-deployed"]).toBe("message: Ahoy\n");
  });

  test("writes a webhook's headers as Argo CD reads them", () => {
    const builds = {
      type: "webhook",
      url: "https://builds.acme.example",
      headers: { Authorization: "Bearer $builds" },
    } as const;
    expect(dataOf(platformWith({ services: { builds } }))["service.webhook.builds"]).toBe(
      "headers:\n  - name: Authorization\n    value: Bearer $builds\nurl: https://builds.acme.example\n",
    );
  });
});

describe("on-out-of-sync tells of what waits for somebody", () => {
  const trigger = parseYaml(
    dataOf(platformWith({ subscribe: { dev: { slack: ["on-out-of-sync"] } } }, { sync: manual() }))[
      "trigger.on-out-of-sync"
    ] ?? "",
    "",
  ).documents[0] as unknown as readonly { readonly when: string; readonly oncePer?: string }[];

  // Argo CD's expression language, as far as this expression goes: the rows say what expr 1.17.8 made of them.
  const fires = (app: object): boolean =>
    new Function("app", `return ${expressionInJavaScript(trigger[0]?.when ?? "")}`)(app);

  test.each<{ title: string; syncPolicy?: object; status?: string; told: boolean }>([
    { title: "an Application that people sync", syncPolicy: { syncOptions: [] }, told: true },
    { title: "one without a sync policy", told: true },
    {
      title: "one whose automation somebody turned off",
      syncPolicy: { automated: { enabled: false } },
      told: true,
    },
    { title: "not of one that syncs by itself", syncPolicy: { automated: { prune: true } }, told: false },
    { title: "not of one that does so and prunes nothing", syncPolicy: { automated: {} }, told: false },
    { title: "not of one that is in sync", syncPolicy: { syncOptions: [] }, status: "Synced", told: false },
  ])("$title", ({ syncPolicy, status = "OutOfSync", told }) => {
    expect(fires({ spec: { ...(syncPolicy && { syncPolicy }) }, status: { sync: { status } } })).toBe(told);
  });

  test("once until it is in sync again, and not with each commit to the repository", () => {
    expect(trigger[0]?.oncePer).toBeUndefined();
  });
});

function expressionInJavaScript(expression: string): string {
  const words: Readonly<Record<string, string>> = { and: "&&", or: "||", nil: "null" };
  return expression.replace(/\b(and|or|nil)\b/g, (word) => words[word] ?? word);
}

describe("a built-in template", () => {
  const data = dataOf(
    platformWith({
      services,
      subscribe: { dev: { slack: [...builtInTriggers] } },
    } as Partial<ArgoCdNotifications>),
  );
  const applications: Readonly<Record<string, JsonObject>> = {
    "with all that it may show": {
      metadata: { name: "checkout-dev", namespace: "argocd", labels: { environment: "dev", team: "shop" } },
      status: {
        sync: { status: "OutOfSync", revision: "0123abc" },
        health: { status: "Degraded" },
        operationState: { message: 'one or more "objects" failed:\n\tC:\\path' },
      },
    },
    "that was only just made": { metadata: { name: "checkout-dev", namespace: "argocd" } },
  };
  const rendered = (text: string, app: JsonObject, serviceType: string) =>
    renderGoTemplate(
      text,
      fromJson({ app, serviceType, context: { argocdUrl: "https://argocd.acme.example" } } as Json),
      [],
      templateFunctions(),
    );
  const templates = builtInTriggers.map((trigger) => trigger.replace(/^on-/, "app-"));
  const blockOf = (name: string) => parseYaml(data[`template.${name}`] ?? "", "").documents[0] as JsonObject;

  test.each(templates.flatMap((name) => Object.keys(applications).map((which) => ({ name, which }))))(
    "$name is JSON for an Application $which",
    ({ name, which }) => {
      const { slack, "teams-workflows": teams } = blockOf(name) as Readonly<
        Record<string, Record<string, string>>
      >;
      const app = applications[which] as JsonObject;
      const [attachment] = JSON.parse(rendered(slack?.attachments ?? "", app, "slack"));
      expect(attachment.title).toBe("checkout-dev");
      expect(attachment.title_link).toBe("https://argocd.acme.example/applications/argocd/checkout-dev");
      expect(Array.isArray(JSON.parse(rendered(teams?.facts ?? "", app, "teams-workflows")))).toBe(true);
      expect(Array.isArray(JSON.parse(rendered(teams?.potentialAction ?? "", app, "teams-workflows")))).toBe(
        true,
      );
    },
  );

  test("says what went wrong as it was said", () => {
    const { slack } = blockOf("app-sync-failed") as Readonly<Record<string, Record<string, string>>>;
    const app = applications["with all that it may show"] as JsonObject;
    const [{ fields }] = JSON.parse(rendered(slack?.attachments ?? "", app, "slack"));
    expect(fields).toContainEqual({
      title: "Message",
      value: 'one or more "objects" failed:\n\tC:\\path',
      short: true,
    });
  });

  test("has a sign in Slack, and none in an e-mail", () => {
    const { message } = blockOf("app-sync-failed") as Readonly<Record<string, string>>;
    const app = applications["that was only just made"] as JsonObject;
    const address = "https://argocd.acme.example/applications/argocd/checkout-dev\n";
    expect(rendered(message ?? "", app, "slack")).toBe(
      `:exclamation: checkout-dev could not be synced\n${address}`,
    );
    expect(rendered(message ?? "", app, "email")).toBe(`checkout-dev could not be synced\n${address}`);
  });
});
