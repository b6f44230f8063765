import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { renderCodeowners } from "../../src/code-host/codeowners.ts";
import { FindingsError } from "../../src/errors.ts";
import { anEnvironment } from "../support/platform.ts";
import { approvalsOn, ownersOf } from "./codeowners-rules.ts";
import { chain, checkout, filesFor, finder, gitLab } from "./hosted.ts";

const codeowners = (...words: Parameters<typeof filesFor>) => filesFor(...words)[".github/CODEOWNERS"] ?? "";
const base = "dist/apps/checkout/base/deployment.yaml";
const ops = ["@acme/ops"];
const quality = ["@acme/quality"];

describe("who owns a base", () => {
  test.each([
    ["production's approvers alone where it reaches production", { staging: quality, production: ops }, ops],
    [
      "everybody with approvers where production has none",
      { dev: ["@acme/all"], staging: quality },
      ["@acme/all", "@acme/quality"],
    ],
    ["its team where no environment has any", {}, ["@acme/payments"]],
  ])("%s", (_, approvers, owners) => {
    const options = Object.fromEntries(
      Object.entries(approvers).map(([name, of]) => [name, { approvers: of }]),
    );
    expect(ownersOf(codeowners(chain(options)), base)).toEqual(owners);
  });

  test.each([
    [
      "its environment's approvers where it reaches no production",
      { staging: { approvers: quality } },
      quality,
    ],
    ["its team where nobody guards what it reaches", {}, ["@acme/payments"]],
  ])("%s", (_, options, owners) => {
    const production = { services: [finder], entersHere: [], approvers: ops };
    const environments = chain({ ...options, production });
    expect(ownersOf(codeowners(environments), base)).toEqual(owners);
    expect(ownersOf(codeowners(environments), base.replace("checkout", "finder"))).toEqual(ops);
  });

  test("of two productions: any approver of either", () => {
    const eu = anEnvironment("eu", [checkout], { isProduction: true, approvers: ["@acme/eu"] });
    const us = anEnvironment("us", [checkout], { isProduction: true, approvers: ["@acme/us"] });
    expect(ownersOf(codeowners([eu, us]), base)).toEqual(["@acme/eu", "@acme/us"]);
  });
});

describe("who owns the rest", () => {
  const text = codeowners(chain({ production: { approvers: ops } }));
  test.each([
    [
      "a service's output where nobody guards the environment: its team",
      "dist/apps/checkout/overlays/dev/x.yaml",
      ["@acme/payments"],
    ],
    [
      "a team without reviewers: the platform's owners",
      "dist/apps/finder/overlays/dev/x.yaml",
      ["@acme/platform"],
    ],
    [
      "Applications of an environment that nobody guards: the platform's owners",
      "dist/argocd/applications/dev/checkout.yaml",
      ["@acme/platform"],
    ],
    [
      "a file that is guarded for one environment and not for another: the guards",
      "test/support/platform.ts",
      ops,
    ],
  ])("%s", (_, path, owners) => {
    expect(ownersOf(text, path)).toEqual(owners);
  });

  test("an ApplicationSet and its project belong to the environment that they are for", () => {
    const options = {
      staging: { approvers: quality, applications: "set" },
      production: { approvers: ops, applications: "set" },
    } as const;
    const sets = codeowners(chain(options));
    const owners = ["staging", "production"].map((name) =>
      ownersOf(sets, `dist/argocd/applicationsets/${name}.yaml`),
    );
    expect(owners).toEqual([quality, ops]);
  });

  test("paths start at the repository's root, wherever config and dist/ are", () => {
    const deep = codeowners(chain({ production: { approvers: ops } }), undefined, {
      config: "deploy",
      dist: "deploy/dist",
    });
    expect(ownersOf(deep, `deploy/${base}`)).toEqual(ops);
    expect(ownersOf(deep, "deploy/environments/production/releases.yaml")).toEqual(ops);
    expect(ownersOf(deep, "deploy/environments/rejected.yaml")).toEqual(ops);
    expect(ownersOf(deep, base)).toEqual(["@acme/platform"]);
  });
});

test("law: a change of what production runs asks production's approvers, whoever else approves elsewhere", () => {
  const approvers = fc.constantFrom([], ["@acme/a"], ["@acme/a", "@acme/b"]);
  const services = fc.subarray([checkout, finder], { minLength: 1 });
  return fc.assert(
    fc.property(
      approvers,
      approvers,
      services,
      fc.constantFrom("each", "set"),
      (dev, staging, running, applications) => {
        const text = codeowners(
          chain({
            dev: { approvers: dev },
            staging: { approvers: staging },
            production: { approvers: ops, services: running, applications: applications as "each" | "set" },
          }),
        );
        for (const { placed } of running) {
          const { name } = placed.definition;
          const paths = [
            `apps/${name}/base/x.yaml`,
            `apps/${name}/overlays/production/x.yaml`,
            `argocd/applications/production/${name}.yaml`,
            "argocd/applicationsets/production.yaml",
            "argocd/projects/production.yaml",
            "argocd/bootstrap/argocd-rbac-cm.yaml",
          ];
          for (const path of paths) expect([path, ownersOf(text, `dist/${path}`)]).toEqual([path, ops]);
        }
      },
    ),
    { numRuns: 40 },
  );
});

describe("GitLab", () => {
  const environments = chain({
    staging: { approvers: quality },
    production: { approvers: ops, services: [checkout], entersHere: [] },
  });
  const text = filesFor(environments, gitLab)[".gitlab/CODEOWNERS"] ?? "";

  test.each([
    { title: "a base that both run", path: base, approvals: [ops, quality, ops] },
    {
      title: "a base that staging runs",
      path: base.replace("checkout", "finder"),
      approvals: [quality, quality],
    },
    { title: "rejected digests", path: "environments/rejected.yaml", approvals: [ops, quality, ops] },
    {
      title: "Argo CD's own config",
      path: "dist/argocd/bootstrap/root.yaml",
      approvals: [ops, quality, ops],
    },
    { title: "the file that states both", path: "test/support/platform.ts", approvals: [ops, quality, ops] },
    { title: "staging's overlay", path: "dist/apps/checkout/overlays/staging/x.yaml", approvals: [quality] },
  ])("$title: everybody approves whose environment it reaches", ({ path, approvals }) => {
    expect(approvalsOn(text, path)).toEqual(approvals);
  });

  test("has GitHub's lines before them", () => {
    expect(ownersOf(text.split("\n[")[0] ?? "", base)).toEqual(ops);
  });
});

describe("the file", () => {
  const line = { pattern: "/services/my service#1[a].ts", owners: ["@a", "@b"] };

  test("shows signs that cannot be written in a pattern as any one character", () => {
    expect(renderCodeowners([{ title: "T", lines: [line] }])).toContain(
      "\n# T\n/services/my?service?1?a?.ts @a @b\n",
    );
  });

  test("is a finding where GitHub would ignore it for its size", () => {
    const lines = Array.from({ length: 100_000 }, () => line);
    expect(() => renderCodeowners([{ title: "T", lines }])).toThrow(FindingsError);
  });
});
