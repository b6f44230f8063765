import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  automated,
  defineEnvironment,
  definePlatform,
  defineService,
  type Placement,
  type Platform,
  perEnvironment,
} from "../../src/index.ts";
import { synthesize } from "../../src/synthesize.ts";
import { aCluster, aTeam } from "../support/platform.ts";

/** What one environment says of one service. */
interface Said {
  readonly replicas: number | { readonly min: number; readonly max: number };
  readonly level: string | null;
  readonly url: string;
  readonly memory: `${number}Mi`;
  readonly host?: string;
  readonly runs: boolean;
}

const names = ["checkout", "search", "basket"] as const;
const places = ["dev", "staging", "production"] as const;

const said: fc.Arbitrary<Said> = fc.record(
  {
    replicas: fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.record({ min: fc.integer({ min: 1, max: 3 }), max: fc.integer({ min: 3, max: 9 }) }),
    ),
    level: fc.oneof(fc.constantFrom("info", "warn"), fc.constant(null)),
    url: fc.string(),
    memory: fc.integer({ min: 1, max: 2048 }).map((size) => `${size}Mi` as const),
    host: fc.constantFrom("a.example", "b.example"),
    runs: fc.boolean(),
  },
  { requiredKeys: ["replicas", "level", "url", "memory", "runs"] },
);

const table = fc.array(said, { minLength: 9, maxLength: 9 });

/** `order` only changes the order in which things are listed. */
function platformOf(
  rows: readonly Said[],
  order: (list: readonly string[]) => readonly string[] = (list) => list,
): Platform {
  const services = names.map((name) =>
    defineService(name, {
      team: aTeam,
      image: `ghcr.io/acme/${name}:1.0.0`,
      port: 8080,
      health: "/healthz",
      variables: { API_URL: perEnvironment<string>(), LOG_LEVEL: "info" },
    }),
  );
  const environments = places.map((place, index) => {
    const placements = new Map<string, Placement>();
    services.forEach((service, column) => {
      const row = rows[index * names.length + column];
      if (!row?.runs) return;
      const { replicas, level, url, memory, host } = row;
      const own = host && { host: `${service.name}.${place}.${host}` };
      placements.set(
        service.name,
        service.with({ replicas, memory, ...own, variables: { API_URL: url, LOG_LEVEL: level } }),
      );
    });
    const listed = order([...placements.keys()]).flatMap((name) => placements.get(name) ?? []);
    return defineEnvironment(place, { cluster: aCluster, sync: automated(), services: listed });
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

const treeOf = (platform: Platform) => synthesize(platform, {}).tree;

describe("whatever a platform says", () => {
  test("changing one environment touches only that environment's files", () => {
    void fc.assert(
      fc.property(table, said, fc.nat(8), (rows, other, at) => {
        const before = treeOf(platformOf(rows));
        // Where it runs is kept: a service that comes or goes changes its base too.
        const changed = rows.map((row, index) => (index === at ? { ...other, runs: row.runs } : row));
        const after = treeOf(platformOf(changed));
        const place = places[Math.floor(at / names.length)] ?? "";
        const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
          (path) => before.get(path) !== after.get(path),
        );
        const own = (path: string) =>
          path.includes(`/overlays/${place}/`) ||
          path.includes(`applications/${place}/`) ||
          path === `argocd/projects/${place}.yaml`;
        expect(touched.filter((path) => !own(path))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("the order in which services and environments are listed changes no byte", () => {
    void fc.assert(
      fc.property(table, (rows) => {
        const backwards = treeOf(platformOf(rows, (list) => [...list].reverse()));
        const forwards = treeOf(platformOf(rows));
        expect([...backwards].sort()).toEqual([...forwards].sort());
      }),
      { numRuns: 40 },
    );
  });
});
