import { describe, expect, test } from "@jest/globals";
import { isObject, type Json } from "../../src/manifest/manifest.ts";
import { synthesis } from "./reference.ts";

/** The names of Secrets that something reads: a variable, all variables, a volume. */
function secretsRead(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(secretsRead);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!isObject(inner)) return secretsRead(inner);
    if (key === "secretKeyRef" || key === "secretRef") return [String(inner.name)];
    return key === "secret" && inner.secretName ? [String(inner.secretName)] : secretsRead(inner);
  });
}

// What a `build` alone reads is said by its facets, which hold it against the workload's own keys.
const said = synthesis.deployed.filter(({ service }) => service.preset !== "custom");
const rows = said.map(({ service, environment, manifests }) => ({
  service,
  environment: environment.name,
  read: [...new Set(manifests.flatMap(secretsRead))].sort(),
}));

describe("where Secrets come from", () => {
  test.each(rows.filter(({ read }) => read.length > 0))(
    "$service.name says it of all that it reads in $environment",
    ({ service, read }) => {
      expect(Object.keys(service.knobs.secrets ?? {})).toEqual(expect.arrayContaining(read));
    },
  );

  test("in each way that there is", () => {
    const ways = rows.flatMap(({ service }) =>
      Object.values(service.knobs.secrets ?? {}).flatMap(Object.keys),
    );
    expect(ways).toEqual(expect.arrayContaining(["keys", "sealed", "sops", "provided"]));
  });
});
