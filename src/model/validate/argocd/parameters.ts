import type { ArgoCdParameters } from "../../argocd/parameters.ts";
import {
  flag,
  integer,
  isRecord,
  listOf,
  mapOf,
  oneOf,
  record,
  type Shape,
  text,
  textLike,
} from "../../shape.ts";
import { typedKeys } from "./typed-keys.ts";

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

const shape = record(fields);

/** Keys of argocd-cmd-params-cm → the field that says them. */
const fieldOfKey: readonly (readonly [RegExp, string])[] = [
  [/^server\.insecure$/, "server.insecure"],
  [/^server\.rootpath$/, "server.rootPath"],
  [/^controller\.sharding\.algorithm$/, "controller.sharding"],
  [/^controller\.status\.processors$/, "controller.statusProcessors"],
  [/^controller\.operation\.processors$/, "controller.operationProcessors"],
  [/^controller\.diff\.server\.side$/, "controller.serverSideDiff"],
  [/^reposerver\.parallelism\.limit$/, "repoServer.parallelism"],
  [/^applicationsetcontroller\.policy$/, "applicationSets.policy"],
  [/^applicationsetcontroller\.enable\.policy\.override$/, "applicationSets.policyOverride"],
  [/^applicationsetcontroller\.enable\.progressive\.syncs$/, "applicationSets.progressiveSyncs"],
  [/^application\.namespaces$/, "applicationNamespaces"],
];

export const parametersShape: Shape = (value, field) => [
  ...shape(value, field),
  ...(isRecord(value) ? typedKeys(field, value.more, fieldOfKey) : []),
];
