import { describe, expect, test } from "@jest/globals";
import {
  type ExpandInput,
  type ExpandResult,
  expandApplicationSet,
} from "../../../../src/simulation/application-set/expand-application-set.ts";
import type {
  GeneratorSpec,
  Surroundings,
} from "../../../../src/simulation/application-set/generators/spec.ts";

const surroundings: Surroundings = {
  gitDirectories: ["apps/shop", "apps/pay", "apps/pay/test", "infra"],
  gitFiles: {
    "*.yaml": { "c/two_x.yaml": "name: two\nnested: {a: [1, yes]}", "one.yaml": "- name: one\n- name: uno" },
    "c/*": { "c/two_x.yaml": "" },
    empty: { "e/f.yaml": "" },
    bad: { "b.yaml": "just text" },
  },
  clusters: [
    {
      name: "eu_west",
      server: "https://eu",
      project: "pay",
      labels: { env: "prod" },
      annotations: { note: "x" },
    },
    { name: "us", server: "https://us", labels: { env: "dev" } },
  ],
};

function sets(generator: GeneratorSpec, goTemplate = false, options: readonly string[] = []): ExpandResult {
  const input: ExpandInput = {
    kind: "params",
    generators: [generator],
    goTemplate,
    goTemplateOptions: options,
    ...surroundings,
  };
  return expandApplicationSet(input);
}

const list = (...elements: GeneratorSpec[]): GeneratorSpec => ({ list: { elements } });
const git = (fields: GeneratorSpec): GeneratorSpec => ({
  git: { repoURL: "r", revision: "HEAD", ...fields },
});
const paramsOf = (result: ExpandResult): unknown => ("params" in result ? result.params : result);

type Row = readonly [title: string, generator: GeneratorSpec, goTemplate: boolean, expected: unknown];
const table = (name: string, rows: readonly Row[]): void => {
  describe(name, () => {
    test.each(rows)("%s", (_title, generator, goTemplate, expected) => {
      expect(paramsOf(sets(generator, goTemplate))).toEqual(expected);
    });
  });
};

const failure = (because: RegExp): unknown => ({ error: true, because: expect.stringMatching(because) });

table("list", [
  ["elements are parameter sets", list({ name: "a" }, { name: "b" }), false, [{ name: "a" }, { name: "b" }]],
  ["values are flat without goTemplate", list({ values: { k: "v" } }), false, [{ "values.k": "v" }]],
  ["and nested with it", list({ values: { k: 1 } }), true, [{ values: { k: 1 } }]],
  ["without goTemplate only texts are allowed", list({ n: 3 }), false, failure(/list element: n is 3/)],
  [
    "elementsYaml comes after elements and may hold anything",
    { list: { elements: [{ a: "1" }], elementsYaml: "- count: 3" } },
    false,
    [{ a: "1" }, { count: 3 }],
  ],
  [
    "elementsYaml has to be a list",
    { list: { elementsYaml: "a: b" } },
    true,
    failure(/elementsYaml is not a list/),
  ],
]);

table("clusters", [
  [
    "every secret, and the local cluster that has none",
    { clusters: {} },
    true,
    [
      {
        name: "eu_west",
        nameNormalized: "eu-west",
        server: "https://eu",
        project: "pay",
        metadata: {
          annotations: { note: "x" },
          labels: { env: "prod", "argocd.argoproj.io/secret-type": "cluster" },
        },
      },
      {
        name: "us",
        nameNormalized: "us",
        server: "https://us",
        project: "",
        metadata: { labels: { env: "dev", "argocd.argoproj.io/secret-type": "cluster" } },
      },
      {
        name: "in-cluster",
        nameNormalized: "in-cluster",
        server: "https://kubernetes.default.svc",
        project: "",
      },
    ],
  ],
  [
    "a selector leaves the local cluster out",
    {
      clusters: {
        selector: { matchLabels: { env: "dev" } },
        values: { at: "{{server}}", x: "{{values.at}}" },
      },
    },
    false,
    [
      {
        name: "us",
        nameNormalized: "us",
        server: "https://us",
        project: "",
        "metadata.labels.env": "dev",
        "metadata.labels.argocd.argoproj.io/secret-type": "cluster",
        "values.at": "https://us",
        "values.x": "{{values.at}}",
      },
    ],
  ],
  [
    "flatList is one set with all clusters",
    { clusters: { flatList: true, selector: { matchLabels: { env: "none" } } } },
    true,
    [{ clusters: null }],
  ],
]);

table("git directories", [
  [
    "a star stops at slashes, exclude wins in any order",
    git({ directories: [{ path: "apps/shop", exclude: true }, { path: "apps/*" }] }),
    false,
    [
      {
        path: "apps/pay",
        "path.basename": "pay",
        "path.basenameNormalized": "pay",
        "path[0]": "apps",
        "path[1]": "pay",
      },
    ],
  ],
  [
    "with goTemplate the path is nested, below the prefix if there is one",
    git({
      directories: [{ path: "infra" }],
      pathParamPrefix: "at",
      values: { v: "{{ .at.path.basename }}!" },
    }),
    true,
    [
      {
        at: { path: { path: "infra", basename: "infra", basenameNormalized: "infra", segments: ["infra"] } },
        values: { v: "infra!" },
      },
    ],
  ],
  ["a malformed pattern matches nothing", git({ directories: [{ path: "[" }] }), false, []],
  ["one of directories and files is needed", git({}), false, failure(/neither directories nor files/)],
]);

table("git files", [
  [
    "each object is a set, in the order of the paths; contents are flattened to text",
    git({ files: [{ path: "*.yaml" }] }),
    false,
    [
      expect.objectContaining({
        name: "two",
        "nested.a.0": "1",
        "nested.a.1": "true",
        path: "c",
        "path.filename": "two_x.yaml",
        "path.filenameNormalized": "two-x.yaml",
      }),
      expect.objectContaining({
        name: "one",
        path: ".",
        "path.basename": ".",
        "path.basenameNormalized": "",
      }),
      expect.objectContaining({ name: "uno" }),
    ],
  ],
  [
    "excluded files are gone",
    git({ files: [{ path: "*.yaml" }, { path: "c/*", exclude: true }] }),
    true,
    [expect.objectContaining({ name: "one" }), expect.objectContaining({ name: "uno" })],
  ],
  [
    "an empty file gives the path alone",
    git({ files: [{ path: "empty" }] }),
    true,
    [{ path: expect.objectContaining({ path: "e", filename: "f.yaml" }) }],
  ],
  [
    "a plain text is an error",
    git({ files: [{ path: "bad" }] }),
    false,
    failure(/b.yaml is neither an object nor a list/),
  ],
]);

table("matrix", [
  [
    "every pair",
    { matrix: { generators: [list({ a: "1" }, { a: "2" }), list({ b: "3" })] } },
    false,
    [
      { a: "1", b: "3" },
      { a: "2", b: "3" },
    ],
  ],
  [
    "the second child sees the first one's parameters",
    { matrix: { generators: [list({ a: "1" }), list({ b: "{{a}}-{{nope}}" })] } },
    false,
    [{ a: "1", b: "1-{{nope}}" }],
  ],
  [
    "lists can be handed over",
    { matrix: { generators: [list({ l: [{ b: "1" }] }), { list: { elementsYaml: "{{ .l | toJson }}" } }] } },
    true,
    [{ l: [{ b: "1" }], b: "1" }],
  ],
  [
    "with goTemplate the first child wins, maps merge",
    { matrix: { generators: [list({ m: { a: 1 } }), list({ m: { a: 2, b: 2 } })] } },
    true,
    [{ m: { a: 1, b: 2 } }],
  ],
  [
    "without it different values of a key are an error",
    { matrix: { generators: [list({ a: "1" }), list({ a: "2" })] } },
    false,
    failure(/both children give a/),
  ],
  [
    "exactly two children",
    { matrix: { generators: [list({ a: "1" })] } },
    false,
    failure(/found 1 generators/),
  ],
  [
    "a child holds one kind",
    { matrix: { generators: [{ ...list({ a: "1" }), clusters: {} }, list({})] } },
    false,
    failure(/more than one generator/),
  ],
  [
    "a third level is not read",
    {
      matrix: {
        generators: [
          list({ a: "1" }),
          { matrix: { generators: [list({ b: "1" }), { matrix: { generators: [] } }] } },
        ],
      },
    },
    false,
    failure(/generated no parameters/),
  ],
  [
    "a selector of a child filters it",
    {
      matrix: {
        generators: [
          list({ a: "1" }),
          { ...list({ b: "1" }, { b: "2" }), selector: { matchLabels: { b: "2" } } },
        ],
      },
    },
    false,
    [{ a: "1", b: "2" }],
  ],
]);

test("values of a child may use its sibling's parameters and its own, even with missingkey=error", () => {
  const clusters = {
    clusters: {
      selector: { matchLabels: { env: "{{ .env }}" } },
      values: { both: "{{ .name }}", theirs: "{{ .env }}" },
    },
  };
  const result = sets({ matrix: { generators: [list({ env: "dev" }), clusters] } }, true, [
    "missingkey=error",
  ]);
  expect(result).toMatchObject({ params: [{ values: { both: "us", theirs: "dev" } }] });
});

const merge = (mergeKeys: string[], ...generators: GeneratorSpec[]): GeneratorSpec => ({
  merge: { mergeKeys, generators },
});

table("merge", [
  [
    "sets with the same keys override, others are dropped",
    merge(["n"], list({ n: "a" }, { n: "b" }), list({ n: "b", x: "1" }, { n: "c" })),
    false,
    [{ n: "a" }, { n: "b", x: "1" }],
  ],
  [
    "nested keys are only found without goTemplate",
    merge(["values.k"], list({ values: { k: "1" } }), list({ values: { k: "1" }, x: "2" })),
    false,
    [{ "values.k": "1", x: "2" }],
  ],
  [
    "a missing key counts as null, twice is an error",
    merge(["k"], list({ n: "a" }, { n: "b" }), list({ n: "a" })),
    true,
    failure(/merge key/),
  ],
  ["two children or more", merge(["n"], list({ n: "a" })), false, failure(/two or more/)],
  ["merge keys are needed", merge([], list({ n: "a" }), list({ n: "a" })), false, failure(/no merge keys/)],
]);

test("an empty element of a list has no map to override: Go panics", () => {
  expect(sets(merge(["k"], list({}), list({ x: "1" })))).toMatchObject({ error: true, panic: true });
});

test("what a service answers is not predicted from files", () => {
  expect(sets({ scmProvider: {} })).toEqual(failure(/scmProvider generator asks a service/));
});
