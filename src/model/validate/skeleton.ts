import type { Finding } from "../../errors.ts";
import type { CallSite } from "../call-site.ts";
import { type Environment, placementsOf } from "../environment.ts";
import type { Platform, PlatformOptions } from "../platform.ts";
import { anything, isRecord, listOf, type Misfit, named, record, type Shape, show } from "../shape.ts";
import { findingsAt } from "./place.ts";

const placement: Shape = (value, field) => {
  if (isRecord(value) && isRecord(value.placed) && isRecord(value.placed.definition)) return [];
  const said = isRecord(value) ? "a record" : show(value);
  const fix = "list what defineService and its like return, or its .with({ … })";
  return [{ code: "wrong-type", field, message: `${field} is ${said}, not a service`, fix }];
};

/** What a define… function of something without a name returned. */
function made(expected: string): Shape {
  return (value, field) =>
    isRecord(value) && isRecord(value.site)
      ? []
      : [
          {
            code: "wrong-type",
            field,
            message: `${field} is ${show(value)}, not ${expected}`,
            fix: `state ${expected}`,
          },
        ];
}

const services = listOf(placement);
const fields = {
  environments: listOf(named("an environment: defineEnvironment(…)")),
  teams: listOf(named("a team: defineTeam(…)")),
  clusters: listOf(named("a cluster: defineCluster(…)")),
  // Held by their own validation.
  repository: anything,
  revision: anything,
  path: anything,
  roles: anything,
  teamsMay: anything,
  projects: anything,
  argocdNamespace: anything,
  argocd: made("Argo CD itself: defineArgoCd(…)"),
  manifestGeneratePaths: anything,
  monitoring: anything,
  infrastructure: listOf(named("a component: defineInfrastructure(…)")),
  customResources: anything,
  applicationSets: listOf(named("an ApplicationSet: defineApplicationSet(…)")),
  policies: anything,
  denies: anything,
  waivers: anything,
  codeHost: anything,
  previews: listOf(made("a preview: definePreview(…)")),
} satisfies Record<keyof PlatformOptions<readonly Environment[]>, Shape>;
const platformShape = record(fields, ["environments", "teams", "clusters"]);
const environmentShape = record({ services, entersHere: services }, ["services"]);

/** What everything else reads: lists that are lists, of what they should hold. Nothing else can be checked without it. */
export function validateSkeleton({ name, site, fileAt: _, ...options }: Platform): Finding[] {
  if (typeof name !== "string") return findingsAt(site, "platform", nameless("definePlatform", name));
  const { environments, teams, clusters } = options;
  const misfits = [
    ...platformShape(options, ""),
    ...Object.entries({ environments, teams, clusters }).flatMap(([field, list]) => twice(field, list)),
  ];
  const listed: readonly unknown[] = Array.isArray(environments) ? environments : [];
  const findings = [
    ...findingsAt(site, `platform "${name}"`, misfits),
    ...[...new Set(listed)].flatMap(ofEnvironment),
  ];
  return findings.length > 0 ? findings : namelessServices(environments);
}

/** One that has no name is told of where it is listed. */
function ofEnvironment(environment: unknown): readonly Finding[] {
  if (!isRecord(environment) || typeof environment.name !== "string") return [];
  const { name, site, services, entersHere } = environment;
  const misfits = environmentShape({ services, entersHere }, "");
  return findingsAt(site as CallSite, `environment "${name}"`, misfits);
}

function namelessServices(environments: readonly Environment[]): Finding[] {
  const definitions = environments.flatMap(placementsOf).map(({ placed }) => placed.definition);
  return [...new Set(definitions)].flatMap(({ name, site }) =>
    findingsAt(site, "service", nameless("defineService", name)),
  );
}

function nameless(define: string, name: unknown): readonly Misfit[] {
  if (typeof name === "string") return [];
  const message = `its name is ${show(name)}, not a text`;
  const fix = `give the name first, and then the options: ${define}("…", { … })`;
  return [{ code: "wrong-type", field: "", message, fix }];
}

/** The same thing twice would be made twice. */
function twice(field: string, list: unknown): readonly Misfit[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return [...new Set(items.filter((one, index) => items.indexOf(one) !== index))]
    .filter(isRecord)
    .map(({ name }) => ({
      code: "duplicate-name",
      field,
      message: `${field} lists "${name}" twice`,
      fix: "list it once",
    }));
}
