import { accessSync, constants, existsSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import { CannotRunError, throwFindings } from "../../errors.ts";
import type { Environment } from "../../model/environment.ts";
import { parseImage } from "../../model/image-release.ts";
import { orCannotRun } from "../../output/system-failure.ts";
import { movesOf, titleOfMoves } from "../../releases/moves.ts";
import { servicesPromotedInto, type Wanted } from "../../releases/promote.ts";
import { pullRequestOf } from "../../releases/pull-request.ts";
import { unknownService } from "../../releases/set-release.ts";
import { placedIn } from "../../releases/situation.ts";
import { renderPrognosis } from "../../report/releases/decisions.ts";
import { renderPullRequest } from "../../report/releases/pull-request.ts";
import { carryOut, refuse } from "../carry-out.ts";
import { coupleTrain } from "../couple-train.ts";
import type { Io } from "../io.ts";
import { type ChangeOptions, withChangeOptions } from "../release-options.ts";
import { chainTo, environmentNamed, openSession, stampOf } from "../release-session.ts";
import { mustHaveReason } from "./release.ts";

interface PromoteOptions extends ChangeOptions {
  readonly to: string;
  readonly all?: boolean;
  readonly hotfix?: boolean;
  readonly reason?: string;
  readonly inWindow?: boolean;
  readonly body?: string;
}

const examples = `
A service that is asked for by name and cannot move stops the whole promotion (exit 1); with --all the others go ahead.

Examples:
  $ tiphys promote checkout --to staging
  $ tiphys promote --all --to production --body body.md --commit
  $ tiphys promote checkout:1.8.3 --to production`;

export function promoteCommand(program: Command, io: Io): void {
  const command = program
    .command("promote")
    .description("take what the environment before has proved, to the digest")
    .argument("[services...]", "SERVICE, or SERVICE:TAG or SERVICE@DIGEST for one that it had earlier")
    .requiredOption("--to <environment>", "where to")
    .option("--all", "every service that can move")
    .option("--hotfix", "skip lineage and soak; it is recorded and shown until the chain has caught up")
    .option("--reason <text>", "a word on it; a hotfix needs one")
    .option("--in-window", "leave out what would not sync at once")
    .option("--body <file>", "write the text of a pull request, in Markdown")
    .addHelpText("after", examples)
    .action((services: string[], options: PromoteOptions) => promote(services, options, io));
  withChangeOptions(command);
}

async function promote(services: readonly string[], options: PromoteOptions, io: Io): Promise<void> {
  mustHaveReason(options);
  const session = await openSession(io, options.config, (platform) =>
    chainTo(environmentNamed(platform, options.to)),
  );
  const environment = environmentNamed(session.platform, options.to);
  const wanted = wantedServices(services, options, environment);
  const stamp = stampOf(session, options.by, io);
  const { decisions, syncs, prepared } = coupleTrain(session, environment, wanted, stamp, options, io);
  const title = `promote from ${environment.promotesFrom?.name} to ${environment.name}`;
  const prognosis = renderPrognosis({ title, decisions, syncs }, io.color);
  const refused = decisions.flatMap((one) => (one.moves || one.because === "already-there" ? [] : [one]));
  if (!options.all && refused.length > 0) {
    if (!options.json) io.out(prognosis);
    refuse(environment.name, refused);
  }
  const moves = movesOf(decisions);
  const message = titleOfMoves("promote", environment.name, moves);
  const result = {
    from: environment.promotesFrom?.name,
    to: environment.name,
    decisions,
    syncs: Object.fromEntries(syncs),
  };
  const undertaking = { prepared, message, prognosis, result };
  const body = options.body === undefined ? undefined : bodyFile(resolve(io.cwd, options.body));
  const isDone = await carryOut(session, undertaking, options, io);
  if (!isDone || body === undefined) return;
  const request = pullRequestOf(session.situation, environment, decisions, syncs, stamp.now);
  orCannotRun("write", () => writeFileSync(body, renderPullRequest(message, request)));
}

/** Looked at before anything is done: a promotion without its text would be half of what was asked for. */
function bodyFile(file: string): string {
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder(file)) throw new CannotRunError(`--body ${file} is a folder`, "name a file");
  if (!isFolder(dirname(file)))
    throw new CannotRunError(`--body ${file} is in no folder`, "make the folder, or name another file");
  orCannotRun("write", () => accessSync(existsSync(file) ? file : dirname(file), constants.W_OK));
  return file;
}

function wantedServices(
  services: readonly string[],
  { all }: PromoteOptions,
  environment: Environment,
): readonly Wanted[] {
  if (!environment.promotesFrom) {
    const fix = "set its releases by tiphys release set, or let it promote from another environment";
    throw new CannotRunError(`${environment.name} promotes from no environment`, fix);
  }
  if (all && services.length > 0)
    throw new CannotRunError("both --all and services are stated", "state one of them");
  if (all) return servicesPromotedInto(environment);
  if (services.length === 0)
    throw new CannotRunError("no service is stated", "name services, or state --all");
  const wanted = services.map((text) => {
    const { name, tag, digest } = parseImage(text);
    // A script's empty variable is no wish for the newest.
    if (tag === "" || digest === "")
      throw new CannotRunError(`"${text}" names no release`, "write SERVICE, SERVICE:TAG or SERVICE@DIGEST");
    return { service: name, ...(tag && { tag }), ...(digest && { digest }) };
  });
  const known = new Set([...placedIn(environment).keys(), ...placedIn(environment.promotesFrom).keys()]);
  const unknown = wanted.filter(({ service }) => !known.has(service));
  throwFindings(unknown.map(({ service }) => unknownService(service, environment.name, [...known])));
  return wanted;
}
