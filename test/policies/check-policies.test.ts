import { describe, expect, test } from "@jest/globals";
import type { Policy, Waiver } from "../../src/model/policy.ts";
import { checkPolicies, type PolicyOptions } from "../../src/policies/check-policies.ts";
import { checkResult, denials } from "../../src/policies/policy-findings.ts";
import { renderedFrom } from "../support/rendered.ts";

const rendered = renderedFrom(`
apiVersion: v1
kind: Service
metadata: { name: web }
---
{ environment: dev, service: web, isProduction: false }
---
apiVersion: v1
kind: Service
metadata: { name: web }
`);

/** Finds every object. */
const nothingExists: Policy = {
  id: "nothing-exists",
  severity: "warn",
  why: "It is quieter.",
  fix: "Delete it.",
  check: ({ objects }) => objects.map((object) => ({ object, message: "is there" })),
};

const waiver: Waiver = {
  policy: "nothing-exists",
  scope: { environment: "production", object: "Service/web" },
  reason: "wanted",
  owner: "payments",
  until: "2026-12-31",
};

const run = (options: Partial<PolicyOptions> = {}) =>
  checkPolicies(rendered, { policies: [nothingExists], today: "2026-11-21", ...options });

describe("a policy's severity", () => {
  test("is its own, and stops nothing where it warns", () => {
    expect(run().findings.map(({ severity }) => severity)).toEqual(["warn", "warn"]);
    expect(denials(run(), "dist")).toEqual([]);
  });

  test("is raised where an environment denies", () => {
    const report = run({ denies: { production: ["nothing-exists"] } });
    expect(report.findings.map(({ severity }) => severity)).toEqual(["deny", "warn"]);
    expect(denials(report, "dist")).toHaveLength(1);
  });
});

describe("a waiver", () => {
  test("excuses what its whole scope fits, and nothing else", () => {
    const report = run({ waivers: [waiver], denies: { production: ["nothing-exists"] } });
    expect(report.findings.map(({ waiver }) => waiver?.reason)).toEqual(["wanted", undefined]);
    expect(report.wornOut).toEqual([]);
    expect(denials(report, "dist")).toEqual([]);
  });

  test.each([
    { when: "its day has passed", today: "2027-01-01", change: {}, code: "waiver-expired" },
    {
      when: "it excuses nothing",
      today: "2026-11-21",
      change: { scope: { service: "gone" } },
      code: "waiver-unused",
    },
    {
      when: "it excuses a policy that does not exist",
      today: "2026-11-21",
      change: { policy: "nothing-exist" },
      code: "waiver-unknown-policy",
    },
  ])("is a finding when $when", ({ today, change, code }) => {
    const report = run({ today, waivers: [{ ...waiver, ...change }] });
    expect(checkResult(report, "dist").findings.map((finding) => finding.code)).toContain(code);
  });

  test("holds on its last day", () => {
    expect(run({ today: "2026-12-31", waivers: [waiver] }).wornOut).toEqual([]);
  });

  test("without a scope excuses nothing: a blank cheque is none", () => {
    expect(run({ waivers: [{ ...waiver, scope: {} }] }).wornOut).toEqual([
      { waiver: { ...waiver, scope: {} }, problem: "unused" },
    ]);
  });
});
