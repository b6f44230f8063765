import { expect, test } from "@jest/globals";
import { decidePromotion } from "../../src/releases/promote.ts";
import { pullRequestOf } from "../../src/releases/pull-request.ts";
import { renderPullRequest } from "../../src/report/releases/pull-request.ts";
import { entry, environments, hour, now, type PastCommit, situation } from "./situations.ts";

const chain = environments();
const commits: readonly PastCommit[] = [
  {
    hoursAgo: 500,
    files: { "staging/releases": entry("checkout", 1), "production/releases": entry("checkout", 1) },
  },
  { hoursAgo: 90, files: { "staging/releases": entry("checkout", 2) } },
  { hoursAgo: 48, files: { "staging/releases": entry("basket", 5) + entry("checkout", 3) } },
];

test("a pull request says what, from where, since when, when it syncs, what stays, and how to go back", () => {
  const shown = situation(chain, commits);
  const wanted = [{ service: "checkout" }, { service: "basket" }, { service: "needy" }];
  const production = { ...chain.production, approvers: ["@acme/release-managers"] };
  const decisions = decidePromotion(shown, production, wanted);
  const syncs = new Map([
    ["checkout", { kind: "later" as const, at: now + 120 * hour, timeZone: "Europe/Berlin" }],
  ]);
  const body = renderPullRequest(
    "promote 2 services in production",
    pullRequestOf(shown, production, decisions, syncs, now),
  );
  expect(body.split("\n")).toEqual([
    "# promote 2 services in production",
    "",
    "Takes from **staging** to **production** exactly what staging has carried. One revert takes it back.",
    "",
    "| service | now | next | digest | in staging for | if merged now |",
    "| --- | --- | --- | --- | --- | --- |",
    "| **checkout** (payments) | 1 | 3 | `000000000000` | 2d | syncs Mon 2026-11-23 10:00 Europe/Berlin |",
    "| **basket** (payments) |  | 5 | `000000000000` | 2d |  |",
    "",
    "### checkout in staging, since what is there now",
    "",
    "- 2: 2026-11-14, commit 1 (Argo, 000000000000)",
    "- 3: 2026-11-16, commit 2 (Argo, 000000000000)",
    "",
    "### basket in staging, since what is there now",
    "",
    "- 5: 2026-11-16, commit 2 (Argo, 000000000000)",
    "",
    "<details><summary>1 more do not move</summary>",
    "",
    "| service | because |  |",
    "| --- | --- | --- |",
    expect.stringContaining("| needy | missing-value |"),
    "",
    "</details>",
    "",
    "**Approval**: @acme/release-managers",
    "",
    "**Rollback**: revert this commit, or `tiphys rollback checkout --environment production`, `tiphys rollback basket --environment production`",
    "",
  ]);
});

test("what people wrote into commits is text there, and calls nobody", () => {
  const shown = situation(chain, commits);
  const spoofed = shown.timeline.get("staging")?.changes.get("checkout") ?? [];
  for (const change of spoofed) Object.assign(change.commit, { subject: "a | b <img> @everyone `x`" });
  const decisions = decidePromotion(shown, chain.production, [{ service: "checkout" }]);
  const body = renderPullRequest("x", pullRequestOf(shown, chain.production, decisions, new Map(), now));
  expect(body).toContain("a \\| b \\<img\\> @<!-- -->everyone \\`x\\`");
});
