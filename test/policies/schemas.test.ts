import { expect, test } from "@jest/globals";
import { kindsWithoutSchema } from "../../src/policies/schemas.ts";
import { renderedFrom } from "../support/rendered.ts";

const topic = "{ apiVersion: acme.example/v1, kind: Topic, metadata: { name: orders } }";
const definition = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: topics.acme.example }
spec:
  group: acme.example
  names: { kind: Topic, plural: topics }
  versions: [{ name: v1, served: true, schema: { openAPIV3Schema: { type: object } } }]`;
const others = `
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }
---
{ apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: { name: a } }`;

test("a kind that nobody here knows is said once", () => {
  const rendered = renderedFrom([topic, topic, others].join("\n---\n"));
  expect(kindsWithoutSchema(rendered)).toEqual(["acme.example/v1/Topic"]);
});

test("a definition among the objects makes its kind known, wherever it stands", () => {
  expect(kindsWithoutSchema(renderedFrom([topic, others, definition].join("\n---\n")))).toEqual([]);
});
