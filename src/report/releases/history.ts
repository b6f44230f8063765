import type { HistoryEntry } from "../../releases/service-history.ts";
import { styleOf } from "../style.ts";
import { renderTable } from "../table.ts";
import { withDigest } from "./versions.ts";

export function renderHistory(entries: readonly HistoryEntry[], reach: string, color: boolean): string {
  const style = styleOf(color);
  const rows = entries.map(({ environment, release, at, by = "", commit, subject = "", isAhead }) => [
    at === undefined ? "not committed" : `${new Date(at).toISOString().slice(0, 16).replace("T", " ")}`,
    environment,
    release ? withDigest(release) : style.yellow("taken away"),
    by,
    commit ? commit.slice(0, 12) : "",
    [
      release?.hotfix && style.yellow(`hotfix: ${release.hotfix}`),
      release?.why ?? (release?.hotfix ? "" : subject),
      isAhead && "(on HEAD only)",
    ]
      .filter(Boolean)
      .join(" "),
  ]);
  const note = reach && style.yellow(`this may not be all: ${reach}\n`);
  if (rows.length === 0) return `${note}no release of it is known\n`;
  return `${note}${renderTable([["when (UTC)", "where", "what", "by", "commit", "why"], ...rows])}\n`;
}
