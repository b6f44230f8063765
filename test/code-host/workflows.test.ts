import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import type { CodeHost } from "../../src/index.ts";
import { describeWithActionlint, lintWorkflow } from "../support/actionlint.ts";
import { anEnvironment } from "../support/platform.ts";
import { chain, checkout, filesFor, gitHub } from "./hosted.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly steps: readonly Step[];
  readonly permissions: Readonly<Record<string, string>>;
  readonly environment?: string;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const platforms: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["a chain of three", filesFor(chain())],
  [
    "a chain with every option",
    filesFor(chain({ dev: { approvers: ["@a"] } }), {
      ...gitHub,
      branch: "release/1.x",
      checks: ["make test"],
      node: "24",
      promotions: false,
    } as CodeHost),
  ],
  ["one environment alone", filesFor([anEnvironment("live", [checkout])])],
  ["a config below the root", filesFor(chain(), gitHub, { config: "my deploy", dist: "my deploy/dist" })],
];
const workflowsOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).filter(([path]) => path.startsWith(".github/workflows/"));
const all = platforms.flatMap(([title, files]) =>
  workflowsOf(files).map(([path, text]) => [title, path, text] as const),
);
const read = (text: string) => parse(text) as Workflow;
const stepsOf = (text: string) => Object.values(read(text).jobs).flatMap(({ steps }) => steps);

describeWithActionlint("GitHub reads the workflows", () => {
  test("and actionlint finds what is wrong with one that is not right", () => {
    expect(
      lintWorkflow("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ runs: x }]\n"),
    ).toContain("runs");
  });

  test.each(all)("of %s: %s", (_, __, text) => {
    expect(lintWorkflow(text)).toBe("");
  });
});

describe("every workflow", () => {
  test.each(all)("of %s keeps what comes from outside out of the shell: %s", (_, __, text) => {
    expect(stepsOf(text).filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });

  test.each(all)(
    "of %s pins each action by its commit, and says which version that is: %s",
    (_, __, text) => {
      const lines = text.split("\n").filter((line) => line.includes("uses:"));
      expect(lines.filter((line) => !/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
      expect(lines.length).toBeGreaterThan(0);
    },
  );

  test.each(all)("of %s may only read with the token that every step sees: %s", (_, __, text) => {
    const { permissions, jobs } = read(text);
    expect(permissions).toEqual({});
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([{ contents: "read" }]);
  });

  test.each(all)("of %s has all of history and leaves no token in the clone: %s", (_, __, text) => {
    const [checkout] = stepsOf(text);
    expect(checkout?.with).toMatchObject({ "fetch-depth": 0, "persist-credentials": false });
  });

  test.each(all)("of %s has no two runs of the same thing at once: %s", (_, __, text) => {
    expect(text).toMatch(/^ *concurrency:\n *group: /m);
  });
});

describe("a workflow that writes", () => {
  const writing = all.filter(([, path]) => !path.endsWith("check.yml"));

  test.each(writing)("of %s has the token after all that is installed: %s", (_, __, text) => {
    const steps = stepsOf(text);
    const token = steps.findIndex(({ uses }) => uses?.includes("create-github-app-token"));
    expect(steps.slice(token).filter(({ run }) => run?.includes("npm ci"))).toEqual([]);
    expect(text).not.toMatch(/GITHUB_TOKEN|github\.token/);
  });

  test.each(writing)("of %s runs in the GitHub environment that it is about: %s", (_, __, text) => {
    expect(Object.values(read(text).jobs).every(({ environment }) => environment !== undefined)).toBe(true);
  });
});

describe("which workflows there are", () => {
  const namesOf = (files: Readonly<Record<string, string>>) =>
    workflowsOf(files).map(([path]) => path.replace(/.*\/(.*)\.yml/, "$1"));

  test("builds go by themselves only to where nobody has to approve, and nothing is promoted to a first environment", () => {
    expect(platforms.map(([title, files]) => [title, namesOf(files)])).toEqual([
      ["a chain of three", ["check", "release", "promote", "rollback"]],
      ["a chain with every option", ["check", "promote", "rollback"]],
      ["one environment alone", ["check", "release", "rollback"]],
      ["a config below the root", ["check", "release", "promote", "rollback"]],
    ]);
  });

  test("the check always runs: on every pull request, in the merge queue and on the branch", () => {
    const { on } = read(filesFor(chain())[".github/workflows/check.yml"] ?? "");
    expect(on).toEqual({ pull_request: null, merge_group: null, push: { branches: ["main"] } });
  });

  test.each([
    ["by default", {}, [{ cron: "0 6 * * 1-5" }]],
    ["as stated", { promotions: "0 9 * * *" }, [{ cron: "0 9 * * *" }]],
    ["never", { promotions: false }, undefined],
  ])("promotions are proposed on schedule %s", (_, options, schedule) => {
    const files = filesFor(chain(), { ...gitHub, ...options } as CodeHost);
    expect(read(files[".github/workflows/promote.yml"] ?? "").on.schedule).toEqual(schedule);
  });
});
