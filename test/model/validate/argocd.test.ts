import { describe, expect, test } from "@jest/globals";
import { defineArgoCd } from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

/** Types are bypassed: what they promise is checked once more. */
function findingsOf(argocd: object): readonly string[] {
  const platform = aPlatform([anEnvironment("dev", [aService()])], { argocd: defineArgoCd(argocd as never) });
  return validatePlatform(platform, {}).map(({ code, field, choices }) =>
    [code, field, choices?.[0]].filter((part) => part).join(" "),
  );
}

const slack = { type: "slack", token: "$slack-token" };
const told = (notifications: object) => ({
  notifications: { services: { slack }, subscribe: { dev: {} }, ...notifications },
});
const stored = { key: "argocd/git" };

describe("Argo CD itself", () => {
  test.each<{ title: string; argocd: object; findings: readonly string[] }>([
    { title: "nothing at all is right", argocd: {}, findings: [] },
    {
      title: "logs for everybody are decided for each environment",
      argocd: { defaultRole: { logs: {} } },
      findings: ["missing-value defaultRole.logs.dev"],
    },
    {
      title: "an environment whose logs are decided is one",
      argocd: { defaultRole: { logs: { dev: false, staging: false } } },
      findings: ["unknown-environment defaultRole.logs.staging dev"],
    },
    {
      title: "a default role that is none",
      argocd: { defaultRole: "admin" },
      findings: ["wrong-type defaultRole"],
    },
    {
      title: "a range is no release",
      argocd: { install: { version: "v3.5" } },
      findings: ["bad-version install.version"],
    },
    {
      title: "a branch is no release",
      argocd: { install: { version: "stable" } },
      findings: ["bad-version install.version"],
    },
    {
      title: "an install needs a release",
      argocd: { install: {} },
      findings: ["missing-value install.version"],
    },
    {
      title: "manifests of a repository name their folder",
      argocd: { install: { version: "v3.5.1", manifests: "https://git.example/argo-cd.git" } },
      findings: ["wrong-value install.manifests"],
    },
    {
      title: "a path leads not out of the repository",
      argocd: { install: { version: "v3.5.1", manifests: "../argo-cd" } },
      findings: ["wrong-value install.manifests"],
    },
    {
      title: "a component that is none",
      argocd: { install: { version: "v3.5.1", components: { servr: { replicas: 2 } } } },
      findings: ["unknown-knob install.components.servr server"],
    },
    {
      title: "a duration that Argo CD would not read",
      argocd: { settings: { reconciliation: { timeout: "2 minutes" } } },
      findings: ["bad-text settings.reconciliation.timeout"],
    },
    {
      title: "single sign-on without an address is off",
      argocd: { settings: { oidc: { name: "a", issuer: "https://a.example", clientID: "a" } } },
      findings: ["missing-value settings.url"],
    },
    {
      title: "a client's secret in Git",
      argocd: {
        settings: {
          url: "https://argocd.example",
          oidc: { name: "a", issuer: "https://a.example", clientID: "a", clientSecret: "hunter2" },
        },
      },
      findings: ["secret-in-git settings.oidc.clientSecret"],
    },
    {
      title: "a connector's secret in Git, however deep",
      argocd: {
        settings: {
          url: "https://argocd.example",
          dex: {
            connectors: [{ type: "ldap", id: "ldap", name: "LDAP", config: { bind: { bindPassword: "x" } } }],
          },
        },
      },
      findings: ["secret-in-git settings.dex.connectors[0].config.bind.bindPassword"],
    },
    {
      title: "a kind that Argo CD would not find",
      argocd: { settings: { customizations: { "apps.Deployment": { health: "return hs" } } } },
      findings: ["bad-name settings.customizations"],
    },
    {
      title: "Lua that returns nothing",
      argocd: { settings: { customizations: { "apps/Deployment": { health: "hs = {}" } } } },
      findings: ["bad-text settings.customizations.apps/Deployment.health"],
    },
    {
      title: "a key that has a field",
      argocd: { settings: { more: { "exec.enabled": "true" } } },
      findings: ["wrong-value settings.more"],
    },
    {
      title: "a policy of ApplicationSets that is none",
      argocd: { parameters: { applicationSets: { policy: "upsert" } } },
      findings: ["wrong-value parameters.applicationSets.policy sync"],
    },
    {
      title: "an environment that nobody decided",
      argocd: told({ subscribe: {} }),
      findings: ["missing-value notifications.subscribe.dev"],
    },
    {
      title: "an environment that is none",
      argocd: told({ subscribe: { dev: {}, prod: {} } }),
      findings: ["unknown-environment notifications.subscribe.prod dev"],
    },
    {
      title: "a misspelt trigger",
      argocd: told({ subscribe: { dev: { slack: ["on-sync-faild"] } } }),
      findings: ["unknown-trigger notifications.subscribe.dev.slack on-sync-failed"],
    },
    {
      title: "a misspelt service",
      argocd: told({ subscribe: { dev: { slak: ["on-sync-failed"] } } }),
      findings: ["unknown-service notifications.subscribe.dev slack"],
    },
    {
      title: "a misspelt template",
      argocd: told({ triggers: { "on-done": { when: "true", send: ["app-deploed"] } } }),
      findings: ["unknown-template notifications.triggers.on-done.send app-deployed"],
    },
    {
      title: "a trigger that no annotation can name",
      argocd: told({ triggers: { "on.done": { when: "true", send: ["app-deployed"] } } }),
      findings: ["bad-name notifications"],
    },
    {
      title: "a token in Git",
      argocd: told({ services: { slack: { type: "slack", token: "xoxb-1" } } }),
      findings: ["secret-in-git notifications.services.slack.token"],
    },
    {
      title: "a token in a header, or in options",
      argocd: told({
        services: {
          builds: { type: "webhook", url: "https://b.example", headers: { "X-Api-Key": "x", Token: "x" } },
          pager: { type: "pagerdutyv2", options: { serviceKeys: { token: "x" } } },
        },
      }),
      findings: [
        "secret-in-git notifications.services.builds.headers.X-Api-Key",
        "secret-in-git notifications.services.builds.headers.Token",
        "secret-in-git notifications.services.pager.options.serviceKeys.token",
      ],
    },
    {
      title: "a type of service that is none",
      argocd: told({ services: { slack: { type: "slak", token: "$slack-token" } } }),
      findings: ["unknown-service notifications.services.slack.type slack"],
    },
    {
      title: "alerts of an environment that nobody decided",
      argocd: { monitoring: { alerts: {} } },
      findings: ["missing-value monitoring.alerts.dev"],
    },
    {
      title: "a severity that is none",
      argocd: { monitoring: { alerts: { dev: { severity: "page" } } } },
      findings: ["wrong-value monitoring.alerts.dev.severity info"],
    },
    {
      title: "a cluster that is none",
      argocd: { credentials: { store: "vault", clusters: { "eu-wst": "service-account" } } },
      findings: ["unknown-cluster credentials.clusters.eu-wst eu-west"],
    },
    {
      title: "a password instead of its place",
      argocd: { credentials: { store: "vault", repository: { username: "git", password: "hunter2" } } },
      findings: ["wrong-type credentials.repository.password"],
    },
    {
      title: "credentials of every form",
      argocd: {
        credentials: {
          store: { name: "vault", kind: "SecretStore" },
          repository: { username: stored, password: stored },
          repositories: { "https://charts.example": { type: "helm", username: "a", password: stored } },
          clusters: { "eu-west": { bearerToken: stored, caData: stored } },
        },
      },
      findings: [],
    },
  ])("$title", ({ argocd, findings }) => {
    expect(findingsOf(argocd)).toEqual(findings);
  });
});

test("the role of everybody has a name that no role of the platform has", () => {
  const platform = aPlatform([anEnvironment("dev", [aService()])], {
    argocd: defineArgoCd({ defaultRole: { logs: { dev: true } } }),
    roles: { reader: { groups: ["readers"], may: { dev: ["get"] } } },
  });
  expect(validatePlatform(platform, {})).toMatchObject([{ code: "name-in-use", field: "defaultRole" }]);
});
