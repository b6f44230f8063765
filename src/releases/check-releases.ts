import type { Finding, Place } from "../errors.ts";
import { type Environment, requiresDigest } from "../model/environment.ts";
import type { ImageRelease } from "../model/image-release.ts";
import { lineageIn, soakOf, withoutDigest } from "./chain.ts";
import { heldChange } from "./held-changes.ts";
import { everyService, isExpired, rejectionOf } from "./hold.ts";
import { soakedAt } from "./lineage.ts";
import type { ReleaseFiles } from "./release-files.ts";
import { namesOf, placedIn, type ReleaseSituation, startsIn } from "./situation.ts";
import type { Timeline } from "./timeline.ts";
import { ageOf, nameOfRelease, timeOf } from "./words.ts";

/** Everything that Git can say against the releases as they are now, however they came there. */
export function checkReleases(situation: ReleaseSituation): readonly Finding[] {
  const { environments } = situation.platform;
  return [
    ...historyFindings(situation),
    ...environments.flatMap((environment) => [
      ...entriesOf(situation, environment).flatMap((entry) => checkEntry(situation, environment, entry)),
      ...checkHolds(situation, environment),
    ]),
  ];
}

interface CheckedEntry {
  readonly service: string;
  readonly release: ImageRelease;
  readonly where: Place;
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
  const subject = `${service} in ${environment.name}`;
  const findings: Finding[] = [];
  const rejection = rejectionOf(situation.files.rejected.entries, release);
  if (rejection) {
    const message = `${subject}: ${nameOfRelease(release)} is rejected: ${rejection.reason}`;
    findings.push({
      code: "rejected-release",
      message,
      where,
      fix: `tiphys rollback ${service} --environment ${environment.name}`,
    });
  }
  const loose = requiresDigest(environment) ? withoutDigest(release) : undefined;
  if (loose !== undefined) {
    const message = `${subject}: ${loose} has no digest`;
    findings.push({
      code: "missing-digest",
      message,
      where,
      fix: "state the digest: tags can be moved, digests cannot",
    });
  }
  const held = heldChange(situation, environment.name, service, release);
  if (held) findings.push({ ...held, where });
  const chain = startsIn(environment, service)
    ? undefined
    : chainFinding(situation, environment, entry, subject);
  if (chain) findings.push(chain);
  return findings;
}

/** Lineage and soak; a hotfix is excused, and told with its age until the chain has caught up. */
function chainFinding(
  situation: ReleaseSituation,
  environment: Environment,
  { service, release, where }: CheckedEntry,
  subject: string,
): Finding | undefined {
  const { history, now } = situation;
  if (!history || isFresh(situation.timeline, environment, service)) return undefined;
  const before = environment.promotesFrom?.name ?? "";
  const lineage = lineageIn(situation, environment, service, release);
  const until = soakedAt(lineage, soakOf(environment));
  if (until !== undefined && until <= now) return brokenOrigin(situation, release, where, subject);
  if (release.hotfix) {
    const age = release.since ? `, for ${ageOf(now - Date.parse(release.since))}` : "";
    const message = `${subject}: ${nameOfRelease(release)} is a hotfix outside of the chain${age}: ${release.hotfix}`;
    const fix = `release it where the chain begins too, so that it reaches ${before}`;
    return { code: "open-hotfix", severity: "warning", message, where, fix };
  }
  if (lineage.kind === "unproved") {
    const message = `${subject}: ${nameOfRelease(release)} was never committed to ${before}`;
    const fix = `promote it: tiphys promote ${service} --to ${environment.name}; a hotfix needs its reason in the entry`;
    return { code: "never-ran-before", message, where, fix: history.isShallow ? shallowFix : fix };
  }
  const rest = until === undefined ? `is not on ${history.branch} yet` : `soaks until ${timeOf(until)}`;
  const message = `${subject}: ${nameOfRelease(release)} ${rest} in ${before}, and ${environment.name} asks for ${environment.soak}`;
  return { code: "not-soaked", message, where, fix: "wait, or state the hotfix's reason in the entry" };
}

const shallowFix =
  "this clone is shallow: fetch all of the history first (git fetch --unshallow, fetch-depth: 0)";

/** The artifact is proved, but the commit that it says it came by is gone: somebody rewrote history. */
function brokenOrigin(
  { history }: ReleaseSituation,
  { from }: ImageRelease,
  where: Place,
  subject: string,
): Finding | undefined {
  if (!from || !history || history.isShallow || history.knows(from)) return undefined;
  const message = `${subject}: commit ${from}, by which it was promoted, is not in this repository`;
  const fix = "history was rewritten, or this clone lacks it; its lineage is proved by another commit";
  return { code: "unknown-origin", severity: "warning", message, where, fix };
}

/** What keeps Git from proving anything at all. */
function historyFindings({ history, platform, timeline, files }: ReleaseSituation): readonly Finding[] {
  const chained = platform.environments.filter(({ promotesFrom }) => promotesFrom);
  const isUsed = chained.some(({ name }) => (files.releases.get(name)?.entries.size ?? 0) > 0);
  if (!isUsed) return [];
  const warn = (code: string, message: string, fix: string): Finding => ({
    code,
    severity: "warning",
    message,
    fix,
  });
  if (!history)
    return [
      warn("no-history", "there is no Git here: where releases come from is not proved", "check in a clone"),
    ];
  const branch = platform.revision ?? "main";
  const findings: Finding[] = [];
  if (history.branch === undefined) {
    const fix = `fetch it: git fetch origin ${branch}; or state the platform's revision`;
    findings.push({
      code: "no-branch",
      message: `${branch}, which Argo CD reads, is not in this clone`,
      fix,
    });
  }
  return [...findings, ...chained.flatMap((one) => unprovable(timeline, files, one, warn))];
}

/** Versions that nobody can read, and entries that are too new for any proof. */
function unprovable(
  timeline: Timeline,
  files: ReleaseFiles,
  environment: Environment,
  warn: (code: string, message: string, fix: string) => Finding,
): readonly Finding[] {
  const before = environment.promotesFrom?.name ?? "";
  const unreadable = (timeline.get(before)?.unreadable ?? []).map(({ id }) => {
    const message = `the releases of ${before} in commit ${id.slice(0, 12)} cannot be read, so they prove nothing`;
    return warn("unreadable-history", message, "nothing, if all else is proved");
  });
  const services = [...(files.releases.get(environment.name)?.entries.keys() ?? [])];
  const fresh = services.filter(
    (service) => !startsIn(environment, service) && isFresh(timeline, environment, service),
  );
  if (fresh.length === 0) return unreadable;
  const names = `${fresh.slice(0, 5).join(", ")}${fresh.length > 5 ? `, and ${fresh.length - 5} more` : ""}`;
  const message = `neither ${before} nor ${environment.name} has any committed release of ${names}: nothing proves them`;
  return [...unreadable, warn("nothing-committed", message, "commit the releases of both")];
}

/** A service that is new to the platform has no history that could speak against it. */
function isFresh(timeline: Timeline, environment: Environment, service: string): boolean {
  const placed = placedIn(environment).get(service);
  const names = placed ? namesOf(placed) : [service];
  const both = [environment.name, environment.promotesFrom?.name ?? ""];
  return !both.some((name) => names.some((one) => timeline.get(name)?.changes.has(one)));
}

function checkHolds({ files, now }: ReleaseSituation, environment: Environment): readonly Finding[] {
  const file = files.holds.get(environment.name);
  const placed = placedIn(environment);
  return [...(file?.entries ?? [])].flatMap(([service, hold]): readonly Finding[] => {
    const where = file?.places.get(service) ?? { file: file?.file ?? "" };
    const fix = `tiphys unhold ${service === everyService ? "--all" : service} --environment ${environment.name}`;
    if (service !== everyService && !placed.has(service)) {
      const message = `"${service}" is held in ${environment.name}, which does not run it`;
      return [{ code: "unknown-service", message, where, choices: [everyService, ...placed.keys()], fix }];
    }
    if (!isExpired(hold, now)) return [];
    const message = `the hold of ${service} in ${environment.name} ended on ${hold.until} (${hold.owner}: ${hold.reason})`;
    return [{ code: "expired-hold", severity: "warning", message, where, fix }];
  });
}
