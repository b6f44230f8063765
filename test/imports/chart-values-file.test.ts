import { expect, test } from "@jest/globals";
import { chartValuesFile } from "../../src/imports/chart-values-file.ts";

test("the values of a chart are an interface: all optional, closed, with references followed", () => {
  const { path, text } = chartValuesFile({
    name: "web-server",
    version: "4.2.0",
    dependencies: ["redis"],
    schema: {
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      required: ["replicas"],
      properties: {
        replicas: { type: "integer", description: "Pods." },
        mode: { enum: ["a", "b", null] },
        kind: { const: "web" },
        tag: { type: ["string", "number", "null"] },
        image: { $ref: "#/$defs/image" },
        sidecar: { type: "object", properties: { image: { $ref: "#/$defs/image" } } },
        labels: { type: "object" },
        extra: { anyOf: [{ type: "string" }, { type: "object" }] },
        tree: { $ref: "#/$defs/tree" },
      },
      $defs: {
        image: {
          type: "object",
          properties: { repository: { type: "string" } },
          additionalProperties: false,
        },
        tree: {
          type: "object",
          properties: { children: { type: "array", items: { $ref: "#/$defs/tree" } } },
        },
      },
    },
  });
  expect(path).toBe("helm/web-server.ts");
  expect(
    text,
  ).toBe(`// Made by \`tiphys import\` from the values.schema.json of web-server 4.2.0. Import it again rather than change it.
export interface WebServerValues {
  /** Pods. */
  readonly replicas?: number;
  readonly mode?: "a" | "b" | null;
  readonly kind?: "web";
  readonly tag?: string | number | null;
  readonly image?: Image;
  readonly sidecar?: WebServerValuesSidecar;
  readonly labels?: { readonly [key: string]: unknown };
  readonly extra?: unknown;
  readonly tree?: Tree;
  readonly global?: { readonly [key: string]: unknown };
  readonly redis?: { readonly [key: string]: unknown };
}

export interface Image {
  readonly repository?: string;
}

export interface WebServerValuesSidecar {
  readonly image?: Image;
}

export interface Tree {
  readonly children?: readonly unknown[];
}
`);
});

test("a schema that refers to all of itself gives its fields, with what is said where they refer to", () => {
  const { text } = chartValuesFile({
    name: "operator",
    version: "1.0.0",
    dependencies: [],
    schema: {
      $ref: "#/$defs/values",
      $defs: {
        values: {
          type: "object",
          additionalProperties: false,
          properties: { replicas: { $ref: "#/$defs/replicas" }, image: { $ref: "#/$defs/image" } },
        },
        replicas: { type: ["integer", "null"], description: "Pods." },
        image: { type: "object", properties: { tag: { type: "string" } }, description: "What runs." },
      },
    },
  });
  expect(text.split("\n").slice(1).join("\n")).toBe(`export interface OperatorValues {
  /** Pods. */
  readonly replicas?: number | null;
  /** What runs. */
  readonly image?: Image;
  readonly global?: { readonly [key: string]: unknown };
}

/** What runs. */
export interface Image {
  readonly tag?: string;
}
`);
});
