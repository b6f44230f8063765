import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { defineService, defineTeam, type Placement, perEnvironment } from "../../src/index.ts";
import { resolveBase, resolvePlacement } from "../../src/model/resolve.ts";
import { peersOf } from "../../src/model/surroundings.ts";

const team = defineTeam("shop", { groups: [] });
const least = { team, image: "ghcr.io/acme/api", port: 8080 } as const;

const resolved = (knobs: object, overrides: object = {}) => {
  const service = defineService("api", { ...least, ...knobs }) as { with(overrides: object): Placement };
  return resolvePlacement(service.with(overrides).placed).knobs;
};

describe("the order of variables", () => {
  const names = (variables: object, overrides: object = {}) =>
    Object.keys(resolved({ variables }, { variables: overrides }).variables ?? {});

  test.each([
    {
      title: "is the service's own where nothing is overridden",
      stated: { B: "1", A: "2" },
      said: {},
      order: ["B", "A"],
    },
    {
      title: "begins with what the environment says, because kustomize puts a patch's items first",
      stated: { A: "1", B: "2", C: "3" },
      said: { C: "x" },
      order: ["C", "A", "B"],
    },
    {
      title: "leaves a repeated value where it is: the overlay does not hold it",
      stated: { A: "1", B: "2" },
      said: { B: "2" },
      order: ["A", "B"],
    },
    {
      title: "is the service's own where a value refers to another, because there it counts",
      stated: { HOST: "a", PORT: "1", URL: "http://$(HOST):$(PORT)" },
      said: { PORT: "2" },
      order: ["HOST", "PORT", "URL"],
    },
    {
      title: "is kept too where only the environment's value refers to another",
      stated: { HOST: "a", URL: "b" },
      said: { URL: "http://$(HOST)" },
      order: ["HOST", "URL"],
    },
    {
      title: "has a variable that only some environments state where they state it",
      stated: { A: "1", B: null },
      said: { B: "2" },
      order: ["B", "A"],
    },
    {
      title: "passes over a variable that nobody states",
      stated: { A: "1", B: null },
      said: {},
      order: ["A"],
    },
    {
      title: "passes over a variable that the environment takes away",
      stated: { A: "1", B: "2" },
      said: { A: null },
      order: ["B"],
    },
  ])("$title", ({ stated, said, order }) => {
    expect(names(stated, said)).toEqual(order);
  });

  test("a variable never comes before one that its value refers to", () => {
    const keys = fc.uniqueArray(fc.constantFrom<string>("A", "B", "C", "D", "E"), { minLength: 2 });
    return fc.assert(
      fc.property(keys, fc.nat(), fc.subarray(["A", "B", "C", "D", "E"]), (order, at, overridden) => {
        const last = order.at(-1) ?? "";
        const target = order[at % (order.length - 1)] ?? "";
        const stated = Object.fromEntries(order.map((name) => [name, name === last ? `$(${target})` : "1"]));
        const said = Object.fromEntries(
          overridden.filter((name) => order.includes(name) && name !== last).map((name) => [name, "2"]),
        );
        const result = names(stated, said);
        expect(result.indexOf(target)).toBeLessThan(result.indexOf(last));
      }),
    );
  });
});

describe("what an environment states", () => {
  test.each([
    { title: "replaces a value", knobs: { cpu: "1m" }, said: { cpu: "2m" }, field: "cpu", value: "2m" },
    {
      title: "replaces a list as a whole",
      knobs: { writable: ["/a"] },
      said: { writable: ["/b"] },
      field: "writable",
      value: ["/b"],
    },
    {
      title: "leaves what it does not state",
      knobs: { cpu: "1m" },
      said: { cpu: undefined },
      field: "cpu",
      value: "1m",
    },
    {
      title: "adds to files, labels and their like, entry by entry",
      knobs: { labels: { a: "1", b: "1" } },
      said: { labels: { b: "2" } },
      field: "labels",
      value: { a: "1", b: "2" },
    },
    {
      title: "adds a volume to the service's",
      knobs: { volumes: { a: { emptyDir: true } } },
      said: { volumes: { b: { claim: "b" } } },
      field: "volumes",
      value: { a: { emptyDir: true }, b: { claim: "b" } },
    },
    {
      title: "adjusts after the service does",
      knobs: { adjust: [{ remove: ["/a"] }] },
      said: { adjust: [{ remove: ["/b"] }] },
      field: "adjust",
      value: [{ remove: ["/a"] }, { remove: ["/b"] }],
    },
  ])("$title", ({ knobs, said, field, value }) => {
    expect(resolved(knobs, said)).toHaveProperty(field, value);
  });
});

describe("the base", () => {
  const { definition } = defineService("api", {
    ...least,
    host: perEnvironment<string>(),
    variables: { LEVEL: "info", URL: perEnvironment<string>() },
    settings: { size: 3, bucket: perEnvironment<string>() },
  });

  test("lacks what every environment has to state", () => {
    const { knobs, settings } = resolveBase(definition);
    expect(knobs.variables).toEqual({ LEVEL: "info" });
    expect(knobs).not.toHaveProperty("host");
    expect(settings).toEqual({ size: 3 });
  });

  test("knows other services by their selectors, and no namespace", () => {
    const other = defineService("other", { ...least, selector: { name: "other", tier: "web" } });
    const peerOf = peersOf([definition, other.definition]);
    expect(peerOf("other")).toMatchObject({ selector: { name: "other", tier: "web" } });
    expect(peerOf("other")).not.toHaveProperty("namespace");
    expect(peerOf("other")).not.toHaveProperty("host");
    expect(peerOf("api")).toMatchObject({ selector: { app: "api" } });
    expect(peerOf("nobody")).toBeUndefined();
  });
});
