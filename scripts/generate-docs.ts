// npm run docs: writes the pages that are made from the code.
import { readFileSync, writeFileSync } from "node:fs";
import { builtInPolicies } from "../src/policies/index.ts";
import { policyDocs } from "./policy-docs.ts";

const read = (id: string, file: string) => readFileSync(`test/policies/${id}/${file}`, "utf8");
const page = policyDocs(builtInPolicies, (id) => ({
  objects: read(id, "violates.yaml"),
  findings: read(id, "violates.txt"),
}));
writeFileSync("docs/policies.md", `${page}\n`);
