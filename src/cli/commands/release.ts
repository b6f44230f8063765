import type { Command } from "commander";
import { CannotRunError, throwFindings } from "../../errors.ts";
import { changeOfMoves, movesOf, titleOfMoves } from "../../releases/moves.ts";
import { nextSyncs } from "../../releases/next-sync.ts";
import { type BuiltImage, decideSet } from "../../releases/set-release.ts";
import { renderPrognosis } from "../../report/releases/decisions.ts";
import { prepareChange } from "../apply-release-change.ts";
import { carryOut, deniedServices, refuse } from "../carry-out.ts";
import type { Io } from "../io.ts";
import { type ChangeOptions, withChangeOptions } from "../release-options.ts";
import { chainTo, environmentNamed, openSession, stampOf } from "../release-session.ts";

interface SetOptions extends ChangeOptions {
  readonly environment: string;
  readonly hotfix?: boolean;
  readonly reason?: string;
}

const examples = `
Examples:
  $ tiphys release set checkout ghcr.io/acme/checkout:1.9.0@sha256:… --environment dev --commit --push
  $ tiphys release set checkout :1.9.0@sha256:… search :2.1.0@sha256:… --environment dev
  $ tiphys release set checkout :1.9.1@sha256:… --environment production --hotfix --reason "payments are down"`;

export function releaseCommand(program: Command, io: Io): void {
  const release = program.command("release").description("set what a build made");
  const set = release
    .command("set")
    .description("put built images into an environment: what an application's CI calls")
    .argument(
      "<service image...>",
      "a service and its NAME:TAG@DIGEST, or :TAG@DIGEST; any number of such pairs",
    )
    .requiredOption("--environment <name>", "where to")
    .option("--hotfix", "skip the chain of promotion; it is recorded and shown until the chain has caught up")
    .option("--reason <text>", "a word on it; a hotfix needs one")
    .option("--config <file>", "the platform's config (default: tiphys.config.ts here or above)")
    .addHelpText("after", examples)
    .action((words: string[], options: SetOptions) => setReleases(words, options, io));
  withChangeOptions(set).exitOverride().configureOutput({ writeOut: io.out, writeErr: io.error });
}

async function setReleases(words: readonly string[], options: SetOptions, io: Io): Promise<void> {
  mustHaveReason(options);
  const built = pairsOf(words);
  const session = await openSession(io, options.config, (platform) =>
    chainTo(environmentNamed(platform, options.environment)),
  );
  const environment = environmentNamed(session.platform, options.environment);
  const { decisions, findings } = decideSet(session.situation, environment, built, options.hotfix === true);
  throwFindings(findings);
  const refused = decisions.filter((one) => !one.moves && one.because !== "already-there");
  if (refused.length > 0) refuse(environment.name, refused as Parameters<typeof refuse>[1]);
  const moves = movesOf(decisions);
  const stamp = stampOf(session, options.by, io);
  const scope = { environment: environment.name, services: moves.map(({ service }) => service) };
  const change = changeOfMoves(environment.name, moves, stamp, options.reason);
  const prepared = prepareChange(session, change, scope);
  const denied = [...deniedServices(session, change, prepared, scope, io)];
  if (denied.length > 0)
    refuse(
      environment.name,
      denied.map(([service, detail]) => ({ service, because: "policy", detail })),
    );
  const syncs = prepared.rendered
    ? nextSyncs(prepared.rendered, environment.name, scope.services, stamp.now)
    : new Map();
  const title = `release to ${environment.name}`;
  const prognosis = renderPrognosis({ title, decisions, syncs }, io.color);
  const message = titleOfMoves(options.hotfix ? "hotfix:" : "release", environment.name, moves);
  const result = { environment: environment.name, decisions, syncs: Object.fromEntries(syncs) };
  await carryOut(session, { prepared, message, prognosis, result }, options, io);
}

function pairsOf(words: readonly string[]): readonly BuiltImage[] {
  const pairs: BuiltImage[] = [];
  for (let index = 0; index < words.length; index += 2) {
    const [service = "", image] = words.slice(index, index + 2);
    if (image === undefined)
      throw new CannotRunError(`"${service}" has no image`, "state SERVICE IMAGE:TAG@DIGEST, pair by pair");
    pairs.push({ service, image });
  }
  return pairs;
}

export function mustHaveReason({
  hotfix,
  reason,
}: {
  readonly hotfix?: boolean;
  readonly reason?: string;
}): void {
  if (hotfix && !reason?.trim())
    throw new CannotRunError(
      "a hotfix needs a reason",
      'add --reason "what is broken": it is recorded beside the release',
    );
}
