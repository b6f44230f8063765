import { describe, expect, test } from "@jest/globals";
import type { Manifest } from "../../../src/manifest/manifest.ts";
import { validateManifest } from "../../../src/manifest/schema/validate-manifest.ts";
import {
  containerPath as at,
  deployment,
  manifest,
  project,
  service,
  withContainer,
  withSpec,
} from "./manifests.ts";

describe("validateManifest", () => {
  test.each<[string, Manifest, string, string, string]>([
    ["a misspelt field", withContainer({ imge: "a" }), "unknown-field", `${at}.imge`, "write image"],
    [
      "a field that is nowhere near",
      withSpec({ nonsense: 1 }),
      "unknown-field",
      "spec.nonsense",
      "remove it, or move it to where it belongs",
    ],
    [
      "a required field left out",
      service({ ports: [{ name: "http" }] }),
      "missing-field",
      "spec.ports[0].port",
      "add port",
    ],
    [
      "null in a required field",
      withSpec({ selector: null }),
      "missing-field",
      "spec.selector",
      "add selector",
    ],
    [
      "text for a number",
      withSpec({ replicas: "3" }),
      "wrong-type",
      "spec.replicas",
      "write 3 without quotes",
    ],
    [
      "a number for text",
      withContainer({ env: [{ name: "A", value: 8080 }] }),
      "wrong-type",
      `${at}.env[0].value`,
      'quote it: "8080"',
    ],
    [
      "text for a boolean",
      withContainer({ tty: "true" }),
      "wrong-type",
      `${at}.tty`,
      "write true without quotes",
    ],
    ["a fraction of a replica", withSpec({ replicas: 1.5 }), "wrong-type", "spec.replicas", ""],
    ["null in a list", withContainer({ args: [null] }), "wrong-type", `${at}.args[0]`, ""],
    ["an object for a list", withContainer({ env: { A: "b" } }), "wrong-type", `${at}.env`, ""],
    ["a list for an object", withSpec({ template: [] }), "wrong-type", "spec.template", ""],
    [
      "a value outside of its choices",
      withContainer({ imagePullPolicy: "always" }),
      "not-one-of",
      `${at}.imagePullPolicy`,
      'write "Always"',
    ],
    [
      "a sync window that neither allows nor denies",
      project({ syncWindows: [{ kind: "permit" }] }),
      "not-one-of",
      "spec.syncWindows[0].kind",
      'write "deny"',
    ],
    [
      "a quantity with a lower-case unit",
      withContainer({ resources: { limits: { memory: "1gb" } } }),
      "bad-format",
      `${at}.resources.limits.memory`,
      "write a number and a unit, as in 500m, 1.5 or 256Mi",
    ],
    [
      "a port out of range",
      service({ ports: [{ port: 70_000 }] }),
      "bad-format",
      "spec.ports[0].port",
      "use 1 to 65535",
    ],
    [
      "a port name with a capital",
      service({ ports: [{ port: 80, targetPort: "Http" }] }),
      "bad-format",
      "spec.ports[0].targetPort",
      "use at most 15 lower-case letters, digits and single -, with at least one letter",
    ],
    [
      "a label value with a space",
      { ...deployment, metadata: { name: "web", labels: { team: "a b" } } },
      "bad-format",
      "metadata.labels.team",
      "use at most 63 letters, digits, -, _ and ., with a letter or digit at both ends",
    ],
    [
      "a date without a time",
      { ...deployment, metadata: { name: "web", creationTimestamp: "2030-01-01" } },
      "bad-format",
      "metadata.creationTimestamp",
      "write it as in 2030-01-31T12:00:00Z",
    ],
    [
      "a wrong label of a kind without schema",
      { ...manifest("example.com/v1", "Thing", {}), metadata: { name: "a", labels: { "-": "b" } } },
      "bad-format",
      'metadata.labels["-"]',
      "write name or prefix/name: the name at most 63 letters, digits, -, _ and ., the prefix a DNS subdomain",
    ],
  ])("reports %s", (_, given, problem, path, fix) => {
    expect(validateManifest(given)).toMatchObject([{ problem, path, ...(fix === "" ? {} : { fix }) }]);
  });

  test("says what was found, what would have been right and what comes nearest", () => {
    expect(validateManifest(withContainer({ imagePullPolicy: "Alway" }))).toEqual([
      {
        path: `${at}.imagePullPolicy`,
        problem: "not-one-of",
        message: '"Alway" is not one of the 3 choices',
        choices: ["Always", "Never", "IfNotPresent"],
        fix: 'write "Always"',
      },
    ]);
  });

  test("quotes keys with dots in a path", () => {
    const given = { ...deployment, metadata: { name: "web", labels: { "acme.io/team": "a b" } } };
    expect(validateManifest(given)[0]?.path).toBe('metadata.labels["acme.io/team"]');
  });

  test("shortens a long value", () => {
    const [problem] = validateManifest(withSpec({ replicas: "x".repeat(200) }));
    expect(problem?.message.length).toBeLessThan(140);
  });
});
