import { describe, expect, test } from "@jest/globals";
import {
  automated,
  defineCluster,
  defineService,
  defineTeam,
  manual,
  type Platform,
} from "../../src/index.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";
import { renderedPlatform } from "../../src/policies/rendered-platform.ts";
import { expandSet } from "../../src/simulation/questions/expand-set.ts";
import { synthesize } from "../../src/synthesize.ts";
import { aCluster, anEnvironment, aPlatform, aService, aTeam } from "../support/platform.ts";

const search = defineTeam("search", { groups: ["search-team"] });
const data = defineCluster("data", { server: "https://data.example", kubernetes: "1.35" });
const index = defineService("index", { team: search, image: "ghcr.io/acme/index:1.0.0", port: 80 });

const services = [
  aService("plain"),
  aService("autoscaled", { replicas: { min: 2, max: 4 } }),
  aService("linked", { links: { Runbook: "https://wiki.example/{{ not a template }}" }, syncWave: 3 }),
  aService("ignoring", { ignoreDifferences: [{ kind: "Service", jsonPointers: ["/spec/clusterIP"] }] }),
  index,
  defineService("plain-files", { team: aTeam, image: "x/y:1", port: 80 }).with({ source: "rendered" }),
  defineService("store", { team: aTeam, image: "x/store:1", port: 80 }).with({
    cluster: data,
    namespace: "stores",
  }),
];

const optionsOf = {
  "automated, cascading": { sync: automated({ prune: true }), retry: { limit: 2 } },
  rendered: { sync: manual(), source: "rendered" },
  "manual, not cascading": { sync: manual(), cascade: false, syncOptions: { serverSideApply: true } },
};

function platformWith(
  applications: "each" | "set",
  projects: Platform["projects"],
  options: object,
): Platform {
  const dev = anEnvironment("dev", services, { ...options, applications });
  return aPlatform([dev], { teams: [aTeam, search], clusters: [aCluster, data], projects });
}

function applicationsOf(platform: Platform): readonly Manifest[] {
  const synthesis = synthesize(platform, {});
  const rendered = renderedPlatform(synthesis);
  const manifests = [...synthesis.argocd.values()];
  const expanded = manifests
    .filter(({ kind }) => kind === "ApplicationSet")
    .flatMap((set) => {
      const expansion = expandSet(rendered, set);
      if ("problem" in expansion) throw new Error(expansion.problem);
      return expansion.applications.map(({ manifest }) => manifest);
    });
  const isOne = ({ kind, metadata }: Manifest) => kind === "Application" && metadata.name !== "acme-root";
  return [...manifests.filter(isOne), ...expanded].sort((a, b) =>
    a.metadata.name < b.metadata.name ? -1 : 1,
  );
}

describe("one ApplicationSet for an environment", () => {
  test.each(
    Object.entries(optionsOf).flatMap(([title, options]) =>
      (["environment", "team-and-environment"] as const).map((projects) => ({ title, options, projects })),
    ),
  )(
    "yields the very Applications that would be written one by one ($title, projects by $projects)",
    ({ options, projects }) => {
      const each = applicationsOf(platformWith("each", projects, options));
      const set = applicationsOf(platformWith("set", projects, options));
      expect(each).toHaveLength(services.length);
      expect(withoutEmpty(set)).toEqual(withoutEmpty(each));
    },
  );

  test("fails on a parameter that nobody gave, and templates no project", () => {
    const { argocd } = synthesize(platformWith("set", "environment", { sync: manual() }), {});
    const set = argocd.get("argocd/applicationsets/dev.yaml");
    expect(set?.spec).toMatchObject({
      goTemplate: true,
      goTemplateOptions: ["missingkey=error"],
      template: { spec: { project: "dev" } },
    });
  });
});

/** Argo CD's controller leaves out what is empty. */
function withoutEmpty(manifests: readonly Manifest[]): unknown {
  return JSON.parse(JSON.stringify(manifests), (_, value: unknown) =>
    value === "" ||
    value === false ||
    (typeof value === "object" && value !== null && Object.keys(value).length === 0)
      ? undefined
      : value,
  );
}
