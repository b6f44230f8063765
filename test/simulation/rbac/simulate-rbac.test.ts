import { describe, expect, test } from "@jest/globals";
import { prepareRbac, type RbacInput, simulateRbac } from "../../../src/simulation/rbac/simulate-rbac.ts";

const none = { builtinPolicy: "none" };
const get = { resource: "applications", action: "get", object: "p1/a" };
const allowed = (input: RbacInput) => simulateRbac(input).allowed;

describe("the built-in policy", () => {
  test.each([
    ["role:readonly", "applications", "get", "p/a", true],
    ["role:readonly", "logs", "get", "p/a", true],
    ["role:readonly", "applications", "sync", "p/a", false],
    ["role:readonly", "exec", "create", "p/a", false],
    ["role:admin", "applications", "rollback", "p/a", true],
    ["role:admin", "applications", "delete/apps/Deployment/ns/n", "p/ns/a", true],
    ["role:admin", "applications", "action/apps/Deployment/restart", "p/a", true],
    ["role:admin", "write-repositories", "update", "https://h/r", true],
    ["role:admin", "certificates", "delete", "", true],
    ["role:admin", "exec", "create", "p/a", true],
    ["role:admin", "exec", "get", "p/a", false],
    ["role:admin", "extensions", "invoke", "x", false],
    ["role:admin", "accounts", "create", "x", false],
    ["admin", "projects", "delete", "p", true],
    ["role:admin", "applications", "get", "no-slash", false],
    ["stranger", "applications", "get", "p/a", false],
  ])("%s, %s, %s, %s: %j", (subject, resource, action, object, expected) => {
    expect(allowed({ builtinPolicy: "default", subject, resource, action, object })).toBe(expected);
  });

  test("is written in globs, so regex mode locks everybody out", () => {
    expect(allowed({ builtinPolicy: "default", matchMode: "regex", subject: "admin", ...get })).toBe(false);
  });
});

describe("the order of evaluation", () => {
  const policyCsv =
    "p, role:no, *, *, *, deny\np, role:yes, *, *, *, allow\ng, a, role:no\ng, b, role:yes\np, c, *, *, *, allow";
  test.each<[string, Partial<RbacInput>, boolean]>([
    ["nobody can take the default role away", { policyDefault: "role:yes", claims: { sub: "a" } }, true],
    ["a deny stops its own identity", { claims: { sub: "a" } }, false],
    ["a deny for one group does not stop another", { claims: { sub: "x", groups: ["a", "b"] } }, true],
    ["nor does a deny for the user stop a group", { claims: { sub: "a", groups: ["b"] } }, true],
    ["a group that begins no g line is dead", { claims: { groups: ["c"] } }, false],
    ["while a subject needs no g line", { claims: { sub: "c" } }, true],
    [
      "Dex' user id goes before the subject",
      { claims: { sub: "a", federated_claims: { user_id: "c" } } },
      true,
    ],
    ["an empty user id does not", { claims: { sub: "c", federated_claims: { user_id: "" } } }, true],
    ["groups may be a single text", { claims: { groups: "b" } }, true],
    ["what is no text is no group", { claims: { groups: [1, null, "b"] } }, true],
    ["groups come from the scopes named", { scopes: ["email"], claims: { groups: ["b"] } }, false],
    ["whatever the claim is called", { scopes: ["email"], claims: { email: "b" } }, true],
    ["no scope, no group", { scopes: [], claims: { groups: ["b"] } }, false],
    ["anonymous gets the default role", { anonymous: true, policyDefault: "role:yes" }, true],
    ["and nothing else", { anonymous: true }, false],
    ["a bare subject has no groups", { subject: "b" }, true],
  ])("%s", (_, input, expected) => {
    expect(allowed({ ...none, policyCsv, ...get, ...input })).toBe(expected);
  });

  test("a line for the empty subject is for everybody", () => {
    expect(allowed({ ...none, policyCsv: "p, , *, *, *, allow", anonymous: true, ...get })).toBe(true);
  });

  test("an identity provider's group named role:admin is an administrator", () => {
    expect(allowed({ builtinPolicy: "default", claims: { sub: "x", groups: ["role:admin"] }, ...get })).toBe(
      true,
    );
  });
});

describe("a project's own policies", () => {
  const project = {
    metadata: { name: "p1" },
    spec: {
      roles: [
        {
          name: "dev",
          policies: ["p, proj:p1:dev, applications, sync, p1/*, allow"],
          groups: ["devs", '"a,b"'],
        },
        { name: "ci", policies: ["p, proj:p1:ci, applications, get, p1/*, allow"] },
      ],
    },
  };
  const sync = { resource: "applications", action: "sync", object: "p1/a" };
  const projects = [project];
  test.each<[string, Partial<RbacInput>, boolean]>([
    ["count for its groups", { claims: { groups: ["devs"] } }, true],
    ["count for a group with a comma", { claims: { groups: ["a,b"] } }, true],
    ["count for its tokens", { claims: { sub: "proj:p1:dev" } }, true],
    ["do not count for a bare subject", { subject: "proj:p1:dev" }, false],
    ["do not count for another project's object", { claims: { groups: ["devs"] }, object: "p2/a" }, false],
    ["do not count for an object without a slash", { claims: { groups: ["devs"] }, object: "p1" }, false],
    [
      "let its roles read the project",
      { claims: { groups: ["devs"] }, resource: "projects", action: "get", object: "p1" },
      true,
    ],
    [
      "do not count for resources outside of projects",
      { claims: { groups: ["devs"] }, resource: "accounts" },
      false,
    ],
    [
      "are no match for a global deny",
      { claims: { sub: "proj:p1:dev" }, policyCsv: "p, proj:p1:dev, *, *, *, deny" },
      false,
    ],
    ["may serve as default role", { claims: { sub: "x" }, policyDefault: "proj:p1:dev" }, true],
    ["hide a token's groups", { claims: { sub: "proj:p1:ci", groups: ["devs"] } }, false],
    ["leave a foreign token nothing", { claims: { sub: "proj:p2:dev", groups: ["devs"] } }, false],
    [
      "leave a foreign token nothing, not even a global line",
      { claims: { sub: "proj:p2:dev" }, policyCsv: "p, proj:p2:dev, *, *, *, allow" },
      false,
    ],
    [
      "leave a foreign token the default role",
      { claims: { sub: "proj:p2:dev" }, policyDefault: "all", policyCsv: "p, all, *, *, *, allow" },
      true,
    ],
  ])("%s", (_, input, expected) => {
    expect(allowed({ ...none, projects, ...sync, ...input })).toBe(expected);
  });

  test("are dropped as a whole if one of them does not load", () => {
    const broken = {
      ...project,
      spec: { roles: [...project.spec.roles, { name: "x", policies: ["broken"] }] },
    };
    expect(allowed({ ...none, projects: [broken], claims: { groups: ["devs"] }, ...sync })).toBe(false);
  });
});

test("a policy that does not load denies everything, and says where it breaks", () => {
  const result = simulateRbac({
    builtinPolicy: "default",
    configMap: { "policy.csv": "g, alice, role:admin", "policy.ops.csv": "# ops\np, role:x, applications" },
    subject: "admin",
    ...get,
  });
  expect(result).toMatchObject({ allowed: false, policyInvalid: true });
  expect(result.because).toContain("policy.ops.csv line 2: p, role:x, applications");
});

test("every answer names the line, or who was asked in vain", () => {
  const decide = prepareRbac({
    ...none,
    policyCsv: "p, role:x, *, *, */*, allow\ng, ops, role:x\np, bob, *, *, *, deny",
  });
  expect(decide({ claims: { sub: "a", groups: ["ops"] }, ...get }).because).toBe(
    "group ops: policy.csv line 1: p, role:x, *, *, */*, allow (ops → role:x)",
  );
  expect(decide({ subject: "bob", ...get }).because).toBe("bob: policy.csv line 3: p, bob, *, *, *, deny");
  expect(decide({ claims: { sub: "a" }, ...get }).because).toBe(
    'no line allows get on applications "p1/a" to a, everybody',
  );
});
