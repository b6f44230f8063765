import type { Finding } from "../errors.ts";
import type { Environment } from "../model/environment.ts";
import type { ReleaseFiles } from "./release-files.ts";
import { namesIn, type ReleaseSituation, startsIn } from "./situation.ts";
import type { Timeline } from "./timeline.ts";

/** What keeps Git from proving anything at all. */
export function checkHistory({ history, platform, timeline, files }: ReleaseSituation): readonly Finding[] {
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
export function isFresh(timeline: Timeline, environment: Environment, service: string): boolean {
  const names = namesIn(environment, service);
  const both = [environment.name, environment.promotesFrom?.name ?? ""];
  return !both.some((name) => names.some((one) => timeline.get(name)?.changes.has(one)));
}
