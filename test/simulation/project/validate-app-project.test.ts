import { describe, expect, test } from "@jest/globals";
import type { AppProjectSpec } from "../../../src/simulation/project/app-project.ts";
import { validateAppProject } from "../../../src/simulation/project/validate-app-project.ts";

function verdict(spec: AppProjectSpec, name = "p") {
  const { valid, reason } = validateAppProject({ project: { metadata: { name }, spec } });
  return valid ? "valid" : reason;
}

test.each<[string, AppProjectSpec, string]>([
  ["an empty project is valid", {}, "valid"],
  ["destinations may be negated", { destinations: [{ server: "!https://a", namespace: "*" }] }, "valid"],
  ["but not by !* alone", { destinations: [{ server: "*", namespace: "!*" }] }, "bare-negated-wildcard"],
  ["by name neither", { destinations: [{ name: "!*" }] }, "bare-negated-wildcard"],
  [
    "destinations are one by server and namespace",
    {
      destinations: [
        { server: "a", name: "x" },
        { server: "a", name: "y" },
      ],
    },
    "duplicate",
  ],
  ["a server and a name collide as texts", { destinations: [{ server: "a" }, { name: "a" }] }, "duplicate"],
  ["two empty destinations are one", { destinations: [{}, { namespace: "" }] }, "duplicate"],
  [
    "!* is noticed before the duplicate",
    { destinations: [{ server: "a" }, { server: "a", name: "!*" }] },
    "bare-negated-wildcard",
  ],
  ["source namespaces occur once", { sourceNamespaces: ["a", "a"] }, "duplicate"],
  ["repositories occur once", { sourceRepos: ["https://h/a", "https://h/a"] }, "duplicate"],
  ["compared as texts", { sourceRepos: ["https://h/a", "https://h/a.git"] }, "valid"],
  ["!* is no repository", { sourceRepos: ["!*"] }, "bare-negated-wildcard"],
  ["nothing else is looked at", { clusterResourceWhitelist: [{ group: "[", kind: "" }] }, "valid"],
])("%s", (_, spec, expected) => {
  expect(verdict(spec)).toBe(expected);
});

describe("a role", () => {
  const policy = "p, proj:p:dev, applications, sync, p/*, allow";
  test.each<[string, AppProjectSpec["roles"], string]>([
    ["may be empty", [{ name: "dev" }], "valid"],
    ["has a name of its own", [{ name: "dev" }, { name: "dev" }], "duplicate"],
    ["may have underscores and hyphens inside", [{ name: "a_b-c" }], "valid"],
    ["may not end with one", [{ name: "dev-" }], "role-name"],
    ["may not have a dot", [{ name: "a.b" }], "role-name"],
    ["may not be nameless", [{}], "role-name"],
    ["may have policies", [{ name: "dev", policies: [policy] }], "valid"],
    [
      "has each of them once, blanks aside",
      [{ name: "dev", policies: [policy, policy.replaceAll(", ", ",")] }],
      "duplicate",
    ],
    ["may have a policy with a comma in front", [{ name: "dev", policies: [`,${policy}`] }], "valid"],
    ["has policies about itself", [{ name: "ops", policies: [policy] }], "policy-subject"],
    ["has each group once", [{ name: "dev", groups: ["a", "a"] }], "duplicate"],
    ["has groups with a comma in quotes", [{ name: "dev", groups: ['"a,b"'] }], "valid"],
    ["not without", [{ name: "dev", groups: ["a,b"] }], "group-name"],
    ["has no empty group", [{ name: "dev", groups: [""] }], "group-name"],
    ["nor one of quotes only", [{ name: "dev", groups: ['""'] }], "group-name"],
    ["nor one with a quote inside", [{ name: "dev", groups: ['a"b'] }], "group-name"],
    ["nor one with a line end", [{ name: "dev", groups: ["a\nb"] }], "group-name"],
    ["nor one with a blank behind", [{ name: "dev", groups: ["a "] }], "group-name"],
    [
      "has an action that breaks the line only as CSV",
      [{ name: "dev", policies: [policy.replace("sync", 'action/"x')] }],
      "policy-csv",
    ],
    ["or by a line end", [{ name: "dev", policies: [policy.replace("sync", "action/\n")] }], "policy-csv"],
  ])("%s", (_, roles, expected) => {
    expect(verdict({ roles })).toBe(expected);
  });

  test("cannot exist in a project whose name breaks the policy text", () => {
    expect(verdict({ roles: [{ name: "dev" }] }, "a,b")).toBe("policy-csv");
  });
});

describe("a sync window", () => {
  const window = { kind: "allow", schedule: "0 0 * * *", duration: "1h", applications: ["a"] };
  test.each<[string, AppProjectSpec["syncWindows"], string]>([
    ["is valid", [window], "valid"],
    ["may be null", [null, window], "valid"],
    ["allows or denies", [{ ...window, kind: "Allow" }], "window-kind"],
    ["has a schedule", [{ ...window, schedule: "" }], "window-schedule"],
    ["has a schedule of five fields", [{ ...window, schedule: "@daily" }], "window-schedule"],
    ["has a duration without days", [{ ...window, duration: "1d" }], "window-duration"],
    ["may last no time at all", [{ ...window, duration: "0" }], "valid"],
    ["may be in an unknown zone", [{ ...window, timeZone: "Mars/Phobos" }], "valid"],
    ["may have 255 bytes of description", [{ ...window, description: "x".repeat(255) }], "valid"],
    ["bytes, not characters", [{ ...window, description: "é".repeat(128) }], "window-description"],
    ["names something it applies to", [{ ...window, applications: [] }], "window-selector"],
    [
      "is the same with other flags",
      [window, { ...window, manualSync: true, syncOverrun: true, description: "x" }],
      "duplicate",
    ],
    ["is the same with an empty list for none", [window, { ...window, clusters: [] }], "duplicate"],
    ["is another with another zone, even for UTC", [window, { ...window, timeZone: "UTC" }], "valid"],
    ["is another with and for or", [window, { ...window, andOperator: true }], "valid"],
    [
      "is another with its list in another order",
      [
        { ...window, applications: ["a", "b"] },
        { ...window, applications: ["b", "a"] },
      ],
      "valid",
    ],
  ])("%s", (_, syncWindows, expected) => {
    expect(verdict({ syncWindows })).toBe(expected);
  });
});

describe("a destination's service account", () => {
  const account = { server: "https://*", namespace: "team-*", defaultServiceAccount: "deployer" };
  test.each<[string, AppProjectSpec["destinationServiceAccounts"], string]>([
    ["is valid", [account], "valid"],
    ["may name its namespace", [{ ...account, defaultServiceAccount: "ns:deployer" }], "valid"],
    ["has no negated server", [{ ...account, server: "!a" }], "service-account-server"],
    ["has no negated namespace", [{ ...account, namespace: "a!" }], "service-account-namespace"],
    ["is not blank", [{ ...account, defaultServiceAccount: " " }], "service-account"],
    ["is no pattern", [{ ...account, defaultServiceAccount: "a*" }], "service-account"],
    ["has a server that compiles", [{ ...account, server: "[[a" }], "service-account-server"],
    ["has a namespace that compiles", [{ ...account, namespace: "[" }], "service-account-namespace"],
    [
      "occurs once for a server and namespace",
      [account, { ...account, defaultServiceAccount: "other" }],
      "duplicate",
    ],
    ["is looked at before that", [account, { ...account, defaultServiceAccount: "" }], "service-account"],
  ])("%s", (_, destinationServiceAccounts, expected) => {
    expect(verdict({ destinationServiceAccounts })).toBe(expected);
  });
});

test("the answer shows the wrong value and where it is", () => {
  const spec = { syncWindows: [null, { kind: "deny", schedule: "0 0 * * 7", duration: "1h" }] };
  expect(validateAppProject({ project: { metadata: { name: "p" }, spec } }).because).toBe(
    'the schedule of deny window syncWindows[1] (0 0 * * 7 for 1h): day of week: "7" is outside of 0 to 6',
  );
});
