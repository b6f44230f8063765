import type { ArgoCdParameters } from "../../argocd/parameters.ts";
import { flag, integer, listOf, mapOf, oneOf, record, type Shape, text, textLike } from "../../shape.ts";

const fields = {
  server: record({ insecure: flag, rootPath: textLike(/^\//, 'a path, such as "/argocd"') }),
  controller: record({
    sharding: oneOf("legacy", "round-robin", "consistent-hashing"),
    statusProcessors: integer(1),
    operationProcessors: integer(1),
    serverSideDiff: flag,
  }),
  repoServer: record({ parallelism: integer(0) }),
  applicationSets: record({
    policy: oneOf("sync", "create-only", "create-update", "create-delete"),
    policyOverride: flag,
    progressiveSyncs: flag,
  }),
  applicationNamespaces: listOf(text),
  logLevel: oneOf("debug", "info", "warn", "error"),
  more: mapOf(text),
} satisfies Record<keyof ArgoCdParameters, Shape>;

export const parametersShape: Shape = record(fields);
