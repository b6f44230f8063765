import { defineArgoCd } from "tiphys";
import { collected } from "./infrastructure/monitoring.ts";

/** Argo CD itself: what it is, what it tells whom, and who is woken when it is not well. */
export const argocd = defineArgoCd({
  install: {
    version: "v3.5.1",
    highAvailability: true,
    components: {
      controller: { replicas: 2, cpu: "500m", memory: "2Gi" },
      server: { replicas: 2, cpu: "100m", memory: "256Mi" },
      repoServer: { replicas: 3, cpu: "250m", memory: "1Gi" },
    },
  },
  settings: {
    url: "https://argocd.company.com",
    admin: false,
    reconciliation: { timeout: "180s", jitter: "60s" },
    exclusions: [{ apiGroups: ["kafka.strimzi.io"], kinds: ["StrimziPodSet"] }],
    customizations: {
      "kafka.strimzi.io/KafkaTopic": {
        health: `hs = { status = "Progressing", message = "Waiting for the topic" }
if obj.status ~= nil and obj.status.conditions ~= nil then
  for _, condition in ipairs(obj.status.conditions) do
    if condition.type == "Ready" and condition.status == "True" then
      hs.status = "Healthy"
      hs.message = ""
    elseif condition.type == "NotReady" and condition.status == "True" then
      hs.status = "Degraded"
      hs.message = condition.message
    end
  end
end
return hs
`,
      },
      "apiextensions.k8s.io/CustomResourceDefinition": {
        ignoreDifferences: { jsonPointers: ["/spec/conversion/webhook/clientConfig/caBundle"] },
      },
    },
    oidc: {
      name: "Company",
      issuer: "https://login.company.com",
      clientID: "argocd",
      clientSecret: "$oidc.clientSecret",
      requestedScopes: ["openid", "profile", "email", "groups"],
    },
  },
  parameters: {
    server: { insecure: true },
    controller: { sharding: "consistent-hashing" },
    repoServer: { parallelism: 10 },
    applicationSets: { progressiveSyncs: true },
  },
  // Logs of production hold what customers do: who reads them has a role for it.
  defaultRole: { logs: { dev: true, staging: true, production: false } },
  notifications: {
    services: {
      slack: { type: "slack", token: "$slack-token" },
      email: {
        type: "email",
        host: "smtp.company.com",
        port: 587,
        from: "argocd@company.com",
        username: "argocd",
        password: "$email-password",
      },
    },
    subscribe: {
      dev: { slack: ["on-sync-failed"] },
      staging: { slack: ["on-sync-failed", "on-health-degraded"] },
      production: {
        slack: ["on-deployed", "on-sync-failed", "on-health-degraded"],
        email: ["on-sync-failed"],
      },
    },
  },
  monitoring: {
    labels: collected,
    runbook: "https://runbooks.company.com/argo-cd",
    alerts: {
      dev: false,
      staging: "warning",
      production: { severity: "critical", outOfSync: "10m" },
    },
  },
  credentials: {
    store: "company-vault",
    repository: {
      githubApp: {
        id: 123456,
        installation: 7654321,
        privateKey: { key: "argocd/github-app", property: "privateKey" },
      },
    },
    settings: { "oidc.clientSecret": { key: "argocd/sign-on", property: "clientSecret" } },
    notifications: {
      "slack-token": { key: "argocd/slack", property: "token" },
      "email-password": { key: "argocd/smtp", property: "password" },
    },
    clusters: {
      "in-cluster": "service-account",
      "eu-west-data": {
        server: { key: "clusters/eu-west-data", property: "server" },
        bearerToken: { key: "clusters/eu-west-data", property: "token" },
        caData: { key: "clusters/eu-west-data", property: "ca" },
      },
    },
  },
});
