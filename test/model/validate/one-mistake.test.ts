import { describe, expect, test } from "@jest/globals";
import {
  defineCluster,
  defineEnvironment,
  definePlatform,
  definePreview,
  defineService,
  defineTeam,
  type Platform,
  perEnvironment,
  type Releases,
} from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { aCluster, anEnvironment, aPlatform, aService, aTeam } from "../../support/platform.ts";

/** What a user can write when the types are bypassed: `as any`, or plain JavaScript. */
// biome-ignore lint/suspicious/noExplicitAny: the case under test
const untyped = (value: unknown): any => value;

function findingsOf(platform: Platform, releases: Releases = {}): readonly string[] {
  return validatePlatform(platform, releases).map(({ code, field, message, fix }) =>
    [code, field && `(${field})`, message, fix && `| ${fix}`].filter(Boolean).join(" "),
  );
}

const unsound = (knobs: object = {}) => aService("checkout", { prot: 80, ...knobs });
const misspelt = 'unknown-knob (prot) service "checkout": "prot" is not known here | did you mean "port"?';

describe("a service that is told of at its own place is not told of again where it is referred to", () => {
  test.each<{ by: string; knobs: object }>([
    { by: "calls", knobs: { calls: ["checkout"] } },
    { by: "calls, with a port", knobs: { calls: [{ service: "checkout", ports: ["http"] }] } },
    { by: "calledBy", knobs: { calledBy: ["checkout"] } },
    { by: "allowFrom", knobs: { allowFrom: [{ service: "checkout" }] } },
    { by: "allowTo", knobs: { allowTo: [{ service: "checkout", ports: ["http"] }] } },
    { by: "dependsOn", knobs: { dependsOn: ["checkout"] } },
    { by: "an address among variables", knobs: { variables: { URL: { service: "checkout" } } } },
    {
      by: "an address of a sidecar",
      knobs: { sidecars: { proxy: { image: "proxy:1", variables: { URL: { service: "checkout" } } } } },
    },
    {
      by: "an address of a migration",
      knobs: { migrations: { command: ["up"], variables: { URL: { service: "checkout" } } } },
    },
    { by: "a wave of its own", knobs: { dependsOn: ["checkout"], syncWave: 0 } },
  ])("by $by", ({ knobs }) => {
    const services = [unsound(), aService("search", knobs)];
    const environments = ["dev", "staging"].map((name) => anEnvironment(name, services));
    expect(findingsOf(aPlatform(environments))).toEqual([misspelt]);
  });

  test("by what another environment says of it", () => {
    const checkout = aService("checkout");
    const search = aService("search", { calls: ["checkout"], allowFrom: [{ service: "checkout" }] });
    const dev = anEnvironment("dev", [checkout, search]);
    const production = anEnvironment("production", [untyped(checkout).with({ prot: 80 }), search]);
    expect(findingsOf(aPlatform([dev, production]))).toEqual([
      'unknown-knob (prot) service "checkout" in production: "prot" is not known here | did you mean "port"?',
    ]);
  });

  test("by the exceptions of namespaces, by waivers and by previews that call it", () => {
    const search = aService("search", { calls: ["checkout"] });
    const dev = anEnvironment("dev", [unsound(), search], {
      namespaces: { services: { checkout: { podSecurity: "baseline" } } },
    });
    const preview = definePreview({
      service: search,
      environment: dev,
      pullRequests: { github: { owner: "acme", repo: "shop" } },
    });
    const scope = { service: "checkout" };
    const waiver = { policy: "images-are-pinned", scope, reason: "a", owner: "b", until: "2027-01-01" };
    expect(findingsOf(aPlatform([dev], { previews: [preview], waivers: [waiver] }))).toEqual([misspelt]);
  });

  test.each<{ when: string; service: object; finding: string }>([
    { when: "another knob is misspelt", service: unsound({ image: "a" }), finding: misspelt },
    {
      when: "the image is",
      service: aService("checkout", { imgae: "a", image: undefined }),
      finding: 'unknown-knob (imgae) service "checkout": "imgae" is not known here | did you mean "image"?',
    },
  ])("by its releases, when $when", ({ service, finding }) => {
    const dev = anEnvironment("dev", [untyped(service)]);
    expect(findingsOf(aPlatform([dev]), { dev: { checkout: { tag: "1.0.0" } } })).toEqual([finding]);
    expect(findingsOf(aPlatform([dev]), {})).toEqual([finding]);
  });

  test("by its namespaces and releases, when its name is wrong", () => {
    const dev = anEnvironment("dev", [aService("Check_out", { image: "a" })]);
    expect(findingsOf(aPlatform([dev]), { dev: { checkout: { tag: "1.0.0" } } })).toEqual([
      'bad-name service "Check_out": not a DNS label | use at most 63 lower-case letters, digits and dashes, with a letter or digit at both ends',
    ]);
  });
});

describe("a misspelt name is not also missing under its right one", () => {
  const needing = { variables: { API_URL: perEnvironment<string>() } };
  test.each<{ of: string; platform: () => Platform; releases?: Releases; finding: string }>([
    {
      of: "a knob that is required",
      platform: () =>
        aPlatform([anEnvironment("dev", [untyped(defineService)("a", { taem: aTeam, image: "a:1" })])]),
      finding: 'unknown-knob (taem) service "a": "taem" is not known here | did you mean "team"?',
    },
    {
      of: "a variable",
      platform: () =>
        aPlatform([
          anEnvironment("dev", [untyped(aService("a", needing)).with({ variables: { API_ULR: "x" } })]),
        ]),
      finding:
        'unknown-variable (variables.API_ULR) service "a" in dev: "API_ULR" is not known here | did you mean "API_URL"?',
    },
    {
      of: "an environment that is decided for",
      platform: () => aPlatform([anEnvironment("dev", [])], { teamsMay: { dve: ["get"] } }),
      finding:
        'unknown-environment (teamsMay.dve) platform "acme": "dve" is not known here | did you mean "dev"?',
    },
    {
      of: "an environment that is decided for, by another name",
      platform: () =>
        aPlatform([anEnvironment("dev", []), anEnvironment("production", [])], {
          teamsMay: { dev: ["get"], prod: ["get"] },
        }),
      finding:
        'unknown-environment (teamsMay.prod) platform "acme": "prod" is not known here | write production for it, which nothing is decided for',
    },
    {
      of: "a service among the releases",
      platform: () => aPlatform([anEnvironment("dev", [aService("checkout", { image: "a" })])]),
      releases: { dev: { chekout: { tag: "1" } } },
      finding:
        'unknown-service (chekout) "chekout" has a release in dev, but does not run there | did you mean "checkout"?',
    },
    {
      of: "a service that has another name now",
      platform: () => aPlatform([anEnvironment("dev", [aService("payments", { image: "a" })])]),
      releases: { dev: { checkout: { tag: "1" } } },
      finding:
        'unknown-service (checkout) "checkout" has a release in dev, but does not run there | did you mean "payments"?',
    },
    {
      of: "an option of the platform",
      platform: () => untyped(definePlatform)("acme", { enviroments: [], teams: [], clusters: [] }),
      finding:
        'unknown-knob (enviroments) platform "acme": "enviroments" is not known here | did you mean "environments"?',
    },
  ])("of $of", ({ platform, releases, finding }) => {
    expect(findingsOf(platform(), releases)).toEqual([finding]);
  });
});

test("what is decided for an environment that is not there stands for no more than one", () => {
  const environments = ["dev", "staging", "production"].map((name) => anEnvironment(name, []));
  expect(findingsOf(aPlatform(environments, { teamsMay: { dev: ["get"], qa: ["get"] } }))).toEqual([
    'missing-value (teamsMay.staging) platform "acme": teamsMay does not decide for staging | add staging: ["get"], or what else they may do',
    'missing-value (teamsMay.production) platform "acme": teamsMay does not decide for production | add production: ["get"], or what else they may do',
    'unknown-environment (teamsMay.qa) platform "acme": "qa" is not known here | use one of them, or leave it out',
  ]);
});

describe("what many have from one place is told once", () => {
  const own = defineTeam("search", { groups: ["search"] });
  const edge = defineCluster("edge", { kubernetes: "1.35" });
  const three = ["a", "b", "c"].map((name) => aService(name, { team: own }));
  const shared = aService("shop", { host: "shop.example" });
  test.each<{ title: string; platform: () => Platform; finding: string }>([
    {
      title: "a team that is not listed",
      platform: () => aPlatform([anEnvironment("dev", three)]),
      finding:
        'unknown-team (team) service "a" and 2 more: team "search" is not listed in the platform | add it to the platform\'s teams',
    },
    {
      title: "a cluster that is not listed",
      platform: () => aPlatform(["dev", "staging"].map((name) => anEnvironment(name, [], { cluster: edge }))),
      finding:
        'unknown-cluster (cluster) environment "dev" and 1 more: cluster "edge" is not listed in the platform | add it to the platform\'s clusters',
    },
    {
      title: "another one than that which is listed",
      platform: () =>
        aPlatform([anEnvironment("dev", [], { cluster: defineCluster("eu-west", { kubernetes: "1.35" }) })]),
      finding:
        'unknown-cluster (cluster) environment "dev": cluster "eu-west" is not listed in the platform | use the one of this name that is listed, or list this one',
    },
    {
      title: "a host that the service states for all environments",
      platform: () =>
        aPlatform(["dev", "staging", "production"].map((name) => anEnvironment(name, [shared]))),
      finding:
        'host-claimed-twice (host) service "shop" in staging and production: host shop.example is claimed by service "shop" in dev too | say the host in each environment: .with({ host: … })',
    },
    {
      title: "a pattern of namespaces that makes none",
      platform: () =>
        aPlatform([
          anEnvironment("dev", three.slice(0, 0).concat(aService("a"), aService("b")), {
            namespace: "Dev_*",
          }),
        ]),
      finding:
        'bad-name (namespace) environment "dev": namespace "Dev_*" is not a DNS label | use at most 63 lower-case letters, digits and dashes',
    },
    {
      title: "what the teams may do, where nothing is said of it",
      platform: () =>
        aPlatform([anEnvironment("dev", []), anEnvironment("staging", [])], { teamsMay: undefined }),
      finding:
        'missing-value (teamsMay) platform "acme": teamsMay is missing | decide for each environment: teamsMay: { dev: ["get"], staging: ["get"] }',
    },
    {
      title: "an environment without any release",
      platform: () =>
        aPlatform([
          anEnvironment(
            "dev",
            ["a", "b"].map((name) => aService(name, { image: name })),
          ),
        ]),
      finding:
        "missing-release 2 services run in dev, and none has a release there: a, b | write one line for each: a: { tag: …, digest: sha256:… }",
    },
    {
      title: "a preview's host of pull requests",
      platform: () => {
        const dev = anEnvironment("dev", [aService()]);
        const pullRequests = untyped({ github: { owner: "acme", repo: "shop", label: "preview" } });
        return aPlatform([dev], {
          previews: [definePreview({ service: aService(), environment: dev, pullRequests })],
        });
      },
      finding:
        'unknown-knob (pullRequests.github.label) preview: "label" is not known here | did you mean "labels"?',
    },
  ])("$title", ({ platform, finding }) => {
    expect(findingsOf(platform())).toEqual([finding]);
  });
});

describe("what is given instead of the right thing is named, with what to do", () => {
  const options = { team: aTeam, image: "a:1", port: 80 };
  const inDev = (...services: readonly unknown[]) => aPlatform([anEnvironment("dev", untyped(services))]);
  test.each<{ title: string; platform: () => Platform; finding: string }>([
    {
      title: "options without a name before them",
      platform: () => {
        const service = untyped(defineService)({ name: "a", ...options });
        return aPlatform([anEnvironment("dev", [service]), anEnvironment("staging", [service])]);
      },
      finding:
        'wrong-type service: its name is a record, not a text | give the name first, and then the options: defineService("…", { … })',
    },
    {
      title: "an environment without a name",
      platform: () => untyped(aPlatform)([{ services: [] }]),
      finding:
        'wrong-type (environments[0]) platform "acme": environments[0] is a record, not an environment: defineEnvironment(…) | state an environment: defineEnvironment(…)',
    },
    {
      title: "a platform without a name",
      platform: () =>
        untyped(definePlatform)({ environments: [] }, { environments: [], teams: [], clusters: [] }),
      finding:
        'wrong-type platform: its name is a record, not a text | give the name first, and then the options: definePlatform("…", { … })',
    },
    {
      title: "a text for a service",
      platform: () => inDev("checkout"),
      finding:
        'wrong-type (services[0]) environment "dev": services[0] is "checkout", not a service | list what defineService and its like return, or its .with({ … })',
    },
    {
      title: "a service for its name, among calls",
      platform: () => inDev(aService("a", { calls: [aService("b")] }), aService("b")),
      finding:
        'wrong-type (calls[0]) service "a": calls[0] is a service, not the name of one | state its name: "b"',
    },
    {
      title: "a service for its name, among dependencies",
      platform: () => inDev(aService("a", { dependsOn: [aService("b")] }), aService("b")),
      finding:
        'wrong-type (dependsOn[0]) service "a": dependsOn[0] is a service, not the name of one | state its name: "b"',
    },
    {
      title: "an environment that is listed twice",
      platform: () => {
        const dev = anEnvironment("dev", []);
        return aPlatform([dev, dev]);
      },
      finding: 'duplicate-name (environments) platform "acme": environments lists "dev" twice | list it once',
    },
    {
      title: "a service of another one's name",
      platform: () => inDev(aService("a"), aService("a")),
      finding: 'duplicate-name service "a": another service has the same name | rename one',
    },
    {
      title: "an image that no registry has",
      platform: () => inDev(aService("a", { image: "ghcr.io/Acme/a" })),
      finding:
        'bad-text (image) service "a": image is "ghcr.io/Acme/a", not an image, such as "ghcr.io/acme/checkout" or "ghcr.io/acme/checkout:1.4.0" | state an image, such as "ghcr.io/acme/checkout" or "ghcr.io/acme/checkout:1.4.0"',
    },
    {
      title: "a number that JSON does not have",
      platform: () => inDev(aService("a", { port: 80n })),
      finding:
        'wrong-type (port) service "a": port is 80n, not a whole number from 1 to 65535 | state a whole number from 1 to 65535',
    },
    {
      title: "null for what the service needs",
      platform: () => inDev(untyped(aService("a")).with({ image: null })),
      finding:
        'missing-value (image) service "a" in dev: image is null, which takes it away, and the service needs it | state another value, or leave it out',
    },
    {
      title: "no team for a team",
      platform: () => inDev(aService("a", { team: {} })),
      finding:
        'wrong-type (team) service "a": team is {}, not a team: defineTeam(…) | state a team: defineTeam(…)',
    },
    {
      title: "a cluster without a version",
      platform: () => aPlatform([], { clusters: [untyped(defineCluster)("edge")] }),
      finding: 'missing-value (kubernetes) cluster "edge": kubernetes is missing | state kubernetes',
    },
    {
      title: "a cluster's version with its letter",
      platform: () => aPlatform([], { clusters: [defineCluster("edge", untyped({ kubernetes: "v1.35" }))] }),
      finding:
        'bad-text (kubernetes) cluster "edge": kubernetes is "v1.35", not a minor version of Kubernetes, such as "1.35" | state a minor version of Kubernetes, such as "1.35"',
    },
    {
      title: "a way of projects that there is not",
      platform: () => aPlatform([], { projects: "team" }),
      finding: 'wrong-value (projects) platform "acme": projects is "team" | state one of them',
    },
  ])("$title", ({ platform, finding }) => {
    expect(findingsOf(platform())).toEqual([finding]);
  });

  test("a release of a service whose image is pinned already", () => {
    const platform = aPlatform([
      defineEnvironment("dev", {
        cluster: aCluster,
        sync: { mode: "manual" },
        services: [aService("a", { image: "a:1" })],
      }),
    ]);
    expect(findingsOf(platform, { dev: { a: { tag: "2" } } })).toEqual([
      'release-without-use (a) "a" has a release in dev, but its image is pinned already: a:1 | remove the entry, or leave the tag and the digest of the image to it',
    ]);
  });
});
