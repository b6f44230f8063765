import { describe, expect, test } from "@jest/globals";
import { decidePromotion, servicesPromotedInto } from "../../src/releases/promote.ts";
import { digest, entry, environments, now, type PastCommit, situation } from "./situations.ts";

const chain = environments();
const { staging, production } = chain;

/** Release 1 everywhere for long; release 2 in staging for two days; release 3 since an hour. */
const past: readonly PastCommit[] = [
  {
    hoursAgo: 500,
    files: {
      "dev/releases": entry("checkout", 1),
      "staging/releases": entry("checkout", 1),
      "production/releases": entry("checkout", 1),
    },
  },
  { hoursAgo: 48, files: { "staging/releases": entry("checkout", 2) } },
  { hoursAgo: 1, files: { "staging/releases": entry("checkout", 3) } },
];
const soaked = past.slice(0, 2);

function decide(commits: readonly PastCommit[], present = {}, wanted: object = {}, options = {}, facts = {}) {
  const [decision] = decidePromotion(
    situation(chain, commits, present, facts),
    production,
    [{ service: "checkout", ...wanted }],
    options,
  );
  return decision;
}

test("what has soaked in the environment before moves, to the digest, with the commit that proves it", () => {
  expect(decide(soaked)).toMatchObject({
    moves: true,
    current: { digest: digest(1) },
    candidate: { digest: digest(2) },
    evidence: { order: 1 },
  });
});

describe("what does not move says why", () => {
  const hold = (rest: string) => ({ "production/holds": `${rest}\n` });
  const present = (text: string) => ({ "production/releases": text });
  test.each([
    { title: "it is there", commits: soaked, files: present(entry("checkout", 2)), because: "already-there" },
    {
      title: "it soaks",
      commits: past,
      files: {},
      because: "soaking",
      detail: "soaks in staging until 2026-11-19 08:00 UTC, 23h more",
    },
    {
      title: "it was never committed to the environment before",
      commits: soaked,
      files: { "staging/releases": entry("checkout", 9) },
      because: "never-ran",
      detail: "9 (000000000000) was never committed to staging",
    },
    {
      title: "the environment before has none",
      commits: soaked,
      files: { "staging/releases": "" },
      because: "no-release",
    },
    {
      title: "it is held",
      commits: soaked,
      files: hold("checkout: { reason: audit, owner: bob }"),
      because: "held",
      detail: "held by bob: audit",
    },
    {
      title: "everything is held, today for the last time",
      commits: soaked,
      files: hold('"*": { reason: freeze, owner: bob, until: 2026-11-18 }'),
      because: "held",
      detail: "held by bob until 2026-11-18: freeze",
    },
    {
      title: "its digest is rejected",
      commits: soaked,
      files: { rejected: `${digest(2)}: { service: checkout, reason: bad, by: bob }\n` },
      because: "rejected",
      detail: "2 (000000000000) is rejected by bob: bad",
    },
    {
      title: "it has only a tag",
      commits: [...soaked, { hoursAgo: 40, files: { "staging/releases": "checkout: { tag: a }\n" } }],
      files: {},
      because: "no-digest",
      detail: "tag a has no digest, and production takes none without",
    },
  ])("$title: $because", ({ commits, files, because, detail }) => {
    expect(decide(commits, files)).toMatchObject({ moves: false, because, ...(detail && { detail }) });
  });

  test.each([
    {
      title: "the environment lists it, but does not say a value",
      service: "needy",
      because: "missing-value",
    },
    { title: "the environment does not list it", service: "many", because: "not-there" },
    { title: "its releases are set in the environment itself", service: "report", because: "enters-here" },
  ])("$title: $because", ({ service, because }) => {
    expect(decide(soaked, {}, { service })).toMatchObject({ moves: false, because });
  });

  test("a hold that ended yesterday holds nothing", () => {
    expect(decide(soaked, hold("checkout: { reason: audit, owner: bob, until: 2026-11-17 }"))).toMatchObject({
      moves: true,
    });
  });

  test.each([
    { title: "no Git", facts: { none: true }, detail: "there is no Git here to prove it by" },
    {
      title: "a shallow clone",
      facts: { isShallow: true },
      detail: "this clone is shallow, and history goes further back",
    },
  ])("$title is said where it keeps from proving", ({ facts, detail }) => {
    const files = { "staging/releases": entry("checkout", 9) };
    expect(decide(soaked, files, {}, {}, facts)).toMatchObject({
      because: "never-ran",
      detail: expect.stringContaining(detail),
    });
  });

  test("what only HEAD has does not soak yet", () => {
    expect(decide(soaked, {}, {}, {}, { ahead: 1 })).toMatchObject({
      because: "soaking",
      detail: "it is in staging on HEAD only, and soaks from the day it is on main",
    });
  });
});

describe("an older release can be asked for", () => {
  test.each([
    { title: "by tag", wanted: { tag: "2" } },
    { title: "by digest", wanted: { digest: digest(2) } },
  ])("$title: new builds do not restart its soak", ({ wanted }) => {
    expect(decide(past, {}, wanted)).toMatchObject({ moves: true, candidate: { digest: digest(2) } });
  });

  test("not one that the environment before never had", () => {
    expect(decide(past, {}, { tag: "7" })).toMatchObject({
      because: "no-release",
      detail: "staging never had 7",
    });
  });
});

describe("a hotfix", () => {
  test("skips the soak, and says so", () => {
    expect(decide(past, {}, {}, { isHotfix: true })).toMatchObject({
      moves: true,
      skips: { because: "soaking" },
    });
  });

  test("is none where there is nothing to skip", () => {
    expect(decide(soaked, {}, {}, { isHotfix: true })).not.toHaveProperty("skips");
  });

  test("is not undone by a train that does not name it, until the chain has had it", () => {
    const open = { "production/releases": entry("checkout", 9, ", hotfix: urgent") };
    expect(decide(soaked, open, {}, { isTrain: true })).toMatchObject({ moves: false, because: "hotfix" });
    expect(decide(soaked, open)).toMatchObject({ moves: true });
    const caughtUp = [
      ...soaked,
      { hoursAgo: 40, files: { "staging/releases": entry("checkout", 9) } },
      ...soaked.slice(1),
    ];
    expect(decide(caughtUp, open, {}, { isTrain: true })).toMatchObject({ moves: true });
  });

  test("skips no hold", () => {
    const held = { "production/holds": "checkout: { reason: audit, owner: bob }\n" };
    expect(decide(past, held, {}, { isHotfix: true })).toMatchObject({ because: "held" });
  });
});

test("all that an environment takes from the one before it; what enters there is not promoted", () => {
  expect(servicesPromotedInto(production).map(({ service }) => service)).toEqual([
    "basket",
    "checkout",
    "needy",
  ]);
  expect(servicesPromotedInto(staging).map(({ service }) => service)).toEqual([
    "basket",
    "checkout",
    "many",
    "needy",
  ]);
});

test("a renamed service keeps what it proved under its old name", () => {
  const commits: readonly PastCommit[] = [
    {
      hoursAgo: 500,
      files: { "staging/releases": entry("cart", 1), "production/releases": entry("cart", 1) },
    },
    { hoursAgo: 100, files: { "staging/releases": entry("cart", 2) } },
    {
      hoursAgo: 1,
      files: { "staging/releases": entry("basket", 2), "production/releases": entry("basket", 1) },
    },
  ];
  const [decision] = decidePromotion(situation(chain, commits), production, [{ service: "basket" }]);
  expect(decision).toMatchObject({ moves: true, evidence: { commit: { at: now - 100 * 3_600_000 } } });
});

describe("a service that was renamed", () => {
  const line = (name: string, id: number) => ({
    "staging/releases": entry(name, id),
    "production/releases": entry(name, 1),
  });
  const commits = [
    { hoursAgo: 500, files: line("cart", 1) },
    { hoursAgo: 400, files: { "staging/releases": entry("cart", 2) } },
    { hoursAgo: 300, files: { "staging/releases": entry("cart", 3) } },
    { hoursAgo: 200, files: line("basket", 3) },
  ];
  const promote = (present = {}) =>
    decidePromotion(situation(chain, commits, present), production, [{ service: "basket", tag: "2" }])[0];

  test("promotes what it had under its old name", () => {
    expect(promote()).toMatchObject({ moves: true, candidate: { tag: "2" } });
  });

  test("is held under its old name too", () => {
    expect(promote({ "production/holds": "cart: { reason: audit, owner: bob }\n" })).toMatchObject({
      moves: false,
      because: "held",
    });
  });
});

test("a refusal names the image that is rejected, which need not be the main one", () => {
  const many = `many: { tag: "1", digest: ${digest(1)}, images: { ghcr.io/acme/proxy: { tag: p, digest: ${digest(7)} } } }\n`;
  const commits = [{ hoursAgo: 9, files: { "dev/releases": many } }];
  const rejected = { rejected: `${digest(7)}: { service: many, reason: leaks, by: bob }\n` };
  const [decision] = decidePromotion(situation(chain, commits, rejected), staging, [{ service: "many" }]);
  expect(decision).toMatchObject({
    because: "rejected",
    detail: "ghcr.io/acme/proxy p (000000000000) is rejected by bob: leaks",
  });
});
