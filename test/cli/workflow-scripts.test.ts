import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { Project, smallPlatform } from "../support/project.ts";

let project: Project;
let tools: string;

/** The scripts of the workflows, run as a runner runs them: real git and a real remote; `gh` only notes what it is told. */
beforeEach(() => {
  project = new Project(smallPlatform);
  const codeHost = 'codeHost: { kind: "github", owners: ["@shop/platform"] },\n  teamsMay:';
  project.edit("tiphys.config.ts", "teamsMay:", codeHost);
  expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
  project.commit("start");
  project.git("clone", "--quiet", "--bare", ".", ".git/remote.git");
  project.git("remote", "add", "origin", join(project.root, ".git/remote.git"));
  project.git("fetch", "--quiet", "origin");
  tools = join(project.root, ".git/tools");
  mkdirSync(tools);
  tool("gh", `echo "$*" >> "${tools}/calls"`);
  tool("npx", `[ "$1" = tiphys ] && shift && exec "${process.execPath}" "${resolve("bin/tiphys.cjs")}" "$@"`);
});
afterEach(() => project.remove());

function tool(name: string, script: string): void {
  writeFileSync(join(tools, name), `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(join(tools, name), 0o755);
}

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the last step of a workflow, with these values for what GitHub would put in. */
function run(workflow: string, values: Readonly<Record<string, string>>) {
  const { jobs } = parse(project.read(`.github/workflows/${workflow}.yml`)) as {
    jobs: Record<string, { steps: Step[] }>;
  };
  const { run: script = "", env = {} } = Object.values(jobs)[0]?.steps.at(-1) ?? {};
  const given = { ...values, GITHUB_STEP_SUMMARY: join(tools, "summary"), BODY: join(tools, "body.md") };
  const stated = Object.entries(env).map(([name, value]) => [name, value.replace(/\$\{\{.*?\}\}/g, "argo")]);
  const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-e", "-c", script], {
    cwd: project.root,
    encoding: "utf8",
    env: { ...process.env, ...Object.fromEntries(stated), ...given, PATH: `${tools}:${process.env.PATH}` },
  });
  return { status, output: stdout + stderr };
}

const calls = () => readFileSync(join(tools, "calls"), "utf8").trim().split("\n");
const remote = (...words: string[]) => project.git("--git-dir", ".git/remote.git", ...words).trim();
const changedIn = (branch: string) => remote("diff", "--name-only", "main~", branch).split("\n");
const built = { SERVICE: "checkout", IMAGE: `ghcr.io/shop/checkout:1.5.0@sha256:${"ef".repeat(32)}` };
const filesIn = (environment: string) => [
  `dist/apps/checkout/overlays/${environment}/kustomization.yaml`,
  `environments/${environment}/releases.yaml`,
];

describe("the release workflow", () => {
  test("sets the release and pushes it", () => {
    expect(run("release", built)).toMatchObject({ status: 0 });
    expect(changedIn("main")).toEqual(filesIn("dev"));
  });

  test("does it once more where somebody else was faster, and loses neither", () => {
    const other = join(project.root, ".git/other");
    project.git("clone", "--quiet", ".git/remote.git", other);
    writeFileSync(join(other, "theirs.md"), "");
    const git = (...words: string[]) =>
      project.git("-C", other, "-c", "user.name=a", "-c", "user.email=a@b", ...words);
    git("add", "--all");
    git("commit", "--quiet", "--message", "theirs");
    git("push", "--quiet");
    expect(run("release", built)).toMatchObject({ status: 0 });
    expect(remote("log", "--format=%s", "main").split("\n")).toEqual([
      expect.stringContaining("1.5.0"),
      "theirs",
      "start",
    ]);
    expect(changedIn("main")).toEqual(filesIn("dev"));
  });

  test("takes an option for a service that is not there", () => {
    const { status, output } = run("release", { ...built, SERVICE: "--hotfix" });
    expect([status, output]).toEqual([1, expect.stringContaining('"--hotfix"')]);
  });
});

describe("the promote workflow", () => {
  const HEAD = "tiphys/promote-staging";
  const promote = (SERVICES: string) => run("promote", { ENVIRONMENT: "staging", SERVICES, HEAD });

  test.each(["", "checkout", " checkout "])("opens a pull request for services: '%s'", (services) => {
    run("release", built);
    const { status, output } = promote(services);
    expect([status, output]).toEqual([0, expect.any(String)]);
    expect(remote("diff", "--name-only", "main", HEAD).split("\n")).toEqual(filesIn("staging"));
    expect(calls().at(-1)).toBe(
      `pr create --base main --head ${HEAD} --title Promote to staging --body-file ${join(tools, "body.md")}`,
    );
    expect(readFileSync(join(tools, "body.md"), "utf8")).toContain("checkout");
  });

  test("opens none where nothing can move", () => {
    expect(promote("")).toMatchObject({ status: 0 });
    expect(readFileSync(join(tools, "summary"), "utf8")).toBe("Nothing to promote to staging\n");
    expect(remote("branch", "--list")).toBe("* main");
  });
});

describe("the rollback workflow", () => {
  test("opens a pull request with the release before, and a hold", () => {
    run("release", built);
    const HEAD = "tiphys/rollback-dev-1";
    const inputs = { SERVICE: "checkout", ENVIRONMENT: "dev", TO: "", REASON: "loses orders", HEAD };
    expect(run("rollback", inputs)).toMatchObject({ status: 0 });
    const changed = remote("diff", "--name-only", "main", HEAD).split("\n");
    expect(changed).toEqual([filesIn("dev")[0], "environments/dev/holds.yaml", filesIn("dev")[1]]);
    expect(calls().at(-1)).toBe(`pr create --base main --head ${HEAD} --fill`);
  });
});
