/** One entry of `spec.syncWindows` of an AppProject, with the field names of its CRD. */
export interface SyncWindow {
  /** `allow` or `deny`; anything else counts for nothing but must still parse. */
  readonly kind?: string | undefined;
  readonly schedule?: string | undefined;
  readonly duration?: string | undefined;
  readonly applications?: readonly string[] | null | undefined;
  readonly namespaces?: readonly string[] | null | undefined;
  readonly clusters?: readonly string[] | null | undefined;
  readonly manualSync?: boolean | undefined;
  readonly timeZone?: string | undefined;
  readonly andOperator?: boolean | undefined;
  readonly description?: string | undefined;
  readonly syncOverrun?: boolean | undefined;
}

/** What a window looks at in an Application: the texts as written, nothing is resolved. */
export interface WindowTarget {
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly destination?:
    | {
        readonly server?: string | undefined;
        readonly name?: string | undefined;
        readonly namespace?: string | undefined;
      }
    | undefined;
}

/** How messages name a window: `deny window syncWindows[1] (0 22 * * * for 8h, Europe/Berlin)`. */
export function nameWindow(window: SyncWindow, index: number): string {
  const zone = window.timeZone ? `, ${window.timeZone}` : "";
  return `${window.kind ?? ""} window syncWindows[${index}] (${window.schedule ?? ""} for ${window.duration ?? ""}${zone})`;
}
