import { describe, expect, test } from "@jest/globals";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";
import { made, partOf } from "../made.ts";

const checksum = (knobs: object) =>
  partOf(made(knobs), "Deployment", "spec.template.metadata.annotations.checksum/config");
const flags = (value: string) => ({ flags: { DARK_MODE: value } });

describe("files", () => {
  test("are kept under keys that a ConfigMap takes", () => {
    const data = partOf(made({ files: { "/etc/nginx/nginx.conf": "worker 1;" } }), "ConfigMap");
    expect(data).toMatchObject({
      metadata: { name: "api-files" },
      data: { "etc-nginx-nginx.conf": "worker 1;" },
    });
  });

  test("roll the pods when one of them changes, and not when their order does", () => {
    const files = (entries: object) => checksum({ files: entries });
    expect(files({ "/a": "1", "/b": "2" })).toBe(files({ "/b": "2", "/a": "1" }));
    expect(files({ "/a": "1" })).not.toBe(files({ "/a": "2" }));
  });
});

describe("a changed ConfigMap", () => {
  test.each([
    { title: "all its keys as variables", reads: { variablesFrom: [{ configMap: "flags" }] } },
    {
      title: "a key as a variable",
      reads: { variables: { DARK: { configMap: "flags", key: "DARK_MODE" } } },
    },
    { title: "a volume", reads: { volumes: { flags: { configMap: "flags", path: "/flags" } } } },
    {
      title: "a variable of a sidecar",
      reads: { sidecars: { proxy: { variablesFrom: [{ configMap: "flags" }] } } },
    },
    {
      title: "a variable before the start",
      reads: { initContainers: { init: { variablesFrom: [{ configMap: "flags" }] } } },
    },
  ])("rolls the pods that read it by $title", ({ reads }) => {
    const before = checksum({ ...reads, configMaps: flags("on") });
    expect(before).toEqual(expect.any(String));
    expect(checksum({ ...reads, configMaps: flags("off") })).not.toBe(before);
  });

  const volumes = { flags: { configMap: "flags", path: "/flags" } };
  test.each([
    { title: "that nothing of the service reads", knobs: {} },
    { title: "that the pods read again by themselves", knobs: { volumes, reloads: ["flags"] } },
  ])("rolls no pods $title", ({ knobs }) => {
    expect(checksum({ ...knobs, configMaps: flags("on") })).toBeUndefined();
  });

  test("of somebody else is not ours to watch", () => {
    expect(checksum({ variablesFrom: [{ configMap: "theirs" }] })).toBeUndefined();
  });
});

describe("a ConfigMap that is to be read again", () => {
  const findings = (knobs: object) =>
    validatePlatform(
      aPlatform([anEnvironment("dev", [aService("checkout", { configMaps: flags("on"), ...knobs })])]),
      {},
    );

  test.each([
    {
      title: "and is not there",
      knobs: { reloads: ["flag"] },
      finding: { code: "unknown-config-map", fix: 'did you mean "flags"?' },
    },
    {
      title: "and becomes variables",
      knobs: { variablesFrom: [{ configMap: "flags" }], reloads: ["flags"] },
      finding: { code: "variables-stay", field: "reloads" },
    },
  ])("is found: $title", ({ knobs, finding }) => {
    expect(findings(knobs)).toMatchObject([finding]);
  });
});
