import { matchesGlobOrStar } from "../text/glob.ts";
import type { SyncWindow, WindowTarget } from "./sync-window.ts";

/**
 * Whether a window applies to an Application: any of its three lists hits, with `andOperator` every list that has entries.
 * Clusters are compared with the destination's name and server as written, each only if it is given.
 */
export function windowMatches(window: SyncWindow, target: WindowTarget): boolean {
  const { name = "", server = "", namespace = "" } = target.destination ?? {};
  const hits: boolean[] = [];
  const look = (patterns: readonly string[] | null | undefined, texts: readonly string[]) => {
    if (!patterns || patterns.length === 0) return;
    hits.push(patterns.some((pattern) => texts.some((text) => matchesGlobOrStar(pattern, text))));
  };
  look(window.applications, [target.name]);
  look(
    window.clusters,
    [name, server].filter((text) => text !== ""),
  );
  look(window.namespaces, [namespace]);
  return window.andOperator ? hits.length > 0 && !hits.includes(false) : hits.includes(true);
}
