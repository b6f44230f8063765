import { describe, expect, test } from "@jest/globals";
import { checkReleases, promotedReleases } from "../../src/releases/check-releases.ts";
import { digest, entry, environments, type PastCommit, situation } from "./situations.ts";

const chain = environments();

const start: PastCommit = {
  hoursAgo: 500,
  files: {
    "dev/releases": entry("checkout", 1),
    "staging/releases": entry("checkout", 1),
    "production/releases": entry("checkout", 1) + entry("report", 1),
  },
};
const soaked: PastCommit = {
  hoursAgo: 48,
  files: { "dev/releases": entry("checkout", 2), "staging/releases": entry("checkout", 2) },
};

type Facts = Parameters<typeof situation>[3];

function check(commits: readonly PastCommit[], present = {}, facts: Facts = {}): readonly string[] {
  return checkReleases(situation(chain, commits, present, facts)).map(({ code, severity, where }) =>
    `${severity ?? "error"} ${code} ${where ? `${where.file}:${where.line}` : ""}`.trim(),
  );
}

const production = (text: string) => ({ "production/releases": text });
const file = "environments/production/releases.yaml";

describe("nothing is found", () => {
  test.each([
    { title: "where a platform starts with different releases", commits: [start], files: {} },
    {
      title: "where a digest went through the chain and soaked",
      commits: [start, soaked],
      files: production(entry("checkout", 2)),
    },
    {
      title: "where a service comes back to what it began with",
      commits: [start, soaked, { hoursAgo: 9, files: production(entry("checkout", 2)) }],
      files: production(entry("checkout", 1)),
    },
    {
      title: "where a release is set in the environment that its service enters",
      commits: [start],
      files: production(entry("checkout", 1) + entry("report", 9)),
    },
    {
      title: "where a hold comes with the change that it keeps",
      commits: [start, soaked],
      files: {
        ...production(entry("checkout", 2)),
        "production/holds": "checkout: { reason: a, owner: b }\n",
      },
    },
    {
      title: "where the chain has caught up with a hotfix",
      commits: [start, soaked],
      files: production(entry("checkout", 2, ", hotfix: urgent")),
    },
  ] as const)("$title", ({ commits, files }) => {
    expect(check(commits, files)).toEqual([]);
  });
});

describe("a releases file that was edited by hand is found", () => {
  const hold = { "production/holds": "checkout: { reason: a, owner: b }\n" };
  test.each([
    {
      title: "a digest that never was in the environment before",
      commits: [start, soaked],
      files: production(entry("checkout", 9)),
      found: `error never-ran-before ${file}:1`,
    },
    {
      title: "its line counts comments",
      commits: [start, soaked],
      files: production(`# ours\n\n${entry("checkout", 9)}`),
      found: `error never-ran-before ${file}:3`,
    },
    {
      title: "a digest that is in the environment before, not committed",
      commits: [start],
      files: {
        "staging/releases": entry("checkout", 1),
        ...production(entry("checkout", 7)),
        "dev/releases": entry("checkout", 7),
      },
      found: `error never-ran-before ${file}:1`,
    },
    {
      title: "a digest that has to soak",
      commits: [start, { ...soaked, hoursAgo: 23 }],
      files: production(entry("checkout", 2)),
      found: `error not-soaked ${file}:1`,
    },
    {
      title: "a digest without its digest",
      commits: [start],
      files: production("checkout: { tag: a }\n"),
      found: `error missing-digest ${file}:1`,
    },
    {
      title: "a rejected digest",
      commits: [start],
      files: { rejected: `${digest(1)}: { service: checkout, reason: bad }\n` },
      found: `error rejected-release ${file}:1`,
    },
    {
      title: "a change of what is held",
      commits: [start, soaked, { hoursAgo: 2, files: hold }],
      files: production(entry("checkout", 2)),
      found: `error held ${file}:1`,
    },
    {
      title: "a hotfix, as a warning, for as long as it is outside of the chain",
      commits: [start],
      files: production(entry("checkout", 9, ", hotfix: urgent")),
      found: `warning open-hotfix ${file}:1`,
    },
  ] as const)("$title", ({ commits, files, found }) => {
    expect(check(commits, files)).toContain(found);
  });
});

describe("a rejected digest", () => {
  const reject = (since: string) => ({
    rejected: `${digest(1)}: { service: checkout, reason: bad, since: ${since} }\n`,
  });
  test("is a warning where it ran already: the rejection itself can be merged", () => {
    expect(check([start], reject("2026-11-18T08:00:00Z"))).toContain(`warning rejected-release ${file}:1`);
  });

  test("is an error where it came back afterwards, and where that is not committed yet", () => {
    const back: PastCommit = {
      hoursAgo: 2,
      files: { ...start.files, "production/releases": entry("checkout", 1) },
    };
    const gone: PastCommit = { hoursAgo: 9, files: { "production/releases": entry("checkout", 3) } };
    expect(check([start, gone, back], reject("2026-11-18T03:00:00Z"))).toContain(
      `error rejected-release ${file}:1`,
    );
    const present = { ...reject("2026-11-18T03:00:00Z"), "production/releases": entry("checkout", 1) };
    expect(check([start, gone], present)).toContain(`error rejected-release ${file}:1`);
  });
});

describe("what keeps Git from proving is said, never passed over", () => {
  const fresh = production(entry("checkout", 2));
  test.each([
    { title: "no Git", commits: [], files: start.files, facts: { none: true }, found: "warning no-history" },
    {
      title: "nothing committed",
      commits: [],
      files: start.files,
      facts: {},
      found: "warning nothing-committed",
    },
    {
      title: "the branch is not here",
      commits: [start],
      files: {},
      facts: { branch: undefined } as never,
      found: "error no-branch",
    },
    {
      title: "a shallow clone that ends too early",
      commits: [soaked],
      files: production(entry("checkout", 1)),
      facts: { isShallow: true },
      found: `error never-ran-before ${file}:1`,
    },
    {
      title: "a version that cannot be read",
      commits: [
        start,
        soaked,
        { hoursAgo: 9, files: { "staging/releases": "<<<<<<<\n" } },
        { hoursAgo: 8, files: soaked.files },
      ],
      files: fresh,
      facts: {},
      found: "warning unreadable-history",
    },
    {
      title: "a commit that a rewritten history does not have",
      commits: [start, soaked],
      files: production(entry("checkout", 2, ', from: "0123456789ab"')),
      facts: { knows: () => false },
      found: `warning unknown-origin ${file}:1`,
    },
    {
      title: "what only HEAD has, where it has to soak",
      commits: [start, soaked],
      files: fresh,
      facts: { ahead: 1 },
      found: `error not-soaked ${file}:1`,
    },
  ] as const)("$title", ({ commits, files, facts, found }) => {
    expect(check(commits as readonly PastCommit[], files, facts)).toContain(found);
  });

  test("a shallow clone that reaches far enough passes", () => {
    expect(check([soaked], fresh, { isShallow: true })).toEqual([]);
  });
});

describe("holds", () => {
  test.each([
    {
      title: "one that is over",
      text: "checkout: { reason: a, owner: b, until: 2026-11-17 }",
      found: "warning expired-hold environments/staging/holds.yaml:1",
    },
    {
      title: "one of a service that does not run there",
      text: "report: { reason: a, owner: b }",
      found: "error unknown-service environments/staging/holds.yaml:1",
    },
  ])("$title", ({ text, found }) => {
    expect(check([start], { "staging/holds": `${text}\n` })).toEqual([found]);
  });
});

test("check says how much of what was promoted Git can speak of", () => {
  const began = { hoursAgo: 500, files: { "staging/releases": entry("checkout", 1) } };
  const production = (id: number) => ({ "production/releases": entry("checkout", id) + entry("report", 1) });
  const count = (id: number) =>
    promotedReleases(situation(chain, [{ ...began, files: { ...began.files, ...production(id) } }]));
  expect(count(1)).toBe("2 promoted releases, 1 of them older than any proof");
  expect(count(7)).toBe("2 promoted releases, 2 of them older than any proof");
});

test("a hold under a former name is no hold of nothing", () => {
  const hold = { "production/holds": "cart: { reason: a, owner: b }\n" };
  expect(check([start], hold)).toEqual([]);
});
