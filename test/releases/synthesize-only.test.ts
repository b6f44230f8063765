import { expect, test } from "@jest/globals";
import { readReleases } from "../../src/cli/read-releases.ts";
import { ownersOf } from "../../src/layout.ts";
import { synthesize } from "../../src/synthesize.ts";
import platform from "../../tiphys.config.ts";

test("services synthesized alone have the very files that they have in the whole platform", () => {
  const releases = readReleases(".", platform.environments);
  const whole = synthesize(platform, releases).tree;
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
