import type { EnvironmentOptions } from "tiphys";
import { accounts } from "../../services/identity/accounts.ts";
import { auditLog } from "../../services/identity/audit-log.ts";
import { consent } from "../../services/identity/consent.ts";
import { identity as identityService } from "../../services/identity/identity.ts";
import { permissions } from "../../services/identity/permissions.ts";
import { sessionStore } from "../../services/identity/session-store.ts";
import { tokenCleanup } from "../../services/identity/token-cleanup.ts";
import { accountsEncryption } from "./sealed.ts";

export const identity = {
  services: [
    identityService.with({
      host: "login.company.com",
      priorityClass: "customer-facing",
      replicas: { min: 4, max: 16, cpu: 60 },
      memory: "1Gi",
      variables: { LOG_LEVEL: "warn" },
    }),
    accounts.with({
      replicas: 3,
      secrets: { "accounts-encryption": { sealed: { key: accountsEncryption } } },
    }),
    sessionStore.with({ cpu: "500m" }),
  ],
  entersHere: [
    auditLog.with({ variables: { BUCKET: "company-audit" } }),
    consent.with({ replicas: 2 }),
    permissions,
    tokenCleanup,
  ],
} satisfies Partial<EnvironmentOptions>;
