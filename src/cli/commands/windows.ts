import { type Command, Option } from "commander";
import { CannotRunError } from "../../errors.ts";
import type { Rendered } from "../../model/policy.ts";
import { renderCalendarIcs } from "../../report/calendar/ics.ts";
import { renderCalendarMarkdown } from "../../report/calendar/markdown.ts";
import { renderCalendarText } from "../../report/calendar/text.ts";
import { renderSyncAnswers, type SyncAnswerRow } from "../../report/sync-answers.ts";
import {
  environmentOf,
  findApplication,
  type KnownApplication,
  knownObjects,
} from "../../simulation/questions/known-objects.ts";
import {
  nextSyncChanges,
  type SyncCalendar,
  syncAt,
  syncCalendars,
} from "../../simulation/questions/sync-calendars.ts";
import type { Io } from "../io.ts";
import { loadRendered } from "../load-rendered.ts";

interface WindowsOptions {
  readonly config?: string;
  readonly environment?: string;
  readonly application?: string;
  readonly from?: readonly string[];
  readonly days: string;
  readonly at?: string;
  readonly format: keyof typeof formats;
  readonly json?: boolean;
}

const formats = {
  text: renderCalendarText,
  json: (calendars: readonly SyncCalendar[]): string => `${JSON.stringify(calendars, undefined, 2)}\n`,
  markdown: renderCalendarMarkdown,
  ics: renderCalendarIcs,
} as const satisfies Readonly<Record<string, (calendars: readonly SyncCalendar[], color: boolean) => string>>;

const examples = `
Examples:
  $ tiphys windows
  $ tiphys windows --environment production --from 2026-12-21 --days 14
  $ tiphys windows --application production/checkout --at 2026-12-24T10:30:00+01:00
  $ tiphys windows --format ics > windows.ics`;

export function windowsCommand(program: Command, io: Io): void {
  program
    .command("windows")
    .description("show when Argo CD lets syncs pass, as it computes it at each instant")
    .option("--environment <name>", "only this environment")
    .option("--application <name>", "only this one: an Application, or environment/service")
    .option(
      "--from <time or folder>",
      "start of the calendar (default: now), and a dist/-like folder to ask",
      collect,
    )
    .option("--days <number>", "length of the calendar", "7")
    .option("--at <time>", "answer for this instant only")
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(formats)).default("text"))
    .option("--json", "the same as --format json")
    .addHelpText("after", examples)
    .action((options: WindowsOptions) => windows(options, io));
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function windows(options: WindowsOptions, io: Io): Promise<void> {
  const time = options.from?.find(isTime);
  const folder = options.from?.find((value) => !isTime(value));
  const { rendered } = await loadRendered(io.cwd, { ...options, from: folder });
  const wanted = selection(rendered, options);
  const format = options.json ? "json" : options.format;
  if (options.at !== undefined) {
    const answers = answersAt(rendered, wanted, readTime(options.at));
    io.out(
      format === "json" ? `${JSON.stringify(answers, undefined, 2)}\n` : renderSyncAnswers(answers, io.color),
    );
    return;
  }
  const from = time === undefined ? io.now().getTime() : Date.parse(readTime(time));
  const until = from + readDays(options.days) * 86_400_000;
  io.out(formats[format](syncCalendars(rendered, { from, until }, wanted), io.color));
}

function isTime(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(value);
}

function readTime(text: string): string {
  if (isTime(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString();
  throw new CannotRunError(`"${text}" is no instant`, "write it as 2026-12-24 or 2026-12-24T10:30:00+01:00");
}

function readDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 3660) return days;
  throw new CannotRunError(`"${text}" is no number of days`, "use a whole number from 1 to 3660");
}

function selection(
  rendered: Rendered,
  { environment, application }: WindowsOptions,
): (one: KnownApplication) => boolean {
  const { applications } = knownObjects(rendered);
  if (application !== undefined) {
    const found = findApplication(applications, application);
    if (!found)
      throw new CannotRunError(`no Application "${application}"`, "write its name, or environment/service");
    return (one) => one.name === found.name;
  }
  const environments = new Set(applications.map(environmentOf));
  if (environment !== undefined && !environments.has(environment)) {
    throw new CannotRunError(`no environment "${environment}"`, `use one of ${[...environments].join(", ")}`);
  }
  return (one) => environment === undefined || environmentOf(one) === environment;
}

function answersAt(
  rendered: Rendered,
  wanted: (one: KnownApplication) => boolean,
  at: string,
): readonly SyncAnswerRow[] {
  return knownObjects(rendered)
    .applications.filter(wanted)
    .map((application) => ({
      application: application.name,
      environment: environmentOf(application),
      automated: syncAt(rendered, application, at, false),
      manual: syncAt(rendered, application, at, true),
      isManual: !application.isAutomated,
      next: nextSyncChanges(rendered, application, at),
    }));
}
