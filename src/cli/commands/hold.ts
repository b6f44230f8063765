import type { Command } from "commander";
import { CannotRunError, throwFindings } from "../../errors.ts";
import { isDay } from "../../releases/entry-shapes.ts";
import { everyService, type Hold } from "../../releases/hold.ts";
import { holdsFile } from "../../releases/paths.ts";
import { oneLine } from "../../releases/release-change.ts";
import { unknownService } from "../../releases/set-release.ts";
import { placedIn } from "../../releases/situation.ts";
import { instantOf } from "../../releases/words.ts";
import { prepareChange } from "../apply-release-change.ts";
import { carryOut } from "../carry-out.ts";
import type { Io } from "../io.ts";
import { type ChangeOptions, withChangeOptions } from "../release-options.ts";
import { environmentNamed, openSession, stampOf } from "../release-session.ts";

interface UnholdOptions extends ChangeOptions {
  readonly environment: string;
  readonly all?: boolean;
}

interface HoldOptions extends UnholdOptions {
  readonly reason: string;
  readonly until?: string;
  readonly owner?: string;
}

export function holdCommand(program: Command, io: Io): void {
  const command = program
    .command("hold")
    .description("keep services as they are in an environment, whoever wants to release")
    .argument("[services...]")
    .requiredOption("--environment <name>", "where")
    .requiredOption("--reason <text>", "why")
    .option("--all", "every service: a freeze")
    .option("--until <day>", "last day that it holds, 2026-12-31 (default: until tiphys unhold)")
    .option("--owner <name>", "who to ask (default: who does it)")
    .addHelpText(
      "after",
      '\nExamples:\n  $ tiphys hold --all --environment production --reason "Black Friday" --until 2026-11-30',
    )
    .action((services: string[], options: HoldOptions) => hold(services, options, io));
  withChangeOptions(command);
}

export function unholdCommand(program: Command, io: Io): void {
  const command = program
    .command("unhold")
    .description("let services move again")
    .argument("[services...]")
    .requiredOption("--environment <name>", "where")
    .option("--all", "end the hold on every service; holds on single ones stay")
    .action((services: string[], options: UnholdOptions) => unhold(services, options, io));
  withChangeOptions(command);
}

async function hold(services: readonly string[], options: HoldOptions, io: Io): Promise<void> {
  const { until } = options;
  if (until !== undefined && !isDay(until))
    throw new CannotRunError(`"${until}" is no day`, "write it as 2026-12-31");
  if (until !== undefined && until < io.now().toISOString().slice(0, 10))
    throw new CannotRunError(`${until} is past`, "state a day to come");
  const reason = oneLine(options.reason);
  if (reason === "") throw new CannotRunError("a hold needs a reason", "add --reason");
  await change(services, options, io, "hold", reason, (by, now): Hold => {
    const owner = options.owner ?? by;
    return { reason, owner, since: instantOf(now), ...(until && { until }) };
  });
}

async function unhold(services: readonly string[], options: UnholdOptions, io: Io): Promise<void> {
  await change(services, options, io, "unhold", "", () => undefined);
}

async function change(
  services: readonly string[],
  options: UnholdOptions,
  io: Io,
  verb: string,
  reason: string,
  entryOf: (by: string, now: number) => Hold | undefined,
): Promise<void> {
  if (Boolean(options.all) === services.length > 0)
    throw new CannotRunError("which services?", "name some, or state --all");
  const session = await openSession(io, options.config, () => []);
  const environment = environmentNamed(session.platform, options.environment);
  const { name } = environment;
  const held = session.situation.files.holds.get(name)?.entries ?? new Map<string, Hold>();
  const placed = placedIn(environment);
  const keys = options.all ? [everyService] : services;
  // What is no longer run may still be let go.
  const unknown = keys.filter(
    (key) => key !== everyService && !placed.has(key) && !(verb === "unhold" && held.has(key)),
  );
  throwFindings(unknown.map((service) => unknownService(service, name, [...placed.keys()])));
  const { by, now } = stampOf(session, options.by, io);
  const entries = new Map(keys.map((key) => [key, entryOf(by, now)]));
  const prepared = prepareChange(session, new Map([[holdsFile(name), entries]]));
  const what = options.all ? "everything" : services.join(", ");
  const message = `${verb} ${what} in ${name}${reason && `: ${reason}`}`;
  const result = { environment: name, services: keys, hold: entryOf(by, now) ?? null };
  await carryOut(session, { prepared, message, prognosis: `${message}\n`, result }, options, io);
}
