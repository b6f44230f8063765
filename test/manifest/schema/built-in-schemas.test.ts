import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { generateSchemas } from "../../../scripts/generate-schemas.data-files.ts";
import { files } from "../../../scripts/generate-schemas.files.ts";
import {
  apiVersionsOf,
  builtInKinds,
  builtInSchema,
  metadataShape,
} from "../../../src/manifest/schema/built-in-schemas.ts";
import { formats } from "../../../src/manifest/schema/formats.ts";
import type { Shape } from "../../../src/manifest/schema/shape.ts";

const root = new URL("../../../", import.meta.url);
const data = new URL("src/manifest/schema/data/", root);

test("the committed data is what the installed packages and the corrections give", () => {
  const generated = generateSchemas(new URL("node_modules", root).pathname);
  expect(readdirSync(data).sort()).toEqual([...generated.keys()].sort());
  for (const [file, text] of generated) expect(readFileSync(new URL(file, data), "utf8")).toBe(text);
});

test("every type that a kind leads to is there, and every format has a rule", () => {
  const seen = new Set<Shape>();
  const kinds = Object.values(files)
    .flat()
    .flatMap(({ home }) => builtInKinds(home).map((kind) => builtInSchema(home, kind)));
  for (const shape of [...kinds, metadataShape()]) if (shape) follow(shape, seen);
  expect(seen.size).toBeGreaterThan(1000);
});

test("a kind's versions are those of the data", () => {
  expect(apiVersionsOf("HorizontalPodAutoscaler")).toEqual(["autoscaling/v1", "autoscaling/v2"]);
  expect(apiVersionsOf("Deployment")).toEqual(["apps/v1"]);
  expect(apiVersionsOf("DeploymentSpec")).toEqual([]);
});

test("a type that is not a kind is no schema", () => {
  expect(builtInSchema("apps/v1", "DeploymentSpec")).toBeUndefined();
  expect(builtInSchema("nowhere/v1", "Deployment")).toBeUndefined();
});

function follow(shape: Shape, seen: Set<Shape>): void {
  if (seen.has(shape)) return;
  seen.add(shape);
  if (shape.is === "named") follow(shape.read(), seen);
  if (shape.is === "list" || shape.is === "map") follow(shape.of, seen);
  if (shape.is === "map" && shape.keys) expect(formats).toHaveProperty([shape.keys]);
  if (shape.is === "object") for (const field of shape.fields.values()) follow(field, seen);
}
