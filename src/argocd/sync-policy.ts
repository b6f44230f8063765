import type { JsonObject } from "../manifest/manifest.ts";
import type { Environment } from "../model/environment.ts";
import type { SyncOptions } from "../model/sync.ts";

/** The environment's sync policy as Argo CD writes it. */
export function syncPolicyOf(
  {
    sync,
    syncOptions = {},
    retry,
    namespaces,
  }: Pick<Environment, "sync" | "syncOptions" | "retry" | "namespaces">,
  ignoresDifferences = false,
): JsonObject {
  const options = ignoresDifferences ? { respectIgnoreDifferences: true, ...syncOptions } : syncOptions;
  return {
    ...(sync.mode === "automated" && {
      automated: { prune: sync.prune, selfHeal: sync.selfHeal, allowEmpty: sync.allowEmpty },
    }),
    syncOptions: syncOptionsOf({ createNamespace: namespaces === undefined, ...options }),
    ...(retry && { retry: { limit: retry.limit, ...(retry.backoff && { backoff: { ...retry.backoff } }) } }),
  };
}

/** Argo CD ignores what it cannot read, without a word: only these spellings count. */
function syncOptionsOf(options: SyncOptions): readonly string[] {
  const lines: (string | false | undefined)[] = [
    options.createNamespace && "CreateNamespace=true",
    options.serverSideApply && "ServerSideApply=true",
    options.applyOutOfSyncOnly && "ApplyOutOfSyncOnly=true",
    options.prunePropagationPolicy && `PrunePropagationPolicy=${options.prunePropagationPolicy}`,
    options.pruneLast && "PruneLast=true",
    options.respectIgnoreDifferences && "RespectIgnoreDifferences=true",
    options.failOnSharedResource && "FailOnSharedResource=true",
    options.replace && "Replace=true",
    options.validate === false && "Validate=false",
    options.skipDryRunOnMissingResource && "SkipDryRunOnMissingResource=true",
  ];
  return lines.filter((line) => typeof line === "string");
}
