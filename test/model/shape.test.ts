import { describe, expect, test } from "@jest/globals";
import { knobShapes, ownKnobs } from "../../src/model/knob-shapes.ts";
import {
  bytes,
  cpu,
  duration,
  either,
  flag,
  integer,
  listOf,
  mapOf,
  nearestName,
  oneOf,
  record,
  type Shape,
  show,
  text,
} from "../../src/model/shape.ts";

const probe = either("a path or a probe", text, record({ path: text, period: integer(1) }));

describe("a wrong value is shown as it was written, where that is possible and short", () => {
  const fail = () => {
    throw new Error("not for you");
  };
  class Own {
    a = 1;
    toJSON() {
      return undefined;
    }
  }
  test.each<{ kind: string; value: unknown; shown: string }>([
    { kind: "a text", value: "a", shown: '"a"' },
    { kind: "nothing", value: null, shown: "null" },
    { kind: "no number", value: Number.NaN, shown: "NaN" },
    { kind: "a big number", value: 2n, shown: "2n" },
    { kind: "a symbol", value: Symbol("x"), shown: "Symbol(x)" },
    { kind: "a function", value: fail, shown: "a function" },
    { kind: "a short list", value: [1, "a"], shown: '[1,"a"]' },
    { kind: "a short record", value: { a: 1 }, shown: '{"a":1}' },
    {
      kind: "a record without a prototype",
      value: Object.assign(Object.create(null), { a: 1 }),
      shown: '{"a":1}',
    },
    { kind: "a list of lists", value: [[]], shown: "a list" },
    { kind: "a list of symbols", value: [Symbol("x")], shown: "a list" },
    { kind: "a record of big numbers", value: { a: 2n }, shown: "a record" },
    {
      kind: "a record that cannot be made a text",
      value: { toString: fail, toJSON: fail },
      shown: "a record",
    },
    { kind: "an object of a class", value: new Own(), shown: "a record" },
    { kind: "a date that is none", value: new Date(Number.NaN), shown: "a record" },
    { kind: "a long list", value: "x".repeat(79).split(""), shown: "a list" },
  ])("$kind: $shown", ({ value, shown }) => {
    expect(show(value)).toBe(shown);
  });
});

describe("a value that fits has no misfit", () => {
  test.each<{ title: string; shape: Shape; value: unknown }>([
    { title: "a text", shape: text, value: "" },
    { title: "a whole number at its least", shape: integer(0), value: 0 },
    { title: "a whole number at its most", shape: integer(1, 100), value: 100 },
    { title: "millicores", shape: cpu, value: "0.5m" },
    { title: "a binary unit", shape: bytes, value: "1.5Gi" },
    { title: "a duration of several units", shape: duration, value: "1h30m" },
    { title: "one of the choices", shape: oneOf("a", false), value: false },
    { title: "a list of nothing", shape: listOf(text), value: [] },
    { title: "the second of two shapes", shape: probe, value: { path: "/up" } },
    {
      title: "a record whose field is undefined",
      shape: record({ a: text }),
      value: { a: undefined, b: undefined },
    },
  ])("$title", ({ shape, value }) => {
    expect(shape(value, "knob")).toEqual([]);
  });
});

describe("a value that does not fit is told with its field, itself and what would have been right", () => {
  test.each<{ title: string; shape: Shape; value: unknown; misfit: object }>([
    {
      title: "a number for a text",
      shape: text,
      value: 3,
      misfit: { code: "wrong-type", field: "knob", message: "knob is 3, not a text", fix: "state a text" },
    },
    {
      title: "too much",
      shape: integer(1, 100),
      value: 101,
      misfit: { code: "wrong-type", message: "knob is 101, not a whole number from 1 to 100" },
    },
    {
      title: "a fraction",
      shape: integer(1),
      value: 1.5,
      misfit: { code: "wrong-type", message: "knob is 1.5, not a whole number of at least 1" },
    },
    {
      title: "cores for millicores",
      shape: cpu,
      value: "1",
      misfit: { code: "bad-quantity", field: "knob" },
    },
    { title: "no CPU at all", shape: cpu, value: "0m", misfit: { code: "bad-quantity" } },
    { title: "a decimal unit", shape: bytes, value: "1G", misfit: { code: "bad-quantity" } },
    { title: "a duration without unit", shape: duration, value: "5", misfit: { code: "bad-duration" } },
    {
      title: "none of the choices",
      shape: oneOf("a", "b"),
      value: "c",
      misfit: { code: "wrong-value", choices: ["a", "b"] },
    },
    { title: "an item of a list", shape: listOf(text), value: ["a", 1], misfit: { field: "knob[1]" } },
    {
      title: "an entry of a map",
      shape: mapOf(flag),
      value: { a: true, b: "no" },
      misfit: { field: "knob.b" },
    },
    {
      title: "a missing field",
      shape: record({ a: text }, ["a"]),
      value: {},
      misfit: { code: "missing-value", field: "knob.a" },
    },
    {
      title: "no shape at all",
      shape: probe,
      value: 3,
      misfit: { message: "knob is 3, not a path or a probe" },
    },
    {
      title: "the shape that came furthest",
      shape: probe,
      value: { path: "/up", period: 0 },
      misfit: { field: "knob.period", message: "knob.period is 0, not a whole number of at least 1" },
    },
    {
      title: "the shape that lacks the least, where several have the field",
      shape: either(
        "{ secret } or { configMap }",
        record({ configMap: text, key: text }, ["configMap", "key"]),
        record({ secret: text, key: text }, ["secret", "key"]),
      ),
      value: { secret: "api" },
      misfit: { code: "missing-value", field: "knob.key" },
    },
    {
      title: "what has the mark of no shape",
      shape: either(
        "{ secret } or { configMap }",
        record({ secret: text }, ["secret"]),
        record({ configMap: text }, ["configMap"]),
      ),
      value: {},
      misfit: { code: "wrong-type", field: "knob", message: "knob is {}, not { secret } or { configMap }" },
    },
    {
      title: "an unknown field, with the nearest known one first",
      shape: record({ path: text, replicas: text }),
      value: { replica: "3" },
      misfit: {
        code: "unknown-knob",
        field: "knob.replica",
        message: '"replica" is not known here',
        choices: ["replicas", "path"],
        fix: 'did you mean "replicas"?',
      },
    },
  ])("$title", ({ shape, value, misfit }) => {
    expect(shape(value, "knob")).toMatchObject([misfit]);
  });
});

describe("the nearest name", () => {
  test.each([
    { title: "forgives a letter", name: "replcas", nearest: "replicas" },
    { title: "forgives capitals", name: "REPLICAS", nearest: "replicas" },
    { title: "forgives letters that changed places", name: "paht", nearest: "path" },
    { title: "is none where too much differs", name: "storage", nearest: undefined },
  ])("$title", ({ name, nearest }) => {
    expect(nearestName(name, ["replicas", "path"])).toBe(nearest);
  });
});

describe("knobs whose types were bypassed", () => {
  const web = record({ ...knobShapes.web, ...ownKnobs.web });

  test.each<{ title: string; knobs: object; field: string }>([
    {
      title: "a volume without a source",
      knobs: { volumes: { data: { path: "/data" } } },
      field: "volumes.data",
    },
    {
      title: "a volume with two sources",
      knobs: { volumes: { data: { claim: "a", secret: "b" } } },
      field: "volumes.data.claim",
    },
    {
      title: "permissions beyond octal 777",
      knobs: { volumes: { a: { secret: "s", mode: 777_777 } } },
      field: "volumes.a.mode",
    },
    {
      title: "an adjustment of a kind that no preset makes",
      knobs: { adjust: [{ kind: "Pod" }] },
      field: "adjust[0].kind",
    },
    {
      title: "an adjustment at a dotted path",
      knobs: { adjust: [{ set: { "spec.a": 1 } }] },
      field: "adjust[0].set",
    },
    {
      title: "a removal at a dotted path",
      knobs: { adjust: [{ remove: ["spec.a"] }] },
      field: "adjust[0].remove[0]",
    },
    {
      title: "a container that is misspelt",
      knobs: { sidecars: { proxy: { imag: "x" } } },
      field: "sidecars.proxy.imag",
    },
    {
      title: "a token that is neither mounted nor unset",
      knobs: { accountToken: "off" },
      field: "accountToken",
    },
    { title: "a selector that is a list", knobs: { selector: ["app"] }, field: "selector" },
  ])("are found: $title", ({ knobs, field }) => {
    expect(web(knobs, "").map((misfit) => misfit.field)).toContain(field);
  });
});
