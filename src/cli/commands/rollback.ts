import type { Command } from "commander";
import { throwFindings } from "../../errors.ts";
import { wordsOfMove } from "../../releases/moves.ts";
import { nextSyncs } from "../../releases/next-sync.ts";
import { rejectedFile, releasesFile } from "../../releases/paths.ts";
import { rejectedImages, rejectionEntries } from "../../releases/reject.ts";
import type { ReleaseChange, Stamp } from "../../releases/release-change.ts";
import { changeOfRollback, decideRollback, type RollbackDecision } from "../../releases/roll-back.ts";
import { unknownService } from "../../releases/set-release.ts";
import { placedIn } from "../../releases/situation.ts";
import { renderPrognosis } from "../../report/releases/decisions.ts";
import { prepareChange } from "../apply-release-change.ts";
import { carryOut, refuse } from "../carry-out.ts";
import { resolveCommit } from "../git.ts";
import type { Io } from "../io.ts";
import { type ChangeOptions, withChangeOptions } from "../release-options.ts";
import { environmentNamed, openSession, type ReleaseSession, stampOf } from "../release-session.ts";

interface RollbackCommandOptions extends ChangeOptions {
  readonly environment: string;
  readonly to?: string;
  readonly reason?: string;
  readonly reject?: boolean;
  readonly despiteHold?: boolean;
}

const examples = `
The service is held afterwards, so that no automation undoes it: tiphys unhold ends that.

Examples:
  $ tiphys rollback checkout --environment production --commit --push
  $ tiphys rollback checkout --environment production --to 1.8.2 --reject --reason "loses orders"`;

export function rollbackCommand(program: Command, io: Io): void {
  const command = program
    .command("rollback")
    .description("bring back what an environment had before, and hold it there")
    .argument("<service>")
    .requiredOption("--environment <name>", "where")
    .option("--to <tag, digest or commit>", "which earlier release (default: the one before)")
    .option("--reason <text>", "what was wrong")
    .option("--reject", "also refuse the bad digest everywhere from now on")
    .option("--despite-hold", "roll back what is held")
    .addHelpText("after", examples)
    .action((service: string, options: RollbackCommandOptions) => rollback(service, options, io));
  withChangeOptions(command);
}

async function rollback(service: string, options: RollbackCommandOptions, io: Io): Promise<void> {
  const session = await openSession(io, options.config, (platform) =>
    // A digest that is rejected is looked for everywhere.
    options.reject ? platform.environments : [environmentNamed(platform, options.environment)],
  );
  const environment = environmentNamed(session.platform, options.environment);
  const { name } = environment;
  const known = [...placedIn(environment).keys()];
  throwFindings(known.includes(service) ? [] : [unknownService(service, name, known)]);
  const toCommit = options.to && commitOf(session, options.to, name);
  const decision = decideRollback(session.situation, environment, service, {
    ...options,
    ...(toCommit && { toCommit }),
  });
  if (!decision.moves) refuse(name, [decision]);
  const stamp = stampOf(session, options.by, io);
  const scope = { environment: name, services: [service] };
  const prepared = prepareChange(session, changeOf(session, name, decision, stamp, options), scope);
  const syncs = prepared.rendered ? nextSyncs(prepared.rendered, name, [service], stamp.now) : new Map();
  const { current, candidate } = decision;
  const move = { moves: true as const, service, candidate, ...(current && { current }) };
  const title = `roll back in ${name}, and hold it`;
  const prognosis = renderPrognosis({ title, decisions: [move], syncs }, io.color);
  const message = `roll back ${wordsOfMove(move)} in ${name}`;
  const result = { environment: name, decision, syncs: Object.fromEntries(syncs) };
  await carryOut(session, { prepared, message, prognosis, result }, options, io);
}

function changeOf(
  { situation }: ReleaseSession,
  environment: string,
  decision: Extract<RollbackDecision, { moves: true }>,
  stamp: Stamp,
  { reason, reject }: RollbackCommandOptions,
): ReleaseChange {
  const change = changeOfRollback(environment, decision, stamp, reason);
  const { current, service } = decision;
  if (!reject || !current) return change;
  const { refused } = rejectedImages(situation, current);
  return new Map([
    ...change,
    [rejectedFile, rejectionEntries(service, refused, stamp, reason ?? "rolled back")],
  ]);
}

/** The last commit, up to the one that is meant, that changed the environment's releases. */
function commitOf({ git }: ReleaseSession, to: string, environment: string): string | undefined {
  const id = git && resolveCommit(git, to);
  if (!git || id === undefined) return undefined;
  const paths = [releasesFile(environment)];
  const found = git.ask(["--literal-pathspecs", "rev-list", "-1", "--first-parent", id, "--", ...paths]);
  return found?.toString().trim() || undefined;
}
