import { describe, expect, test } from "@jest/globals";
import {
  automated,
  defineApplicationSet,
  defineArgoCd,
  defineCluster,
  defineTeam,
  generators,
  manual,
} from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { aCluster, anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const edge = defineCluster("edge", { kubernetes: "1.35", labels: { tier: "edge" } });
const dev = anEnvironment("dev", [aService()]);
const right = {
  name: "web-{{ .nameNormalized }}",
  labels: { ring: "one" },
  destination: { server: "{{ .server }}", namespace: "web" },
};
const set = (options: object, application: object | ((parameter: never) => unknown) = right) =>
  defineApplicationSet("web", {
    generator: generators.clusters({ match: { tier: "edge" } }),
    sync: manual(),
    build: () => {},
    application: typeof application === "function" ? application : () => application,
    ...options,
  } as never);

function findingsOf(...sets: readonly ReturnType<typeof set>[]) {
  const platform = aPlatform([dev], { clusters: [aCluster, edge], applicationSets: sets });
  return validatePlatform(platform, {}).map(({ code, message }) => `${code}: ${message}`);
}

test("what is right has no finding", () => {
  expect(
    findingsOf(set({ rollout: [{ match: { ring: "one" } }, {}], sync: automated({ prune: true }) })),
  ).toEqual([]);
});

describe("what types would have refused, or cannot see, is a finding", () => {
  const open = { cluster: aCluster, namespace: "{{ .name }}-{{ .server }}" };
  test.each<[title: string, found: ReturnType<typeof set>, finding: string]>([
    [
      "an option that is none",
      set({ gone: "keep" }),
      'unknown-knob: ApplicationSet "web": "gone" is not known here',
    ],
    ["no generator", set({ generator: {} }), "wrong-type"],
    [
      "a kind of the cluster, which its project permits nowhere",
      set({ kinds: ["Service", "rbac.authorization.k8s.io/ClusterRole"] }),
      'wrong-scope: ApplicationSet "web": kinds[1] is "rbac.authorization.k8s.io/ClusterRole", which is of the cluster',
    ],
    [
      "an option of a generator that is none",
      set({ generator: generators.clusters({ mach: {} } as never) }),
      "unknown-knob",
    ],
    [
      "a pull request generator without a host",
      set({ generator: generators.pullRequests({} as never) }),
      "wrong-value",
    ],
    ["a field of the Application that is none", set({}, { ...right, nmae: "x" }), "unknown-knob"],
    [
      "a parameter that is not there",
      set({}, (cluster: { nmae: string }) => ({ ...right, name: cluster.nmae })),
      "unknown-parameter",
    ],
    ["a name without a parameter", set({}, { ...right, name: "web" }), "same-name"],
    [
      "a repository that is a parameter",
      set({}, { ...right, source: { repository: "https://{{ .name }}" } }),
      "templated-repository",
    ],
    ["nothing to deploy", set({ build: undefined, kinds: ["Service"] }), "missing-value"],
    [
      "no kinds for what is deployed",
      set({ build: undefined }, { ...right, source: { path: "x" } }),
      "missing-value",
    ],
    [
      "a cluster of nobody",
      set({ generator: generators.clusters({ match: { tier: "egde" } }) }),
      "no-cluster",
    ],
    [
      "a cluster that can be any",
      set({ generator: generators.pullRequests({ gitlab: { project: "1" } }) }),
      "unknown-cluster",
    ],
    [
      "a namespace that can be any",
      set(
        { generator: generators.pullRequests({ gitlab: { project: "1" } }) },
        { ...right, destination: open },
      ),
      "any-namespace",
    ],
    ["a team of nobody", set({ team: defineTeam("sales", { groups: [] }) }), "unknown-team"],
    [
      "a cluster of another platform",
      set(
        {},
        {
          ...right,
          destination: { cluster: defineCluster("far", { kubernetes: "1.35" }), namespace: "web" },
        },
      ),
      "unknown-cluster",
    ],
    [
      "a step by a label that no Application has",
      set({ rollout: [{ match: { rign: "one" } }] }),
      "unknown-label",
    ],
    ["no step", set({ rollout: [] }), "wrong-type"],
    ["a step that updates none", set({ rollout: [{ maxUpdate: 0 }] }), "bad-text"],
    ["half as a percentage", set({ rollout: [{ maxUpdate: "half" }] }), "bad-text"],
    ["self-heal in a rollout", set({ rollout: [{}], sync: automated({ selfHeal: true }) }), "no-self-heal"],
  ])("%s", (_, found, finding) => {
    expect(findingsOf(found)).toEqual([expect.stringContaining(finding)]);
  });

  test.each(["dev", "dev-web", "previews", "argocd"])(
    "a set named %s, as a project is or could be",
    (name) => {
      expect(findingsOf({ ...set({}), name })).toEqual([expect.stringContaining("taken-name")]);
    },
  );

  test("two sets of one name", () => {
    expect(findingsOf(set({}), set({}))).toEqual(
      expect.arrayContaining([expect.stringContaining("duplicate-name")]),
    );
  });
});

test("a rollout where Argo CD is told to do none", () => {
  const argocd = defineArgoCd({ parameters: { applicationSets: { progressiveSyncs: false } } });
  const applicationSets = [set({ rollout: [{}] })];
  const platform = aPlatform([dev], { clusters: [aCluster, edge], applicationSets, argocd });
  expect(validatePlatform(platform, {})).toEqual([expect.objectContaining({ code: "no-progressive-syncs" })]);
});
