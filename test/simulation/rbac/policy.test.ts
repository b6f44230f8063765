import { expect, test } from "@jest/globals";
import { newEnforcer, newModelFromString, StringAdapter } from "casbin";
import fc from "fast-check";
import { loadPolicy } from "../../../src/simulation/rbac/policy.ts";
import { parsePolicyCsv } from "../../../src/simulation/rbac/policy-csv.ts";
import { matchesGlob } from "../../../src/simulation/text/glob.ts";

function load(text: string, mode: "glob" | "regex" = "glob") {
  const lines = parsePolicyCsv([{ name: "policy.csv", text }]);
  if (typeof lines === "string") throw new Error(lines);
  return loadPolicy(lines, mode);
}

const access = { resource: "applications", action: "get", object: "p/a" };

test.each([
  ["an allow allows", "p, u, applications, get, p/*, allow", true],
  [
    "a deny beats an allow, whatever the order",
    "p, u, applications, get, p/*, deny\np, u, *, *, *, allow",
    false,
  ],
  ["another subject's line is not asked", "p, v, applications, get, p/*, allow", false],
  ["a subject is no pattern", "p, *, applications, get, p/*, allow", false],
  ["roles are inherited", "p, r, applications, get, p/*, allow\ng, u, q\ng, q, r", true],
  ["a deny is inherited too", "p, r, *, *, *, deny\np, u, *, *, *, allow\ng, u, r", false],
  ["roles may go round in circles", "p, r, *, *, *, allow\ng, u, r\ng, r, u", true],
  ["a wrong effect word means nothing", "p, u, *, *, *, Allow", false],
  ["a comment behind a line makes the effect a wrong word", "p, u, *, *, *, allow # yes", false],
  ["alternatives work in quotes", 'p, u, applications, "{get,sync}", p/*, allow', true],
  [
    "an object without the slash does not match the pattern with one",
    "p, u, applications, get, p/*/*, allow",
    false,
  ],
])("%s", (_, text, expected) => {
  expect(load(text).enforce("u", access).allowed).toBe(expected);
});

test.each([
  ["is searched anywhere", "p, u, app, e, a, allow", true],
  [
    "is refused as a whole with a glob's star",
    "p, u, applications, get, p/a, allow\np, u, *, get, p/a, allow",
    false,
  ],
  [
    "is not looked at behind a part that does not match",
    "p, u, applications, get, p/a, allow\np, u, logs, *, *, allow",
    true,
  ],
  ["is refused with look-ahead, which Go has not", "p, u, applications, (?=get), p/a, allow", false],
])("in regex mode a line %s", (_, text, expected) => {
  expect(load(text, "regex").enforce("u", access).allowed).toBe(expected);
});

test.each([
  [10, true],
  [11, false],
])("casbin follows %d hops from role to role: %j", (hops, expected) => {
  const chain = Array.from({ length: hops }, (_, hop) => `g, r${hop}, r${hop + 1}`);
  const policy = load([...chain, `p, r${hops}, *, *, *, allow`].join("\n"));
  expect(policy.enforce("r0", access).allowed).toBe(expected);
});

test("a policy without any p line allows nobody anything, but in regex mode the empty subject everything", () => {
  expect(load("g, u, r").enforce("", access).allowed).toBe(false);
  expect(load("g, u, r", "regex").enforce("", access).allowed).toBe(true);
  expect(load("g, u, r", "regex").enforce("u", access).allowed).toBe(false);
});

test("the answer shows the line and the way to it", () => {
  const policy = load("# team\np, r, applications, get, p/*, allow\ng, u, q\ng, q, r");
  expect(policy.enforce("u", access).because).toBe(
    "policy.csv line 2: p, r, applications, get, p/*, allow (u → q → r)",
  );
});

const model = `
[request_definition]
r = sub, res, act, obj
[policy_definition]
p = sub, res, act, obj, eft
[role_definition]
g = _, _
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = g(r.sub, p.sub) && glob(r.res, p.res) && glob(r.act, p.act) && glob(r.obj, p.obj)
`;
const subjects = ["alice", "bob", "role:a", "role:b"];
const permission = fc
  .tuple(
    fc.constantFrom(...subjects),
    fc.constantFrom("applications", "logs", "*", "app*"),
    fc.constantFrom("get", "sync", "*", "update/*"),
    fc.constantFrom("p1/*", "p2/*", "*/*", "*", "p1/a"),
    fc.constantFrom("allow", "allow", "deny"),
  )
  .map((fields) => ["p", ...fields].join(", "));
const membership = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...subjects))
  .map((fields) => ["g", ...fields].join(", "));

test("casbin itself decides the same", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(permission, { minLength: 1, maxLength: 6 }),
      fc.array(membership, { maxLength: 4 }),
      fc.constantFrom("get", "sync", "update/apps/Deployment/x/y"),
      fc.constantFrom("p1/a", "p2/ns/a", "p3"),
      async (permissions, memberships, action, object) => {
        const text = [...permissions, ...memberships].join("\n");
        const casbin = await newEnforcer(newModelFromString(model), new StringAdapter(text));
        await casbin.addFunction("glob", (value: string, pattern: string) => matchesGlob(pattern, value));
        const policy = load(text);
        for (const subject of subjects) {
          const expected = await casbin.enforce(subject, "applications", action, object);
          expect(policy.enforce(subject, { resource: "applications", action, object }).allowed).toBe(
            expected,
          );
        }
      },
    ),
    { numRuns: 60 },
  ));
