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
    // Whoever signs in reads everything: the platform's default role.
    { subject: "bob", groups: ["payments-team"], action: "get", application: "production/frontend" },
  ])("$subject may $action $application", (expectation) => {
    expect(platform).toAllow(expectation);
  });

  test.each([
    { subject: "role:developer", action: "sync", application: "production/frontend" },
    { subject: "bob", groups: ["payments-team"], action: "sync", application: "production/checkout" },
    { subject: "bob", groups: ["payments-team"], action: "sync", application: "production/frontend" },
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

describe("logs and the shell are asked for by their names", () => {
  const payments = { subject: "bob", groups: ["payments-team"], application: "production/checkout" };
  test("as actions on an Application", () => {
    expect(platform).toAllow({ ...payments, action: "logs" });
    expect(platform).toDeny({ ...payments, action: "exec" });
  });
});

describe("a question that makes no sense is no pass", () => {
  const application = "production/frontend";
  test.each([
    {
      what: "a role that nobody defines",
      subject: "role:develper",
      action: "sync",
      says: 'no role "role:develper": did you mean "role:developer"?',
    },
    {
      what: "a role that no project has",
      subject: "proj:production:paymets",
      action: "get",
      says: 'did you mean "proj:production:payments"?',
    },
    {
      what: "an action that there is not",
      subject: "role:developer",
      action: "synch",
      says: 'no action "synch": did you mean "sync"?',
    },
    {
      what: "an action like no other",
      subject: "bob",
      action: "destroy-everything",
      says: "there are get, sync, create",
    },
  ])("$what", ({ subject, action, says }) => {
    expect(() => expect(platform).toDeny({ subject, action, application })).toThrow(says);
    expect(() => expect(platform).not.toAllow({ subject, action, application })).toThrow(says);
  });

  test("but actions on an Application's objects do, and Argo CD's own roles", () => {
    expect(platform).toDeny({ subject: "role:developer", action: "delete/*/Pod/*", application });
    expect(platform).toDeny({
      subject: "role:developer",
      action: "action/apps/Deployment/restart",
      application,
    });
    expect(platform).toAllow({ subject: "role:readonly", action: "get", application });
  });

  test.each(["Friday", "2026-11-22", "2026-11-22T10:00:00", "2026-02-31T10:00:00Z", ""])("at %p", (at) => {
    const says = /is no instant: write RFC 3339 with Z or an offset/;
    expect(() => expect(platform).toHoldAt({ application, at })).toThrow(says);
    expect(() => expect(platform).toSyncAt({ application: "dev/frontend", at, manual: true })).toThrow(says);
  });

  test.each([
    [{}, "got a record of []"],
    [{ default: platform }, "got a record of [default]"],
    [undefined, "got undefined"],
  ])("of what is no platform: %#", (value, says) => {
    expect(() => expect(value).toPassPolicies()).toThrow(`which definePlatform returns, and ${says}`);
  });
});
