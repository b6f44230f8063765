import { cron } from "./cron-shape.ts";
import { duration, either, flag, integer, listOf, oneOf, record, type Shape, text } from "./shape.ts";
import type { IgnoreDifferences } from "./sync.ts";

export const syncOptions = record({
  createNamespace: flag,
  serverSideApply: flag,
  applyOutOfSyncOnly: flag,
  pruneLast: flag,
  prunePropagationPolicy: oneOf("foreground", "background", "orphan"),
  respectIgnoreDifferences: flag,
  failOnSharedResource: flag,
  replace: flag,
  validate: flag,
  skipDryRunOnMissingResource: flag,
});

export const syncWindow = record(
  {
    kind: oneOf("allow", "deny"),
    schedule: cron({ macros: false }),
    duration,
    timeZone: text,
    services: listOf(text),
    manualSync: flag,
    description: text,
  },
  ["kind", "schedule", "duration"],
);

export const sync = either(
  "manual() or automated({ … })",
  record({ mode: oneOf("manual") }, ["mode"]),
  record({ mode: oneOf("automated"), prune: flag, selfHeal: flag, allowEmpty: flag }, ["mode"]),
);

const backoff = record({ duration, factor: integer(1), maxDuration: duration }, ["duration", "maxDuration"]);

export const retry = record({ limit: integer(-1), backoff }, ["limit"]);

const differences = {
  group: text,
  kind: text,
  name: text,
  jsonPointers: listOf(text),
  jqPathExpressions: listOf(text),
  managedFieldsManagers: listOf(text),
} satisfies Record<keyof IgnoreDifferences, Shape>;

export const ignoreDifferences = record(differences, ["kind"]);
