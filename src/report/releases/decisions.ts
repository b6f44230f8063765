import type { NextSync } from "../../releases/next-sync.ts";
import type { Decision } from "../../releases/promote.ts";
import { type Style, styleOf } from "../style.ts";
import { renderTable } from "../table.ts";
import { wordsOfSync } from "./sync-words.ts";
import { versionsOf } from "./versions.ts";

/** What a command does with each service, before it does it; and why it does nothing with the others. */
export interface Prognosis {
  /** `promote from staging to production` */
  readonly title: string;
  readonly decisions: readonly Decision[];
  readonly syncs: ReadonlyMap<string, NextSync>;
}

export function renderPrognosis({ title, decisions, syncs }: Prognosis, color: boolean): string {
  const style = styleOf(color);
  const moving = decisions.filter(({ moves }) => moves);
  const alike = decisions.filter(
    (one) => !one.moves && one.because === "already-there" && decisions.length > 1,
  );
  const staying = decisions.filter((one) => !one.moves && !alike.includes(one));
  const rows = [...moving, ...staying].map((decision) => {
    const [now, next] = versionsOf(decision);
    return [decision.service, now, next, verdictOf(decision, syncs, style)];
  });
  const table = rows.length > 0 ? `${renderTable([["service", "now", "next", ""], ...rows])}\n` : "";
  const same =
    alike.length > 0 ? style.dim(`already there: ${alike.map(({ service }) => service).join(", ")}\n`) : "";
  const count = `${moving.length} of ${decisions.length} move`;
  return `${style.bold(title)}: ${decisions.length === 1 ? (moving.length === 1 ? "moves" : "stays") : count}\n${table}${same}`;
}

function verdictOf(decision: Decision, syncs: ReadonlyMap<string, NextSync>, style: Style): string {
  if (!decision.moves) return `${style.yellow(decision.because)}: ${decision.detail}`;
  const sync = syncs.get(decision.service);
  const skips = decision.skips ? `, ${style.yellow(`skips: ${decision.skips.detail}`)}` : "";
  return `${style.green("moves")}${skips}${sync ? `; if merged now, ${wordsOfSync(sync)}` : ""}`;
}
