import { describe, expect, test } from "@jest/globals";
import { matchers, renderedManifests } from "../src/testing.ts";
import platform from "../tiphys.config.ts";

expect.extend(matchers);

// As a user would write it, on the reference platform.
describe("who may do what", () => {
  test.each([
    { subject: "role:developer", action: "sync", application: "dev/frontend" },
    { subject: "role:developer", action: "get", application: "production/frontend" },
    { subject: "bob", groups: ["payments-team"], action: "sync", application: "staging/checkout" },
    { subject: "role:platform-admin", action: "delete", application: "frontend-production" },
  ])("$subject may $action $application", (expectation) => {
    expect(platform).toAllow(expectation);
  });

  test.each([
    { subject: "role:developer", action: "sync", application: "production/frontend" },
    { subject: "bob", groups: ["payments-team"], action: "sync", application: "production/checkout" },
    { subject: "bob", groups: ["payments-team"], action: "get", application: "production/frontend" },
  ])("$subject may not $action $application", (expectation) => {
    expect(platform).toDeny(expectation);
  });
});

describe("when it syncs", () => {
  test("production waits for its window, people do not", () => {
    expect(platform).toHoldAt({ application: "production/frontend", at: "2026-11-23T09:59:00Z" });
    expect(platform).toSyncAt({ application: "production/frontend", at: "2026-11-23T10:01:00Z" });
    expect(platform).toSyncAt({
      application: "production/frontend",
      at: "2026-11-22T10:01:00Z",
      manual: true,
    });
  });

  test("dev syncs at any time", () => {
    expect(platform).toSyncAt({ application: "dev/frontend", at: "2026-11-22T03:00:00Z" });
  });
});

describe("a failing expectation says what decided", () => {
  test.each([
    {
      of: "access",
      run: () =>
        expect(platform).toAllow({
          subject: "role:developer",
          action: "sync",
          application: "production/frontend",
        }),
      says: "role:developer is denied sync on production/frontend-production, because no line allows",
    },
    {
      of: "windows",
      run: () =>
        expect(platform).toSyncAt({ application: "production/frontend", at: "2026-11-22T12:00:00Z" }),
      says: "an automated sync of frontend-production waits at 2026-11-22T12:00:00Z, because",
    },
    {
      of: "a name that is not there",
      run: () => expect(platform).toAllow({ subject: "x", action: "get", application: "production/fronted" }),
      says: 'no Application "production/fronted"',
    },
  ])("$of", ({ run, says }) => {
    expect(run).toThrow(says);
  });
});

test("the objects of a service in an environment can be looked at", () => {
  const kinds = renderedManifests(platform, "production", "frontend").map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["Deployment", "Service", "ServiceAccount"]));
});
