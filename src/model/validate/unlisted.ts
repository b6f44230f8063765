import type { Finding } from "../../errors.ts";
import { groupBy } from "../../manifest/group-by.ts";
import type { CallSite } from "../call-site.ts";
import { type Environment, placementsOf } from "../environment.ts";
import type { Platform } from "../platform.ts";
import type { ServiceDefinition } from "../service.ts";
import { isRecord, nearestName } from "../shape.ts";
import { findingAt } from "./place.ts";

/** Who has a team, or a cluster. */
interface Use {
  readonly used: unknown;
  readonly site: CallSite;
  readonly subject: string;
}

/** Teams of services, and clusters of environments, that the platform does not list: each is told once, whoever uses it. */
export function validateListed(
  { environments, teams, clusters }: Platform,
  definitions: readonly ServiceDefinition[],
): Finding[] {
  const owners = definitions.map(
    ({ name, knobs, site }): Use => ({ used: knobs.team, site, subject: `service "${name}"` }),
  );
  return [
    ...unlisted("team", owners, teams),
    ...unlisted("cluster", environments.flatMap(clustersOf), clusters),
  ];
}

function clustersOf(environment: Environment): readonly Use[] {
  const subject = `environment "${environment.name}"`;
  return [
    { used: environment.cluster, site: environment.site, subject },
    ...placementsOf(environment).map(({ placed }) => ({
      used: placed.overrides.cluster,
      site: placed.site,
      subject,
    })),
  ];
}

function unlisted(
  kind: "team" | "cluster",
  uses: readonly Use[],
  listed: readonly { readonly name: string }[],
): Finding[] {
  const known = new Set<unknown>(listed);
  const stray = uses.filter(
    ({ used }) => isRecord(used) && typeof used.name === "string" && !known.has(used),
  );
  const names = listed.map(({ name }) => name);
  return [...groupBy(stray, ({ used }) => used)].flatMap(([used, [first, ...others]]) => {
    const name = String(isRecord(used) && used.name);
    const subjects = new Set(others.map(({ subject }) => subject));
    subjects.delete(first?.subject ?? "");
    const subject = `${first?.subject}${subjects.size > 0 ? ` and ${subjects.size} more` : ""}`;
    const misfit = {
      code: `unknown-${kind}`,
      field: kind,
      message: `${kind} "${name}" is not listed in the platform`,
      choices: names,
      fix: fixOf(kind, name, names),
    };
    return [findingAt(first?.site, subject, misfit)];
  });
}

function fixOf(kind: string, name: string, names: readonly string[]): string {
  if (names.includes(name)) return `use the one of this name that is listed, or list this one`;
  const nearest = nearestName(name, names);
  return `add it to the platform's ${kind}s${nearest ? `, or use "${nearest}"` : ""}`;
}
