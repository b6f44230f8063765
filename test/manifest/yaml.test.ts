import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse } from "yaml";
import type { JsonObject } from "../../src/manifest/manifest.ts";
import { renderYaml } from "../../src/manifest/yaml.ts";
import { describeWithKustomize, runKustomize, withFolders } from "../support/kustomize.ts";

describe("a document", () => {
  test("reads like one written by hand, whatever order the keys came in", () => {
    const document = {
      spec: {
        template: {
          spec: {
            containers: [
              { args: [], image: "app:1", ports: [{ protocol: "TCP", containerPort: 80 }], name: "app" },
            ],
            nodeSelector: {},
          },
        },
        replicas: 2,
      },
      metadata: {
        labels: { b: "yes", a: "x" },
        namespace: "shop",
        annotations: { note: "two\nlines\n" },
        name: "web",
      },
      kind: "Deployment",
      apiVersion: "apps/v1",
    };
    expect(renderYaml(document, { comment: ["Written by hand.", ""] })).toBe(`# Written by hand.
#
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  labels:
    a: x
    b: "yes"
  annotations:
    note: |
      two
      lines
spec:
  replicas: 2
  template:
    spec:
      containers:
        - name: app
          image: app:1
          args: []
          ports:
            - containerPort: 80
              protocol: TCP
      nodeSelector: {}
`);
  });

  test("of operations is a list", () => {
    expect(renderYaml([{ value: [1, [2]], path: "/a", op: "add" }])).toBe(`- op: add
  path: /a
  value:
    - 1
    - - 2
`);
  });

  test("of a kustomization puts its fields in the order in which they work", () => {
    const kustomization = {
      images: [],
      patches: [],
      namespace: "x",
      resources: [],
      kind: "Kustomization",
      apiVersion: "v",
    };
    expect(renderYaml(kustomization).match(/^\w+/gm)).toEqual([
      "apiVersion",
      "kind",
      "resources",
      "patches",
      "namespace",
      "images",
    ]);
  });

  test("leaves out what is undefined", () => {
    expect(renderYaml({ a: undefined, b: { c: undefined } })).toBe("b: {}\n");
  });
});

describe("a text is", () => {
  test.each(
    ["app", "100m", "256Mi", "ghcr.io/a/b:1.2", "$(HOME)/x", "a b", "--port=80", "a#b", "http://a?b=c&d"].map(
      (text) => [text],
    ),
  )("plain where it is safe: %s", (text) => {
    expect(renderYaml({ k: text })).toBe(`k: ${text}\n`);
  });

  test.each(
    [
      "",
      "~",
      "null",
      "Null",
      "true",
      "yes",
      "No",
      "on",
      "OFF",
      "y",
      "N",
      "1",
      "1.10",
      "012",
      "0o14",
      "0x1F",
      "1_000",
      "1e3",
      ".5",
      ".inf",
      "-.INF",
      ".NaN",
      "12:30",
      "190:20:30",
      "2024-01-01",
      "2024-01-01T00:00:00Z",
      "+1",
      "-",
      "---",
      "e1",
      "...",
      "<<",
      "=",
      "a: b",
      "a:",
      "a #b",
      "#a",
      "- a",
      "? a",
      "[a",
      "{a",
      "!a",
      "&a",
      "*a",
      "@a",
      "`a",
      "|",
      ">",
      "%a",
      " a",
      "a ",
      "a\tb",
    ].map((text) => [text]),
  )("quoted because a reader may take it for something else: %j", (text) => {
    expect(renderYaml({ k: text })).toMatch(/^k: (".*"|'.*')\n$/);
    expect(renderYaml({ [text]: 1 })).toMatch(/^(".*"|'.*'): 1\n$/);
  });

  test.each([
    ['say "hi": ok', `'say "hi": ok'`],
    ["^\\d+: it's", "'^\\d+: it''s'"],
    ["für", '"für"'],
    ["\u2028", '"\\u2028"'],
  ])("quoted as readably as possible: %j", (text, expected) => {
    expect(renderYaml({ k: text })).toBe(`k: ${expected}\n`);
  });

  test.each([
    ["ends in one line break", "a\nb\n", "k: |\n  a\n  b\n"],
    ["ends in none", "a\n  b", "k: |-\n  a\n    b\n"],
    ["ends in several", "a\n\n", "k: |+\n  a\n\n"],
    ["has empty lines", "a\n\nb\n", "k: |\n  a\n\n  b\n"],
    ["has a tab inside a line", "a\tb\nc\n", "k: |\n  a\tb\n  c\n"],
  ])("a literal block when it %s", (_, text, expected) => {
    expect(renderYaml({ k: text })).toBe(expected);
  });

  test.each([
    ["a line starts with a tab, which Go's reader refuses", "a\n\tb\n"],
    ["it starts with a blank", " a\nb\n"],
    ["it starts with an empty line", "\na"],
    ["a line is blank but not empty", "a\n  \nb"],
    ["it has a carriage return", "a\r\nb\r\n"],
    ["it holds what is not printable", "a\n\u0007"],
  ])("quoted, although of several lines, when %s", (_, text) => {
    expect(renderYaml({ k: text })).toBe(`k: ${JSON.stringify(text)}\n`);
  });
});

const fragment = fc.constantFrom(
  ..."ab1 \n\t:#-?[]{}!&*@`|>%'\"\\=~.,_+<ü✓😀".split(/(?:)/u),
  "\u0085",
  "\u2028",
  "\u0007",
  "\ufeff",
  "yes",
  "0x",
  ": ",
  " #",
  "\n\n",
  "---",
);
const text = fc.oneof(fc.string({ unit: fragment, maxLength: 12 }), fc.string({ maxLength: 12 }));
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(text, tie("tree"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const map = fc.dictionary(text, tree, { maxKeys: 5, noNullPrototype: true }) as fc.Arbitrary<JsonObject>;

describe("every value", () => {
  test.each(["1.1", "1.2"] as const)("comes back from a reader of YAML %s", (version) => {
    return fc.assert(
      fc.property(map, (value) => {
        expect(parse(renderYaml(value), { version, merge: false })).toEqual(value);
      }),
      { numRuns: 1500 },
    );
  });

  test("gives the same bytes in whatever order its keys came", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    return fc.assert(
      fc.property(map, (value) => expect(renderYaml(reversed(value) as JsonObject)).toBe(renderYaml(value))),
    );
  });
});

describeWithKustomize("Go's reader", () => {
  // Reads them all, but kustomize writes these three line breaks of Unicode as ordinary ones.
  const survives = text.filter((value) => !/[\u0085\u2028\u2029]/.test(value));

  test("reads every text as it was", () => {
    const texts = fc.sample(survives, { numRuns: 1000, seed: 1 });
    const data = Object.fromEntries(texts.map((value, index) => [`k${index}`, value]));
    const files = new Map<string, JsonObject>([
      ["kustomization.yaml", { resources: ["object.yaml"] }],
      [
        "object.yaml",
        {
          apiVersion: "v1",
          kind: "ConfigMap",
          metadata: { name: "a" },
          data,
          list: texts,
          nested: [[texts]],
        },
      ],
    ]);
    const [real] = withFolders({ ".": files }, runKustomize);
    expect(real).toMatchObject({ data, list: texts, nested: [[texts]] });
  });
});

describe("a list of one-line items", () => {
  test("keeps each item on a line of its own, so that its change is a change of one line", () => {
    const images = [{ name: "a/b", newTag: "1.0", digest: "sha256:ab" }, { name: "c" }];
    expect(renderYaml({ images, replicas: [{ name: "a", count: 1 }] }, { oneLine: ["images"] })).toBe(`images:
  - { name: a/b, newTag: "1.0", digest: sha256:ab }
  - { name: c }
replicas:
  - name: a
    count: 1
`);
  });

  test("reads back as what was written, whatever the texts hold", () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    void fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), value), { minLength: 1 }), (items) => {
        const text = renderYaml({ items: items as JsonObject[] }, { oneLine: ["items"] });
        expect(parse(text)).toEqual({ items: items.map((item) => ({ ...item })) });
      }),
    );
  });
});
