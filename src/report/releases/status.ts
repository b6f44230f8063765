import type { Hold } from "../../releases/hold.ts";
import type { Status, StatusCell, StatusRow } from "../../releases/status.ts";
import { styleOf } from "../style.ts";
import { renderTable } from "../table.ts";
import { withDigest } from "./versions.ts";

export const statusFormats = {
  text: renderStatusText,
  markdown: renderStatusMarkdown,
  json: renderStatusJson,
} as const satisfies Readonly<Record<string, (status: Status, color: boolean) => string>>;

/** `1.9.0 2d ahead held`: the version, for how long, and what is to be known of it. */
function renderStatusText(status: Status, color: boolean): string {
  const { environments, rows, reach } = status;
  const style = styleOf(color);
  const amiss = unmatchedNotes(status).map((note) => style.yellow(`${note}\n`));
  if (rows.length === 0) return `${amiss.join("")}no releases\n`;
  const cells = rows.map((row) => [
    style.bold(row.service),
    ...environments.map((name) => cellText(row, name, (mark, text) => (mark ? style.yellow(text) : text))),
    style.green(promotable(row)),
  ]);
  const notes = [...holdNotes(rows), ...rows.flatMap(notesOf)].map((note) => style.dim(`${note}\n`));
  const lacks = reach && style.yellow(`this may not be all: ${reach}\n`);
  return `${lacks}${amiss.join("")}${renderTable([["service", ...environments, "could be promoted"], ...cells])}\n${notes.length > 0 ? "\n" : ""}${notes.join("")}`;
}

function renderStatusMarkdown(status: Status): string {
  const { environments, rows, reach } = status;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  const head = ["service", ...environments, "could be promoted"];
  const body = rows.map((row) =>
    line([
      row.service,
      ...environments.map((name) => cellText(row, name, (mark, text) => (mark ? `**${text}**` : text))),
      promotable(row),
    ]),
  );
  const notes = [...holdNotes(rows), ...rows.flatMap(notesOf)].map((note) => `- ${note}\n`);
  const lacks = reach && `This may not be all: ${reach}.\n\n`;
  const amiss = unmatchedNotes(status).map((note) => `${note.charAt(0).toUpperCase()}${note.slice(1)}.\n\n`);
  return `${lacks}${amiss.join("")}${line(head)}${line(head.map(() => "---"))}${body.join("")}${notes.length > 0 ? "\n" : ""}${notes.join("")}`;
}

function renderStatusJson({ environments, rows, unmatched, reach }: Status): string {
  const services = rows.map(({ service, cells, waiting }) => ({
    service,
    environments: Object.fromEntries(cells),
    waiting: Object.fromEntries(waiting),
  }));
  return `${JSON.stringify({ environments, isWhole: reach === "", services, unmatched: Object.fromEntries(unmatched) }, undefined, 2)}\n`;
}

/** What nobody sees in the table: releases that are not there, and services that are not. */
function unmatchedNotes({ unmatched }: Status): readonly string[] {
  return [...unmatched].flatMap(([environment, { missing, surplus }]) => [
    ...(missing.length > 0
      ? [`no release in ${environment}, though they run there: ${missing.join(", ")}`]
      : []),
    ...(surplus.length > 0
      ? [`a release in ${environment}, though none is needed there: ${surplus.join(", ")}`]
      : []),
  ]);
}

function cellText(
  { cells, waiting }: StatusRow,
  environment: string,
  emphasize: (mark: boolean, text: string) => string,
): string {
  const cell = cells.get(environment);
  if (!cell) return waiting.has(environment) ? "none yet" : "";
  const marks = marksOf(cell);
  const age = cell.age === undefined ? "" : ` ${cell.age}`;
  return `${cell.release.tag}${age}${cell.isAhead ? " ahead" : ""}${marks.length > 0 ? ` ${emphasize(true, marks.join(" "))}` : ""}`;
}

function marksOf({ hold, hotfix, rejection }: StatusCell): readonly string[] {
  return [hold && "held", hotfix && "hotfix", rejection && "rejected"].filter(
    (mark) => mark !== undefined && mark !== "",
  ) as string[];
}

/** The environments that would take what the one before them has. */
function promotable({ cells, waiting }: StatusRow): string {
  const decisions = [...[...cells].map(([name, { promotion }]) => [name, promotion] as const), ...waiting];
  const moving = decisions.flatMap(([name, one]) => (one?.moves ? [`${one.candidate.tag} to ${name}`] : []));
  return moving.join(", ");
}

/** One note a hold: a freeze is one hold of many services. */
function holdNotes(rows: readonly StatusRow[]): readonly string[] {
  const held = new Map<Hold, { readonly environment: string; readonly services: string[] }>();
  for (const { service, cells } of rows) {
    for (const { environment, hold } of cells.values()) {
      if (!hold) continue;
      const known = held.get(hold);
      if (known) known.services.push(service);
      else held.set(hold, { environment, services: [service] });
    }
  }
  return [...held].map(([{ owner, until, reason }, { environment, services }]) => {
    const what = services.length > 1 ? `${services.length} services` : services[0];
    return `${what} in ${environment}: held by ${owner}${until ? ` until ${until}` : ""}: ${reason}`;
  });
}

function notesOf({ service, cells }: StatusRow): readonly string[] {
  return [...cells].flatMap(([environment, { release, hotfix, rejection, promotion }]) => {
    const at = `${service} in ${environment}`;
    const waits =
      promotion && !promotion.moves && !["already-there", "held", "rejected"].includes(promotion.because);
    return [
      ...(hotfix ? [`${at}: hotfix outside of the chain: ${hotfix}`] : []),
      ...(rejection ? [`${at}: ${withDigest(release)} is rejected: ${rejection.reason}`] : []),
      ...(waits
        ? [`${at}: ${promotion.candidate ? `${promotion.candidate.tag} ` : ""}${promotion.detail}`]
        : []),
    ];
  });
}
