import { describe, expect, test } from "@jest/globals";
import { validatePolicyOptions } from "../../../src/model/validate/policies.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const environments = [anEnvironment("dev", [aService()]), anEnvironment("production", [aService()])];
const findingsOf = (options: object) => validatePolicyOptions(aPlatform(environments, options));
const codesOf = (options: object) => findingsOf(options).map(({ code, field }) => `${code} ${field}`);

const waiver = {
  policy: "images-are-pinned",
  scope: { environment: "production", service: "checkout", object: "Deployment/checkout" },
  reason: "the vendor has no tags",
  owner: "payments",
  until: "2028-02-29",
};
const policy = { id: "names-are-short", severity: "warn", why: "So.", fix: "Cut.", check: () => [] };

test("what fits is no finding", () => {
  const denies = { production: ["images-are-pinned"], dev: [] };
  expect(codesOf({ waivers: [waiver], denies, policies: [policy] })).toEqual([]);
  expect(codesOf({})).toEqual([]);
});

describe("a waiver is a finding", () => {
  test.each([
    ["with a day of one digit", { until: "2026-9-1" }, "bad-date waivers[0].until"],
    ["with a day that February lacks", { until: "2027-02-31" }, "bad-date waivers[0].until"],
    ["with a 29th of February that is none", { until: "2027-02-29" }, "bad-date waivers[0].until"],
    ["with a month that is none", { until: "2027-13-01" }, "bad-date waivers[0].until"],
    ["without end", { until: "never" }, "bad-date waivers[0].until"],
    ["with an end that is no text", { until: 20270131 }, "bad-date waivers[0].until"],
    ["without a day", { until: undefined }, "missing-value waivers[0].until"],
    ["with an empty reason", { reason: " " }, "bad-text waivers[0].reason"],
    ["with an empty owner", { owner: "" }, "bad-text waivers[0].owner"],
    ["without scope", { scope: undefined }, "missing-value waivers[0].scope"],
    ["with an empty scope", { scope: {} }, "missing-value waivers[0].scope"],
    ["with a scope of nothing", { scope: { service: undefined } }, "missing-value waivers[0].scope"],
    ["with an unknown part", { scope: { team: "payments" } }, "unknown-knob waivers[0].scope.team"],
    ["with an object of no kind", { scope: { object: "checkout" } }, "bad-text waivers[0].scope.object"],
    [
      "for an unknown environment",
      { scope: { environment: "prodution" } },
      "unknown-environment waivers[0].scope.environment",
    ],
    ["for an unknown service", { scope: { service: "chekout" } }, "unknown-service waivers[0].scope.service"],
  ])("%s", (_, change, code) => {
    expect(codesOf({ waivers: [{ ...waiver, ...change }] })).toEqual([code]);
  });

  test("that names what was probably meant, and where", () => {
    const [finding] = findingsOf({ waivers: [{ ...waiver, scope: { environment: "prodution" } }] });
    expect(finding).toMatchObject({ choices: ["production", "dev"], fix: 'did you mean "production"?' });
    expect(finding?.where?.file).toMatch(/platform\.ts$/);
  });
});

describe("what denies is a finding", () => {
  test.each([
    ["for an unknown environment", { prod: ["images-are-pinned"] }, "unknown-environment denies.prod"],
    ["with a text for a list", { dev: "images-are-pinned" }, "wrong-type denies.dev"],
    ["as a list", ["images-are-pinned"], "wrong-type denies"],
  ])("%s", (_, denies, code) => {
    expect(codesOf({ denies })).toEqual([code]);
  });
});

describe("a policy of one's own is a finding", () => {
  test.each([
    ["without check", { check: undefined }, "missing-value policies[0].check"],
    ["with a severity that is none", { severity: "error" }, "wrong-value policies[0].severity"],
    ["without a name", { id: "" }, "bad-text policies[0].id"],
  ])("%s", (_, change, code) => {
    expect(codesOf({ policies: [{ ...policy, ...change }] })).toEqual([code]);
  });
});
