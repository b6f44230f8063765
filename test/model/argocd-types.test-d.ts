import { automated, defineArgoCd, defineEnvironment, definePlatform } from "../../src/index.ts";
import { aCluster, aTeam } from "../support/platform.ts";

const environments = [
  defineEnvironment("dev", { cluster: aCluster, sync: automated(), services: [] }),
  defineEnvironment("production", { cluster: aCluster, sync: automated(), services: [] }),
] as const;
const platform = {
  repository: "https://git.example/x.git",
  teams: [aTeam],
  clusters: [aCluster],
  environments,
  teamsMay: { dev: ["get"], production: ["get"] },
} as const;

definePlatform("without environments to decide for", {
  ...platform,
  argocd: defineArgoCd({ install: { version: "v3.5.1" } }),
});

definePlatform("with all decided", {
  ...platform,
  argocd: defineArgoCd({
    notifications: {
      services: { slack: { type: "slack", token: "$slack-token" } },
      triggers: { "on-done": { when: "true", send: ["done", "app-deployed"] } },
      templates: { done: { message: "done" } },
      subscribe: { dev: { slack: ["on-sync-failed", "on-done"] }, production: {} },
    },
    monitoring: { alerts: { dev: false, production: "critical" } },
  }),
});

const onlyDev = defineArgoCd({ monitoring: { alerts: { dev: "warning" } } });
// @ts-expect-error: nobody decided who is woken for production
definePlatform("with one undecided", { ...platform, argocd: onlyDev });

// @ts-expect-error: a range is no release
defineArgoCd({ install: { version: "v3.5" } });

defineArgoCd({
  notifications: {
    services: { slack: { type: "slack", token: "$slack-token" } },
    triggers: {
      // @ts-expect-error: there is no template app-deploed
      "on-done": { when: "true", send: ["app-deploed"] },
    },
    subscribe: {
      // @ts-expect-error: there is no trigger on-sync-faild
      dev: { slack: ["on-sync-faild"] },
      // @ts-expect-error: there is no service slak
      production: { slak: ["on-sync-failed"] },
    },
  },
});

defineArgoCd({
  notifications: {
    // @ts-expect-error: a token is a reference, never the value
    services: { slack: { type: "slack", token: "xoxb-1" } },
    subscribe: {},
  },
});

const readable = defineArgoCd({ defaultRole: { logs: { dev: true } } });
// @ts-expect-error: nobody decided who reads the logs of production
definePlatform("with logs of one", { ...platform, argocd: readable });
