import type { Command } from "commander";
import { CannotRunError } from "../../errors.ts";
import { parseImage } from "../../model/image-release.ts";
import { rejectionOf } from "../../releases/hold.ts";
import { rejectedFile } from "../../releases/paths.ts";
import {
  imagesOf,
  imageWithDigest,
  nameOfImages,
  type RejectedImages,
  rejectedImages,
  rejectionEntries,
  releasesOfService,
} from "../../releases/reject.ts";
import { type ReleaseSituation, releaseIn } from "../../releases/situation.ts";
import { prepareChange } from "../apply-release-change.ts";
import { carryOut } from "../carry-out.ts";
import type { Io } from "../io.ts";
import { type ChangeOptions, withChangeOptions } from "../release-options.ts";
import {
  environmentNamed,
  openSession,
  type ReleaseSession,
  servicesOf,
  stampOf,
} from "../release-session.ts";
import { mustKnow } from "../scope.ts";

interface RejectOptions extends ChangeOptions {
  readonly environment?: string;
  readonly reason?: string;
  readonly undo?: boolean;
}

const examples = `
A release of several images is refused by the main one and by all that came with it, but for those that other releases
run too; SERVICE@DIGEST is one image alone.

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
  const { undo = false, reason = "" } = options;
  if (!undo && !reason.trim())
    throw new CannotRunError("a rejection needs a reason", 'add --reason "what is wrong with it"');
  const session = await openSession(io, options.config);
  const { situation } = session;
  const service = parseImage(text).name;
  mustKnow("service", [service], servicesOf(session));
  const { refused, spared } = imagesMeant(session, text, options);
  if (refused.size === 0)
    throw new CannotRunError(
      `${text} has no digest to reject`,
      "tags can be moved: only digests are rejected",
    );
  const entries = rejectionEntries(service, refused, stampOf(session, options.by, io), reason);
  const edits = undo ? new Map([...entries.keys()].map((digest) => [digest, undefined])) : entries;
  const prepared = prepareChange(session, new Map([[rejectedFile, edits]]));
  const images = [...refused.values()];
  const message = `${undo ? "accept again" : "reject"} ${service} ${nameOfImages(images)}`;
  const runsIn = undo ? [] : runningWith(situation, entries);
  const notes = [
    ...(spared.length > 0 && !undo
      ? [`  other releases run it too, so it stays: ${nameOfImages(spared)}`]
      : []),
    ...runsIn.map(
      (one) =>
        `  it runs in ${one.environment}: tiphys rollback ${one.service} --environment ${one.environment}`,
    ),
  ];
  const prognosis = `${[message, ...notes].join("\n")}\n`;
  const result = { service, images, undo, runsIn };
  await carryOut(session, { prepared, message, prognosis, result }, options, io);
}

/** One image by its digest; else what an environment runs, or the last release of that tag that any of them had. */
function imagesMeant(
  { situation, platform }: ReleaseSession,
  text: string,
  { environment, undo }: RejectOptions,
): RejectedImages {
  const { name: service, tag, digest } = parseImage(text);
  if (digest !== undefined) {
    const image = imageWithDigest(situation, digest);
    if (!image) throw new CannotRunError(`"${digest}" is no digest`, "state sha256: and 64 hex digits");
    return { refused: new Map([[digest, image]]), spared: [] };
  }
  if (environment === undefined && tag === undefined)
    throw new CannotRunError(
      `which release of ${service}?`,
      "state --environment, SERVICE:TAG or SERVICE@DIGEST",
    );
  const environments = environment ? [environmentNamed(platform, environment)] : platform.environments;
  const release =
    tag === undefined
      ? releaseIn(situation, environment ?? "", service)
      : releasesOfService(situation, service, environments).find((one) => one.tag === tag);
  if (!release)
    throw new CannotRunError(
      `no environment ever had ${service}${tag ? `:${tag}` : ""}`,
      "state SERVICE@DIGEST",
    );
  if (!undo) return rejectedImages(situation, release);
  const rejected = situation.files.rejected.entries;
  const all = imagesOf(release).flatMap((image) => (image.digest ? [[image.digest, image] as const] : []));
  const refused = all.filter(([one], index) => index === 0 || rejected.has(one));
  return { refused: new Map(refused), spared: [] };
}

function runningWith(
  { files }: ReleaseSituation,
  entries: ReturnType<typeof rejectionEntries>,
): readonly { readonly environment: string; readonly service: string }[] {
  return [...files.releases].flatMap(([environment, { entries: releases }]) =>
    [...releases]
      .filter(([, release]) => rejectionOf(entries, release) !== undefined)
      .map(([service]) => ({ environment, service })),
  );
}
