import { describe, expect, test } from "@jest/globals";
import type { AppProjectSpec, ProjectDestination } from "../../../src/simulation/project/app-project.ts";
import type { ApplicationSpec } from "../../../src/simulation/project/permit-application.ts";
import { simulatePermission } from "../../../src/simulation/project/simulate-permission.ts";

const projectOf = (spec: AppProjectSpec) => ({ metadata: { name: "p" }, spec });

describe("a repository is permitted", () => {
  test.each([
    ["by its URL", ["https://h/org/repo"], "https://h/org/repo.git", true],
    ["in any case", ["https://H/Org/*"], "https://h/org/repo", true],
    ["by a star within one part of the path", ["https://h/*"], "https://h/org/repo", false],
    ["by two stars over all parts", ["https://h/**"], "https://h/org/repo", true],
    ["by a lone star always", ["*"], "git@h:org/repo", true],
    ["not by another form of the same repository", ["https://h/org/repo"], "git@h:org/repo", false],
    ["in scp form by the ssh form", ["ssh://git@h/org/*"], "git@h:org/repo.git", true],
    ["not with a trailing slash more", ["https://h/org/repo"], "https://h/org/repo/", false],
    ["not by alternatives", ["https://h/{org,x}/repo"], "https://h/org/repo", false],
    ["by a negation it does not match", ["!https://h/secret/*"], "https://h/org/repo", true],
    [
      "not by one it matches, wherever it stands",
      ["*", "!https://h/secret/*"],
      "https://h/secret/repo",
      false,
    ],
    ["and whatever follows", ["!https://h/secret/*", "*"], "https://h/secret/repo", false],
    ["by a negation that does not compile", ["!https://h/["], "https://h/org/repo", true],
    ["not by a pattern that does not compile", ["https://h/["], "https://h/[", false],
    ["by nothing in an empty list", [], "https://h/org/repo", false],
  ])("%s: %j, %s: %j", (_, sourceRepos, repoURL, expected) => {
    expect(
      simulatePermission({ type: "source", project: projectOf({ sourceRepos }), repoURL }).permitted,
    ).toBe(expected);
  });
});

describe("a destination is permitted", () => {
  const cluster = { server: "https://eu", name: "eu" };
  const any: ProjectDestination = { server: "*", namespace: "*" };
  test.each<[string, ProjectDestination[], string, boolean]>([
    ["by server and namespace", [{ server: "https://eu", namespace: "prod" }], "prod", true],
    ["by name and namespace", [{ name: "e*", namespace: "prod" }], "prod", true],
    ["not in another namespace", [{ server: "https://eu", namespace: "prod" }], "dev", false],
    ["not in an empty one without a star", [{ server: "https://eu", namespace: "?*" }], "", false],
    ["in an empty one with it", [any], "", true],
    ["by an item without namespace in an empty one only", [{ server: "*" }], "prod", false],
    ["by a negated namespace it is not in", [{ server: "https://eu", namespace: "!kube-*" }], "prod", true],
    [
      "not in a negated namespace, whatever else permits it",
      [any, { server: "*", namespace: "!kube-*" }],
      "kube-system",
      false,
    ],
    ["in a namespace negated by name only", [any, { name: "eu", namespace: "!kube-*" }], "kube-system", true],
    [
      "not on a negated server in the item's namespace",
      [any, { server: "!https://eu", namespace: "prod" }],
      "prod",
      false,
    ],
    [
      "on a negated server in another namespace",
      [any, { server: "!https://eu", namespace: "prod" }],
      "dev",
      true,
    ],
    [
      "not on a cluster of a negated name in any namespace",
      [any, { name: "!eu", namespace: "prod" }],
      "dev",
      false,
    ],
    ["on any other by a negated name", [{ name: "!us", namespace: "prod" }], "prod", true],
    ["not by a pattern that does not compile", [{ server: "[", namespace: "*" }], "prod", false],
  ])("%s", (_, destinations, namespace, expected) => {
    const input = { type: "destination", project: projectOf({ destinations }), cluster, namespace } as const;
    expect(simulatePermission(input).permitted).toBe(expected);
  });

  test.each([
    [[], false],
    [[{ server: "https://eu" }], true],
    [[{ name: "eu" }], true],
    [[{ server: "https://us", name: "us" }], false],
  ])("with permitOnlyProjectScopedClusters only on one of %j: %j", (projectClusters, expected) => {
    const project = projectOf({ destinations: [any], permitOnlyProjectScopedClusters: true });
    const input = { type: "destination", project, cluster, namespace: "prod", projectClusters } as const;
    expect(simulatePermission(input).permitted).toBe(expected);
  });
});

describe("a kind is permitted", () => {
  const secret = { group: "", kind: "Secret", name: "s", namespaced: true };
  const namespace = { group: "", kind: "Namespace", name: "prod", namespaced: false };
  const all = [{ group: "*", kind: "*" }];
  test.each([
    ["namespaced, without any list", {}, secret, true],
    ["not with an empty whitelist", { namespaceResourceWhitelist: [] }, secret, false],
    ["with a whitelist of null, which is none", { namespaceResourceWhitelist: null }, secret, true],
    ["by the whitelist", { namespaceResourceWhitelist: [{ group: "", kind: "Sec*" }] }, secret, true],
    [
      "not by a whitelist of others",
      { namespaceResourceWhitelist: [{ group: "apps", kind: "*" }] },
      secret,
      false,
    ],
    [
      "not against the blacklist",
      { namespaceResourceWhitelist: all, namespaceResourceBlacklist: all },
      secret,
      false,
    ],
    ["whatever the lists for cluster-scoped kinds say", { clusterResourceBlacklist: all }, secret, true],
    ["cluster-scoped, not without a whitelist", {}, namespace, false],
    ["cluster-scoped, by the whitelist", { clusterResourceWhitelist: all }, namespace, true],
    [
      "by its name",
      { clusterResourceWhitelist: [{ group: "", kind: "Namespace", name: "pr*" }] },
      namespace,
      true,
    ],
    [
      "not by another name",
      { clusterResourceWhitelist: [{ group: "", kind: "Namespace", name: "dev" }] },
      namespace,
      false,
    ],
    [
      "by an item that names it once more, namespaced",
      { namespaceResourceWhitelist: [{ group: "", kind: "Secret", name: "x" }] },
      secret,
      true,
    ],
  ])("%s", (_, spec, resource, expected) => {
    expect(simulatePermission({ type: "resource", project: projectOf(spec), ...resource }).permitted).toBe(
      expected,
    );
  });
});

test.each([
  ["Argo CD's own namespace", [], "argocd", true],
  ["an empty namespace, which becomes its own", [], "", true],
  ["another one", [], "team", false],
  ["one that a glob matches", ["team-*"], "team-a", true],
  ["one that a regular expression finds anywhere", ["/team/"], "my-team-a", true],
  ["one that look-ahead excludes", ["/^(?!kube-).*$/"], "kube-system", false],
  ["one that a glob of an unclosed class does not match", ["/[/"], "x", false],
  ["one that a lonely slash, no regular expression, does not match", ["/"], "x", false],
])("an Application in %s: %j, %j: %j", (_, sourceNamespaces, applicationNamespace, expected) => {
  const project = projectOf({ sourceNamespaces });
  const input = {
    type: "appNamespace",
    project,
    applicationNamespace,
    controllerNamespace: "argocd",
  } as const;
  expect(simulatePermission(input).permitted).toBe(expected);
});

describe("an Application", () => {
  const project = projectOf({
    sourceRepos: ["https://h/ok"],
    destinations: [
      { server: "https://eu", namespace: "*" },
      { server: "https://kubernetes.default.svc", namespace: "*" },
    ],
  });
  const clusters = [
    { server: "https://eu", name: "eu" },
    { server: "https://us", name: "us" },
    { server: "https://us2", name: "us" },
  ];
  const source = { repoURL: "https://h/ok", path: "." };
  const destination = { server: "https://eu" };
  const ask = (applicationSpec: ApplicationSpec) =>
    simulatePermission({ type: "application", project, applicationSpec, clusters });

  test.each<[string, ApplicationSpec, readonly string[] | undefined]>([
    ["is permitted", { source, destination }, undefined],
    [
      "names its cluster where the project names the server",
      { source, destination: { name: "eu" } },
      undefined,
    ],
    ["may have a slash behind its server", { source, destination: { server: "https://eu//" } }, undefined],
    [
      "may go to Argo CD's own cluster, which needs no secret",
      { source, destination: { name: "in-cluster" } },
      undefined,
    ],
    ["needs a path or chart", { source: { repoURL: "https://h/ok" }, destination }, ["source-incomplete"]],
    ["needs any source", { destination }, ["source-incomplete"]],
    [
      "needs a revision for a chart",
      { source: { repoURL: "https://h/ok", chart: "c" }, destination },
      ["chart-needs-revision"],
    ],
    [
      "needs a path where a ref alone does only among sources",
      { source: { repoURL: "https://h/ok", ref: "v" }, destination },
      ["source-incomplete"],
    ],
    [
      "may have a ref alone among sources",
      { sources: [source, { repoURL: "https://h/ok", ref: "v" }], destination },
      undefined,
    ],
    [
      "is judged by its sources, not by its source",
      { source: { repoURL: "https://h/no", path: "." }, sources: [source], destination },
      undefined,
    ],
    [
      "hears of every refused source, and of the destination",
      {
        sources: [{ repoURL: "https://h/a", path: "." }, source, { repoURL: "https://h/b", path: "." }],
        destination: { server: "https://us" },
      },
      ["repo-not-permitted", "repo-not-permitted", "destination-not-permitted"],
    ],
    [
      "hears no more behind an incomplete source",
      {
        sources: [{ repoURL: "https://h/a", path: "." }, {}, { repoURL: "https://h/b", path: "." }],
        destination: {},
      },
      ["repo-not-permitted", "source-incomplete"],
    ],
    [
      "has one of server and name",
      { source, destination: { server: "https://eu", name: "eu" } },
      ["destination-both"],
    ],
    ["has at least one of them", { source, destination: { namespace: "x" } }, ["destination-missing"]],
    ["names a known server", { source, destination: { server: "https://x" } }, ["cluster-unknown"]],
    ["names a known cluster", { source, destination: { name: "x" } }, ["cluster-unknown"]],
    ["names one cluster only", { source, destination: { name: "us" } }, ["cluster-ambiguous"]],
    [
      "with a hydrator is judged by nothing else",
      {
        source: {},
        sourceHydrator: { drySource: { repoURL: "https://h/ok" }, syncSource: { targetBranch: "b" } },
        destination,
      },
      undefined,
    ],
    [
      "hears of everything a hydrator lacks",
      { sourceHydrator: { drySource: {}, syncSource: {}, hydrateTo: {} }, destination },
      ["hydrator-incomplete", "hydrator-incomplete", "hydrator-incomplete"],
    ],
    [
      "syncs from a permitted repository",
      {
        sourceHydrator: {
          drySource: { repoURL: "https://h/ok" },
          syncSource: { targetBranch: "b", repoURL: "https://h/no" },
        },
        destination,
      },
      ["sync-repo-not-permitted"],
    ],
    [
      "hears once of a repository it hydrates from and to",
      {
        sourceHydrator: { drySource: { repoURL: "https://h/no" }, syncSource: { targetBranch: "b" } },
        destination,
      },
      ["repo-not-permitted"],
    ],
  ])("%s", (_, spec, reasons) => {
    const result = ask(spec);
    expect(result.reasons).toEqual(reasons);
    expect(result.permitted).toBe(reasons === undefined);
  });
});

test("the answer names the entry that decides", () => {
  const project = projectOf({
    destinations: [
      { server: "*", namespace: "*" },
      { server: "*", namespace: "!kube-*" },
    ],
  });
  const cluster = { server: "https://eu" };
  expect(
    simulatePermission({ type: "destination", project, cluster, namespace: "kube-system" }).because,
  ).toBe(
    'destinations[1] (server "*", namespace "!kube-*") refuses namespace "kube-system" of cluster https://eu',
  );
});
