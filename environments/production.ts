import { allowSync, automated, defineEnvironment } from "tiphys";
import { clusters } from "./clusters.ts";
import { data } from "./production/data.ts";
import { fulfilment } from "./production/fulfilment.ts";
import { identity } from "./production/identity.ts";
import { notifications } from "./production/notifications.ts";
import { payments } from "./production/payments.ts";
import { search } from "./production/search.ts";
import { storefront } from "./production/storefront.ts";
import { staging } from "./staging.ts";

/** What each team runs, in a file of its own: `production/<team>.ts`. */
const teams = [storefront, payments, identity, search, notifications, fulfilment, data];

export const production = defineEnvironment("production", {
  cluster: clusters.main,
  promotesFrom: staging,
  approvers: ["@company/release-managers"],
  namespace: "prod-*",
  secretStore: { name: "production" },
  certificateIssuer: { name: "letsencrypt" },
  // A slip in one service's replicas cannot take the cluster, and nothing reaches a pod unless its service lets it.
  namespaces: {
    quota: { "requests.cpu": 16, "requests.memory": "64Gi", pods: 60 },
    limits: { defaultRequest: { cpu: "100m", memory: "128Mi" } },
    deny: { ingress: true },
    services: {
      // All pods of a release stand beside those of the one before, for as long as it takes.
      "api-gateway": { quota: { "requests.cpu": 64, "requests.memory": "64Gi", pods: 64 } },
      checkout: { quota: { "requests.cpu": 24, "requests.memory": "64Gi", pods: 60 } },
      search: { quota: { "requests.cpu": 36, "requests.memory": "64Gi", pods: 60 } },
    },
  },
  labels: { environment: "production", "managed-by": "argocd" },
  // A merge waits for the window, and nothing undoes what on-call does by hand. With manual() a person presses sync.
  sync: automated({ prune: true, selfHeal: false, allowEmpty: false }),
  syncWindows: [allowSync({ schedule: "0 10 * * 1-5", duration: "8h", manualSync: true })],
  syncOptions: { prunePropagationPolicy: "foreground", pruneLast: true },
  retry: { limit: 5, backoff: { duration: "5s", factor: 2, maxDuration: "3m" } },
  services: teams.flatMap((team) => team.services),
  entersHere: teams.flatMap((team) => team.entersHere),
});
