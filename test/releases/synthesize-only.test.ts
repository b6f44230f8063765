import { expect, test } from "@jest/globals";
import { ownersOf } from "../../src/layout.ts";
import { synthesize } from "../../src/synthesize.ts";
import { platform, releases, synthesis } from "../reference-platform/reference.ts";

test("services synthesized alone have the very files that they have in the whole platform", () => {
  const whole = synthesis.tree;
  const all = [...new Set([...whole.keys()].map((path) => ownersOf(path).service))].filter(
    (name) => name !== undefined,
  );
  const chosen = all.filter((_, index) => index % 7 === 0);
  expect(chosen.length).toBeGreaterThan(5);
  for (const services of [...chosen.map((service) => [service]), chosen]) {
    const only = new Set(services);
    const isOwn = ([path]: [string, string]) => only.has(ownersOf(path).service ?? "");
    const part = synthesize(platform, releases, { only }).tree;
    expect([...part].filter(isOwn)).toEqual([...whole].filter(isOwn));
  }
});
