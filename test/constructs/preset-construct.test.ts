import { describe, expect, test } from "@jest/globals";
import { App, Chart } from "cdk8s";
import { builtManifests } from "../../src/constructs/built-manifests.ts";
import { CronJob, Daemon, StatefulService, WebService, Worker } from "../../src/constructs/index.ts";
import { serviceManifests } from "../../src/constructs/service-manifests.ts";
import { FindingsError } from "../../src/errors.ts";
import { defineCustomService } from "../../src/index.ts";
import { exposureFacets } from "../../src/model/facets/exposure.ts";
import { containerFacets, replicatedFacets, webFacets } from "../../src/model/facets/facets.ts";
import { resolveBase } from "../../src/model/resolve.ts";
import { nowhere, type Surroundings, sameNamespace } from "../../src/model/surroundings.ts";
import { encrypted, sopsSecret } from "../support/sops-secret.ts";
import { made, team } from "./made.ts";

const least = { team, image: "ghcr.io/acme/api" } as const;

const rich = {
  ...least,
  port: 8080,
  host: "a.example",
  health: "/up",
  replicas: { min: 2, max: 4 },
  variables: { LEVEL: "info", EMPTY: "" },
  files: { "/etc/motd": "hello" },
  writable: ["/tmp"],
  allowFrom: [{ service: "frontend" }],
  gateway: { name: "public", namespace: "gateways" },
  certificate: { issuer: { name: "letsencrypt" } },
  secrets: { "api-database": { keys: { url: "shop/api#url" }, store: { name: "vault" } } },
  metrics: { interval: "15s" },
  alerts: {
    namespace: "shop",
    objectives: { up: { target: 99.9, requests: { metric: "http_requests_total" } } },
  },
  adjust: [{ kind: "Service", set: { "/spec/sessionAffinity": "ClientIP" } }],
} as const;

const facets = {
  ...least,
  port: 8080,
  host: "a.example",
  replicas: { min: 1, max: 4, triggers: { orders: { kafka: { brokers: "b", group: "g", topic: "t" } } } },
  strategy: {
    deployment: "scaled-down",
    canary: { traffic: "ingress", steps: [{ setWeight: 20 }, { analysis: ["errors"] }] },
    analysis: { prometheus: "http://p:9090", metrics: { errors: { query: "q", atMost: 1 } } },
  },
  recommendation: true,
  migrations: { phase: "Sync" },
  ingress: { className: "nginx" },
  configMaps: { flags: { A: "1" }, rules: { B: "2" } },
  variablesFrom: [{ configMap: "flags" }],
  volumes: { rules: { configMap: "rules", path: "/rules" } },
  reloads: ["rules"],
  calls: ["store"],
  calledBy: ["frontend"],
  allowTo: [{ service: "store" }],
} as const;

test("the services that are compared below have every facet between them", () => {
  const all = { ...containerFacets, ...replicatedFacets, ...webFacets, ...exposureFacets };
  const stated = { ...rich, ...facets };
  expect(Object.keys(all).filter((facet) => !Object.hasOwn(stated, facet))).toEqual([]);
});

describe("a preset as a construct makes what the preset function makes", () => {
  test.each([
    {
      title: "a service with little",
      construct: () => builtManifests("x", (scope) => new WebService(scope, "api", { ...least, port: 8080 })),
      preset: () => made(),
    },
    {
      title: "a service with much",
      construct: () => builtManifests("x", (scope) => new WebService(scope, "api", rich)),
      preset: () => made(rich),
    },
    {
      title: "a service with every facet",
      construct: () => builtManifests("x", (scope) => new WebService(scope, "api", facets)),
      preset: () => made(facets),
    },
    {
      title: "a worker",
      construct: () => builtManifests("x", (scope) => new Worker(scope, "api", least)),
      preset: () => made({}, "worker"),
    },
    {
      title: "a cron job",
      construct: () =>
        builtManifests("x", (scope) => new CronJob(scope, "api", { ...least, schedule: "0 3 * * *" })),
      preset: () => made({}, "cron-job"),
    },
    {
      title: "a daemon",
      construct: () =>
        builtManifests(
          "x",
          (scope) => new Daemon(scope, "api", { ...least, ports: { metrics: 9100 }, metrics: {} }),
        ),
      preset: () => made({ ports: { metrics: 9100 }, metrics: {} }, "daemon"),
    },
    {
      title: "a stateful service",
      construct: () =>
        builtManifests("x", (scope) => {
          const storage = { size: "1Gi", path: "/data" } as const;
          new StatefulService(scope, "api", { ...least, port: 5432, storage });
        }),
      preset: () => made({}, "stateful"),
    },
  ])("$title", ({ construct, preset }) => {
    expect(construct()).toEqual(preset());
  });
});

test("a preset as a construct finds others of its namespace by their names", () => {
  const variables = { URL: { service: "other", port: 9000 } };
  const [, deployment] = builtManifests(
    "x",
    (scope) => new WebService(scope, "api", { ...least, variables }),
  );
  expect(JSON.stringify(deployment?.spec)).toContain('"value":"http://other:9000"');
});

test.each([
  {
    title: "a Secret of which no store is known",
    knobs: { secrets: { db: { keys: { a: "b" } } } },
    code: "no-secret-store",
  },
  {
    title: "a certificate that nobody issues",
    knobs: { host: "a.example", certificate: {} },
    code: "no-issuer",
  },
  { title: "alerts of no namespace", knobs: { alerts: {} }, code: "missing-value" },
  {
    title: "a host that leads to no port",
    knobs: { port: undefined, host: "a.example" },
    code: "unserved-port",
  },
])("a construct, which knows no environment, has to state what that would: $title", ({ knobs, code }) => {
  const build = () =>
    builtManifests("x", (scope) => new WebService(scope, "api", { ...least, port: 80, ...knobs }));
  expect(build).toThrow(code);
});

test("a construct is collected by the Prometheus of the platform, and its alerts have the labels of the environment", () => {
  const known = {
    monitoring: { namespace: "metrics", labels: { release: "main" } },
    labels: { environment: "dev" },
  };
  const knobs = { ...least, port: 8080, metrics: {}, alerts: { namespace: "shop" }, calledBy: ["other"] };
  const service = defineCustomService("shop", {
    team,
    build: (scope) => {
      new WebService(scope, "api", knobs);
    },
  });
  const beside = () => ({ preset: "web", selector: {}, knobs: {}, namespace: "elsewhere" }) as const;
  const built = serviceManifests(resolveBase(service.definition, { ...known, peerOf: beside }));
  expect(built).toEqual(made(knobs, "web", { ...sameNamespace, ...known }));
  const labelled = built.filter(({ metadata }) => metadata.labels?.release === "main");
  expect(labelled.map(({ kind }) => kind).sort()).toEqual(["PrometheusRule", "ServiceMonitor"]);
});

describe("in the build of a service a construct has of the environment what a preset has:", () => {
  const knobs = {
    ...least,
    port: 8080,
    host: "a.example",
    secrets: { db: { keys: { url: "shop/db" } } },
    certificate: {},
    alerts: {},
  };
  const service = defineCustomService("shop", {
    team,
    build: (scope) => {
      new WebService(scope, "api", knobs);
    },
  });
  const inProduction = { labels: {}, peerOf: () => peer, secretStore: { name: "vault" } };
  const peer = { preset: "custom", selector: {}, knobs: {}, namespace: "prod-shop" } as const;
  const built = (surroundings: Surroundings) =>
    serviceManifests(resolveBase(service.definition, surroundings));

  test("its store, its issuer and the namespace of the service", () => {
    const surroundings = { ...inProduction, certificateIssuer: { name: "ca" } };
    expect(built(surroundings)).toEqual(made(knobs, "web", surroundings));
    expect(JSON.stringify(built(surroundings))).toContain('namespace=\\"prod-shop\\"');
  });

  test("the base says nothing of them, as that of a preset", () => {
    expect(built(nowhere)).toEqual(made(knobs, "web"));
  });

  test("what the environment has not is a finding", () => {
    expect(() => built(inProduction)).toThrow("no-issuer");
  });

  test("in a preview, of which nobody knows the namespace, there are no alerts", () => {
    const peerOf = () => undefined;
    const kinds = built({ ...inProduction, peerOf, certificateIssuer: { name: "ca" } }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain("Certificate");
    expect(kinds).not.toContain("PrometheusRule");
  });
});

describe("presets in one build", () => {
  test("several stand side by side, each under its own name", () => {
    const objects = builtManifests("shop", (scope) => {
      new WebService(scope, "api", { ...least, port: 8080 });
      new Worker(scope, "mailer", least);
    });
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      "ServiceAccount api",
      "Deployment api",
      "Service api",
      "ServiceAccount mailer",
      "Deployment mailer",
    ]);
  });

  test("a knob that the types would refuse is a finding at the place of the construct", () => {
    const chart = new Chart(new App(), "x");
    const knobs = { ...least, port: 8080, cpu: "1" as "1m" };
    const findings = findingsOf(() => new WebService(chart, "api", knobs));
    expect(findings).toMatchObject([{ code: "bad-quantity", field: "cpu" }]);
    expect(findings[0]?.where?.file).toContain("preset-construct.test.ts");
  });
});

test("a strategy that a Rollout would refuse is a finding at the place of the construct", () => {
  const chart = new Chart(new App(), "x");
  const strategy = {
    deployment: "beside",
    canary: { steps: [{ setWeight: 50 }, { setWeight: 20 }] },
  } as const;
  const findings = findingsOf(
    () => new WebService(chart, "api", { ...least, port: 8080, replicas: 10, strategy }),
  );
  expect(findings).toMatchObject([{ code: "weight-does-not-rise" }]);
  expect(findings[0]?.where?.file).toContain("preset-construct.test.ts");
});

function findingsOf(act: () => unknown): FindingsError["findings"] {
  try {
    act();
  } catch (error) {
    if (error instanceof FindingsError) return error.findings;
  }
  return [];
}

describe("a Secret in a file, inside of a build", () => {
  const secrets = { db: { sops: "db.yaml" } };
  const built = (text: string | undefined) =>
    builtManifests("x", (scope) => new WebService(scope, "api", { ...least, port: 8080, secrets }), {
      fileAt: (path) => (text === undefined ? undefined : { path, text }),
    });

  test("is what it is in a service", () => {
    const text = sopsSecret("db", { url: encrypted });
    const fileAt = (path: string) => ({ path, text });
    expect(built(text)).toEqual(made({ secrets }, "web", { ...nowhere, fileAt }));
  });

  test.each([
    { title: "there is no such file", text: undefined, code: "no-such-file" },
    { title: "it is not encrypted", text: sopsSecret("db", { url: "hunter2" }), code: "not-encrypted" },
    { title: "it is another Secret", text: sopsSecret("other", { url: encrypted }), code: "another-secret" },
  ])("is found wrong where $title", ({ text, code }) => {
    expect(() => built(text)).toThrow(
      expect.objectContaining({ findings: expect.arrayContaining([expect.objectContaining({ code })]) }),
    );
  });
});
