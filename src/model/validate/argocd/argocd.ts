import type { Finding } from "../../../errors.ts";
import type { Platform } from "../../platform.ts";
import { anything, oneOf, record } from "../../shape.ts";
import { findingsAt } from "../place.ts";
import { policyMisfits } from "./controller-policy.ts";
import { credentialMisfits } from "./credentials.ts";
import { installShape } from "./install.ts";
import { monitoringMisfits } from "./monitoring.ts";
import { notificationMisfits } from "./notifications.ts";
import { parametersShape } from "./parameters.ts";
import { unreached } from "./recipients.ts";
import { settingsMisfits } from "./settings.ts";

const whole = record({
  install: installShape,
  parameters: parametersShape,
  defaultRole: oneOf("none", "readonly"),
  // Each by itself, below.
  settings: anything,
  notifications: anything,
  monitoring: anything,
  credentials: anything,
});

/** Argo CD itself, and what it names of the platform. */
export function validateArgoCd(platform: Platform): Finding[] {
  const { argocd } = platform;
  if (argocd === undefined) return [];
  const { site, ...stated } = argocd;
  const { settings, notifications, monitoring, credentials } = argocd;
  const findings = findingsAt(site, "argocd", [
    ...whole(stated, ""),
    ...policyMisfits(platform),
    ...(settings ? settingsMisfits(settings) : []),
    ...(notifications ? notificationMisfits(notifications, platform) : []),
    ...(monitoring ? monitoringMisfits(monitoring, platform) : []),
    ...(credentials ? credentialMisfits(credentials, platform) : []),
  ]);
  // Who can be reached is asked where it can be read who shall be.
  return findings.length === 0 && notifications ? unreached(notifications, platform) : findings;
}
