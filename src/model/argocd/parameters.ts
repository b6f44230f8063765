/** argocd-cmd-params-cm: how Argo CD's processes start. With `install` they start again when it changes. */
export interface ArgoCdParameters {
  readonly server?: {
    /** HTTP behind something that ends TLS. @default false */
    readonly insecure?: boolean;
    /** Path that Argo CD is served under. @default "/" */
    readonly rootPath?: string;
  };
  readonly controller?: {
    /** How clusters are shared among replicas. @default "legacy" */
    readonly sharding?: "legacy" | "round-robin" | "consistent-hashing";
    /** Applications compared at once. @default 20 */
    readonly statusProcessors?: number;
    /** Applications synced at once. @default 10 */
    readonly operationProcessors?: number;
    /** Let the API server say what a sync would change. @default false */
    readonly serverSideDiff?: boolean;
  };
  readonly repoServer?: {
    /** Builds at once in one replica; 0: no limit. @default 0 */
    readonly parallelism?: number;
  };
  readonly applicationSets?: {
    /** What sets may do with their Applications, whatever they say themselves. @default "sync": all */
    readonly policy?: "sync" | "create-only" | "create-update" | "create-delete";
    /** Whether a set may say otherwise all the same. @default false */
    readonly policyOverride?: boolean;
    /** RollingSync: without it Argo CD ignores a set's strategy. @default whether a set has a rollout */
    readonly progressiveSyncs?: boolean;
  };
  /** Further namespaces that Applications may live in; globs. @default Argo CD's own only */
  readonly applicationNamespaces?: readonly string[];
  /** @default "info" */
  readonly logLevel?: "debug" | "info" | "warn" | "error";
  /** Keys that have no field here, as text. @default none */
  readonly more?: Readonly<Record<string, string>>;
}
