import {
  automated,
  type Cluster,
  defineCluster,
  defineEnvironment,
  definePlatform,
  defineService,
  defineTeam,
  type Environment,
  type EnvironmentOptions,
  type Placement,
  type Platform,
  type Team,
} from "../../src/index.ts";

export const aTeam: Team = defineTeam("payments", { groups: ["payments-team"] });
export const aCluster: Cluster = defineCluster("eu-west", {
  server: "https://eu.example",
  kubernetes: "1.35",
});

/** A web service whose image is pinned, so that it needs no release. */
export function aService(name = "checkout", knobs: object = {}): Placement {
  return defineService(name, { team: aTeam, image: `ghcr.io/acme/${name}:1.0.0`, port: 8080, ...knobs });
}

export function anEnvironment(
  name: string,
  services: readonly Placement[],
  options: Partial<EnvironmentOptions> = {},
): Environment {
  return defineEnvironment(name, { cluster: aCluster, sync: automated(), services, ...options });
}

/** A platform of these environments, with everything else decided. */
export function aPlatform(environments: readonly Environment[], options: object = {}): Platform {
  const teamsMay = Object.fromEntries(environments.map(({ name }) => [name, ["get"] as const]));
  return definePlatform("acme", {
    repository: "https://git.example/acme/gitops.git",
    environments,
    teams: [aTeam],
    clusters: [aCluster],
    teamsMay,
    ...options,
  });
}
