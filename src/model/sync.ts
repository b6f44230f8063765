/** Argo CD applies nothing by itself: somebody presses sync. */
export interface ManualSync {
  readonly mode: "manual";
}

/** Argo CD applies each change of Git by itself (inside sync windows, where there are any). */
export interface AutomatedSync {
  readonly mode: "automated";
  /** Delete what Git no longer has. */
  readonly prune: boolean;
  /** Undo manual changes in the cluster; apart from auto-sync, on purpose. */
  readonly selfHeal: boolean;
  /** Allow a sync that would delete everything. */
  readonly allowEmpty: boolean;
}

export type Sync = ManualSync | AutomatedSync;

export function manual(): ManualSync {
  return { mode: "manual" };
}

/** @default prune: false, selfHeal: false, allowEmpty: false: the safe end of each, as in Argo CD */
export function automated(options: Partial<Omit<AutomatedSync, "mode">> = {}): AutomatedSync {
  return { mode: "automated", prune: false, selfHeal: false, allowEmpty: false, ...options };
}

/** Argo CD's sync options, typed. @default Argo CD's own, which is off unless said */
export interface SyncOptions {
  /** @default true: Tiphys' namespaces are made by the sync */
  readonly createNamespace?: boolean;
  readonly serverSideApply?: boolean;
  readonly applyOutOfSyncOnly?: boolean;
  readonly pruneLast?: boolean;
  readonly prunePropagationPolicy?: "foreground" | "background" | "orphan";
  readonly respectIgnoreDifferences?: boolean;
  readonly failOnSharedResource?: boolean;
  readonly replace?: boolean;
  readonly validate?: boolean;
  readonly skipDryRunOnMissingResource?: boolean;
}

/** Retries of a failed sync: durations as Argo CD reads them (`"5s"`, `"3m"`). */
export interface Retry {
  /** Negative: for ever. */
  readonly limit: number;
  readonly backoff?: { readonly duration: string; readonly factor?: number; readonly maxDuration: string };
}

export interface SyncWindow {
  readonly kind: "allow" | "deny";
  /** Five-field cron of the opening, in `timeZone`. */
  readonly schedule: string;
  /** How long it stays open, as a Go duration: `"8h"`. */
  readonly duration: string;
  /** IANA name. @default "UTC" */
  readonly timeZone?: string;
  /** Names or globs of services. @default every Application of the environment */
  readonly services?: readonly string[];
  /** Let people sync outside the window as well. @default false */
  readonly manualSync?: boolean;
  readonly description?: string;
}

export type SyncWindowOptions = Omit<SyncWindow, "kind">;

/** Applications may sync only while one of their allow windows is open. */
export function allowSync(options: SyncWindowOptions): SyncWindow {
  return { kind: "allow", ...options };
}

/** A freeze: no sync while it is open, whatever else allows it. */
export function denySync(options: SyncWindowOptions): SyncWindow {
  return { kind: "deny", ...options };
}

/** A field that Argo CD leaves alone because something in the cluster owns it. */
export interface IgnoreDifferences {
  /** API group; `""` is the core group. @default "" */
  readonly group?: string;
  readonly kind: string;
  /** @default every object of the kind */
  readonly name?: string;
  readonly jsonPointers?: readonly string[];
  readonly jqPathExpressions?: readonly string[];
  readonly managedFieldsManagers?: readonly string[];
}
