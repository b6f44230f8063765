import { describe, expect, test } from "@jest/globals";
import type { FileAt } from "../../../src/model/source-file.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";
import { encrypted, sopsSecret } from "../../support/sops-secret.ts";

const file = "secrets/db.yaml";
const reads = { variables: { URL: { secret: "db", key: "url" } } };

function findings(text: string | undefined, knobs: object = {}, environments = ["dev"]) {
  const fileAt: FileAt = (path) => (text === undefined ? undefined : { path: `/shop/${path}`, text });
  const secrets = { db: { sops: file } };
  const placed = [aService("shop", { secrets, ...knobs })];
  const platform = aPlatform(environments.map((name) => anEnvironment(name, placed, { namespace: "shop" })));
  return validatePlatform({ ...platform, fileAt }, {});
}

const good = sopsSecret("db", { url: encrypted });

describe("a file that sops encrypted is found wrong where", () => {
  test.each<{ title: string; text: string | undefined; finding: object }>([
    {
      title: "there is none",
      text: undefined,
      finding: { code: "no-such-file", field: "secrets.db.sops", where: { line: expect.any(Number) } },
    },
    {
      title: "it is no YAML",
      text: "a: [",
      finding: { code: "invalid-yaml", where: { file: "/shop/secrets/db.yaml", line: 1 } },
    },
    {
      title: "it is the Secret itself",
      text: "apiVersion: v1\nkind: Secret\nmetadata: { name: db }\nstringData: { url: hunter2 }\n",
      finding: { code: "not-a-sops-secret", where: { file: "/shop/secrets/db.yaml", line: 1 } },
    },
    {
      title: "it makes several Secrets",
      text: good.replace("    - name: db", "    - { name: other }\n    - name: db"),
      finding: { code: "not-a-sops-secret" },
    },
    {
      title: "all of it is encrypted, to the name",
      text: `apiVersion: ${encrypted}\nkind: ENC[AES256_GCM,x]\n`,
      finding: { code: "not-a-sops-secret", fix: expect.stringContaining("--encrypted-regex") },
    },
    {
      title: "nobody has encrypted it",
      text: good.replace(/sops:[\s\S]*/, "").replace(encrypted, "hunter2"),
      finding: {
        code: "not-encrypted",
        field: "spec.secretTemplates",
        fix: expect.stringContaining("replace what"),
      },
    },
    {
      title: "a value was written into it by hand",
      text: good.replace(encrypted, "hunter2"),
      finding: { code: "not-encrypted", field: "spec.secretTemplates.stringData.url" },
    },
    {
      title: "a value is a number, which no Secret holds",
      text: good.replace("type:str", "type:int"),
      finding: { code: "not-a-text", field: "spec.secretTemplates.stringData.url" },
    },
    {
      title: "it is another object",
      text: good.replace("name: db", "name: other"),
      finding: {
        code: "another-secret",
        field: "metadata.name",
        message: 'metadata.name is "other", not "db"',
      },
    },
    {
      title: "it makes another Secret",
      text: good.replace("- name: db", "- name: other"),
      finding: { code: "another-secret", field: "spec.secretTemplates.name" },
    },
    {
      title: "nobody can tell which Secret it makes",
      text: good.replace("- name: db", `- name: ${encrypted}`),
      finding: { code: "another-secret", message: "spec.secretTemplates.name is encrypted" },
    },
    {
      title: "it is for another namespace",
      text: sopsSecret("db", { url: encrypted }, "namespace: elsewhere"),
      finding: { code: "another-secret", message: 'metadata.namespace is "elsewhere", not "shop"' },
    },
  ])("$title", ({ text, finding }) => {
    const found = findings(text);
    expect(found).toMatchObject([finding]);
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });

  test("several environments have the same one, once", () => {
    expect(findings(good.replace(encrypted, "hunter2"), {}, ["dev", "production"])).toHaveLength(1);
  });

  test("a variable reads a key that it does not have", () => {
    expect(findings(sopsSecret("db", { uri: encrypted }), reads)).toMatchObject([
      { code: "unknown-key", field: "variables.URL", choices: ["uri"], fix: 'did you mean "uri"?' },
    ]);
  });
});

describe("nothing is wrong with a file", () => {
  test.each([
    { title: "whose keys are read", text: good },
    { title: "that says its namespace", text: sopsSecret("db", { url: encrypted }, "namespace: shop") },
    { title: "with an empty value, which sops leaves empty", text: sopsSecret("db", { url: '""' }) },
  ])("$title", ({ text }) => {
    expect(findings(text, reads)).toEqual([]);
  });
});

test.each([
  { title: "an environment that does not say which file is its own", sops: null, code: "missing-value" },
  { title: "a file outside of the platform's folder", sops: "../db.yaml", code: "bad-text" },
  { title: "an absolute path", sops: "/etc/db.yaml", code: "bad-text" },
  { title: "a file of another kind", sops: "db.txt", code: "bad-text" },
])("is found: $title", ({ sops, code }) => {
  expect(findings(good, { secrets: { db: { sops } } })).toMatchObject([{ code, field: "secrets.db.sops" }]);
});
