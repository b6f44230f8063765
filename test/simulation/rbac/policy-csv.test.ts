import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseCsvRecord, parsePolicyCsv } from "../../../src/simulation/rbac/policy-csv.ts";

const parse = (text: string) => parsePolicyCsv([{ name: "policy.csv", text }]);

describe("a policy text loads", () => {
  test.each([
    ["with blanks around it", "  p, role:x, applications, get, */*, allow  ", 1, 0],
    ["without blanks", "p,role:x,applications,get,*/*,allow", 1, 0],
    ["with comments and empty lines", "# who may what\n\n  # nothing\ng, alice, role:x", 0, 1],
    ["with Windows line ends", "g, alice, role:x\r\ng, bob, role:x\r\n", 0, 2],
    ["with quoted commas", 'p, role:x, applications, "{get,sync}", */*, allow', 1, 0],
    ["with a comment that slips into the effect", "p, role:x, applications, get, */*, allow # sure", 1, 0],
    ["with lines of other sections, which mean nothing", "m, x\nr\ne, y", 0, 0],
  ])("%s", (_, text, permissions, memberships) => {
    const lines = parse(text);
    if (typeof lines === "string") throw new Error(lines);
    expect(lines.permissions).toHaveLength(permissions);
    expect(lines.memberships).toHaveLength(memberships);
  });
});

describe("a policy text does not load", () => {
  test.each([
    ["with too few fields", "p, role:x, applications, get", "p takes 6 fields, not 4"],
    ["with unquoted commas", "p, role:x, applications, {get,sync}, */*, allow", "p takes 6 fields, not 7"],
    ["with a third field in a membership", "g, alice, role:x, extra", "g takes 3 fields, not 4"],
    ["with another first word", "this, is, no, policy", 'not "this"'],
    ["with the first word in capitals", "P, a, b, c, d, allow", 'not "P"'],
    ["with a named policy type", "p2, a, b, c, d, allow", 'not "p2"'],
    ["with an empty first field", ", a, b, c, d, allow", 'not ""'],
    ["with a quote inside of a field", 'g, al"ice, role:x', "has a quote inside"],
    ["with an unclosed quote", 'g, "alice, role:x', "must end with a quote"],
    ["with a blank behind a closing quote", 'g, "alice" , role:x', "must end with a quote"],
  ])("%s", (_, text, words) => {
    const problem = parse(`g, a, b\n${text}`);
    expect(problem).toContain(`policy.csv line 2: ${text}`);
    expect(problem).toContain(words);
  });
});

test("blanks before a field go, blanks behind it stay", () => {
  expect(parseCsvRecord('p,  a , "b ""c""",')).toEqual(["p", "a ", 'b "c"', ""]);
});

test("quoted fields come back as they were", () => {
  const fields = fc.array(fc.string(), { minLength: 1 });
  return fc.assert(
    fc.property(fields, (written) => {
      const line = written.map((field) => `"${field.replaceAll('"', '""')}"`).join(", ");
      expect(parseCsvRecord(line)).toEqual(written);
    }),
  );
});
