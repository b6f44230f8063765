import { describe, expect, test } from "@jest/globals";
import { validatePolicy } from "../../../src/simulation/project/validate-policy.ts";

function verdict(policy: string, project = "p") {
  const { valid, reason } = validatePolicy({ scope: "project", project, role: "r", policy });
  return valid ? "valid" : reason;
}

const line = (fields: { resource?: string; action?: string; object?: string; effect?: string }) =>
  `p, proj:p:r, ${fields.resource ?? "applications"}, ${fields.action ?? "get"}, ${fields.object ?? "p/*"}, ${fields.effect ?? "allow"}`;

describe("a policy of a project role", () => {
  test.each([
    ["blanks are free", "  p ,proj:p:r,  applications,get,p/*,allow ", "valid"],
    ["tabs are not", "p,\tproj:p:r, applications, get, p/*, allow", "policy-subject"],
    ["five parts are too few", "p, proj:p:r, applications, get, p/*", "policy-shape"],
    ["a comma in quotes still separates", 'p, proj:p:r, applications, get, "p/*,x", allow', "policy-shape"],
    ["memberships cannot be written", "g, proj:p:r, applications, get, p/*, allow", "policy-shape"],
    ["another role's policy", "p, proj:p:x, applications, get, p/*, allow", "policy-subject"],
    ["another project's policy", "p, proj:q:r, applications, get, p/*, allow", "policy-subject"],
  ])("%s: %j", (_, policy, expected) => {
    expect(verdict(policy)).toBe(expected);
  });

  test.each(["applications", "applicationsets", "logs", "exec", "clusters", "repositories"])(
    "may be about %s",
    (resource) => {
      expect(verdict(line({ resource }))).toBe("valid");
    },
  );
  test.each(["projects", "*", "Applications", "", "accounts"])("may not be about %j", (resource) => {
    expect(verdict(line({ resource }))).toBe("policy-resource");
  });
  test.each([
    "sync",
    "override",
    "rollback",
    "*",
    "action/*",
    "update/apps/Deployment/ns/n",
    "delete/*",
    "my-action/x",
  ])("may allow %s", (action) => {
    expect(verdict(line({ action }))).toBe("valid");
  });
  test.each(["action", "invoke", "", "GET", "update*", "s?nc"])("may not allow %j", (action) => {
    expect(verdict(line({ action }))).toBe("policy-action");
  });
  test.each(["p/app", "p/*", "p/ns/app", "p/*/app-*", "p/a_b.c-d"])("may name the object %s", (object) => {
    expect(verdict(line({ object }))).toBe("valid");
  });
  test.each([
    "*",
    "p",
    "p/",
    "q/app",
    "xp/app",
    "p/a/b/c",
    "p/[ab]",
    "p/{a",
    "p/a:b",
    "p/é",
    "p//a",
    "p/https://h/a",
  ])("may not name the object %s", (object) => {
    expect(verdict(line({ object }))).toBe("policy-object");
  });
  test.each(["Allow", "", "allow\n", "permit"])("may not have the effect %j", (effect) => {
    expect(verdict(line({ effect }))).toBe("policy-effect");
  });

  test("takes the project's name literally", () => {
    const policy = "p, proj:a.b:r, applications, get, axb/app, allow";
    expect(verdict(policy, "a.b")).toBe("policy-object");
    expect(verdict(policy.replace("axb", "a.b"), "a.b")).toBe("valid");
  });
});

test.each([
  ["nothing", "", true],
  [
    "roles and lines of any resource",
    "p, role:x, anything, whatever, https://h/a, allow\ng, ops, role:x",
    true,
  ],
  ["a comment behind a line", "p, role:x, applications, get, */*, allow # c", true],
  ["a line with too many fields", "p, role:x, applications, {get,sync}, */*, allow", false],
  ["a sentence", "this, is, not, a, good, policy", false],
])("a policy.csv of %s: %j", (_, policyCsv, valid) => {
  const result = validatePolicy({ scope: "global", policyCsv });
  expect(result.valid).toBe(valid);
  expect(result.reason).toBe(valid ? undefined : "policy-csv");
});
