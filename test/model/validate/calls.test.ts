import { describe, expect, test } from "@jest/globals";
import { defineCluster, defineCustomService, defineWorker } from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { aCluster, anEnvironment, aPlatform, aService, aTeam } from "../../support/platform.ts";

const data = defineCluster("data", { kubernetes: "1.35" });

/** What is found wrong where `shop` runs beside a catalog, a worker and a broker. */
function findings(knobs: object, catalog: object = {}) {
  const here = [
    aService("shop", knobs),
    aService("catalog", { ports: { grpc: 9000 }, ...catalog }),
    defineWorker("mailer", { team: aTeam, image: "x:1", ports: { metrics: 9090 } }),
    defineCustomService("broker", { team: aTeam, build: () => {} }),
  ];
  const far = aService("ledger") as unknown as { with(overrides: object): ReturnType<typeof aService> };
  const dev = anEnvironment("dev", [...here, far.with({ cluster: data })]);
  const staging = anEnvironment("staging", [aService("tax")]);
  return validatePlatform(aPlatform([dev, staging], { clusters: [aCluster, data] }), {});
}

const variables = (address: object) => ({ variables: { URL: address } });

describe("a call is found wrong where", () => {
  test.each([
    {
      title: "no service of the platform has the name",
      knobs: { calls: ["catalogue"] },
      finding: { code: "unknown-service", field: "calls[0]", fix: 'did you mean "catalog"?' },
    },
    {
      title: "the address names no service of the platform",
      knobs: variables({ service: "catalgo" }),
      finding: { code: "unknown-service", field: "variables.URL", fix: 'did you mean "catalog"?' },
    },
    {
      title: "a sidecar's address does",
      knobs: { sidecars: { proxy: { image: "p:1", variables: { URL: { service: "nobody" } } } } },
      finding: { code: "unknown-service", field: "sidecars.proxy.variables.URL" },
    },
    {
      title: "a migration's address does",
      knobs: { migrations: { variables: { URL: { service: "nobody" } } } },
      finding: { code: "unknown-service", field: "migrations.variables.URL" },
    },
    {
      title: "the environment does not run the service",
      knobs: { calls: ["tax"] },
      finding: {
        code: "callee-not-here",
        message: 'service "shop" in dev: "tax" does not run there',
        fix: expect.stringContaining('calls: [{ service: "tax", at: "https://…" }]'),
      },
    },
    {
      title: "the service runs on another cluster",
      knobs: variables({ service: "ledger" }),
      finding: { code: "unreachable-callee", message: expect.stringContaining("runs on cluster data") },
    },
    {
      title: "the service has no such port",
      knobs: { calls: [{ service: "catalog", ports: ["grp"] }] },
      finding: { code: "unknown-port", choices: ["grpc", "http"] },
    },
    {
      title: "the address has no such port",
      knobs: variables({ service: "catalog", port: "grp" }),
      finding: { code: "unknown-port", field: "variables.URL", fix: 'did you mean "grpc"?' },
    },
    {
      title: "nothing serves the port under an address",
      knobs: variables({ service: "mailer" }),
      finding: { code: "no-address", fix: "let its Kubernetes Service serve a port" },
    },
    {
      title: "the port of objects of one's own is not stated by number",
      knobs: variables({ service: "broker" }),
      finding: { code: "no-address", fix: "state its port by number" },
    },
    {
      title: "what is let in by a port has no such port",
      knobs: { allowFrom: [{ service: "catalog", ports: ["https"] }] },
      finding: { code: "unknown-port", field: "allowFrom[0].ports", choices: ["http"] },
    },
    {
      title: "a namespace is called by a port's name",
      knobs: { allowTo: [{ namespace: "kafka", ports: ["broker"] }] },
      finding: { code: "unknown-port", field: "allowTo[0].ports" },
    },
    {
      title: "who is let in runs on another cluster",
      knobs: { allowFrom: [{ service: "ledger" }] },
      finding: { code: "unreachable-caller", field: "allowFrom[0].service" },
    },
    {
      title: "somebody unknown is said to call",
      knobs: { calledBy: ["catalogue"] },
      finding: { code: "unknown-service", field: "calledBy[0]" },
    },
    {
      title: "another address than a URL is stated",
      knobs: { calls: [{ service: "tax", at: "tax.example" }] },
      finding: { code: "bad-text", field: "calls[0].at" },
    },
  ])("$title", ({ knobs, finding }) => {
    expect(findings(knobs)).toMatchObject([finding]);
  });
});

describe("what several environments have from one place is told once, with their names", () => {
  const shopIn = (knobs: object, differences: Readonly<Record<string, object>> = {}) => {
    const shop = aService("shop", knobs) as ReturnType<typeof aService> & {
      with(overrides: object): ReturnType<typeof aService>;
    };
    const catalog = aService("catalog", { allowFrom: [] });
    const environments = ["dev", "staging", "production"].map((name) => {
      const own = differences[name];
      return anEnvironment(name, [own ? shop.with(own) : shop, catalog]);
    });
    const tax = anEnvironment("tax-office", [aService("tax")]);
    return validatePlatform(aPlatform([...environments, tax]), {}).map(({ message }) => message);
  };

  test.each([
    {
      title: "a call of nobody",
      knobs: { calls: ["catalogue"] },
      messages: ['service "shop" in dev, staging and production: "catalogue" is not known here'],
    },
    {
      title: "a call of what does not run there",
      knobs: { calls: ["tax"] },
      messages: ['service "shop" in dev, staging and production: "tax" does not run there'],
    },
    {
      title: "but where one of them says the same itself, it is another place",
      knobs: { calls: ["tax"] },
      differences: { staging: { calls: [{ service: "tax", ports: ["http"] }] } },
      messages: [
        'service "shop" in dev and production: "tax" does not run there',
        'service "shop" in staging: "tax" does not run there',
      ],
    },
    {
      title: "a dependency on nobody",
      knobs: { dependsOn: ["catalogue"] },
      messages: ['service "shop" in dev, staging and production: "catalogue" is not known here'],
    },
    {
      title: "a dependency on itself",
      knobs: { dependsOn: ["shop"] },
      messages: ['service "shop" in dev, staging and production: depends on itself: "shop" → "shop"'],
    },
    {
      title: "a Secret from nowhere",
      knobs: { secrets: { key: { keys: { a: "b#c" } } } },
      messages: [
        'service "shop" in dev, staging and production: no store is stated that has the Secret "key"',
      ],
    },
  ])("$title", ({ knobs, differences, messages }) => {
    expect(shopIn(knobs, differences)).toEqual(messages);
  });
});

describe("a call is right where", () => {
  test.each([
    {
      title: "the service runs beside",
      knobs: { calls: ["catalog", { service: "mailer", ports: ["metrics"] }] },
    },
    {
      title: "it is of another platform",
      knobs: { calls: [{ service: "bank", at: "https://bank.example" }] },
    },
    { title: "two call each other", knobs: { calls: ["catalog"] }, catalog: { calls: ["shop"] } },
    {
      title: "it is said where the service is",
      knobs: { calls: [{ service: "tax", at: "https://tax.example" }] },
    },
    {
      title: "it is said that the service is not called here",
      knobs: { ...variables({ service: "ledger" }), calls: [{ service: "ledger", at: "nowhere" }] },
    },
    {
      title: "the port of objects of one's own is a number",
      knobs: variables({ service: "broker", port: 9092 }),
    },
    { title: "a caller is said to be one that does not run here", knobs: { calledBy: ["tax"] } },
  ])("$title", ({ knobs, catalog }) => {
    expect(findings(knobs, catalog)).toEqual([]);
  });
});

describe("both sides of a call", () => {
  test("agree where the callee names the caller, with the port", () => {
    const call = { calls: [{ service: "catalog", ports: ["grpc"] }] };
    expect(findings(call, { calledBy: [{ service: "shop", ports: ["grpc"] }] })).toEqual([]);
  });

  test.each([
    { title: "another caller", calledBy: ["mailer"], says: "whose calledBy does not name it" },
    {
      title: "the caller with another port",
      calledBy: [{ service: "shop", ports: ["grpc"] }],
      says: "whose calledBy names it with the ports grpc only",
    },
  ])("disagree where the callee names $title, and both places are told", ({ calledBy, says }) => {
    const [finding, ...others] = findings({ calls: ["catalog"] }, { calledBy });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "call-not-agreed", message: expect.stringContaining(says) });
    const file = expect.stringContaining("platform.ts");
    expect([finding?.where, ...(finding?.also ?? [])]).toMatchObject([{ file }, { file }]);
  });
});
