import { describe, expect, test } from "@jest/globals";
import type { defineEnvironment } from "../../../src/index.ts";
import { resolvePlacement } from "../../../src/model/resolve.ts";
import { serviceWaves } from "../../../src/model/service-waves.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

type Listed = readonly (readonly [name: string, knobs: object])[];

const findings = (services: Listed, options: Partial<Parameters<typeof defineEnvironment>[1]> = {}) =>
  validatePlatform(
    aPlatform([
      anEnvironment(
        "dev",
        services.map(([name, knobs]) => aService(name, knobs)),
        options,
      ),
    ]),
    {},
  );

describe("an order of deployment is found wrong where", () => {
  test.each<{ title: string; services: Listed; finding: object }>([
    {
      title: "it names a service that nobody runs",
      services: [
        ["shop", { dependsOn: ["databse"] }],
        ["database", {}],
      ],
      finding: { code: "unknown-service", field: "dependsOn[0]", fix: 'did you mean "database"?' },
    },
    {
      title: "a service waits for itself by way of others",
      services: [
        ["a", { dependsOn: ["b"] }],
        ["b", { dependsOn: ["c"] }],
        ["c", { dependsOn: ["a"] }],
      ],
      finding: {
        code: "dependency-cycle",
        message: 'service "a" in dev: depends on itself: "a" → "b" → "c" → "a"',
      },
    },
    {
      title: "a wave is no later than what it depends on",
      services: [
        ["a", { dependsOn: ["b"], syncWave: 1 }],
        ["b", { dependsOn: ["c"] }],
        ["c", {}],
      ],
      finding: {
        code: "wave-before-its-needs",
        message: 'service "a" in dev: syncWave is 1, but "b", which it depends on, is in wave 1',
        fix: "leave syncWave out, or state at least 2",
      },
    },
    {
      title: "a wave is before the project and the namespace of the service",
      services: [["a", { syncWave: -1 }]],
      finding: { code: "wave-before-services", field: "syncWave" },
    },
  ])("$title", ({ services, finding }) => {
    expect(findings(services)).toMatchObject([finding]);
  });

  test("a cycle tells the places of all that take part", () => {
    const [found] = findings([
      ["a", { dependsOn: ["b"] }],
      ["b", { dependsOn: ["a"] }],
    ]);
    expect([found?.where, ...(found?.also ?? [])]).toEqual([
      expect.objectContaining({ line: expect.any(Number) }),
      expect.objectContaining({ line: expect.any(Number) }),
    ]);
  });

  test("an ApplicationSet makes all at once: a warning", () => {
    const found = findings(
      [
        ["a", { dependsOn: ["b"] }],
        ["b", {}],
      ],
      { applications: "set" },
    );
    expect(found).toMatchObject([{ code: "waves-without-effect", severity: "warning" }]);
    expect(findings([["a", {}]], { applications: "set" })).toEqual([]);
  });
});

describe("the waves of an environment", () => {
  test.each<{ title: string; services: Listed; waves: object }>([
    {
      title: "are all the first without an order",
      services: [
        ["a", {}],
        ["b", {}],
      ],
      waves: { a: 0, b: 0 },
    },
    {
      title: "are as few as can be",
      services: [
        ["a", { dependsOn: ["b", "c"] }],
        ["b", { dependsOn: ["c"] }],
        ["c", {}],
        ["d", { dependsOn: ["c"] }],
      ],
      waves: { a: 2, b: 1, c: 0, d: 1 },
    },
    {
      title: "follow one that is stated",
      services: [
        ["a", { dependsOn: ["b"] }],
        ["b", { syncWave: 5 }],
        ["c", { syncWave: 1 }],
      ],
      waves: { a: 6, b: 5, c: 1 },
    },
    { title: "pass over what does not run there", services: [["a", { dependsOn: ["z"] }]], waves: { a: 0 } },
  ])("$title", ({ services, waves }) => {
    const resolved = services.map(([name, knobs]) => resolvePlacement(aService(name, knobs).placed));
    expect(Object.fromEntries(serviceWaves(resolved))).toEqual(waves);
  });
});

const sealed = `Ag${"A".repeat(400)}`;

describe("a secret is found wrong where", () => {
  test.each<{ title: string; knobs: object; finding: object }>([
    {
      title: "no store is stated",
      knobs: { secrets: { db: { keys: { url: "x" } } } },
      finding: { code: "no-secret-store", field: "secrets.db" },
    },
    {
      title: "a variable reads a key that it does not have",
      knobs: { secrets: { db: { provided: ["url"] } }, variables: { URL: { secret: "db", key: "urll" } } },
      finding: { code: "unknown-key", field: "variables.URL", choices: ["url"], fix: 'did you mean "url"?' },
    },
    {
      title: "a volume reads one",
      knobs: {
        secrets: { tls: { provided: ["key"] } },
        volumes: { tls: { secret: "tls", items: { cert: "c" } } },
      },
      finding: { code: "unknown-key", field: "volumes.tls.items.cert" },
    },
    {
      title: "a template leaves out what was fetched",
      knobs: {
        secrets: { db: { keys: { user: "u" }, template: { url: "x" }, store: { name: "vault" } } },
        variables: { USER: { secret: "db", key: "user" } },
      },
      finding: { code: "unknown-key", choices: ["url"] },
    },
    {
      title: "an environment has not sealed it",
      knobs: { secrets: { db: { sealed: { url: null } } } },
      finding: { code: "missing-value", field: "secrets.db.sealed.url" },
    },
    {
      title: "a migration before the sync reads what the sync makes",
      knobs: {
        secrets: { db: { sealed: { url: sealed } } },
        migrations: { variables: { URL: { secret: "db", key: "url" } } },
      },
      finding: { code: "secret-after-its-reader", field: "migrations.variables.URL" },
    },
  ])("$title", ({ knobs, finding }) => {
    expect(findings([["shop", knobs]])).toMatchObject([finding]);
  });

  test("a migration in the sync may read what the sync makes", () => {
    const secrets = { db: { sealed: { url: sealed } } };
    const migrations = { phase: "Sync", variables: { URL: { secret: "db", key: "url" } } };
    expect(findings([["shop", { secrets, migrations }]])).toEqual([]);
  });

  test("it is not sealed; and what it is nobody tells", () => {
    const found = findings([["shop", { secrets: { db: { sealed: { url: "hunter2" } } } }]]);
    expect(found).toMatchObject([{ code: "not-sealed", field: "secrets.db.sealed.url" }]);
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });

  test("an environment's store is enough, and its sealed text", () => {
    const secrets = { db: { keys: { url: "x" } }, key: { sealed: { key: sealed } } };
    expect(findings([["shop", { secrets }]], { secretStore: { name: "vault" } })).toEqual([]);
  });
});

describe("metrics and promises are found wrong where", () => {
  test.each<{ title: string; knobs: object; finding: object }>([
    {
      title: "there is no port",
      knobs: { port: undefined, metrics: {} },
      finding: { code: "unserved-port" },
    },
    {
      title: "the port is misspelt",
      knobs: { metrics: { port: "htp" } },
      finding: { code: "unknown-port", fix: 'did you mean "http"?' },
    },
    {
      title: "nothing collects what is promised",
      knobs: { alerts: { objectives: { up: { target: 99, requests: { metric: "m" } } } } },
      finding: { code: "nothing-measured" },
    },
    {
      title: "everything is promised",
      knobs: { metrics: {}, alerts: { objectives: { up: { target: 100, requests: { metric: "m" } } } } },
      finding: { code: "wrong-value", field: "alerts.objectives.up.target" },
    },
  ])("$title", ({ knobs, finding }) => {
    expect(findings([["shop", knobs]])).toMatchObject([finding]);
  });
});

describe("hosts and certificates are found wrong where", () => {
  test.each<{ title: string; services: Listed; finding: object }>([
    {
      title: "two services claim one of several hosts",
      services: [
        ["a", { host: ["x.example", "y.example"] }],
        ["b", { host: "y.example" }],
      ],
      finding: { code: "host-claimed-twice", message: expect.stringContaining("host y.example is claimed") },
    },
    {
      title: "a route and an Ingress claim the same path",
      services: [
        ["a", { host: "x.example", gateway: { name: "public", path: ["/a", "/b"] } }],
        ["b", { host: "x.example", ingress: { path: "/b" } }],
      ],
      finding: { code: "host-claimed-twice" },
    },
    {
      title: "nobody issues a certificate",
      services: [["a", { host: "x.example", certificate: {} }]],
      finding: { code: "no-issuer", field: "certificate" },
    },
    {
      title: "an annotation of the Ingress issues it too",
      services: [
        [
          "a",
          {
            host: "x.example",
            certificate: { issuer: { name: "i" } },
            ingress: { annotations: { "cert-manager.io/cluster-issuer": "i" } },
          },
        ],
      ],
      finding: { code: "certificate-issued-twice" },
    },
    {
      title: "a host leads to a service that lets nobody in from outside: a warning",
      services: [["a", { host: "x.example", allowFrom: [] }]],
      finding: { code: "exposed-and-closed", severity: "warning" },
    },
    {
      title: "a canary splits a route that is not there",
      services: [
        [
          "a",
          {
            host: "x.example",
            strategy: { deployment: "beside", canary: { steps: [{ setWeight: 10 }], traffic: "gateway" } },
          },
        ],
      ],
      finding: { code: "no-route" },
    },
  ])("$title", ({ services, finding }) => {
    expect(findings(services)).toMatchObject([finding]);
  });
});
