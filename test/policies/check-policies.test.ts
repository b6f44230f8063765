import { describe, expect, test } from "@jest/globals";
import type { Policy, Waiver } from "../../src/model/policy.ts";
import { checkPolicies, type PolicyOptions } from "../../src/policies/check-policies.ts";
import { builtInPolicies } from "../../src/policies/index.ts";
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

test.each(["2026-12-9", "2027-02-31", "never"])("a waiver until %s holds on no day", (until) => {
  const report = run({ waivers: [{ ...waiver, until: until as Waiver["until"] }] });
  expect(report.findings.some((finding) => finding.waiver)).toBe(false);
  expect(report.wornOut.map(({ problem }) => problem)).toEqual(["expired"]);
});

describe("a policy that is not there", () => {
  test("is a finding where an environment is to deny it, and nothing is written", () => {
    const report = run({ denies: { production: ["nothing-exist", "production-has-two-replica"] } });
    const found = denials(report, "dist");
    expect(found.map(({ code, choices }) => `${code}: ${choices}`)).toEqual([
      "denies-unknown-policy: nothing-exists",
      "denies-unknown-policy: production-has-two-replicas",
    ]);
    expect(found[0]?.message).toContain('denies.production names the policy "nothing-exist"');
    expect(checkResult(report, "dist").findings).toEqual(expect.arrayContaining([...found]));
  });

  test("is known where it is built in, though only others are run", () => {
    expect(run({ denies: { production: ["images-are-pinned"] } }).faults).toBeUndefined();
  });

  test("is named by the nearest where a waiver was meant for it", () => {
    const { findings } = checkResult(run({ waivers: [{ ...waiver, policy: "nothing-exist" }] }), "dist");
    expect(findings.at(-1)).toMatchObject({ code: "waiver-unknown-policy", choices: ["nothing-exists"] });
  });
});

describe("a policy of one's own that fails", () => {
  test.each([
    [
      "throws",
      () => {
        throw new Error("spec is undefined");
      },
      "spec is undefined",
    ],
    ["gives back nothing that can be listed", () => undefined as unknown as [], "not iterable"],
    ["finds something on no object", () => [{ message: "is bad" }] as unknown as [], "undefined"],
  ])("is a finding that names it when it %s, and the others are held", (_, check, says) => {
    const report = run({ policies: [{ ...nothingExists, id: "mine", check }, nothingExists] });
    expect(report.findings).toHaveLength(2);
    expect(denials(report, "dist")).toMatchObject([{ code: "policy-failed" }]);
    expect(report.faults?.[0]?.message).toMatch(new RegExp(`the policy "mine" .*${says}`));
  });

  test("is a bug where it is built in", () => {
    const [builtIn] = builtInPolicies as unknown as readonly [Policy];
    const broken = null as unknown as typeof rendered;
    expect(() => checkPolicies(broken, { policies: [builtIn], today: "2026-11-21" })).toThrow(TypeError);
  });
});
