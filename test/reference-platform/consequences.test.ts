import { describe, expect, test } from "@jest/globals";
import type { AppProject, SyncWindowsInput } from "tiphys/simulation";
import { prepareRbac, simulateSyncWindows } from "tiphys/simulation";
import { at, file } from "./reference.ts";

// What the files mean once Argo CD reads them.

const project = (name: string) => file(`argocd/projects/${name}.yaml`);

const people = {
  alice: { sub: "alice@company.com" },
  "a developer": { sub: "1001", groups: ["dev-team"] },
  "a member of payments": { sub: "1002", groups: ["payments-team"] },
  "somebody without a team": { sub: "1003", groups: [] },
};

const decisions = () =>
  prepareRbac({
    configMap: file("infrastructure/argo-cd/install/argocd-rbac-cm.yaml").data as Readonly<
      Record<string, string>
    >,
    projects: ["development", "staging", "production"].map((name) => project(name) as unknown as AppProject),
  });

describe("who may do what", () => {
  const decide = decisions();

  test.each<[who: keyof typeof people, answer: "may" | "may not", action: string, object: string]>([
    ["alice", "may", "sync", "production/frontend-production"],
    ["alice", "may", "delete", "production/ledger-production"],
    ["a developer", "may", "get", "production/frontend-production"],
    ["a developer", "may not", "sync", "production/frontend-production"],
    ["a developer", "may not", "delete", "development/frontend-dev"],
    ["a developer", "may", "sync", "staging/frontend-staging"],
    ["a developer", "may", "sync", "development/frontend-dev"],
    ["a member of payments", "may", "get", "production/ledger-production"],
    ["a member of payments", "may not", "sync", "production/ledger-production"],
    ["a member of payments", "may", "sync", "staging/ledger-staging"],
    ["a member of payments", "may", "get", "production/search-production"],
    ["somebody without a team", "may", "get", "development/frontend-dev"],
    ["somebody without a team", "may not", "sync", "development/frontend-dev"],
  ])("%s %s %s %s", (who, answer, action, object) => {
    const { allowed } = decide({ claims: people[who], resource: "applications", action, object });
    expect(allowed ? "may" : "may not").toBe(answer);
  });
});

describe("who reads logs", () => {
  const decide = decisions();

  test.each<[who: keyof typeof people, answer: "may" | "may not", object: string]>([
    ["somebody without a team", "may", "development/frontend-dev"],
    ["somebody without a team", "may", "previews/preview-frontend-7"],
    ["somebody without a team", "may not", "production/ledger-production"],
    ["a developer", "may not", "production/ledger-production"],
    ["a member of payments", "may", "production/ledger-production"],
    ["a member of payments", "may not", "production/search-production"],
    ["alice", "may", "production/search-production"],
  ])("%s %s: %s", (who, answer, object) => {
    const { allowed } = decide({ claims: people[who], resource: "logs", action: "get", object });
    expect(allowed ? "may" : "may not").toBe(answer);
  });
});

describe("when a merge reaches production", () => {
  const windows = at(project("production"), "spec.syncWindows") as SyncWindowsInput["windows"];

  test.each<[moment: string, now: string, answer: "syncs" | "waits"]>([
    ["Monday before ten", "2026-11-23T09:59:00Z", "waits"],
    ["Monday after ten", "2026-11-23T10:01:00Z", "syncs"],
    ["Friday afternoon", "2026-11-27T17:59:00Z", "syncs"],
    ["Friday after six", "2026-11-27T18:01:00Z", "waits"],
    ["Saturday at noon", "2026-11-28T12:00:00Z", "waits"],
  ])("%s (%s) it %s", (_, now, answer) => {
    const { canSync } = simulateSyncWindows({ windows, now, manual: false });
    expect(canSync ? "syncs" : "waits").toBe(answer);
  });

  test("at three in the night of a Sunday a person may sync all the same", () => {
    expect(simulateSyncWindows({ windows, now: "2026-11-29T03:00:00Z", manual: true }).canSync).toBe(true);
  });
});
