import { describe, expect, test } from "@jest/globals";
import { defineCluster, type Generator, generators, template } from "../../src/index.ts";
import {
  type Parameter,
  type ParameterShape,
  parametersOf,
} from "../../src/model/application-set/parameter.ts";
import { expandApplicationSet } from "../../src/simulation/application-set/expand-application-set.ts";
import type { Surroundings } from "../../src/simulation/application-set/generators/spec.ts";

// Each generator with all that it promises, expanded as Argo CD would: a promised parameter that is not there fails.

const regions = [{ region: "eu" }, { region: "us" }];
const labelled = generators.clusters({ match: { tier: "edge" }, labels: ["acme.example/region", "zone"] });
const folders = generators.gitDirectories({ directories: ["apps/*"], exclude: ["apps/old"] });
const surroundings: Surroundings = {
  clusters: [
    {
      name: "Edge_1",
      server: "https://1.example",
      labels: { tier: "edge", zone: "a", "acme.example/region": "eu" },
    },
    { name: "main", server: "https://main.example", labels: { tier: "edge" } },
  ],
  gitDirectories: ["apps/a_b", "apps/old", "apps/a_b/deep"],
  gitFiles: {
    "**/config.json": { "apps/web/config.json": '{"region":"eu","owners":["x"],"cluster":{"address":"z"}}' },
  },
  samples: true,
};

const cases: readonly { readonly title: string; readonly generator: Generator; readonly sets?: number }[] = [
  { title: "a list", generator: generators.list(regions), sets: 2 },
  {
    title: "a list whose elements differ",
    generator: generators.list([
      { a: "1", b: "2" },
      { a: "3", c: "4" },
    ]),
    sets: 2,
  },
  {
    title: "a list with a key that Go cannot write",
    generator: generators.list([{ "acme.example/x": "1" }]),
  },
  { title: "all clusters, the local one without a Secret too", generator: generators.clusters(), sets: 3 },
  { title: "clusters by label, without those that lack one", generator: labelled },
  {
    title: "values with the generator's own parameters in them",
    generator: generators.clusters({
      match: { tier: "edge" },
      values: (own) => ({ host: `${own.nameNormalized}.example` }),
    }),
    sets: 2,
  },
  { title: "folders", generator: generators.gitDirectories({ directories: ["apps/*"] }) },
  {
    title: "folders under a prefix",
    generator: generators.gitDirectories({ directories: ["apps/*"], prefix: "app", values: { a: "b" } }),
  },
  {
    title: "files",
    generator: generators.gitFiles({
      files: ["**/config.json"],
      content: { region: "text", owners: "list", cluster: { address: "text" } },
    }),
  },
  {
    title: "pull requests",
    generator: generators.pullRequests({ gitlab: { project: "1" }, values: { tier: "preview" } }),
  },
  { title: "a matrix", generator: generators.matrix(labelled, folders) },
  {
    title: "a matrix whose second generator uses the first one's parameters",
    generator: generators.matrix(folders, ({ path }) =>
      generators.list([{ host: `${path.basenameNormalized}.example` }]),
    ),
  },
  {
    title: "a matrix of two with values",
    generator: generators.matrix(
      generators.clusters({ match: { tier: "edge" }, values: { a: "1" } }),
      generators.pullRequests({ github: { owner: "acme", repo: "web" }, values: { b: "2" } }),
    ),
    sets: 2,
  },
  {
    title: "a merge, with what its first generator has",
    generator: generators.merge(
      ["region"],
      [
        generators.list([
          { region: "eu", size: "1" },
          { region: "us", size: "1" },
        ]),
        generators.list([{ region: "eu", size: "9" }]),
      ],
    ),
    sets: 2,
  },
  {
    title: "a merge in a matrix",
    generator: generators.matrix(
      folders,
      generators.merge(["region"], [generators.list(regions), generators.list([{ region: "us" }])]),
    ),
    sets: 2,
  },
];

const defaults = { repository: "https://git.example/acme/gitops.git", revision: "main" };

/** Every text that the shape promises; of a list its length is not promised. */
function textsOf(shape: ParameterShape, parameters: unknown): readonly Parameter[] {
  return Object.entries(shape).flatMap(([name, kind]) => {
    const one = (parameters as Readonly<Record<string, never>>)[name] as never;
    if (kind === "text") return [one as Parameter];
    return kind === "list" ? [template.join(one, "+")] : textsOf(kind, one);
  });
}

function expand(generator: Generator, name: string) {
  const spec = {
    goTemplate: true,
    goTemplateOptions: ["missingkey=error"],
    generators: [generator.spec(defaults)],
    template: { metadata: { name }, spec: {} },
  };
  return expandApplicationSet({
    kind: "generate",
    applicationSet: { metadata: { name: "set" }, spec },
    ...surroundings,
  });
}

describe("every parameter that the types promise is there", () => {
  test.each(cases)("of $title", ({ generator, sets = 1 }) => {
    const texts = textsOf(generator.shape, parametersOf(generator.shape));
    expect(texts.length).toBeGreaterThan(0);
    expect(expand(generator, texts.join("/"))).toEqual({ applications: Array(sets).fill(expect.anything()) });
  });
});

describe("what templates can do with a parameter", () => {
  const pull = parametersOf({ branch: "text", labels: "list" });
  const { branch, labels } = pull;
  test.each([
    { text: template.normalize(branch), gives: "feature-fix-the-cart" },
    { text: template.slugify(branch), gives: "feature-fix-the-cart" },
    { text: template.slugify(branch, { limit: 9, smart: false }), gives: "feature-f" },
    { text: template.truncate(template.slugify(branch), 8), gives: "feature" },
    { text: template.orElse(template.replace(branch, "Feature/Fix_the Cart", ""), 'a "b"'), gives: 'a "b"' },
    { text: template.lower(branch), gives: "feature/fix_the cart" },
    { text: template.at(labels, 1), gives: "y" },
    { text: template.join(labels, "-"), gives: "x-y" },
    { text: `pr-${template.slugify(branch, { limit: 7 })}.example`, gives: "pr-feature.example" },
  ])("$text gives $gives", ({ text, gives }) => {
    const params = { branch: "Feature/Fix_the Cart", labels: ["x", "y"] };
    const asked = {
      kind: "text",
      text,
      params,
      goTemplate: true,
      goTemplateOptions: ["missingkey=error"],
    } as const;
    expect(expandApplicationSet(asked)).toEqual({ text: gives });
  });
});

describe("what cannot be is a finding, at the line that says it", () => {
  const list = generators.list(regions);
  const parameters = parametersOf({
    branch: "text",
    labels: "list",
    path: { basename: "text" },
  }) as never as Record<string, never>;
  test.each<[title: string, code: string, ask: () => unknown]>([
    ["a name that is not there", "unknown-parameter", () => parameters.brnach],
    [
      "a name below one that is there",
      "unknown-parameter",
      () => (parameters.path as never as typeof parameters)?.basname,
    ],
    ["a list as a text", "not-a-text", () => `${parameters.labels}`],
    ["a group of parameters as a text", "not-a-text", () => `${parameters.path}`],
    ["a text of one's own as a parameter", "not-a-parameter", () => template.lower("main" as never)],
    [
      "two parameters as one",
      "not-a-parameter",
      () => template.lower(`${parameters.branch}${parameters.branch}` as never),
    ],
    [
      "a key that not all have",
      "unknown-merge-key",
      () => generators.merge(["region"], [list, generators.list([{ zone: "a" }]) as never]),
    ],
    ["a parameter of both", "given-twice", () => generators.matrix(list, list)],
    [
      "three levels",
      "too-deep",
      () =>
        generators.matrix(
          folders,
          generators.matrix(generators.matrix(labelled, generators.list([{ a: "" }])), list),
        ),
    ],
  ])("%s", (_, code, ask) => {
    const where = expect.objectContaining({ file: expect.stringContaining("generators.test.ts") });
    expect(ask).toThrow(expect.objectContaining({ findings: [expect.objectContaining({ code, where })] }));
  });
});

describe("which clusters a generator means", () => {
  const clusters = [
    defineCluster("a", {
      kubernetes: "1.35",
      labels: { tier: "edge", zone: "1", "acme.example/region": "eu" },
    }),
    defineCluster("b", { kubernetes: "1.35", labels: { tier: "edge" } }),
  ];
  test("those with all the labels, by name, by address and by what their labels say", () => {
    const { name, server, metadata } = parametersOf(labelled.shape) as never as Record<string, never>;
    const { labels } = metadata as never as { labels: Record<string, string> };
    expect(labelled.known(String(name), clusters)).toEqual([clusters[0]]);
    expect(labelled.known(String(server), clusters)).toEqual([clusters[0]]);
    expect(labelled.known(String(labels["acme.example/region"]), clusters)).toEqual(["eu"]);
  });
});
