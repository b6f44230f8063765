import type { NextSync } from "../../releases/next-sync.ts";
import { dateIn } from "../calendar/instants.ts";

/** `syncs Mon 2026-11-23 10:00 Europe/Berlin`: what a merge now means. */
export function wordsOfSync({ kind, at, timeZone }: NextSync): string {
  const when = at === undefined ? "" : `${dateIn(timeZone, at)} ${timeZone}`;
  switch (kind) {
    case "now":
      return "syncs at once";
    case "later":
      return `syncs ${when}`;
    case "manual":
      return when ? `waits for somebody to sync it, from ${when} on` : "waits for somebody to sync it";
    case "never":
      return "syncs in no window of the next year";
  }
}
