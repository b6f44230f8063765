import { describe, expect, test } from "@jest/globals";
import {
  defineApplicationSet,
  defineArgoCd,
  defineCluster,
  defineInfrastructure,
  definePreview,
  generators,
  manual,
} from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { aCluster, anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const edge = defineCluster("edge", { kubernetes: "1.35", labels: { tier: "edge" } });
const shop = aService("shop");

function findingsOf(applicationSets: object, options: object) {
  const dev = anEnvironment("dev", [shop]);
  const argocd = defineArgoCd({ parameters: { applicationSets } });
  const platform = aPlatform([dev], { argocd, clusters: [aCluster, edge], ...options });
  return validatePlatform(platform, {}).map(({ code, message, where, also }) => ({
    finding: `${code}: ${message}`,
    places: [where, ...(also ?? [])].map((place) => place?.file.split("/").at(-1)),
  }));
}

const set = (whenGone?: "keep" | "orphan" | "delete") =>
  defineApplicationSet("web", {
    generator: generators.clusters({ match: { tier: "edge" } }),
    sync: manual(),
    build: () => {},
    application: ({ nameNormalized, server }) => ({
      name: `web-${nameNormalized}`,
      destination: { server, namespace: "web" },
    }),
    ...(whenGone && { whenGone }),
  });

describe("what is stated for all sets goes before what a set says", () => {
  const prefix = 'policy-above-the-set: ApplicationSet "web": ';
  test.each<[parameters: object, whenGone: "keep" | "orphan" | "delete" | undefined, findings: string[]]>([
    [{}, "keep", []],
    [{ policyOverride: true }, "keep", []],
    [{ policy: "create-only", policyOverride: true }, "delete", []],
    [
      { policy: "sync" },
      undefined,
      ['whenGone is "keep", but with policy: "sync" for all sets Argo CD deletes Applications'],
    ],
    [
      { policyOverride: false },
      "keep",
      ['whenGone is "keep", but with policyOverride: false for all sets Argo CD deletes Applications'],
    ],
    [{ policy: "create-update" }, "keep", []],
    [
      { policy: "create-update" },
      "delete",
      ['whenGone is "delete", but with policy: "create-update" for all sets Argo CD deletes no Application'],
    ],
    [{ policy: "sync" }, "orphan", []],
    [
      { policy: "create-delete" },
      "delete",
      ['with policy: "create-delete" for all sets Argo CD never changes an Application'],
    ],
    [
      { policy: "create-only" },
      "keep",
      ['with policy: "create-only" for all sets Argo CD never changes an Application'],
    ],
  ])("%j, whenGone %s", (parameters, whenGone, findings) => {
    const places = ["controller-policy.test.ts", "controller-policy.test.ts"];
    expect(findingsOf(parameters, { applicationSets: [set(whenGone)] })).toEqual(
      findings.map((finding) => ({ finding: `${prefix}${finding}`, places })),
    );
  });
});

describe("the sets that Tiphys makes follow Git", () => {
  const listed = anEnvironment("dev", [shop], { applications: "set" });
  const preview = definePreview({
    service: shop,
    environment: listed,
    pullRequests: { gitlab: { project: "1" } },
  });
  const component = defineInfrastructure("agent", {
    clusters: { tier: "edge" },
    namespace: "agent",
    applications: "set",
    kustomize: { path: "agent", kinds: { namespaced: ["Service"] } },
  });

  test.each([
    ["create-only", "changes or deletes"],
    ["create-update", "deletes"],
    ["create-delete", "changes"],
  ])("so %s is a finding with their names", (policy, nothing) => {
    const options = { environments: [listed], previews: [preview], infrastructure: [component] };
    expect(findingsOf({ policy }, options)).toEqual([
      {
        finding: `policy-above-the-set: argocd: with policy: "${policy}" for all sets Argo CD never ${nothing} Applications of dev, infrastructure "agent", previews`,
        places: ["controller-policy.test.ts"],
      },
    ]);
    expect(findingsOf({ policy, policyOverride: true }, options)).toEqual([]);
    expect(findingsOf({ policy: "sync" }, options)).toEqual([]);
  });
});

test("a key that has a field is stated there, so that nothing is decided unseen", () => {
  const argocd = defineArgoCd({ parameters: { more: { "applicationsetcontroller.policy": "sync" } } });
  expect(validatePlatform(aPlatform([anEnvironment("dev", [shop])], { argocd }), {})).toMatchObject([
    { code: "wrong-value", field: "parameters.more", fix: "state parameters.applicationSets.policy instead" },
  ]);
});
