import { describe, expect, test } from "@jest/globals";
import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import fc from "fast-check";
import { aroundShapes, workloadsOwn } from "../../../src/constructs/around/knobs.ts";
import { builtManifests } from "../../../src/constructs/built-manifests.ts";
import {
  CronJob,
  Daemon,
  Facets,
  type FacetsKnobs,
  StatefulService,
  WebService,
  Worker,
} from "../../../src/constructs/index.ts";
import { FindingsError } from "../../../src/errors.ts";
import type { Manifest } from "../../../src/manifest/manifest.ts";
import { validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";
import { exposureFacets } from "../../../src/model/facets/exposure.ts";
import {
  containerFacets,
  replicatedFacets,
  webFacets,
  workerFacets,
} from "../../../src/model/facets/facets.ts";
import { objectFacets } from "../../../src/model/facets/objects.ts";
import { type PresetName, team } from "../made.ts";
import { presetNames, someKnobs } from "../random-knobs.ts";

const constructs: Record<PresetName, (scope: Construct, knobs: object) => Construct> = {
  web: (scope, knobs) => new WebService(scope, "api", { ...least, ...knobs }),
  worker: (scope, knobs) => new Worker(scope, "api", { ...least, ...knobs }),
  stateful: (scope, knobs) => new StatefulService(scope, "api", { ...least, storage: false, ...knobs }),
  daemon: (scope, knobs) => new Daemon(scope, "api", { ...least, ...knobs }),
  "cron-job": (scope, knobs) => new CronJob(scope, "api", { ...least, schedule: "@daily", ...knobs }),
};
const least = { team, image: "ghcr.io/acme/api" } as const;

/** The workload's own objects are made by its own construct; the others by facets around it. */
function isWorkloadsOwn({ kind }: Manifest): boolean {
  return (workloadsOwn as readonly string[]).includes(kind);
}

function aroundThePresets(preset: PresetName, knobs: object): readonly Manifest[] {
  const workload = ["Deployment", "StatefulSet", "DaemonSet", "CronJob"];
  const found = ofPreset(preset, knobs).find(({ kind }) => workload.includes(kind)) as Manifest;
  return builtManifests("x", (scope) => {
    new Facets(scope, "facets", {
      team,
      workload: new ApiObject(scope, "api", found),
      ...offered(preset, knobs),
    });
  }).filter((manifest) => !isWorkloadsOwn(manifest));
}

function ofPreset(preset: PresetName, knobs: object): readonly Manifest[] {
  return builtManifests("x", (scope) => void constructs[preset](scope, knobs));
}

/** The knobs of a preset that facets have too. A worker's ports are served by nothing, which is what read ones are. */
function offered(preset: PresetName, knobs: object): Partial<FacetsKnobs> {
  const taken = Object.entries(knobs).filter(
    ([name]) => Object.hasOwn(aroundShapes, name) && !(preset === "worker" && name === "ports"),
  );
  return Object.fromEntries(taken);
}

const facets = {
  ...{
    ...containerFacets,
    ...replicatedFacets,
    ...webFacets,
    ...workerFacets,
    ...exposureFacets,
    ...objectFacets,
  },
};
const insideThePod = ["files", "configMaps", "reloads"];

test("every facet is one that stands around a workload, or is named here as one inside the pod", () => {
  const other = Object.keys(facets).filter((facet) => !Object.hasOwn(aroundShapes, facet));
  expect(other.sort()).toEqual([...insideThePod].sort());
});

const analysis = { prometheus: "http://p:9090", metrics: { errors: { query: "q", atMost: 1 } } };

interface Row {
  readonly facet: string;
  /** @default "web" */
  readonly preset?: PresetName;
  readonly knobs: object;
}

const rows: readonly Row[] = [
  {
    facet: "calls",
    knobs: { calls: ["store", { service: "tax", ports: ["http"] }], allowTo: [] },
  },
  {
    facet: "calledBy",
    knobs: { port: 8080, ports: { admin: 9000 }, calledBy: [{ service: "web", ports: ["http"] }] },
  },
  {
    facet: "allowFrom",
    knobs: { ports: { metrics: 9090 }, metrics: {}, allowFrom: [{ namespace: "edge" }] },
    preset: "worker",
  },
  { facet: "allowTo", knobs: { migrations: {}, allowTo: [{ cidr: "10.0.0.0/8" }] }, preset: "stateful" },
  {
    facet: "secrets",
    knobs: { secrets: { db: { keys: { url: "shop/db#url" }, store: { name: "vault" } } } },
    preset: "cron-job",
  },
  { facet: "alerts", knobs: { alerts: { namespace: "shop" }, replicas: { min: 1, max: 2 } } },
  { facet: "alerts", knobs: { alerts: { namespace: "shop" } }, preset: "stateful" },
  { facet: "alerts", knobs: { alerts: { namespace: "shop" } }, preset: "daemon" },
  { facet: "alerts", knobs: { alerts: { namespace: "shop" } }, preset: "cron-job" },
  {
    facet: "migrations",
    knobs: {
      migrations: { phase: "Sync", mounts: { ca: "/ca" } },
      volumes: { ca: { secret: "ca", mode: 0o400 } },
      imagePullSecrets: ["hub"],
      security: { runAsUser: 7 },
    },
  },
  {
    facet: "migrations",
    knobs: { migrations: {}, security: false, nodeSelector: { disk: "fast" } },
    preset: "cron-job",
  },
  { facet: "recommendation", knobs: { recommendation: true }, preset: "daemon" },
  { facet: "metrics", knobs: { port: 8080, ports: { metrics: 9090 }, metrics: {} } },
  {
    facet: "metrics",
    knobs: { ports: { metrics: { container: 9090, named: false } }, metrics: {} },
    preset: "worker",
  },
  { facet: "metrics", knobs: { port: 9100, metrics: {} }, preset: "daemon" },
  {
    facet: "strategy",
    knobs: {
      port: 80,
      replicas: 4,
      rollout: { minReady: 5, maxSurge: 1 },
      strategy: { deployment: "scaled-down", blueGreen: { before: ["errors"] }, analysis },
    },
  },
  {
    facet: "strategy",
    knobs: { replicas: 4, strategy: { deployment: "beside", canary: { steps: [{ setWeight: 50 }] } } },
    preset: "worker",
  },
  {
    facet: "ingress",
    knobs: { port: 80, host: "a.example", ingress: { className: "nginx" } },
  },
  {
    facet: "gateway",
    knobs: { port: 80, host: ["a.example", "b.example"], gateway: { name: "public", namespace: "edge" } },
  },
  {
    facet: "certificate",
    knobs: { port: 80, host: "a.example", certificate: { issuer: { name: "ca" } } },
    preset: "stateful",
  },
  {
    facet: "objects",
    knobs: { objects: { thing: { apiVersion: "example.com/v1", kind: "Thing", spec: {} } } },
  },
  { facet: "replicas: a range", knobs: { replicas: { min: 2, max: 5 } } },
  {
    facet: "replicas: KEDA",
    knobs: {
      replicas: { min: 0, max: 5, triggers: { jobs: { type: "redis", metadata: { listName: "jobs" } } } },
    },
    preset: "stateful",
  },
  { facet: "replicas: a count", knobs: { replicas: 3 } },
  { facet: "disruptionBudget", knobs: { disruptionBudget: { minAvailable: 1 } }, preset: "worker" },
  {
    facet: "kubernetesService",
    knobs: {
      port: 80,
      kubernetesService: { type: "NodePort" },
      extraKubernetesServices: { "api-2": { headless: true } },
    },
  },
  {
    facet: "labels and annotations",
    knobs: {
      port: 80,
      standardLabels: "none",
      labels: { a: "b" },
      annotations: { c: "d" },
      selector: "app.kubernetes.io/name",
    },
  },
  {
    facet: "adjust",
    knobs: { port: 80, adjust: [{ kind: "Service", set: { "/spec/sessionAffinity": "ClientIP" } }] },
  },
];

describe("around a preset's workload facets make what the preset makes around it", () => {
  test.each(rows.map((row) => ({ preset: "web" as const, ...row })))(
    "$facet, of a $preset",
    ({ preset, knobs }) => {
      const own = ofPreset(preset, knobs).filter((manifest) => !isWorkloadsOwn(manifest));
      expect(own.length).toBeGreaterThan(0);
      expect(aroundThePresets(preset, knobs)).toEqual(own);
    },
  );

  test("each facet is in a row", () => {
    const stated = new Set(rows.flatMap(({ knobs }) => Object.keys(knobs)));
    expect(Object.keys(aroundShapes).filter((name) => !stated.has(name) && name !== "team")).toEqual([]);
  });

  test.each(presetNames)("whatever else a %s states", (preset) => {
    return fc.assert(
      fc.property(someKnobs(preset).map(alone), (knobs) => {
        const own = unlessRefused(() => ofPreset(preset, knobs));
        fc.pre(own !== undefined);
        const around = aroundThePresets(preset, knobs);
        expect(around).toEqual(own?.filter((manifest) => !isWorkloadsOwn(manifest)));
        expect(around.flatMap((object) => validateManifest(object))).toEqual([]);
      }),
      { numRuns: 60, maxSkipsPerRun: 200 },
    );
  });
});

function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof FindingsError) return undefined;
    throw error;
  }
}

/** What a construct has to state, and without what facets refuse or cannot know: addresses in the workload's own variables. */
function alone(stated: Record<string, unknown>): object {
  const { variables, sidecars, initContainers, alerts, certificate, secrets, calls, allowTo, ...others } =
    stated;
  const { kubernetesService, extraKubernetesServices, ...unserved } = others;
  const { ports = {} } = others as { ports?: Record<string, number | { container: number }> };
  const numbers = Object.values(ports).map((port) => (typeof port === "number" ? port : port.container));
  const once = Object.entries(ports).filter((_, index) => numbers.indexOf(numbers[index] ?? 0) === index);
  const known = Object.entries((secrets ?? {}) as object).filter(([, secret]) => !("sops" in secret));
  const knobs = {
    ...(others.port ? others : unserved),
    ...(alerts ? { alerts: { ...alerts, namespace: "shop" } } : {}),
    ...(certificate ? { certificate: { issuer: { name: "ca" }, ...certificate } } : {}),
    secrets: Object.fromEntries(known),
    ...(others.ports ? { ports: Object.fromEntries(once) } : {}),
    ...(allowTo ? { allowTo, calls } : {}),
  };
  // Records of fast-check may have no prototype, which cdk8s asks for.
  return JSON.parse(JSON.stringify(knobs));
}
