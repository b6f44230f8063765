import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { builtInPolicies } from "../../src/policies/index.ts";
import { renderedFrom } from "../support/rendered.ts";

const folder = (id: string) => `test/policies/${id}`;
const read = (file: string) => readFileSync(file, "utf8");

describe("every policy", () => {
  test("has its folder of cases, and every folder its policy", () => {
    const folders = readdirSync("test/policies", { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual(builtInPolicies.map(({ id }) => id).sort());
  });

  test("has its file, named after it", () => {
    const missing = builtInPolicies.filter(({ id }) => !existsSync(`src/policies/built-in/${id}.ts`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test("states a good state, and says why and what to do in sentences", () => {
    for (const { id, why, fix } of builtInPolicies) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(why).toMatch(/^[A-Z].*\.$/s);
      expect(fix).toMatch(/^[A-Z].*\.$/s);
    }
  });
});

describe.each(builtInPolicies.map((policy) => ({ id: policy.id, policy })))("$id", ({ id, policy }) => {
  const violationsIn = (file: string) =>
    [...policy.check(renderedFrom(read(`${folder(id)}/${file}`)))].map(
      ({ object: { manifest }, field, message }) =>
        `${manifest.kind}/${manifest.metadata.name}${field ? ` ${field}` : ""}: ${message}`,
    );

  test("passes what is right", () => {
    expect(violationsIn("passes.yaml")).toEqual([]);
  });

  test("finds what is wrong, and nothing beside it", () => {
    const found = violationsIn("violates.yaml");
    expect(found).not.toEqual([]);
    expect(found).toEqual(
      read(`${folder(id)}/violates.txt`)
        .trimEnd()
        .split("\n"),
    );
  });
});
