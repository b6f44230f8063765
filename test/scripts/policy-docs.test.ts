import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { policyDocs } from "../../scripts/policy-docs.ts";
import { builtInPolicies } from "../../src/policies/index.ts";

const read = (file: string) => readFileSync(file, "utf8");

test("docs/policies.md is as npm run docs writes it", () => {
  const page = policyDocs(builtInPolicies, (id) => ({
    objects: read(`test/policies/${id}/violates.yaml`),
    findings: read(`test/policies/${id}/violates.txt`),
  }));
  expect(read("docs/policies.md")).toBe(`${page}\n`);
});
