import { describe, expect, test } from "@jest/globals";
import type { JsonObject } from "../../../src/manifest/manifest.ts";
import { expandApplicationSet } from "../../../src/simulation/application-set/expand-application-set.ts";

const spec = {
  project: "default",
  source: { repoURL: "https://r", path: "{{ .path }}" },
  destination: { name: "eu" },
};
const FINALIZER = "resources-finalizer.argocd.argoproj.io";

function applicationSet(elements: readonly JsonObject[], fields: JsonObject = {}): JsonObject {
  const template = { metadata: { name: "{{ .name }}" }, spec };
  return {
    metadata: { name: "set", namespace: "argocd" },
    spec: { goTemplate: true, generators: [{ list: { elements: [...elements] } }], template, ...fields },
  };
}

const generate = (elements: readonly JsonObject[], fields?: JsonObject) =>
  expandApplicationSet({ kind: "generate", applicationSet: applicationSet(elements, fields) });

describe("generate", () => {
  test("one Application for each set, sorted by name, in the set's namespace, with the finalizer", () => {
    expect(
      generate([
        { name: "b", path: "pb" },
        { name: "a", path: "pa" },
      ]),
    ).toEqual({
      applications: ["a", "b"].map((name) => ({
        metadata: { name, namespace: "argocd", finalizers: [FINALIZER] },
        spec: { ...spec, source: { repoURL: "https://r", path: `p${name}` } },
      })),
    });
  });

  test("an empty set of parameters leaves the braces and adds no finalizer", () => {
    expect(generate([{}])).toMatchObject({
      applications: [{ metadata: { name: "{{ .name }}", namespace: "argocd" } }],
    });
    expect(JSON.stringify(generate([{}]))).not.toContain(FINALIZER);
  });

  test("preserveResourcesOnDeletion: no finalizer", () => {
    const result = generate([{ name: "a" }], { syncPolicy: { preserveResourcesOnDeletion: true } });
    expect(JSON.stringify(result)).not.toContain(FINALIZER);
  });

  test("a templatePatch is rendered for each set, may rename, and never changes the project", () => {
    const templatePatch =
      "metadata:\n  name: x-{{ .name }}\nspec:\n  project: other\n  syncPolicy:\n    automated:\n      prune: {{ .prune }}";
    expect(generate([{ name: "a", prune: true }], { templatePatch })).toMatchObject({
      applications: [
        {
          metadata: { name: "x-a" },
          spec: { project: "default", syncPolicy: { automated: { prune: true } } },
        },
      ],
    });
  });

  test("a templatePatch with a wrong type fails and says where", () => {
    const result = generate([{ name: "a" }], {
      templatePatch: "spec:\n  syncPolicy:\n    automated:\n      prune: 'yes'",
    });
    expect(result).toMatchObject({
      error: true,
      because: expect.stringContaining("templatePatch.spec.syncPolicy.automated.prune"),
    });
  });

  test("a generator's template overrides field by field, and cannot empty one", () => {
    const template = {
      metadata: { labels: { l: "own" } },
      spec: { project: "", source: { repoURL: "", path: "own" }, destination: {} },
    };
    const generators = [{ list: { elements: [{ name: "a" }], template } }];
    expect(generate([], { generators })).toMatchObject({
      applications: [
        {
          metadata: { name: "a", labels: { l: "own" } },
          spec: { project: "default", source: { repoURL: "https://r", path: "own" } },
        },
      ],
    });
  });

  test("one failing element fails the whole set, and the reason names function and text", () => {
    const template = { metadata: { name: "{{ upper .name }}" }, spec };
    expect(
      generate(
        [
          { name: "a", path: "p" },
          { name: 5, path: "p" },
        ],
        { template },
      ),
    ).toEqual({
      error: true,
      because: 'in "{{ upper .name }}": upper: wrong type for value; expected string; got float64',
    });
  });

  test("keys of maps and raw values are rendered too, numbers and flags stay", () => {
    const valuesObject = { "{{ .name }}": ["{{ .name }}", 1, true], gone: null };
    const own = { ...spec, source: { repoURL: "r", helm: { valuesObject } } };
    const template = { metadata: { name: "n", labels: { "l-{{ .name }}": "v" } }, spec: own };
    expect(generate([{ name: "a" }], { template })).toMatchObject({
      applications: [
        {
          metadata: { labels: { "l-a": "v" } },
          spec: { source: { helm: { valuesObject: { a: ["a", 1, true] } } } },
        },
      ],
    });
  });

  test("an unknown option panics", () => {
    expect(generate([{ name: "a" }], { goTemplateOptions: ["missingkey=oops"] })).toMatchObject({
      error: true,
      panic: true,
    });
  });
});

describe("what services answer", () => {
  test("a pull request: slugs, short hashes, values; labels only for Go templates", () => {
    const pull = {
      number: 7,
      title: "t",
      branch: "feat/My_x",
      targetBranch: "main",
      headSHA: "0123456789",
      author: "me",
      labels: ["l"],
    };
    const values = { at: "{{ .number }}" };
    expect(
      expandApplicationSet({ kind: "pullRequest", pulls: [pull], values, goTemplate: true }),
    ).toMatchObject({
      params: [
        {
          number: "7",
          branch_slug: "feat-my-x",
          head_short_sha: "01234567",
          head_short_sha_7: "0123456",
          labels: ["l"],
          values: { at: "7" },
        },
      ],
    });
    expect(JSON.stringify(expandApplicationSet({ kind: "pullRequest", pulls: [pull] }))).not.toContain(
      "labels",
    );
  });

  test("a repository: its number is no text, so only Go templates can print it", () => {
    const repositories = [
      { repository: "shop", repositoryId: 12345678, branch: "feat/X", labels: ["a", "b"] },
    ];
    expect(
      expandApplicationSet({ kind: "scmProvider", repositories, values: { id: "{{repository_id}}" } }),
    ).toMatchObject({
      params: [
        {
          repository_id: 12345678,
          branchNormalized: "feat-x",
          labels: "a,b",
          "values.id": "{{repository_id}}",
        },
      ],
    });
    expect(
      expandApplicationSet({
        kind: "scmProvider",
        repositories,
        values: { id: "{{ .repository_id }}" },
        goTemplate: true,
      }),
    ).toMatchObject({ params: [{ values: { id: "12345678" } }] });
  });

  test("a plugin: output flat without Go templates, input below generator", () => {
    const output = [{ a: { b: 1 }, l: ["x"] }];
    const generator = { input: { parameters: { p: "v" } } };
    expect(expandApplicationSet({ kind: "plugin", inputParameters: { p: "v" }, output })).toEqual({
      params: [{ "a.b": "1", "l.0": "x", generator }],
    });
    expect(
      expandApplicationSet({ kind: "plugin", inputParameters: { p: "v" }, output, goTemplate: true }),
    ).toEqual({
      params: [{ ...output[0], generator }],
    });
  });
});

describe("what Go gives in random order is marked as unordered", () => {
  const two = [
    { name: "a", server: "https://a" },
    { name: "b", server: "https://b" },
  ];
  const rows = (...names: string[]) => ({ list: { elements: names.map((name) => ({ name })) } });
  test.each<[string, JsonObject[], boolean]>([
    ["sets from clusters", [{ clusters: {} }], true],
    ["several clusters in one flat list", [{ clusters: { flatList: true } }], true],
    [
      "sets from clusters inside of a matrix",
      [{ matrix: { generators: [rows("x"), { clusters: { values: { k: "v" }, flatList: true } }] } }],
      true,
    ],
    ["merged sets", [{ merge: { mergeKeys: ["name"], generators: [rows("x", "y"), rows("x")] } }], true],
    ["not one merged set", [{ merge: { mergeKeys: ["name"], generators: [rows("x"), rows("x")] } }], false],
    ["not a list", [rows("x", "y")], false],
  ])("%s", (_, generators, expected) => {
    const result = expandApplicationSet({ kind: "params", goTemplate: true, generators, clusters: two });
    expect("params" in result && result.unordered === true).toBe(expected);
  });

  test("not one cluster alone in its flat list, and no list of Applications", () => {
    const selector = { matchLabels: { "argocd.argoproj.io/secret-type": "cluster" } };
    const generators = [{ clusters: { flatList: true, selector } }];
    const one = expandApplicationSet({ kind: "params", generators, clusters: two.slice(0, 1) });
    expect(one).not.toHaveProperty("unordered");
    const template = { metadata: { name: "{{name}}" }, spec: {} };
    const applicationSet = { spec: { generators: [{ clusters: {} }], template } };
    const applications = expandApplicationSet({ kind: "generate", applicationSet, clusters: two });
    expect(applications).not.toHaveProperty("unordered");
  });
});

test("text and render answer for one text and one template", () => {
  expect(expandApplicationSet({ kind: "text", text: "{{a}}", params: { a: "b" } })).toEqual({ text: "b" });
  const template = { metadata: { name: "{{a}}", namespace: "n", finalizers: ["f"] }, spec: {} };
  expect(expandApplicationSet({ kind: "render", template, params: { a: "b" } })).toEqual({
    application: {
      metadata: { name: "b", namespace: "n", finalizers: ["f"] },
      spec: { project: "", destination: {} },
    },
  });
});
