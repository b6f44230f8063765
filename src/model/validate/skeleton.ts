import type { Finding } from "../../errors.ts";
import type { CallSite } from "../call-site.ts";
import type { Platform } from "../platform.ts";
import { isRecord, listOf, named, record, type Shape } from "../shape.ts";
import { findingsAt } from "./place.ts";

const placement: Shape = (value, field) =>
  isRecord(value) && isRecord(value.placed) && isRecord(value.placed.definition)
    ? []
    : [
        {
          code: "wrong-type",
          field,
          message: `${field} is ${isRecord(value) ? "a record" : String(value)}, not a service`,
          fix: "list what defineService and its like return, or its .with({ … })",
        },
      ];

const services = listOf(placement);
const platformShape = record(
  {
    environments: listOf(named("an environment: defineEnvironment(…)")),
    teams: listOf(named("a team: defineTeam(…)")),
    clusters: listOf(named("a cluster: defineCluster(…)")),
  },
  ["environments", "teams", "clusters"],
);
const environmentShape = record({ services, entersHere: services }, ["services"]);

/** What everything else reads: lists that are lists, of what they should hold. Nothing else can be checked without it. */
export function validateSkeleton(platform: Platform): Finding[] {
  const { environments, teams, clusters } = platform;
  const misfits = platformShape({ environments, teams, clusters }, "");
  const listed: readonly unknown[] = Array.isArray(environments) ? environments : [];
  return [
    ...findingsAt(platform.site, `platform "${platform.name}"`, misfits),
    ...listed
      .filter(isRecord)
      .flatMap(({ name, site, services, entersHere }) =>
        findingsAt(site as CallSite, `environment "${name}"`, environmentShape({ services, entersHere }, "")),
      ),
  ];
}
