import { argocdPartFolder } from "../../layout.ts";
import type { Manifest } from "../../manifest/manifest.ts";
import type { Platform } from "../../model/platform.ts";
import { alertRules } from "./alerts.ts";
import { credentialManifests } from "./credentials.ts";
import { dashboard } from "./dashboard.ts";
import { ownApplication } from "./own-application.ts";
import { serviceMonitors } from "./service-monitors.ts";

/** A part of Argo CD that an Application of its own deploys: its objects need CRDs that come later than Argo CD. */
export interface ArgoCdPart {
  readonly name: "monitoring" | "credentials";
  /** The Application that reads the part's folder. */
  readonly application: Manifest;
  readonly manifests: readonly Manifest[];
}

/** Waits for operators whose CRDs are not there yet, instead of failing for good: Argo CD tries a commit but once. */
const whenThere = {
  syncOptions: ["SkipDryRunOnMissingResource=true"],
  retry: { limit: -1, backoff: { duration: "30s", factor: 2, maxDuration: "10m" } },
};

export function argocdParts(platform: Platform): readonly ArgoCdPart[] {
  const { monitoring, credentials } = platform.argocd ?? {};
  const part = (name: ArgoCdPart["name"], prune: boolean, manifests: readonly Manifest[]): ArgoCdPart => ({
    name,
    application: ownApplication(platform, {
      name: `argo-cd-${name}`,
      folder: argocdPartFolder(name),
      prune,
      ...whenThere,
    }),
    manifests,
  });
  return [
    ...(monitoring ? [part("monitoring", true, monitoringManifests(platform, monitoring))] : []),
    // Who prunes these cuts Argo CD off from Git, and so from what would bring them back.
    ...(credentials ? [part("credentials", false, credentialManifests(platform, credentials))] : []),
  ];
}

function monitoringManifests(
  platform: Platform,
  monitoring: NonNullable<NonNullable<Platform["argocd"]>["monitoring"]>,
): readonly Manifest[] {
  return [
    ...(monitoring.alerts ? [alertRules(platform, monitoring)] : []),
    ...(monitoring.serviceMonitors === false ? [] : serviceMonitors(platform, monitoring)),
    ...(monitoring.dashboard === false ? [] : [dashboard(platform, monitoring)]),
  ];
}
