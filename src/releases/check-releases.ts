import type { Finding } from "../errors.ts";
import { type Environment, requiresDigest } from "../model/environment.ts";
import { lineageIn, withoutDigest } from "./chain.ts";
import { type CheckedEntry, checkChain } from "./check-chain.ts";
import { checkHistory } from "./check-history.ts";
import { checkHolds } from "./check-holds.ts";
import { heldChange } from "./held-changes.ts";
import { type Rejection, rejectionOf } from "./hold.ts";
import { isSameArtifact } from "./identity.ts";
import { nameOfRejected } from "./reject.ts";
import { changesIn, type ReleaseSituation, startsIn } from "./situation.ts";

/** Everything that Git can say against the releases as they are now, however they came there. */
export function checkReleases(situation: ReleaseSituation): readonly Finding[] {
  const { environments } = situation.platform;
  return [
    ...checkHistory(situation),
    ...environments.flatMap((environment) => [
      ...entriesOf(situation, environment).flatMap((entry) => checkEntry(situation, environment, entry)),
      ...checkHolds(situation, environment),
    ]),
  ];
}

/** How much of what was promoted Git speaks of: `98 promoted releases, 12 of them older than any proof`. */
export function promotedReleases(situation: ReleaseSituation): string | undefined {
  const lineages = situation.platform.environments.flatMap((environment) =>
    entriesOf(situation, environment)
      .filter(({ service }) => !startsIn(environment, service))
      .map(({ service, release }) => lineageIn(situation, environment, service, release)),
  );
  if (lineages.length === 0) return undefined;
  const older = lineages.filter((one) => one.kind === "predates" && !one.wasCarried).length;
  return `${lineages.length} promoted releases${older > 0 ? `, ${older} of them older than any proof` : ""}`;
}

function entriesOf({ files }: ReleaseSituation, { name }: Environment): readonly CheckedEntry[] {
  const file = files.releases.get(name);
  return [...(file?.entries ?? [])].map(([service, release]) => ({
    service,
    release,
    where: file?.places.get(service) ?? { file: file?.file ?? "" },
  }));
}

function checkEntry(
  situation: ReleaseSituation,
  environment: Environment,
  entry: CheckedEntry,
): readonly Finding[] {
  const { release, where, service } = entry;
  const held = heldChange(situation, environment, service, release);
  const chain = startsIn(environment, service) ? undefined : checkChain(situation, environment, entry);
  return [
    ...checkArtifact(situation, environment, entry),
    ...(held ? [{ ...held, where }] : []),
    ...(chain ? [chain] : []),
  ];
}

/** What is wrong with the artifact itself, wherever it came from. */
function checkArtifact(
  situation: ReleaseSituation,
  environment: Environment,
  { service, release, where }: CheckedEntry,
): readonly Finding[] {
  const subject = `${service} in ${environment.name}`;
  const findings: Finding[] = [];
  const rejection = rejectionOf(situation.files.rejected.entries, release);
  if (rejection) {
    const isOlder = wasThereBefore(situation, environment, { service, release }, rejection);
    const what = nameOfRejected(situation.files.rejected.entries, release);
    const message = `${subject}: ${what} is rejected: ${rejection.reason}`;
    const fix = `tiphys rollback ${service} --environment ${environment.name}`;
    findings.push({ code: "rejected-release", ...(isOlder && { severity: "warning" }), message, where, fix });
  }
  const loose = requiresDigest(environment) ? withoutDigest(release) : undefined;
  if (loose !== undefined) {
    const fix = "state the digest: tags can be moved, digests cannot";
    findings.push({ code: "missing-digest", message: `${subject}: ${loose} has no digest`, where, fix });
  }
  return findings;
}

/** What runs already when its digest is rejected must not keep the rejection, or a rollback elsewhere, from being merged. */
function wasThereBefore(
  situation: ReleaseSituation,
  environment: Environment,
  { service, release }: Pick<CheckedEntry, "service" | "release">,
  { since }: Rejection,
): boolean {
  const last = changesIn(situation, environment, service).at(-1);
  const isCommitted = last?.release !== undefined && isSameArtifact(last.release, release);
  return isCommitted && since !== undefined && last.commit.at <= Date.parse(since);
}
