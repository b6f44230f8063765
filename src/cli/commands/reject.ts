import type { Command } from "commander";
import { CannotRunError } from "../../errors.ts";
import { type ImageRelease, parseImage } from "../../model/image-release.ts";
import { isDigest } from "../../releases/entry-shapes.ts";
import { rejectedFile } from "../../releases/paths.ts";
import { rejectionEntries } from "../../releases/reject.ts";
import { releaseIn } from "../../releases/situation.ts";
import { nameOfRelease } from "../../releases/words.ts";
import { prepareChange } from "../apply-release-change.ts";
import { carryOut } from "../carry-out.ts";
import type { Io } from "../io.ts";
import { type ChangeOptions, withChangeOptions } from "../release-options.ts";
import { environmentNamed, openSession, type ReleaseSession, stampOf } from "../release-session.ts";

interface RejectOptions extends ChangeOptions {
  readonly environment?: string;
  readonly reason?: string;
  readonly undo?: boolean;
}

const examples = `
Examples:
  $ tiphys reject checkout --environment staging --reason "loses orders"
  $ tiphys reject checkout:1.9.0 --reason "loses orders"
  $ tiphys reject checkout@sha256:… --undo`;

export function rejectCommand(program: Command, io: Io): void {
  const command = program
    .command("reject")
    .description("remember a bad digest: no environment takes it any more")
    .argument("<service>", "SERVICE with --environment, SERVICE:TAG or SERVICE@DIGEST")
    .option("--environment <name>", "reject what runs there")
    .option("--reason <text>", "what is wrong with it; needed but for --undo")
    .option("--undo", "take it back")
    .addHelpText("after", examples)
    .action((service: string, options: RejectOptions) => reject(service, options, io));
  withChangeOptions(command);
}

async function reject(text: string, options: RejectOptions, io: Io): Promise<void> {
  if (!options.undo && !options.reason?.trim())
    throw new CannotRunError("a rejection needs a reason", 'add --reason "what is wrong with it"');
  const session = await openSession(io, options.config);
  const { name: service, tag, digest } = parseImage(text);
  const release = digest
    ? { tag: tag ?? tagOf(session, service, digest), digest }
    : findRelease(session, service, tag, options);
  const stamp = stampOf(session, options.by, io);
  const entries = rejectionEntries(service, release, stamp, options.reason ?? "");
  if (entries.size === 0)
    throw new CannotRunError(
      `${nameOfRelease(release)} has no digest to reject`,
      "tags can be moved: only digests are rejected",
    );
  const edits = options.undo ? new Map([...entries.keys()].map((key) => [key, undefined])) : entries;
  const prepared = prepareChange(session, new Map([[rejectedFile, edits]]));
  const message = `${options.undo ? "accept again" : "reject"} ${service} ${nameOfRelease(release)}`;
  const running = session.platform.environments.filter(
    ({ name }) => releaseIn(session.situation, name, service)?.digest === release.digest,
  );
  const note = running.map(
    ({ name }) => `  it runs in ${name}: tiphys rollback ${service} --environment ${name}\n`,
  );
  const prognosis = `${message}\n${options.undo ? "" : note.join("")}`;
  const result = { service, release, undo: options.undo === true, runsIn: running.map(({ name }) => name) };
  await carryOut(session, { prepared, message, prognosis, result }, options, io);
}

/** What an environment runs, or the last release of that tag that any of them had. */
function findRelease(
  { situation, platform }: ReleaseSession,
  service: string,
  tag: string | undefined,
  { environment }: RejectOptions,
): ImageRelease {
  if (environment === undefined && tag === undefined)
    throw new CannotRunError(
      `which release of ${service}?`,
      "state --environment, SERVICE:TAG or SERVICE@DIGEST",
    );
  const environments = environment ? [environmentNamed(platform, environment)] : platform.environments;
  const found = environments.flatMap(({ name }) => {
    const earlier =
      situation.timeline
        .get(name)
        ?.changes.get(service)
        ?.map(({ release }) => release) ?? [];
    const present = releaseIn(situation, name, service);
    return tag === undefined ? [present] : [present, ...[...earlier].reverse()];
  });
  const release = found.find((one) => one && (tag === undefined || one.tag === tag));
  if (release) return release;
  throw new CannotRunError(
    `no environment ever had ${service}${tag ? `:${tag}` : ""}`,
    "state SERVICE@DIGEST",
  );
}

/** The tag that a digest came with, where any environment has or had it. */
function tagOf({ situation, platform }: ReleaseSession, service: string, digest: string): string {
  if (!isDigest(digest))
    throw new CannotRunError(`"${digest}" is no digest`, "state sha256: and 64 hex digits");
  const releases = platform.environments.flatMap(({ name }) => [
    releaseIn(situation, name, service),
    ...(situation.timeline.get(name)?.changes.get(service) ?? []).map(({ release }) => release),
  ]);
  return releases.find((one) => one?.digest === digest)?.tag ?? "unknown";
}
