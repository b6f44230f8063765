import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { files } from "../../../scripts/generate-schemas.files.ts";
import type { Json, Manifest } from "../../../src/manifest/manifest.ts";
import { validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";
import { changed, placesOf } from "./change-places.ts";
import { customResources } from "./custom-resources.ts";
import { manifest } from "./manifests.ts";

const samples = customResources.map(([apiVersion, kind, spec]) => manifest(apiVersion, kind, { spec }));

describe("the built-in schemas of custom resources", () => {
  test("there is a sample of every kind, in every version", () => {
    const kinds = (files["custom-resources"] ?? []).flatMap(({ home, kinds: names = "" }) =>
      names.split(" ").flatMap((name) => (name === "" ? [] : [`${home} ${name}`])),
    );
    expect(samples.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`).sort()).toEqual(kinds.sort());
  });

  test.each(samples.map((sample) => [sample.kind, sample.apiVersion, sample] as const))(
    "a %s of %s is accepted as people write it",
    (_kind, _apiVersion, sample) => {
      expect(validateManifest(sample)).toEqual([]);
    },
  );

  test("a misspelt field is reported at its place, with the right spelling, in every kind", () => {
    const places = samples.flatMap((sample) =>
      placesOf(sample)
        .filter((path) => path[0] === "spec" && path.length > 1 && isFixedName(path))
        .map((path) => ({ sample, path })),
    );
    expect(places.length).toBeGreaterThan(250);
    return fc.assert(
      fc.property(fc.constantFrom(...places), ({ sample, path }) => {
        const name = String(path.at(-1));
        const misspelt = `${name[0]}${name}`;
        const problems = validateManifest(changed(sample, path, misspelt) as Manifest);
        expect(problems).toContainEqual(
          expect.objectContaining({
            problem: "unknown-field",
            path: expect.stringMatching(new RegExp(`\\.${misspelt}$`)),
            fix: `write ${name}`,
          }),
        );
      }),
      { numRuns: 500 },
    );
  });
});

test.each<[string, string, string, Json, string, string]>([
  [
    "a version that is not served any more",
    "external-secrets.io/v1beta1",
    "ExternalSecret",
    {},
    "apiVersion",
    "write external-secrets.io/v1",
  ],
  ["a version that never was", "argoproj.io/v1", "Rollout", {}, "apiVersion", "write argoproj.io/v1alpha1"],
  [
    "a usage that no certificate has",
    "cert-manager.io/v1",
    "Certificate",
    { secretName: "a", issuerRef: { name: "a" }, usages: ["server-auth"] },
    "spec.usages[0]",
    'write "server auth"',
  ],
  [
    "a status code that is no redirect",
    "gateway.networking.k8s.io/v1",
    "HTTPRoute",
    { rules: [{ filters: [{ type: "RequestRedirect", requestRedirect: { statusCode: 404 } }] }] },
    "spec.rules[0].filters[0].requestRedirect.statusCode",
    'write "301"',
  ],
  [
    "a field of the experimental channel",
    "gateway.networking.k8s.io/v1",
    "HTTPRoute",
    { rules: [{ retry: { attempts: 3 } }] },
    "spec.rules[0].retry",
    "remove it, or move it to where it belongs",
  ],
  [
    "a provider that is gone",
    "external-secrets.io/v1",
    "SecretStore",
    { provider: { alibaba: {} } },
    "spec.provider.alibaba",
    "remove it, or move it to where it belongs",
  ],
])("reports %s", (_, apiVersion, kind, spec, path, fix) => {
  expect(validateManifest(manifest(apiVersion, kind, { spec }))).toMatchObject([{ path, fix }]);
});

test.each<[string, string, string, Json]>([
  [
    "a field that is newer than the package",
    "external-secrets.io/v1",
    "ExternalSecret",
    { syncWindows: { kind: "allow", windows: [{ schedule: "0 0 * * *", duration: "1h" }] } },
  ],
  [
    "a provider that came after the package",
    "external-secrets.io/v1",
    "SecretStore",
    { provider: { ngrok: { any: 1 } } },
  ],
  [
    "an optional field that the package takes for required",
    "external-secrets.io/v1",
    "SecretStore",
    { provider: { vault: { server: "a", auth: { userPass: { username: "a" } } } } },
  ],
  ["a kind of the same group that has no schema", "monitoring.coreos.com/v1", "Prometheus", { anything: 1 }],
])("accepts %s", (_, apiVersion, kind, spec) => {
  expect(validateManifest(manifest(apiVersion, kind, { spec }))).toEqual([]);
});

/** Not a key that the user chooses, nor an item of a list. */
function isFixedName(path: readonly (string | number)[]): boolean {
  const isTrigger = path.includes("triggers") && path.at(-2) === "metadata";
  return typeof path.at(-1) === "string" && !maps.has(String(path.at(-2))) && !isTrigger;
}

const maps = new Set(["matchLabels", "labels", "annotations", "encryptedData", "maxAllowed", "stringData"]);
