import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { isApplicationFile } from "../../src/layout.ts";
import { placementsOf } from "../../src/model/environment.ts";
import type { Preset } from "../../src/model/service.ts";
import { at, file, platform, releases, root, synthesis } from "./reference.ts";

const servicesIn = (environment: string) =>
  synthesis.deployed.filter((one) => one.environment.name === environment).map(({ service }) => service.name);
const presets = new Map(
  synthesis.deployed.map(({ service }) => [service.name, service.preset] as [string, Preset]),
);
const ofPreset = (preset: Preset) => [...presets].filter(([, one]) => one === preset).map(([name]) => name);

describe("the size of the platform", () => {
  test.each([
    { environment: "dev", services: 5 },
    { environment: "staging", services: 20 },
    { environment: "production", services: 50 },
  ])(
    "$environment runs $services services, each with an Application of its own",
    ({ environment, services }) => {
      const folder = `argocd/applications/${environment}/`;
      const files = [...synthesis.tree.keys()].filter((path) => path.startsWith(folder));
      expect(servicesIn(environment)).toHaveLength(services);
      expect(files).toHaveLength(services);
    },
  );

  test("that makes 75 Applications, and no other file of their kind", () => {
    expect([...synthesis.tree.keys()].filter(isApplicationFile)).toHaveLength(75);
  });

  test.each([
    ["dev", "staging"],
    ["staging", "production"],
  ])("what %s runs, %s runs too", (before, after) => {
    expect(servicesIn(after)).toEqual(expect.arrayContaining(servicesIn(before)));
  });
});

describe("the kinds of services", () => {
  test.each<{ preset: Preset; least: number }>([
    { preset: "web", least: 20 },
    { preset: "worker", least: 8 },
    { preset: "cron-job", least: 5 },
    { preset: "stateful", least: 2 },
    { preset: "daemon", least: 1 },
    { preset: "custom", least: 1 },
  ])("there are at least $least of preset $preset", ({ preset, least }) => {
    expect(ofPreset(preset).length).toBeGreaterThanOrEqual(least);
  });

  test("the two with disks are the session store and the search index", () => {
    expect(ofPreset("stateful")).toEqual(["search-index", "session-store"]);
  });

  test("production scales at least ten services by itself, dev and staging none", () => {
    const scaled = synthesis.deployed.filter(({ manifests }) =>
      manifests.some(({ kind }) => kind === "HorizontalPodAutoscaler"),
    );
    expect(new Set(scaled.map(({ environment }) => environment.name))).toEqual(new Set(["production"]));
    expect(scaled.length).toBeGreaterThanOrEqual(10);
  });

  test("what a service's own build makes is deployed with it", () => {
    const built = ["Job", "KafkaTopic"].map((kind) =>
      synthesis.deployed.some(({ manifests }) => manifests.some((one) => one.kind === kind)),
    );
    expect(built).toEqual([true, true]);
  });
});

describe("teams and clusters", () => {
  test("at least six teams own services, and none is idle", () => {
    const owners = new Set(synthesis.deployed.map(({ service }) => service.team));
    expect(owners).toEqual(new Set(platform.teams));
    expect(owners.size).toBeGreaterThanOrEqual(6);
  });

  test("in production the data team's services run on the data cluster, and all others on the main one", () => {
    const placed = synthesis.deployed.filter(({ environment }) => environment.name === "production");
    const strays = placed.filter(
      ({ service, cluster }) => (service.team.name === "data") !== (cluster.name === "eu-west-data"),
    );
    expect(strays.map(({ service }) => service.name)).toEqual([]);
    expect(at(file("argocd/applications/production/event-loader.yaml"), "spec.destination")).toEqual({
      name: "eu-west-data",
      namespace: "prod-event-loader",
    });
  });

  test.each(["dev", "staging"])("%s runs on the main cluster only", (environment) => {
    const own = synthesis.deployed.filter((one) => one.environment.name === environment);
    expect([...new Set(own.map(({ cluster }) => cluster.name))]).toEqual(["in-cluster"]);
  });
});

describe("what teams may do", () => {
  const rolesOf = (project: string) =>
    at(file(`argocd/projects/${project}.yaml`), "spec.roles") as readonly {
      readonly name: string;
      readonly policies: readonly string[];
    }[];
  /** What a column of the policy lines says, each value once. */
  const column = (policies: readonly string[], index: number) =>
    [...new Set(policies.map((line) => line.split(", ")[index] ?? ""))].sort();

  test.each([
    { project: "development", may: "action/*, get, sync" },
    { project: "staging", may: "get, sync" },
    { project: "production", may: "get" },
  ])("in $project a team may $may", ({ project, may }) => {
    for (const { policies } of rolesOf(project)) expect(column(policies, 3).join(", ")).toBe(may);
  });

  test("in production every team has a role, for its own Applications and no others", () => {
    const own = platform.teams.map((team) => ({
      name: team.name,
      applications: synthesis.deployed
        .filter(({ service, environment }) => service.team === team && environment.name === "production")
        .map(({ service }) => `production/${service.name}-production`)
        .sort(),
    }));
    const stated = rolesOf("production").map(({ name, policies }) => ({
      name,
      applications: column(policies, 4),
    }));
    expect(stated).toEqual(own.sort((a, b) => (a.name < b.name ? -1 : 1)));
  });
});

describe("how the files read", () => {
  const folder = join(root, "services");
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)));
  const linesOf = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n");

  test("each service is one file, named after it", () => {
    expect(files.map((path) => basename(path, ".ts")).sort()).toEqual([...presets.keys()].sort());
  });

  test("a service is said in 10 to 40 lines", () => {
    expect(files.filter((path) => linesOf(path).length < 10 || linesOf(path).length > 40)).toEqual([]);
  });

  test("an environment's services are promoted, or enter there for the first time", () => {
    const entering = platform.environments.map(({ entersHere = [] }) => entersHere.length);
    expect(entering).toEqual([0, 15, 30]);
  });

  test.each(platform.environments)("releases of $name are one line a service, sorted", (environment) => {
    const text = linesOf(join(root, `environments/${environment.name}/releases.yaml`));
    const lines = text.filter((line) => line !== "" && !line.startsWith("#"));
    const names = lines.map((line) => line.split(":")[0]);
    const released = placementsOf(environment).map(({ placed }) => placed.definition);
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(released.filter(({ knobs }) => knobs.image !== undefined).length);
  });

  test("the same tag of a service is the same digest in every environment", () => {
    const digests = new Map<string, Set<string | undefined>>();
    for (const stated of Object.values(releases)) {
      for (const [service, { tag, digest }] of Object.entries(stated)) {
        const image = `${service}:${tag}`;
        digests.set(image, (digests.get(image) ?? new Set()).add(digest));
      }
    }
    expect([...digests].filter(([, all]) => all.size > 1 || all.has(undefined))).toEqual([]);
  });

  test("no password, key or token is written down: they are references to Secrets", () => {
    const secret = /(KEY|PASSWORD|TOKEN|DATABASE_URL)$/;
    const written = synthesis.deployed.flatMap(({ service }) =>
      Object.entries(service.knobs.variables ?? {})
        .filter(([name, value]) => secret.test(name) && !(typeof value === "object" && "secret" in value))
        .map(([name]) => `${service.name} ${name}`),
    );
    expect(written).toEqual([]);
  });
});
