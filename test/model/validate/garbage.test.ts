import { describe, expect, test } from "@jest/globals";
import {
  defineApplicationSet,
  defineArgoCd,
  defineCluster,
  defineCronJob,
  defineCustomService,
  defineInfrastructure,
  definePreview,
  defineService,
  defineStatefulService,
  defineTeam,
  defineWorker,
  type Platform,
} from "../../../src/index.ts";
import { knobShapes, ownKnobs } from "../../../src/model/knob-shapes.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService, aTeam } from "../../support/platform.ts";

/** What a user can write when the types are bypassed: `as any`, or plain JavaScript. */
// biome-ignore lint/suspicious/noExplicitAny: the case under test
const untyped = (value: unknown): any => value;

const loop: { self?: object } = {};
loop.self = loop;
const fail = (): never => {
  throw new Error("not for you");
};
/** What cannot be made a text, or is no plain object. */
const hostile: readonly unknown[] = [
  ...[Object.create(null), { toString: fail }, { toJSON: fail }, new Date(Number.NaN), new Map([[1, 2]])],
];
const garbage: readonly unknown[] = [
  ...[null, 5, Number.NaN, 2n, Symbol("x"), "", loop, () => 1],
  ...[[], [null], {}, { a: 2n }, { a: {} }, { a: Symbol("x") }],
  ...hostile,
];

const listed = garbage.map((one) => [one]);

/** No finding of what is wrong lacks its field, its place, or what to do. */
function toldOf(platform: Platform): void {
  for (const finding of validatePlatform(platform, { dev: { a: { tag: "1" } } })) {
    // A file of releases is named whole.
    if (finding.where?.file.endsWith("releases.yaml")) continue;
    expect(finding).toMatchObject({ where: { line: expect.any(Number) } });
    expect(finding.fix ?? finding.choices?.join()).toBeTruthy();
  }
}

const presets = {
  web: [defineService, { image: "x:1", port: 80 }],
  worker: [defineWorker, { image: "x:1" }],
  "cron-job": [defineCronJob, { image: "x:1", schedule: "0 1 * * *" }],
  stateful: [defineStatefulService, { image: "x:1", port: 80, storage: { size: "1Gi", path: "/data" } }],
  custom: [defineCustomService, { objects: {} }],
} as const;

describe("whatever stands in a field is told of with its place and a fix, and breaks nothing:", () => {
  test.each(Object.entries(presets))("a knob of %s", (preset, [define, options]) => {
    const knobs = Object.keys({ ...untyped(knobShapes)[preset], ...untyped(ownKnobs)[preset] });
    const services = knobs.flatMap((knob) =>
      garbage.flatMap((value) => {
        const stated = untyped(define)("a", { team: aTeam, ...options, [knob]: value });
        const said = untyped(define)("a", { team: aTeam, ...options }).with({ [knob]: value });
        return [stated, said];
      }),
    );
    for (const service of services) toldOf(aPlatform([anEnvironment("dev", [service])]));
  });

  const environment = [
    ...["cluster", "promotesFrom", "soak", "approvers", "namespace", "namespaces", "project", "labels"],
    ...[
      "secretStore",
      "certificateIssuer",
      "sync",
      "syncOptions",
      "syncWindows",
      "retry",
      "source",
      "services",
    ],
    ...["applications", "revisionHistoryLimit", "entersHere"],
  ];
  const platform = [
    ...["repository", "environments", "teams", "clusters", "roles", "teamsMay", "argocd", "monitoring"],
    ...["infrastructure", "customResources", "applicationSets", "policies", "denies", "waivers", "codeHost"],
    ...["previews", "projects", "path", "revision", "argocdNamespace"],
  ];
  const whole: Readonly<Record<string, (value: unknown, field: string) => Platform>> = {
    environment: (value, field) => aPlatform([anEnvironment("dev", [aService()], { [field]: value })]),
    platform: (value, field) => aPlatform([anEnvironment("dev", [aService()])], { [field]: value }),
    team: (value, field) =>
      aPlatform([], { teams: [defineTeam("a", untyped({ groups: ["a"], [field]: value }))] }),
    cluster: (value, field) =>
      aPlatform([], { clusters: [defineCluster("a", untyped({ kubernetes: "1.35", [field]: value }))] }),
    argocd: (value, field) => aPlatform([], { argocd: defineArgoCd(untyped({ [field]: value })) }),
    infrastructure: (value, field) => {
      const options = { namespace: "x", clusters: { a: "b" }, build: () => {}, [field]: value };
      return aPlatform([], { infrastructure: [defineInfrastructure("x", untyped(options))] });
    },
    set: (value, field) =>
      aPlatform([], { applicationSets: [defineApplicationSet("x", untyped({ [field]: value }))] }),
    preview: (value, field) => {
      const dev = anEnvironment("dev", [aService()]);
      const pullRequests = { github: { owner: "acme", repo: "shop" } };
      const options = { service: aService(), environment: dev, pullRequests, [field]: value };
      return aPlatform([dev], { previews: [definePreview(untyped(options))] });
    },
  };
  const fields: Readonly<Record<string, readonly string[]>> = {
    environment,
    platform,
    team: ["groups", "description", "reviewers", "slack", "email", "recipients"],
    cluster: ["server", "kubernetes", "labels"],
    argocd: [
      "install",
      "settings",
      "parameters",
      "notifications",
      "monitoring",
      "credentials",
      "defaultRole",
    ],
    infrastructure: ["clusters", "namespace", "chart", "kustomize", "differs", "dependsOn", "build", "sync"],
    set: ["generator", "application", "rollout", "sync", "whenGone", "kinds", "build", "team"],
    preview: ["service", "environment", "pullRequests", "tag", "namespace", "idle"],
  };
  test.each(Object.entries(whole))("a field of %s", (kind, platformWith) => {
    for (const field of fields[kind] ?? []) {
      for (const value of [...garbage, ...listed]) toldOf(platformWith(value, field));
    }
  });
});
