import { describe, expect, test } from "@jest/globals";
import { ApiObject } from "cdk8s";
import fc from "fast-check";
import { FindingsError } from "../../src/errors.ts";
import {
  definePolicy,
  defineService,
  defineTeam,
  manual,
  type Placement,
  type Platform,
} from "../../src/index.ts";
import type { Releases } from "../../src/model/image-release.ts";
import { blobHash } from "../../src/output/blob-hash.ts";
import { checkSynthesis } from "../../src/policies/check-synthesis.ts";
import { builtInPolicies } from "../../src/policies/index.ts";
import { islandsIn } from "../../src/policies/islands.ts";
import type { Memo } from "../../src/synthesis/service-memo.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aTeam } from "../support/platform.ts";
import { sopsSecret } from "../support/sops-secret.ts";

const otherTeam = defineTeam("search", { groups: ["search-team"] });
/** Mostly the first: platforms in which everything is odd have nothing to reuse. */
const mostly = <const T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );

const names = ["basket", "checkout", "search"] as const;
const places = ["dev", "production"] as const;

/** What is said of one service: in its own file, and in each environment. */
const service = (name: string) =>
  fc.record({
    team: fc.constantFrom(aTeam, otherTeam),
    level: mostly("info", "warn", "ghp_0123456789012345678901234567890123456789"),
    allowFrom: mostly<readonly string[]>([], ["basket"]),
    calls: mostly<readonly string[]>([], ["search"]),
    podLabel: fc.constantFrom("a", "b"),
    makes: mostly(
      "nothing",
      "a ConfigMap",
      "a ClusterRole",
      "what checkout has",
      "a hook",
      "a coarse canary",
      "an argocd-cm",
    ),
    adjusts: mostly(false, true),
    inEach: fc.tuple(
      ...places.map(() =>
        fc.record({
          runs: mostly(true, false),
          replicas: fc.oneof(
            fc.constantFrom(1, 2),
            fc.record({ min: fc.constant(2), max: fc.constantFrom(2, 5) }),
          ),
          tag: mostly("1.0.0", "2.0.0", "latest"),
          namespace: mostly<string | undefined>(undefined, "shared"),
          host: mostly<string | undefined>(undefined, name),
          encrypted: mostly<string | undefined>(
            undefined,
            "ENC[AES256_GCM,a,type:str]",
            "ENC[AES256_GCM,b,type:str]",
          ),
        }),
      ),
    ),
  });

const environment = fc.record({
  namespace: mostly<string | undefined>(undefined, "*", "all"),
  labels: mostly<Readonly<Record<string, string>> | undefined>(undefined, { tier: "one" }),
  namespaces: mostly<object | undefined>(
    undefined,
    { podSecurity: "baseline" },
    { quota: { pods: 1 }, deny: { ingress: true } },
  ),
  applications: mostly<"each" | "set">("each", "set"),
  source: mostly<"kustomize" | "rendered">("kustomize", "rendered"),
  syncsByItself: fc.boolean(),
});

const said = fc.record({
  services: fc.tuple(...names.map(service)),
  environments: fc.tuple(...places.map(() => environment)),
  repository: fc.constantFrom("https://git.example/a.git", "https://git.example/b.git"),
  projects: fc.constantFrom("environment" as const, "team-and-environment" as const),
  waives: fc.boolean(),
  hasOwnPolicy: mostly(false, true),
  warns: mostly(false, true),
  hasInfrastructure: fc.boolean(),
});

type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

const ownPolicy = definePolicy({
  // In the name of a built-in one: it is a function all the same.
  id: "images-are-pinned",
  severity: "warn",
  why: "-",
  fix: "-",
  *check({ objects }) {
    const second = objects.filter(({ manifest }) => manifest.kind === "Deployment")[1];
    if (second) yield { object: second, message: "is the second" };
  },
});

function platformOf({ services, environments, ...own }: Said): { platform: Platform; releases: Releases } {
  const placed = names.map((name, index) => placementsOf(name, services[index] as Said["services"][number]));
  const releases: Record<string, Record<string, { tag: string }>> = {};
  const made = places.map((place, rank) => {
    const { namespace, namespaces, labels, applications, source, syncsByItself } = environments[
      rank
    ] as Said["environments"][number];
    const running = placed.flatMap((one) => one[rank] ?? []);
    releases[place] = Object.fromEntries(
      running.map(({ placement, tag }) => [placement.placed.definition.name, { tag }]),
    );
    return anEnvironment(
      place,
      running.map(({ placement }) => placement),
      {
        applications,
        source,
        ...(namespace && { namespace }),
        ...(namespaces && { namespaces }),
        ...(labels && { labels }),
        ...(!syncsByItself && { sync: manual() }),
      },
    );
  });
  const { waives, hasOwnPolicy, hasInfrastructure, warns: _, ...options } = own;
  const platform = aPlatform(made, {
    ...options,
    teams: [aTeam, otherTeam],
    ...(hasOwnPolicy && { policies: [ownPolicy] }),
    ...(waives && {
      waivers: [
        {
          policy: "images-are-pinned",
          scope: { service: "search" },
          reason: "-",
          owner: "-",
          until: "2027-01-31",
        },
      ],
    }),
    ...(hasInfrastructure && {
      infrastructure: [
        {
          name: "base",
          namespace: "shared",
          clusters: {},
          build: (scope: never) => void configMapIn(scope, "base", { a: "b" }),
          site: {},
        },
      ],
    }),
  });
  const fileAt = (path: string) => {
    const [place, file] = path.split("/");
    const rank = places.indexOf(place as (typeof places)[number]);
    const text = services[names.findIndex((name) => file === `${name}.yaml`)]?.inEach[rank]?.encrypted;
    return text === undefined ? undefined : { path, text: sopsSecret("key", { password: text }) };
  };
  return { platform: { ...platform, fileAt }, releases };
}

function configMapIn(scope: never, name: string, data: object): void {
  new ApiObject(scope, name, { apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data } as never);
}

function placementsOf(
  name: string,
  { team, level, allowFrom, calls, podLabel, makes, adjusts, inEach }: Said["services"][number],
): readonly (readonly { placement: Placement; tag: string }[])[] {
  const made: Record<string, unknown> = {
    "a ConfigMap": (scope: never) => configMapIn(scope, "extra", { level }),
    "an argocd-cm": (scope: never) => configMapIn(scope, "argocd-cm", { globalProjects: "[]" }),
    "what checkout has": (scope: never) =>
      new ApiObject(scope, "twin", {
        apiVersion: "v1",
        kind: "Service",
        metadata: { name: "checkout" },
        spec: { type: "ExternalName", externalName: "a.example" },
      } as never),
    "a ClusterRole": (scope: never) =>
      new ApiObject(scope, "role", {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRole",
        metadata: { name: "reader" },
      } as never),
  };
  // A warning of the model: no policy finds it.
  const coarse = { strategy: { deployment: "scaled-down" as const, canary: { steps: [{ setWeight: 10 }] } } };
  const hook = { annotations: { "argocd.argoproj.io/hook": "PreSink" } };
  const defined = defineService(name, {
    team,
    image: `ghcr.io/acme/${name}`,
    port: 8080,
    health: "/healthz",
    podLabels: { label: podLabel },
    variables: { LOG_LEVEL: level },
    allowFrom: allowFrom.map((one) => ({ service: one })),
    calls,
    ...(makes === "a hook" && hook),
    ...(makes === "a coarse canary" && coarse),
    ...(made[makes] !== undefined && { build: made[makes] as never }),
    ...(adjusts && { adjust: [{ kind: "Deployment", set: { "/spec/minReadySeconds": 5 } }] as never }),
  });
  return inEach.map(({ runs, tag, namespace, host, replicas, encrypted }, rank) =>
    runs
      ? [
          {
            tag,
            placement: defined.with({
              replicas: replicas as never,
              ...(namespace && { namespace }),
              ...(host && { host: `${places[rank]}.${host}` }),
              ...(encrypted && { secrets: { key: { sops: `${places[rank]}/${name}.yaml` } } }),
            }),
          },
        ]
      : [],
  );
}

interface Run {
  readonly files?: readonly (readonly [string, string])[];
  readonly rest: unknown;
  readonly memo?: Memo;
}

const today = "2026-11-21";

/** Everything that a synth can tell anybody. */
function run(of: Said, memo?: Memo): Run {
  const { platform, releases } = platformOf(of);
  try {
    const synthesis = synthesize(platform, releases, memo ? { memo } : {});
    const { waivers = [], policies = [] } = platform;
    const builtIn = builtInPolicies.filter(({ severity }) => of.warns || severity === "deny");
    const options = { policies: [...builtIn, ...policies], waivers, today };
    const { verdicts, ...report } = checkSynthesis(synthesis, options);
    for (const [path, id] of synthesis.known)
      expect([path, id]).toEqual([path, blobHash(synthesis.tree.get(path) ?? "")]);
    return {
      files: [...synthesis.tree],
      rest: {
        argocd: [...synthesis.argocd],
        warnings: synthesis.warnings,
        manifests: synthesis.deployed.map(({ manifests, outline, namespace }) => [
          namespace,
          manifests,
          outline,
        ]),
        report,
      },
      memo: synthesis.remember(verdicts),
    };
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    return { rest: error.findings };
  }
}

/** What is said now, with one thing, or all of it, as somebody else says it: at some depth of the lists and records. */
function withOneOf(before: unknown, other: unknown, path: readonly number[]): unknown {
  const [step, ...rest] = path;
  const isNested =
    typeof before === "object" && before !== null && typeof other === "object" && other !== null;
  if (step === undefined || !isNested) return other;
  const keys = Object.keys(before);
  const key = keys[step % keys.length] as keyof typeof before;
  const changed = withOneOf(before[key], other[key], rest);
  return Array.isArray(before)
    ? before.map((one, index) => (String(index) === key ? changed : one))
    : { ...(before as object), [key]: changed };
}

const edited = fc
  .tuple(said, said, fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), mostly(true, false))
  .map(([before, other, path, changes]): readonly [Said, Said] => [
    before,
    changes ? (withOneOf(before, other, path) as Said) : before,
  ]);

/** Nothing is odd. */
const sound: Said = {
  services: [0, 1, 2].map(() => ({
    team: aTeam,
    level: "info",
    allowFrom: [],
    calls: [],
    podLabel: "a",
    makes: "nothing",
    adjusts: false,
    inEach: places.map(() => ({
      runs: true,
      replicas: 2,
      tag: "1.0.0",
      namespace: undefined,
      host: undefined,
    })),
  })),
  environments: places.map(() => ({
    namespace: undefined,
    namespaces: undefined,
    labels: undefined,
    applications: "each",
    source: "kustomize",
    syncsByItself: false,
  })),
  repository: "https://git.example/a.git",
  projects: "environment",
  waives: false,
  hasOwnPolicy: false,
  warns: false,
  hasInfrastructure: false,
} as unknown as Said;

/** The same, but for one service. */
function saying(of: Said, at: number, changed: object): Said {
  const services = of.services.map((one, index) => (index === at ? { ...one, ...changed } : one));
  return { ...of, services } as Said;
}

describe("whatever was said before and is said now", () => {
  test("a synth with what an earlier one left is the same as one without, in every file, finding and object", () => {
    let reused = 0;
    let settled = 0;
    let wasWrong = 0;
    void fc.assert(
      fc.property(edited, ([before, after]) => {
        const first = run(before);
        const cold = run(after);
        const warm = run(after, first.memo ?? new Map());
        expect(warm).toEqual(cold);
        const kept = [...(cold.memo ?? [])].filter(([name, { key }]) => first.memo?.get(name)?.key === key);
        reused += kept.length;
        settled += kept.filter(
          ([name, { verdict }]) => verdict && verdict === first.memo?.get(name)?.verdict,
        ).length;
        if (!cold.files) wasWrong++;
      }),
      { numRuns: 60 },
    );
    // The law would hold of a memo that is never used, and of platforms that never come about.
    expect(reused).toBeGreaterThan(20);
    expect(settled).toBeGreaterThan(5);
    expect(wasWrong).toBeLessThan(30);
  });
});

describe("what is remembered", () => {
  const reused = (before: Said, after: Said) => {
    const first = run(before).memo;
    const { platform, releases } = platformOf(after);
    const known = synthesize(platform, releases, first ? { memo: first } : {}).known;
    return names.filter((name) => [...known.keys()].some((path) => path.startsWith(`apps/${name}/`)));
  };
  test.each<[string, Said, readonly string[]]>([
    ["everything, where nothing changed", sound, names],
    ["the others, where one has another value", saying(sound, 1, { level: "warn" }), ["basket", "search"]],
    ["the others, where one has a build", saying(sound, 1, { makes: "a ConfigMap" }), ["basket", "search"]],
    ["nothing, where the repository moved", { ...sound, repository: "https://git.example/b.git" }, []],
  ])("is %s", (_, after, expected) => {
    expect(reused(sound, after)).toEqual(expected);
  });

  test("is no service whose Secret's file has another text", () => {
    const holding = (text: string) =>
      saying(sound, 1, { inEach: sound.services[1]?.inEach.map((one) => ({ ...one, encrypted: text })) });
    const [before, after] = ["a", "b"].map((text) => holding(`ENC[AES256_GCM,${text},type:str]`));
    expect(reused(before as Said, before as Said)).toEqual(names);
    expect(reused(before as Said, after as Said)).toEqual(["basket", "search"]);
  });

  test("is no service whose objects a function makes, though the function looks the same", () => {
    const closure = saying(sound, 0, { makes: "a ConfigMap" });
    expect(reused(closure, closure)).toEqual(["checkout", "search"]);
  });

  test("takes away no warning", () => {
    const coarse = saying(sound, 0, { makes: "a coarse canary" });
    const codes = (memo?: Memo) => {
      const { platform, releases } = platformOf(coarse);
      return synthesize(platform, releases, memo ? { memo } : {}).warnings.map(({ code }) => code);
    };
    expect(codes()).toContain("coarse-weight");
    expect(codes(run(coarse).memo)).toEqual(codes());
  });

  test("is no service that names one which is found by other labels now", () => {
    const calls = saying(sound, 0, { allowFrom: ["checkout"] });
    const { memo = new Map() } = run(calls);
    const { platform, releases } = platformOf(calls);
    const [first] = platform.environments;
    expect(memo.get("basket")?.peers).toContain("checkout");
    const moved = { ...first, services: first?.services.map((one) => moveIfCheckout(one)) };
    const after = { ...platform, environments: [moved, ...platform.environments.slice(1)] } as Platform;
    const { known } = synthesize(after, releases, { memo });
    expect([...known.keys()].some((path) => path.startsWith("apps/basket/"))).toBe(false);
    expect([...known.keys()].some((path) => path.startsWith("apps/search/"))).toBe(true);
  });

  test("is what policies said of those that are alone in their namespaces, and faultless", () => {
    const judged = (of: Said) => names.filter((name) => run(of).memo?.get(name)?.verdict !== undefined);
    const inEach = (namespace: string) => sound.services[0]?.inEach.map((one) => ({ ...one, namespace }));
    expect(judged(sound)).toEqual(names);
    expect(judged(saying(sound, 1, { level: "ghp_0123456789012345678901234567890123456789" }))).toEqual([
      "basket",
      "search",
    ]);
    const shared = saying(sound, 0, { inEach: inEach("shared") });
    expect(
      judged({
        ...shared,
        services: [shared.services[0], ...saying(sound, 1, { inEach: inEach("shared") }).services.slice(1)],
      } as Said),
    ).toEqual(["search"]);
  });
});

describe("a service that stayed the same is judged again", () => {
  const inShared = {
    inEach: sound.services[0]?.inEach.map((one, index) => ({ ...one, namespace: `shared-${index}` })),
  };
  const found = (of: Said, memo?: Memo) => {
    const { platform, releases } = platformOf(of);
    const synthesis = synthesize(platform, releases, memo ? { memo } : {});
    const { findings } = checkSynthesis(synthesis, {
      policies: builtInPolicies.filter(({ severity }) => severity === "deny"),
      today,
    });
    return findings.map(
      ({ policy, violation: { object } }) =>
        `${policy.id} ${object.environment} ${object.manifest.kind}/${object.manifest.metadata.name}`,
    );
  };
  const clash = ["dev", "production"].map(
    (place) => `objects-have-one-application ${place} Service/checkout`,
  );

  test.each<[string, Said, Said, readonly string[]]>([
    [
      "where another comes into its namespace",
      saying(sound, 1, inShared),
      saying(saying(sound, 1, inShared), 0, { ...inShared, makes: "what checkout has" }),
      clash,
    ],
  ])("%s", (_, before, after, expected) => {
    const { memo = new Map() } = run(before);
    expect([...memo.values()].filter(({ verdict }) => verdict)).not.toEqual([]);
    expect(found(after, memo)).toEqual(found(after));
    expect(found(after)).toEqual(expected);
  });

  test.each<[string, object]>([
    ["its objects are the cluster's", { makes: "a ClusterRole" }],
    ["its objects are Argo CD's", { makes: "an argocd-cm" }],
    ["it is alone nowhere", inShared],
  ])("in every run, where %s", (_, odd) => {
    const of = saying(saying(sound, 0, odd), 1, odd === inShared ? inShared : {});
    const { platform, releases } = platformOf(of);
    expect([...islandsIn(synthesize(platform, releases)).services]).not.toContain("basket");
  });

  test("in every run, where an ApplicationSet makes its Applications", () => {
    const [dev, production] = sound.environments;
    const { platform, releases } = platformOf({
      ...sound,
      environments: [{ ...dev, applications: "set" }, production],
    } as Said);
    expect([...islandsIn(synthesize(platform, releases)).services]).toEqual([]);
  });
});

function moveIfCheckout(placement: Placement): Placement {
  const { placed } = placement;
  if (placed.definition.name !== "checkout") return placement;
  return { placed: { ...placed, overrides: { ...placed.overrides, namespace: "elsewhere" } } };
}
