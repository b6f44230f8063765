import { describe, expect, test } from "@jest/globals";
import { defineTeam, type Platform } from "../../../src/index.ts";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService, aTeam } from "../../support/platform.ts";

const codesOf = (platform: Platform) =>
  validatePlatform(platform, {}).map(({ code, field }) => `${code} ${field}`);
const hostedOn = (codeHost: unknown) => aPlatform([anEnvironment("dev", [aService()])], { codeHost });
const owners = ["@acme/platform"];

describe("a code host", () => {
  test.each([
    ["GitHub with nothing but owners", { kind: "github", owners }],
    ["GitHub without promotions of its own accord", { kind: "github", owners, promotions: false }],
    [
      "GitLab with every option",
      { kind: "gitlab", owners, branch: "release/1.x", checks: ["make"], node: "24" },
    ],
    ["owners of each spelling", { kind: "github", owners: ["@alice", "@acme/platform", "ops@acme.example"] }],
  ])("may be %s", (_, codeHost) => {
    expect(codesOf(hostedOn(codeHost))).toEqual([]);
  });

  test.each([
    ["an unknown host", { kind: "bitbucket", owners }, "wrong-value codeHost.kind"],
    ["no owners", { kind: "github" }, "missing-value codeHost.owners"],
    ["an empty list of owners", { kind: "github", owners: [] }, "missing-value codeHost.owners"],
    ["an owner without @", { kind: "github", owners: ["acme/platform"] }, "bad-reviewer codeHost.owners[0]"],
    ["two owners in one text", { kind: "github", owners: ["@a @b"] }, "bad-reviewer codeHost.owners[0]"],
    [
      "a branch that a shell would run",
      { kind: "github", owners, branch: "$(id)" },
      "wrong-value codeHost.branch",
    ],
    [
      "a schedule of six fields",
      { kind: "github", owners, promotions: "0 0 6 * * 1" },
      "bad-schedule codeHost.promotions",
    ],
    [
      "a schedule on GitLab",
      { kind: "gitlab", owners, promotions: "0 6 * * *" },
      "unknown-knob codeHost.promotions",
    ],
  ])("is a finding with %s", (_, codeHost, code) => {
    expect(codesOf(hostedOn(codeHost))).toContain(code);
  });
});

describe("reviewers", () => {
  test("of an environment name somebody", () => {
    const platform = aPlatform([anEnvironment("dev", [aService()], { approvers: ["@ops", "ops"] })]);
    expect(codesOf(platform)).toEqual(["bad-reviewer approvers[1]"]);
  });

  test("of a team name somebody, and the finding names the team", () => {
    const team = defineTeam("search", { groups: ["search"], reviewers: ["search team"] });
    const platform = aPlatform([anEnvironment("dev", [aService()])], { teams: [aTeam, team] });
    const [finding] = validatePlatform(platform, {});
    expect(finding).toMatchObject({ code: "bad-reviewer", field: "reviewers[0]" });
    expect(finding?.message).toContain('team "search": reviewers[0] is "search team"');
  });
});
