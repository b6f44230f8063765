import { describe, expect, test } from "@jest/globals";
import { changeOfRollback, decideRollback, type RollbackOptions } from "../../src/releases/roll-back.ts";
import { digest, entry, environments, now, type PastCommit, situation } from "./situations.ts";

const chain = environments();
const past: readonly PastCommit[] = [1, 2, 3].map((id) => ({
  hoursAgo: 10 - id,
  files: { "production/releases": entry("checkout", id, id === 2 ? ", hotfix: urgent" : "") },
}));

const decide = (options: RollbackOptions = {}, present = {}, commits = past) =>
  decideRollback(situation(chain, commits, present), chain.production, "checkout", options);

describe("what comes back", () => {
  const reject = { rejected: `${digest(2)}: { service: checkout, reason: bad }\n` };
  test.each([
    { title: "the release before", options: {}, files: {}, id: 2 },
    { title: "the one before that, where the release before is rejected", options: {}, files: reject, id: 1 },
    {
      title: "the last committed one, where the present one is not committed",
      options: {},
      files: { "production/releases": entry("checkout", 4) },
      id: 3,
    },
    {
      title: "an older one still, where the present one was rolled back to",
      options: {},
      files: { "production/releases": entry("checkout", 2) },
      id: 1,
    },
    { title: "a tag", options: { to: "1" }, files: {}, id: 1 },
    { title: "a digest", options: { to: digest(1) }, files: {}, id: 1 },
    {
      title: "what a commit had left",
      options: { to: "v1", toCommit: "1".padStart(40, "0") },
      files: {},
      id: 2,
    },
  ])("$title", ({ options, files, id }) => {
    expect(decide(options, files)).toMatchObject({ moves: true, candidate: { digest: digest(id) } });
  });
});

describe("what does not come back says why", () => {
  test.each([
    { title: "there is only one", options: {}, files: {}, commits: past.slice(0, 1), because: "no-release" },
    { title: "it never was there", options: { to: "9" }, files: {}, commits: past, because: "no-release" },
    { title: "it is what runs", options: { to: "3" }, files: {}, commits: past, because: "already-there" },
    {
      title: "it is rejected",
      options: { to: "2" },
      files: { rejected: `${digest(2)}: { service: checkout, reason: bad }\n` },
      commits: past,
      because: "rejected",
    },
    {
      title: "the service is held",
      options: {},
      files: { "production/holds": "checkout: { reason: a, owner: b }\n" },
      commits: past,
      because: "held",
    },
  ])("$title", ({ options, files, commits, because }) => {
    expect(decide(options, files, commits)).toMatchObject({ moves: false, because });
  });
});

test("a held service is rolled back where that is asked for", () => {
  const held = { "production/holds": "checkout: { reason: a, owner: b }\n" };
  expect(decide({ despiteHold: true }, held)).toMatchObject({ moves: true });
});

test("the entry keeps that it was a hotfix, and a hold keeps the entry", () => {
  const decision = decide();
  if (!decision.moves) throw new Error(decision.detail);
  const change = changeOfRollback("production", decision, { by: "alice", now }, "slow\n checkout");
  const since = "2026-11-18T09:00:00Z";
  const why = "rolled back from 3: slow checkout";
  expect([...change].map(([path, entries]) => [path, Object.fromEntries(entries)])).toEqual([
    [
      "environments/production/releases.yaml",
      { checkout: { tag: "2", digest: digest(2), since, by: "alice", why, hotfix: "urgent" } },
    ],
    ["environments/production/holds.yaml", { checkout: { reason: why, owner: "alice", since } }],
  ]);
});
