import fc from "fast-check";
import {
  automated,
  defineEnvironment,
  definePlatform,
  defineService,
  type EnvironmentOptions,
  type Placement,
  type Platform,
  perEnvironment,
} from "../../src/index.ts";
import { aCluster, aTeam } from "../support/platform.ts";

/** What one environment says of one service. */
export interface Said {
  readonly replicas: number | { readonly min: number; readonly max: number };
  readonly level: string | null;
  readonly url: string;
  readonly memory: `${number}Mi`;
  readonly host?: string;
  /** Whether it calls the next service elsewhere. */
  readonly away: boolean;
  readonly runs: boolean;
}

export const names = ["checkout", "search", "basket"] as const;
export const places = ["dev", "staging", "production"] as const;

export const said: fc.Arbitrary<Said> = fc.record(
  {
    replicas: fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.record({ min: fc.integer({ min: 1, max: 3 }), max: fc.integer({ min: 3, max: 9 }) }),
    ),
    level: fc.oneof(fc.constantFrom("info", "warn"), fc.constant(null)),
    url: fc.string(),
    memory: fc.integer({ min: 1, max: 2048 }).map((size) => `${size}Mi` as const),
    host: fc.constantFrom("a.example", "b.example"),
    away: fc.boolean(),
    runs: fc.boolean(),
  },
  { requiredKeys: ["replicas", "level", "url", "memory", "away", "runs"] },
);

export const table = fc.array(said, { minLength: 9, maxLength: 9 });

/** Each calls the next one. */
function nextOf(column: number): string {
  return names[(column + 1) % names.length] ?? "";
}

/** `order` only changes the order in which things are listed. */
export function platformOf(
  rows: readonly Said[],
  order: (list: readonly string[]) => readonly string[] = (list) => list,
  options: Partial<EnvironmentOptions> = {},
): Platform {
  const services = names.map((name, column) =>
    defineService(name, {
      team: aTeam,
      image: `ghcr.io/acme/${name}:1.0.0`,
      port: 8080,
      health: "/healthz",
      allowFrom: [],
      variables: {
        API_URL: perEnvironment<string>(),
        LOG_LEVEL: "info",
        NEXT_URL: { service: nextOf(column) },
      },
    }),
  );
  const environments = places.map((place, index) => {
    const placements = new Map<string, Placement>();
    services.forEach((service, column) => {
      const row = rows[index * names.length + column];
      if (!row?.runs) return;
      const { replicas, level, url, memory, host, away } = row;
      const next = rows[index * names.length + ((column + 1) % names.length)];
      const at = away ? "https://next.example" : "nowhere";
      const calls = away || !next?.runs ? [{ service: nextOf(column), at }] : [];
      const own = host && { host: `${service.name}.${place}.${host}` };
      placements.set(
        service.name,
        service.with({ replicas, memory, calls, ...own, variables: { API_URL: url, LOG_LEVEL: level } }),
      );
    });
    const listed = order([...placements.keys()]).flatMap((name) => placements.get(name) ?? []);
    return defineEnvironment(place, { cluster: aCluster, sync: automated(), services: listed, ...options });
  });
  const byName = new Map(environments.map((environment) => [environment.name as string, environment]));
  return definePlatform("acme", {
    repository: "https://git.example/acme/gitops.git",
    environments: order([...places]).flatMap((place) => byName.get(place) ?? []),
    teams: [aTeam],
    clusters: [aCluster],
    teamsMay: { dev: ["get"], staging: ["get"], production: ["get"] },
  });
}
