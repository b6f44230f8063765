import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { credentialIn, isPlaceholder, isSecretValue } from "../../src/policies/credentials.ts";
import { builtInPolicies } from "../../src/policies/index.ts";
import { renderedFrom } from "../support/rendered.ts";

// Put together here: a whole one would set off the scanners of every host of this repository.
const letters = "n0tAr3al".repeat(12);
const take = (count: number) => letters.slice(0, count);

describe("a credential by its shape", () => {
  test.each([
    ["a private key", "-----BEGIN OPENSSH PRIVATE KEY-----\nabc"],
    ["a private key", "-----BEGIN PGP PRIVATE KEY BLOCK-----"],
    ["an AWS access key", `AKIA${take(16).toUpperCase()}`],
    ["a Google API key", `AIza${take(35)}`],
    ["an Azure storage key", `AccountName=a;AccountKey=${take(86)}==`],
    ["a GitHub token", `ghs_${take(36)}`],
    ["a GitHub token", `github_pat_${take(82)}`],
    ["a GitLab token", `glpat-${take(20)}`],
    ["a Slack token", `xoxp-${take(12)}`],
    ["a Slack webhook", `https://hooks.slack.com/services/T${take(8)}/B${take(8)}/${take(24)}`],
    ["a Stripe key", `sk_live_${take(24)}`],
    ["an npm token", `npm_${take(36)}`],
    ["a SendGrid key", `SG.${take(22)}.${take(43)}`],
    ["a Vault token", `hvs.${take(24)}`],
    ["a JSON web token", `Bearer eyJ${take(20)}.eyJ${take(20)}.${take(20)}`],
    ["a password in a URL", "jdbc:postgresql://shop:word@db.example/shop"],
    ["a password in a URL", "first redis://cache:6379 then amqp://shop:word@queue"],
    ["a password in a URL", "redis://:word@cache:6379"],
    ["a password in a connection string", "Server=db;User Id=sa;Password=Sup3rS3cr3t!;"],
    ["a password in a connection string", "Data Source=tcp:db,1433; Initial Catalog=shop; PWD=word"],
    ["a password in a connection string", "Password='a word';Server=db"],
    ["a password in a connection string", "jdbc:sqlserver://db.example:1433;user=sa;password=word"],
    ["a password in a connection string", '{\n  "Shop": "Host=db;Username=shop;Password=word"\n}'],
  ])("%s: %s", (what, text) => expect(credentialIn(text)).toBe(what));
});

describe("no credential", () => {
  test.each([
    `sha256:${"0123456789abcdef".repeat(4)}`,
    "0b0c1f7e-90a3-4a37-9d8c-3a5f2f0f7c11",
    "https://api.example:8443/v1?mail=me@example",
    "ssh://git@git.example:22/acme/gitops.git",
    "git@github.com:acme/gitops.git",
    "postgres://shop:$(PASSWORD)@db.example",
    `postgres://shop:\${PASSWORD}@db.example`,
    "postgres://shop:<password>@db.example",
    "postgres://shop:{{ password }}@db.example",
    "postgres://shop:****@db.example",
    "AKIAIOSFODNN7EXAMPLE",
    "-----BEGIN CERTIFICATE-----\nMIIB",
    "-----BEGIN PUBLIC KEY-----\nMIIB",
    "risk_liverpool_0123456789abcdef",
    "Server=db;Integrated Security=true;",
    "Server=db;User Id=sa;Password=$(PASSWORD);",
    `Server=db;User Id=sa;Password=\${PASSWORD};`,
    "Server=db;User Id=sa;Password={0};",
    "Server=db;User Id=sa;Password=<password>;",
    "Server=db;User Id=sa;\nPassword=in the manual; see there",
    "const host=options.host;password=options.password;",
    "this.host=o.host;password=o.password;",
    "mode=strict;password=optional",
  ])("%s", (text) => expect(credentialIn(text)).toBeUndefined());
});

describe("a value under a name", () => {
  test.each([
    ["DATABASE_PASSWORD", "word", true],
    ["spring.datasource.password", "word", true],
    ["adminPassword", "word", true],
    ["apiToken", take(24), true],
    ["AWS_SECRET_ACCESS_KEY", take(40), true],
    ["CLIENT_SECRET", "client-secret-of-the-shop", false],
    ["PASSWORD_FILE", "/run/secrets/password", false],
    ["PASSWORD", "/run/secrets/password", false],
    ["PASSWORD", "$(OTHER)", false],
    ["PASSWORD", "config.password", false],
    ["REQUIRE_PASSWORD", "true", false],
    ["TOKEN_TTL", "15m", false],
    ["TOKEN", "0b0c1f7e-90a3-4a37-9d8c-3a5f2f0f7c11", false],
    ["PUBLIC_SIGNING_KEY", take(40), false],
    ["TURKEY", take(40), false],
    ["COMPASS", take(40), false],
  ])("%s: %s is secret: %s", (name, value, expected) => expect(isSecretValue(name, value)).toBe(expected));

  test("no finding of any policy ever holds it", () => {
    const secrets = fc
      .stringMatching(/^[a-z0-9]{20,40}$/)
      .filter((one) => /\d/.test(one) && !isPlaceholder(one));
    return fc.assert(
      fc.property(secrets, (secret) => {
        const rendered = renderedFrom(`
{ apiVersion: v1, kind: Secret, metadata: { name: a }, stringData: { password: "${secret}" }, data: { b: "${secret}!" } }
---
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a }, data: { password: "${secret}", url: "amqp://a:${secret}@b" } }
---
apiVersion: v1
kind: Pod
metadata: { name: a }
spec: { containers: [{ name: a, args: ["--token=${secret}"], env: [{ name: PASSWORD, value: "${secret}" }] }] }
`);
        const found = builtInPolicies.flatMap((policy) => [...policy.check(rendered)]);
        const said = found.map(({ object: _, ...violation }) => JSON.stringify(violation)).join("\n");
        expect(said).toMatch(/PASSWORD is stated as it is/);
        expect(said).not.toContain(secret);
      }),
      { numRuns: 25 },
    );
  });
});
