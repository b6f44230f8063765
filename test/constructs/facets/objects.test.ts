import { describe, expect, test } from "@jest/globals";
import { presetManifests } from "../../../src/constructs/preset-manifests.ts";
import { defineCustomService } from "../../../src/index.ts";
import { validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";
import { resolveBase, resolvePlacement } from "../../../src/model/resolve.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService, aTeam } from "../../support/platform.ts";
import { made, partOf } from "../made.ts";

const certificate = {
  apiVersion: "cert-manager.io/v1",
  kind: "Certificate",
  spec: { secretName: "api-tls", issuerRef: { name: "internal" } },
};

describe("an object that is stated as it is", () => {
  test("is made with the service's labels, under its name among the objects", () => {
    expect(partOf(made({ objects: { "api-tls": certificate } }), "Certificate")).toEqual({
      ...certificate,
      metadata: {
        name: "api-tls",
        labels: { app: "api", "app.kubernetes.io/name": "api", team: "shop" },
      },
    });
  });

  test("may have a name, labels and annotations of its own, and what a spread left undefined is not there", () => {
    const metadata = { name: "x", labels: { tier: "edge" }, annotations: { a: "b" } };
    const object = partOf(
      made({ objects: { tls: { ...certificate, metadata, status: undefined } } }),
      "Certificate",
    );
    expect(object).toMatchObject({
      metadata: { name: "x", labels: { app: "api", tier: "edge" }, annotations: { a: "b" } },
    });
    expect(object).not.toHaveProperty("status");
  });

  test("is another one, or none, where an environment says so", () => {
    const definition = aService("api", { objects: { a: certificate, b: certificate } }).placed.definition;
    const overrides = { objects: { a: null, b: { ...certificate, spec: { secretName: "other" } } } };
    const placed = { definition, overrides, site: definition.site };
    const found = presetManifests(resolvePlacement(placed)).filter(({ kind }) => kind === "Certificate");
    expect(found).toMatchObject([{ metadata: { name: "b" }, spec: { secretName: "other" } }]);
  });

  test("is adjusted by its name", () => {
    const adjust = [{ name: "api-tls", set: { "/spec/duration": "24h" } }];
    const objects = made({ objects: { "api-tls": certificate }, adjust });
    expect(partOf(objects, "Certificate", "spec.duration")).toBe("24h");
  });

  test("can be all of a service, without cdk8s", () => {
    const custom = defineCustomService("topics", { team: aTeam, objects: { tls: certificate } });
    expect(presetManifests(resolveBase(custom.definition)).map(({ kind }) => kind)).toEqual(["Certificate"]);
  });
});

describe("an object that is none", () => {
  const findings = (objects: object) =>
    validatePlatform(aPlatform([anEnvironment("dev", [aService("checkout", { objects })])]), {});

  test.each([
    {
      title: "without a kind",
      object: { apiVersion: "v1" },
      finding: { code: "missing-value", field: "objects.a.kind" },
    },
    { title: "that is a text", object: "kind: Secret", finding: { code: "wrong-type", field: "objects.a" } },
    {
      title: "with a misspelt field of metadata",
      object: { ...certificate, metadata: { nmae: "x" } },
      finding: { code: "unknown-knob", field: "objects.a.metadata.nmae" },
    },
  ])("is found: $title", ({ object, finding }) => {
    expect(findings({ a: object })).toMatchObject([finding]);
  });

  test("is found by its schema: a misspelt field", () => {
    const [object] = made({ objects: { a: { ...certificate, spec: { secretNmae: "x" } } } }).filter(
      ({ kind }) => kind === "Certificate",
    );
    expect(object && validateManifest(object).map(({ path }) => path)).toContain("spec.secretNmae");
  });

  test("is found: a service of nothing", () => {
    const custom = defineCustomService("topics", { team: aTeam });
    expect(validatePlatform(aPlatform([anEnvironment("dev", [custom])]), {})).toMatchObject([
      { code: "missing-value", field: "objects", fix: "state objects, or build" },
    ]);
  });
});
