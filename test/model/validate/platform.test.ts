import { describe, expect, test } from "@jest/globals";
import {
  defineCluster,
  defineCustomService,
  defineEnvironment,
  defineService,
  defineTeam,
  manual,
  type Placement,
  type Platform,
  perEnvironment,
  type Releases,
} from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { aCluster, anEnvironment, aPlatform, aService, aTeam } from "../../support/platform.ts";

/** What a user can write when the types are bypassed: `as any`, or plain JavaScript. */
// biome-ignore lint/suspicious/noExplicitAny: the case under test
const untyped = (value: unknown): any => value;

const withServices = (...services: Placement[]): Platform => aPlatform([anEnvironment("dev", services)]);
const withService = (knobs: object): Platform => withServices(aService("checkout", knobs));
const overriding = (overrides: object, knobs: object = {}): Platform =>
  withServices(untyped(aService("checkout", knobs)).with(overrides));

function codesOf(platform: Platform): readonly string[] {
  return validatePlatform(platform, {}).map(({ code, field }) => (field ? `${code} ${field}` : code));
}

test("a platform without mistakes has no findings", () => {
  expect(codesOf(withService({}))).toEqual([]);
});

describe("what the compiler promises is found again when the types were bypassed", () => {
  const needing = { variables: { API_URL: perEnvironment<string>(), LOG_LEVEL: "info" } };
  test.each([
    {
      when: "a service that needs values is listed bare",
      platform: withService(needing),
      code: "missing-value services.checkout",
    },
    {
      when: "a required value is left out",
      platform: overriding({ variables: { LOG_LEVEL: "warn" } }, needing),
      code: "missing-value variables.API_URL",
    },
    {
      when: "a required value is taken away",
      platform: overriding({ variables: { API_URL: null } }, needing),
      code: "missing-value variables.API_URL",
    },
    {
      when: "a required knob is left out",
      platform: withService({ host: perEnvironment<string>() }),
      code: "missing-value services.checkout",
    },
    {
      when: "a required setting is left out",
      platform: withServices(
        untyped(
          defineCustomService("x", {
            team: aTeam,
            settings: { size: perEnvironment<number>() },
            build: () => {},
          }),
        ),
      ),
      code: "missing-value services.x",
    },
    {
      when: "an environment misspells a knob",
      platform: overriding({ replica: 3 }),
      code: "unknown-knob replica",
    },
    {
      when: "an environment misspells a variable",
      platform: overriding({ variables: { LOG_LEVLE: "warn", API_URL: "x" } }, needing),
      code: "unknown-variable variables.LOG_LEVLE",
    },
    { when: "a service misspells a knob", platform: withService({ prot: 80 }), code: "unknown-knob prot" },
    {
      when: "a knob has the wrong type",
      platform: withService({ replicas: "three" }),
      code: "wrong-type replicas",
    },
    {
      when: "a variable is a number",
      platform: withService({ variables: { PORT: 8080 } }),
      code: "wrong-type variables.PORT",
    },
    {
      when: "a choice does not exist",
      platform: withService({ imagePullPolicy: "Sometimes" }),
      code: "wrong-value imagePullPolicy",
    },
    {
      when: "a service has no image",
      platform: withServices(untyped(defineService("x", untyped({ team: aTeam })))),
      code: "missing-value image",
    },
    { when: "a CPU quantity has no unit", platform: withService({ cpu: "1" }), code: "bad-quantity cpu" },
    {
      when: "memory is said in decimal units",
      platform: withService({ memory: "1G" }),
      code: "bad-quantity memory",
    },
    {
      when: "an environment has no sync policy",
      platform: aPlatform([defineEnvironment("dev", untyped({ cluster: aCluster, services: [] }))]),
      code: "missing-value sync",
    },
    {
      when: "a sync window has no valid duration",
      platform: aPlatform([
        anEnvironment("dev", [], {
          syncWindows: [untyped({ kind: "allow", schedule: "* * * * *", duration: "1d" })],
        }),
      ]),
      code: "bad-duration syncWindows[0].duration",
    },
    {
      when: "a role decides for an environment that does not exist",
      platform: aPlatform([anEnvironment("dev", [])], {
        roles: { developer: { groups: [], may: { dev: [], prod: [] } } },
      }),
      code: "unknown-environment roles.developer.may.prod",
    },
    {
      when: "an environment is not decided for",
      platform: aPlatform([anEnvironment("dev", [])], { teamsMay: {} }),
      code: "missing-value teamsMay.dev",
    },
    {
      when: "an action does not exist",
      platform: aPlatform([anEnvironment("dev", [])], { teamsMay: { dev: ["snyc"] } }),
      code: "wrong-value teamsMay.dev[0]",
    },
  ])("$when: $code", ({ platform, code }) => {
    expect(codesOf(platform)).toContain(code);
  });
});

describe("what everything else reads is looked at first", () => {
  const lacking = (change: object): Platform => ({ ...withService({}), ...change }) as Platform;
  const [dev] = withService({}).environments;
  test.each([
    {
      when: "the platform has no clusters",
      platform: lacking({ clusters: undefined }),
      code: "missing-value clusters",
    },
    { when: "its teams are no list", platform: lacking({ teams: {} }), code: "wrong-type teams" },
    { when: "a team is undefined", platform: lacking({ teams: [undefined] }), code: "wrong-type teams[0]" },
    {
      when: "it has no environments",
      platform: lacking({ environments: undefined }),
      code: "missing-value environments",
    },
    {
      when: "an environment is undefined",
      platform: lacking({ environments: [undefined] }),
      code: "wrong-type environments[0]",
    },
    {
      when: "a cluster is a text",
      platform: lacking({ clusters: ["main"] }),
      code: "wrong-type clusters[0]",
    },
    {
      when: "an environment has no services",
      platform: lacking({ environments: [{ ...dev, services: undefined }] }),
      code: "missing-value services",
    },
    {
      when: "services are no list",
      platform: lacking({ environments: [{ ...dev, services: {} }] }),
      code: "wrong-type services",
    },
    {
      when: "a service is undefined",
      platform: lacking({ environments: [{ ...dev, services: [undefined] }] }),
      code: "wrong-type services[0]",
    },
    {
      when: "a service is a text",
      platform: lacking({ environments: [{ ...dev, entersHere: ["web"] }] }),
      code: "wrong-type entersHere[0]",
    },
  ])("$when: $code", ({ platform, code }) => {
    expect(codesOf(platform)).toContain(code);
  });
});

describe("a value of another kind is told where it stands", () => {
  test.each([
    { when: "a team is a text", platform: withService({ team: "shop" }), code: "wrong-type team" },
    {
      when: "a cluster is a text",
      platform: aPlatform([anEnvironment("dev", [], { cluster: untyped("main") })]),
      code: "wrong-type cluster",
    },
    {
      when: "an environment before is a text",
      platform: aPlatform([anEnvironment("dev", [], { promotesFrom: untyped("qa") })]),
      code: "wrong-type promotesFrom",
    },
    {
      when: "a namespace pattern is a number",
      platform: aPlatform([anEnvironment("dev", [aService()], { namespace: untyped(5) })]),
      code: "wrong-type namespace",
    },
    { when: "a host is no host name", platform: withService({ host: "Not A Host" }), code: "bad-text host" },
    {
      when: "a window's schedule is no cron",
      platform: aPlatform([
        anEnvironment("dev", [], { syncWindows: [{ kind: "allow", schedule: "x", duration: "1h" }] }),
      ]),
      code: "bad-schedule syncWindows[0].schedule",
    },
  ])("$when: $code", ({ platform, code }) => {
    expect(codesOf(platform)).toContain(code);
  });
});

test("a mistake in one service hides none in another", () => {
  const services = [
    aService("a", { host: "x.example" }),
    aService("b", { host: "x.example", health: { path: "/", port: 9999 } }),
    aService("c", { memory: "12 MB" }),
  ];
  const codes = codesOf(withServices(...services));
  expect(codes).toEqual(
    expect.arrayContaining(["host-claimed-twice host", "unserved-port health.port", "bad-quantity memory"]),
  );
});

describe("what types cannot say", () => {
  const stranger = defineTeam("strangers", { groups: [] });
  const nowhere = defineCluster("nowhere", { kubernetes: "1.35" });
  const dev = anEnvironment("dev", [aService("checkout")]);
  const cycle: { -readonly [K in keyof typeof dev]: (typeof dev)[K] } = { ...dev, name: "a" };
  const back = anEnvironment("b", [], { promotesFrom: cycle });
  cycle.promotesFrom = back;
  test.each([
    {
      when: "a team is not of the platform",
      platform: withService({ team: stranger }),
      code: "unknown-team team",
    },
    {
      when: "a cluster is not of the platform",
      platform: aPlatform([anEnvironment("dev", [], { cluster: nowhere })]),
      code: "unknown-cluster cluster",
    },
    {
      when: "a placement's cluster is not of the platform",
      platform: overriding({ cluster: nowhere }),
      code: "unknown-cluster cluster",
    },
    {
      when: "two services have one name",
      platform: withServices(aService("a"), aService("a")),
      code: "duplicate-name",
    },
    {
      when: "a service is listed twice",
      platform: aPlatform([anEnvironment("dev", [...dev.services, ...dev.services])]),
      code: "duplicate-name services",
    },
    {
      when: "two environments have one name",
      platform: aPlatform([dev, anEnvironment("dev", [])]),
      code: "duplicate-name",
    },
    {
      when: "environments promote in a circle",
      platform: aPlatform([cycle, back]),
      code: "promotion-cycle promotesFrom",
    },
    {
      when: "an environment promotes from a stranger",
      platform: aPlatform([anEnvironment("production", [], { promotesFrom: dev })]),
      code: "unknown-environment promotesFrom",
    },
    {
      when: "a service is promoted from where it does not run",
      platform: aPlatform([dev, anEnvironment("production", [aService("search")], { promotesFrom: dev })]),
      code: "promoted-from-nowhere services",
    },
    {
      when: "a service enters where it is promoted to",
      platform: aPlatform([
        dev,
        anEnvironment("production", [], { promotesFrom: dev, entersHere: dev.services }),
      ]),
      code: "enters-twice entersHere",
    },
    {
      when: "an environment takes a project that is made already",
      platform: aPlatform([anEnvironment("dev", [], { project: "infrastructure" })]),
      code: "name-in-use project",
    },
    { when: "a name is not a DNS label", platform: withServices(aService("Check_Out")), code: "bad-name" },
    {
      when: "a namespace is not a DNS label",
      platform: overriding({ namespace: "Prod" }),
      code: "bad-name namespace",
    },
    {
      when: "two services claim one host",
      platform: withServices(aService("a", { host: "x.example" }), aService("b", { host: "x.example" })),
      code: "host-claimed-twice host",
    },
    {
      when: "a probe asks a port that nothing serves",
      platform: withService({ health: { path: "/", port: "metrics" } }),
      code: "unserved-port health.port",
    },
    {
      when: "a host has no port to send to",
      platform: withService({ port: undefined, host: "x.example" }),
      code: "unserved-port host",
    },
    {
      when: "a caller does not exist",
      platform: withService({ allowFrom: [{ service: "fronted" }] }),
      code: "unknown-service allowFrom[0].service",
    },
    {
      when: "a request is above its limit",
      platform: withService({ memory: { request: "1Gi", limit: "512Mi" } }),
      code: "request-above-limit memory",
    },
    {
      when: "an autoscaler's min is above its max",
      platform: withService({ replicas: { min: 5, max: 2 } }),
      code: "min-above-max replicas",
    },
  ])("$when: $code", ({ platform, code }) => {
    expect(codesOf(platform)).toContain(code);
  });

  test("two services may share a host under different paths", () => {
    const a = aService("a", { host: "x.example" });
    const b = aService("b", { host: "x.example", ingress: { path: "/b" } });
    expect(codesOf(withServices(a, b))).toEqual([]);
  });

  test("a service that enters the chain here needs no environment before", () => {
    const entersHere = [aService("search")];
    const production = anEnvironment("production", dev.services, { promotesFrom: dev, entersHere });
    expect(codesOf(aPlatform([dev, production]))).toEqual([]);
  });
});

describe("findings say where and what to do", () => {
  test("all mistakes come at once", () => {
    const services = [aService("A", { image: "a:1.0.0" }), aService("b", { cpu: "1", prot: 3 })];
    const findings = validatePlatform(withServices(...services), {});
    expect(findings.map(({ code }) => code).sort()).toEqual(["bad-name", "bad-quantity", "unknown-knob"]);
  });

  test("the place is the user's own line", () => {
    const service = aService("checkout");
    const platform = withServices(untyped(service).with({ replica: 3 }));
    const [finding] = validatePlatform(platform, {});
    expect(finding?.where?.file).toMatch(/platform\.test\.ts$/);
    expect(finding?.where?.line).toBeGreaterThan(0);
  });

  test("a misspelling is answered with the nearest name first", () => {
    const [finding] = validatePlatform(overriding({ replica: 3 }), {});
    expect(finding).toMatchObject({ fix: 'did you mean "replicas"?' });
    expect(finding?.choices?.[0]).toBe("replicas");
  });
});

describe("releases", () => {
  const unpinned = defineService("checkout", { team: aTeam, image: "ghcr.io/acme/checkout" });
  const platform = aPlatform([anEnvironment("dev", [unpinned], { sync: manual() })]);

  test.each([
    { when: "a service without a pinned image has no release", releases: {}, codes: ["missing-release"] },
    { when: "every service has its release", releases: { dev: { checkout: { tag: "1.0.0" } } }, codes: [] },
    {
      when: "a release is for a service that does not run there",
      releases: { dev: { checkout: { tag: "1" }, chekout: { tag: "1" } } },
      codes: ["unknown-service"],
    },
  ] as readonly { when: string; releases: Releases; codes: readonly string[] }[])(
    "$when: $codes",
    ({ releases, codes }) => {
      expect(validatePlatform(platform, releases).map(({ code }) => code)).toEqual(codes);
    },
  );
});
