import { describe, expect, test } from "@jest/globals";
import { nowhere } from "../../../src/model/surroundings.ts";
import { encrypted, sopsSecret } from "../../support/sops-secret.ts";
import { made, partOf, written } from "../made.ts";

const vault = { ...nowhere, secretStore: { name: "vault" } };
const external = (secret: object, field: string, surroundings = vault) =>
  partOf(made({ secrets: { db: secret } }, "web", surroundings), "ExternalSecret", field);
const ciphertext = `Ag${"A".repeat(400)}`;
const sealed = (secret: object, field: string) =>
  partOf(made({ secrets: { db: { sealed: { url: ciphertext }, ...secret } } }), "SealedSecret", field);

describe("a Secret from a store", () => {
  test.each([
    {
      title: "is fetched each hour, goes with its object, and stays when the store loses it",
      secret: { keys: { url: "shop/db" } },
      field: "spec",
      yaml: `
refreshInterval: 1h
secretStoreRef: { kind: ClusterSecretStore, name: vault }
target: { name: db, creationPolicy: Owner, deletionPolicy: Retain }
data: [{ secretKey: url, remoteRef: { key: shop/db } }]`,
    },
    {
      title: "may be one property of what the store has",
      secret: { keys: { url: "shop/db#url" } },
      field: "spec.data.[].remoteRef",
      yaml: "{ key: shop/db, property: url }",
    },
    {
      title: "may be of another store than the environment's",
      secret: { keys: {}, store: { kind: "SecretStore", name: "own" } },
      field: "spec.secretStoreRef",
      yaml: "{ kind: SecretStore, name: own }",
    },
    {
      title: "stays in the cluster where that is stated",
      secret: { keys: {}, keep: true },
      field: "spec.target.creationPolicy",
      yaml: "Orphan",
    },
    {
      title: "may be put together from what is fetched",
      secret: { keys: { user: "u" }, type: "Opaque", template: { url: "postgres://{{ .user }}@db" } },
      field: "spec.target.template",
      yaml: `{ type: Opaque, data: { url: "postgres://{{ .user }}@db" } }`,
    },
    {
      title: "is there before the pods start",
      secret: { keys: {} },
      field: "metadata.annotations",
      yaml: `argocd.argoproj.io/sync-wave: "-1"`,
    },
  ])("$title", ({ secret, field, yaml }) => {
    expect(external(secret, field)).toEqual(written(yaml));
  });

  test("has no store in the base, which has no environment", () => {
    expect(
      external({ keys: { url: "shop/db" } }, "spec.secretStoreRef", nowhere as typeof vault),
    ).toBeUndefined();
  });
});

describe("a sealed Secret", () => {
  test.each([
    {
      title: "holds what only the cluster can open",
      secret: {},
      field: "spec",
      yaml: `{ encryptedData: { url: ${ciphertext} }, template: { metadata: { name: db } } }`,
    },
    {
      title: "says how far it may be moved",
      secret: { scope: "namespace-wide" },
      field: "metadata.annotations",
      yaml: `{ sealedsecrets.bitnami.com/namespace-wide: "true", argocd.argoproj.io/sync-wave: "-1" }`,
    },
  ])("$title", ({ secret, field, yaml }) => {
    expect(sealed(secret, field)).toEqual(written(yaml));
  });

  test("is absent where each environment has its own text", () => {
    expect(sealed({ sealed: { url: null } }, "")).toBeUndefined();
  });
});

describe("a Secret in a file that sops encrypted", () => {
  const text = sopsSecret("db", { url: encrypted }, "labels: { tier: shop }");
  const fileAt = () => ({ path: "/shop/db.yaml", text });
  const fromFile = (field: string, sops: string | null = "db.yaml", at?: typeof fileAt) =>
    partOf(
      made({ secrets: { db: { sops } } }, "web", { ...nowhere, ...(at && { fileAt: at }) }),
      "SopsSecret",
      field,
    );

  test.each([
    {
      title: "is as it is in the file, so that the operator can decrypt it",
      field: "spec",
      yaml: `secretTemplates: [{ name: db, stringData: { url: "${encrypted}" } }]`,
    },
    {
      title: "brings along who can decrypt it",
      field: "sops",
      yaml: "{ age: [{ recipient: age1, enc: x }], mac: ENC, version: 3.11.0 }",
    },
    {
      title: "has the service's labels beside the file's own",
      field: "metadata.labels",
      yaml: "{ app: api, app.kubernetes.io/name: api, team: shop, tier: shop }",
    },
    {
      title: "is there before the pods start",
      field: "metadata.annotations",
      yaml: `argocd.argoproj.io/sync-wave: "-1"`,
    },
  ])("$title", ({ field, yaml }) => {
    expect(fromFile(field, "db.yaml", fileAt)).toEqual(written(yaml));
  });

  test.each([
    { title: "each environment has a file of its own", sops: null, at: fileAt },
    { title: "nobody can read the file", sops: "db.yaml", at: undefined },
    {
      title: "the file holds something else",
      sops: "db.yaml",
      at: () => ({ path: "/shop/db.yaml", text: "a: 1\n" }),
    },
  ])("is absent where $title", ({ sops, at }) => {
    expect(fromFile("", sops, at)).toBeUndefined();
  });
});

test("a Secret that somebody else makes is not made here", () => {
  const kinds = made({ secrets: { db: { provided: ["url"] } } }).map(({ kind }) => kind);
  expect(kinds).toEqual(made().map(({ kind }) => kind));
});
