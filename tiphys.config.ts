import { definePlatform } from "tiphys";
import { argocd } from "./environments/argocd.ts";
import { clusters } from "./environments/clusters.ts";
import { dataLab } from "./environments/data-lab.ts";
import { dev, frontendPreview } from "./environments/dev.ts";
import { edgeCache, edgeClusters } from "./environments/edge.ts";
import { collected } from "./environments/infrastructure/monitoring.ts";
import { infrastructure } from "./environments/infrastructure.ts";
import { production } from "./environments/production.ts";
import { staging } from "./environments/staging.ts";
import { customResources } from "./imports/custom-resources.ts";
import { teams } from "./services/teams.ts";

export default definePlatform("acme", {
  repository: "https://github.com/company/gitops.git",
  environments: [dev, staging, production],
  teams: Object.values(teams),
  monitoring: { namespace: "monitoring", labels: collected },
  clusters: [...Object.values(clusters), ...edgeClusters],
  argocd,
  codeHost: { kind: "github", owners: ["@company/platform"], checks: [".ci/run"] },
  infrastructure,
  customResources,
  previews: [frontendPreview],
  applicationSets: [edgeCache, dataLab],
  // Production is read-only to everybody but platform-admin: what is merged syncs within the window.
  teamsMay: {
    dev: ["get", "logs", "sync", "action/*"],
    staging: ["get", "logs", "sync"],
    production: ["get", "logs"],
  },
  roles: {
    developer: {
      groups: ["dev-team"],
      may: { dev: ["get", "sync"], staging: ["get", "sync"], production: ["get"] },
    },
    "platform-admin": { groups: ["alice@company.com"], may: "everything" },
  },
  waivers: [
    {
      policy: "production-roles-are-limited",
      scope: { object: "ConfigMap/argocd-rbac-cm" },
      reason: "platform-admin looks after Argo CD itself, and repairs production where Git cannot",
      owner: "platform",
      until: "2027-06-30",
    },
  ],
});
