import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Json, Manifest } from "../../../src/manifest/manifest.ts";
import { validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";
import { changed, placesOf } from "./change-places.ts";
import { deployment, manifest } from "./manifests.ts";

describe("validateManifest", () => {
  const places = placesOf(deployment).filter(([first]) => first === "spec");

  test("every renamed field that the user did not choose is reported at its place", () => {
    const free = new Set(["matchLabels", "labels", "nodeSelector", "requests"]);
    const named = places.filter((path) => typeof path.at(-1) === "string" && !free.has(String(path.at(-2))));
    return fc.assert(
      fc.property(fc.constantFrom(...named), fc.stringMatching(/^[a-z]{1,8}$/), (path, suffix) => {
        const name = `${path.at(-1)}Q${suffix}`;
        const problems = validateManifest(changed(deployment, path, name) as Manifest);
        expect(
          problems.some(({ problem, path: where }) => problem === "unknown-field" && where.endsWith(name)),
        ).toBe(true);
      }),
    );
  });

  test("no value of a Secret gets into a problem, whatever its shape", () => {
    const secret = "8675309";
    const value = fc.constantFrom<Json>(
      secret,
      Number(secret),
      { a: Number(secret) },
      [secret],
      { a: secret },
      { "a.b": [secret] },
    );
    return fc.assert(
      fc.property(fc.constantFrom("data", "stringData", "immutable", "kindd"), value, (field, given) => {
        const problems = validateManifest(manifest("v1", "Secret", { [field]: given, type: "Opaque" }));
        expect(JSON.stringify(problems)).not.toContain(secret);
      }),
    );
  });

  test("a Secret's wrong value is named by its place alone", () => {
    expect(validateManifest(manifest("v1", "Secret", { data: { password: "dontTell!" } }))).toMatchObject([
      { path: "data.password", message: "(not shown) is not base64" },
    ]);
  });
});
