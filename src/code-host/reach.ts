import { projectName } from "../argocd/deployed-service.ts";
import { isApplicationFile } from "../layout.ts";
import { isObject, type Manifest } from "../manifest/manifest.ts";
import { type Environment, placementsOf } from "../model/environment.ts";
import type { Platform } from "../model/platform.ts";
import type { Synthesis } from "../synthesize.ts";
import { fileOf, type RepositoryPlaces } from "./repository-places.ts";

/** Which environments a change of something reaches. */
export type Reach = ReadonlyMap<string, ReadonlySet<Environment>>;

/** Service → where it runs. */
export function reachOfServices({ deployed }: Synthesis): Reach {
  return collect(deployed.map(({ service, environment }) => [service.name, environment]));
}

/** Path of an AppProject or ApplicationSet → where its services run; of others nothing is known. */
export function reachOfArgocd({ platform, deployed, argocd }: Synthesis): Reach {
  const perTeam = platform.projects === "team-and-environment";
  const projects = collect(
    deployed.map(({ service, environment }) => [
      projectName(environment, service.team.name, perTeam),
      environment,
    ]),
  );
  const reach = new Map<string, ReadonlySet<Environment>>();
  for (const [path, manifest] of argocd) {
    if (isApplicationFile(path)) continue;
    const environments = projects.get(projectOf(manifest) ?? "");
    if (environments) reach.set(path, environments);
  }
  return reach;
}

/** Config file → the environments that say in it what runs there. A file that defines a service alone is not one. */
export function reachOfConfig({ environments }: Platform, places: RepositoryPlaces): Reach {
  const stated = environments.flatMap((environment) => {
    const own = placementsOf(environment).filter(({ placed }) => placed.site !== placed.definition.site);
    return [environment.site, ...own.map(({ placed }) => placed.site)].map(
      (site) => [fileOf(places, site) ?? "", environment] as const,
    );
  });
  return collect(stated.filter(([file]) => file !== ""));
}

function projectOf(manifest: Manifest): string | undefined {
  if (manifest.kind === "AppProject") return manifest.metadata.name;
  const { spec } = manifest;
  const template = isObject(spec) && isObject(spec.template) ? spec.template.spec : spec;
  const project = isObject(template) ? template.project : undefined;
  return typeof project === "string" ? project : undefined;
}

function collect(pairs: readonly (readonly [string, Environment])[]): Reach {
  const reach = new Map<string, Set<Environment>>();
  for (const [key, environment] of pairs) {
    const known = reach.get(key);
    if (known) known.add(environment);
    else reach.set(key, new Set([environment]));
  }
  return new Map([...reach].sort(([a], [b]) => (a < b ? -1 : 1)));
}
