import type { Finding } from "../../../errors.ts";
import { readerRole } from "../../argocd/argocd.ts";
import type { Platform } from "../../platform.ts";
import { anything, either, flag, isRecord, type Misfit, mapOf, oneOf, record } from "../../shape.ts";
import { decidedFor } from "../decided-for.ts";
import { findingsAt } from "../place.ts";
import { policyMisfits } from "./controller-policy.ts";
import { credentialMisfits } from "./credentials.ts";
import { installShape } from "./install.ts";
import { monitoringMisfits } from "./monitoring.ts";
import { notificationMisfits } from "./notifications.ts";
import { untimely } from "./out-of-sync.ts";
import { parametersShape } from "./parameters.ts";
import { unreached } from "./recipients.ts";
import { settingsMisfits } from "./settings.ts";

const section = mapOf(anything);

const whole = record({
  install: installShape,
  parameters: parametersShape,
  defaultRole: either(
    '"none", "readonly" or { logs: { … } }',
    oneOf("none", "readonly"),
    record({ logs: mapOf(flag) }, ["logs"]),
  ),
  // Each by itself, below.
  settings: section,
  notifications: section,
  monitoring: section,
  credentials: section,
});

function readerMisfits({ argocd, environments, roles = {} }: Platform): readonly Misfit[] {
  const defaultRole: unknown = argocd?.defaultRole;
  if (!isRecord(defaultRole)) return [];
  const { logs } = defaultRole;
  const decided = isRecord(logs)
    ? decidedFor(environments, logs, "defaultRole.logs", "whether everybody reads them")
    : [];
  if (!Object.hasOwn(roles, readerRole)) return decided;
  const message = `roles has "${readerRole}", which is the default role's name`;
  return [...decided, { code: "name-in-use", field: "defaultRole", message, fix: "rename it there" }];
}

/** Argo CD itself, and what it names of the platform. */
export function validateArgoCd(platform: Platform): Finding[] {
  const { argocd } = platform;
  if (argocd === undefined) return [];
  const { site, ...stated } = argocd;
  const { settings, notifications, monitoring, credentials } = argocd;
  const findings = findingsAt(site, "argocd", [
    ...whole(stated, ""),
    ...policyMisfits(platform),
    ...readerMisfits(platform),
    ...(isRecord(settings) ? settingsMisfits(settings) : []),
    ...(isRecord(notifications) ? notificationMisfits(notifications, platform) : []),
    ...(isRecord(monitoring) ? monitoringMisfits(monitoring, platform) : []),
    ...(isRecord(credentials) ? credentialMisfits(credentials, platform) : []),
  ]);
  // Who can be reached is asked where it can be read who shall be.
  if (findings.length > 0 || !notifications) return findings;
  return [...unreached(notifications, platform), ...untimely(notifications, platform)];
}
