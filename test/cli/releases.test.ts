import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { Project, smallPlatform } from "../support/project.ts";
import { environmentAt, startTiphysAt, tiphysAt } from "../support/tiphys-at.ts";
import { TiphysWorker } from "../support/tiphys-worker.ts";

let project: Project;
let now: string;

/** Days and hours after Monday, 16 November 2026, 9:00 UTC. */
function at(day: number, hour: number): void {
  now = new Date(Date.UTC(2026, 10, 16 + day, 9 + hour)).toISOString();
}

const worker = new TiphysWorker();
const tiphys = (...words: readonly string[]) =>
  words[0] === "synth" ? tiphysAt(project, now, ...words) : worker.run(project, now, ...words);
const git = (...words: readonly string[]) =>
  execFileSync("git", words, { cwd: project.root, encoding: "utf8", env: environmentAt(now) });

/** The lines that the last commit changed: each file with what went and what came. */
function lastChange(): readonly string[] {
  return git("show", "--format=", "--unified=0", "HEAD")
    .split("\n")
    .filter((line) => /^(\+\+\+ b\/|[+-](?![+-]{2}))/.test(line))
    .map((line) => line.replace("+++ b/", ""));
}

const sha = (pair: string) => `sha256:${pair.repeat(32)}`;
const old = `tag: 1.4.0, digest: ${sha("ab")}`;
const head = () => git("rev-parse", "HEAD").slice(0, 12);
const stamp = () => `since: ${now.slice(0, 19)}Z, by: alice`;
const kustomization = (tag: string, pair: string, mark: string) =>
  `${mark}  - { name: ghcr.io/shop/checkout, newTag: "${tag}", digest: ${sha(pair)} }`;
const overlay = (environment: string) => `dist/apps/checkout/overlays/${environment}/kustomization.yaml`;

function inOverlay(
  environment: string,
  [before, after]: [[string, string], [string, string]],
): readonly string[] {
  return [overlay(environment), kustomization(...before, "-"), kustomization(...after, "+")];
}

beforeAll(() => {
  project = new Project(smallPlatform);
  project.edit("environments/all.ts", "promotesFrom: staging,", 'promotesFrom: staging,\n  soak: "24h",');
  // A blank line keeps Git from taking changes of two neighbours for a conflict.
  for (const environment of ["dev", "staging", "production"])
    project.edit(`environments/${environment}/releases.yaml`, "\nsearch", "\n\nsearch");
  at(0, 0);
  expect(tiphys("synth").code).toBe(0);
  git("add", "--all");
  git("commit", "--quiet", "--message", "start");
  git("tag", "start");
});
beforeEach(() => {
  git("checkout", "--quiet", "--force", "main");
  git("reset", "--quiet", "--hard", "start");
  git("clean", "--quiet", "--force", "-d");
  at(0, 0);
});
afterAll(async () => {
  await worker.stop();
  project.remove();
});

const build = (tag: string, pair: string, ...more: readonly string[]) =>
  tiphys(
    "release",
    "set",
    "checkout",
    `ghcr.io/shop/checkout:${tag}@${sha(pair)}`,
    "--environment",
    "dev",
    ...more,
  );

/** 1.5.0 is in dev since 10:00 and in staging since 11:00 of the first day. */
function releaseToStaging(): void {
  at(0, 1);
  expect(build("1.5.0", "15", "--commit").code).toBe(0);
  at(0, 2);
  expect(tiphys("promote", "checkout", "--to", "staging", "--commit").code).toBe(0);
}

test("a release goes from a build to production, is rolled back, held, and repaired by a hotfix", () => {
  at(0, 1);
  expect(build("1.5.0", "15", "--commit")).toMatchObject({ code: 0, error: "" });
  expect(lastChange()).toEqual([
    ...inOverlay("dev", [
      ["1.4.0", "ab"],
      ["1.5.0", "15"],
    ]),
    "environments/dev/releases.yaml",
    `-checkout: { ${old} }`,
    `+checkout: { tag: 1.5.0, digest: ${sha("15")}, ${stamp()} }`,
  ]);
  const built = head();

  at(0, 2);
  expect(tiphys("promote", "checkout", "--to", "staging", "--commit")).toMatchObject({ code: 0, error: "" });
  expect(lastChange()).toEqual([
    ...inOverlay("staging", [
      ["1.4.0", "ab"],
      ["1.5.0", "15"],
    ]),
    "environments/staging/releases.yaml",
    `-checkout: { ${old} }`,
    `+checkout: { tag: 1.5.0, digest: ${sha("15")}, ${stamp()}, from: ${built} }`,
  ]);
  const staged = head();

  at(0, 3);
  const early = tiphys("promote", "checkout", "--to", "production", "--commit");
  expect(early.code).toBe(1);
  expect(early.error).toContain(
    "soaking: checkout in production: soaks in staging until 2026-11-17 11:00 UTC, 23h more",
  );
  expect(git("status", "--porcelain")).toBe("");
  expect(head()).toBe(staged);

  at(1, 2);
  expect(tiphys("promote", "checkout", "--to", "production", "--commit")).toMatchObject({
    code: 0,
    error: "",
  });
  expect(lastChange()).toEqual([
    ...inOverlay("production", [
      ["1.4.0", "ab"],
      ["1.5.0", "15"],
    ]),
    "environments/production/releases.yaml",
    `-checkout: { ${old} }`,
    `+checkout: { tag: 1.5.0, digest: ${sha("15")}, ${stamp()}, from: ${staged} }`,
  ]);
  expect(tiphys("check", "--strict").out).not.toMatch(/never-ran|not-soaked|hotfix|held/);

  const promotedAt = stamp();
  at(1, 3);
  const rollback = [
    "rollback",
    "checkout",
    "--environment",
    "production",
    "--reason",
    "loses orders",
    "--commit",
  ];
  expect(tiphys(...rollback)).toMatchObject({ code: 0, error: "" });
  expect(lastChange()).toEqual([
    ...inOverlay("production", [
      ["1.5.0", "15"],
      ["1.4.0", "ab"],
    ]),
    "environments/production/holds.yaml",
    `+checkout: { reason: "rolled back from 1.5.0: loses orders", owner: alice, since: ${now.slice(0, 19)}Z }`,
    "environments/production/releases.yaml",
    `-checkout: { tag: 1.5.0, digest: ${sha("15")}, ${promotedAt}, from: ${staged} }`,
    `+checkout: { ${old}, ${stamp()}, why: "rolled back from 1.5.0: loses orders" }`,
  ]);

  at(1, 4);
  const rolledBack = head();
  const train = tiphys("promote", "--all", "--to", "production", "--commit");
  expect(train).toMatchObject({ code: 0, error: "" });
  expect(train.out).toContain("held: held by alice: rolled back from 1.5.0: loses orders");
  expect(head()).toBe(rolledBack);
  expect(tiphys("promote", "checkout", "--to", "production").code).toBe(1);
  const fix = ["release", "set", "checkout", `:1.5.1@${sha("51")}`, "--environment", "production"];
  const hotfix = [...fix, "--hotfix", "--reason", "payments are down", "--commit"];
  expect(tiphys(...hotfix).error).toContain("held: checkout in production: held by alice");

  expect(tiphys("unhold", "checkout", "--environment", "production", "--commit").code).toBe(0);
  expect(lastChange()).toEqual([
    "environments/production/holds.yaml",
    `-checkout: { reason: "rolled back from 1.5.0: loses orders", owner: alice, since: 2026-11-17T12:00:00Z }`,
  ]);
  expect(tiphys(...fix).error).toContain("1.5.1 (515151515151) was never committed to staging");
  expect(tiphys(...hotfix)).toMatchObject({ code: 0, error: "" });
  expect(lastChange()).toEqual([
    ...inOverlay("production", [
      ["1.4.0", "ab"],
      ["1.5.1", "51"],
    ]),
    "environments/production/releases.yaml",
    `-checkout: { ${old}, since: 2026-11-17T12:00:00Z, by: alice, why: "rolled back from 1.5.0: loses orders" }`,
    `+checkout: { tag: 1.5.1, digest: ${sha("51")}, ${stamp()}, hotfix: payments are down }`,
  ]);

  at(1, 6);
  const waiver = tiphys("check");
  expect(waiver.code).toBe(0);
  expect(waiver.out).toContain(
    "open-hotfix: checkout in production: 1.5.1 (515151515151) is a hotfix outside of the chain, for 2h: payments are down",
  );
  expect(tiphys("status").out).toContain("1.5.1 2h hotfix");
  expect(build("1.5.1", "51", "--commit").code).toBe(0);
  expect(tiphys("promote", "checkout", "--to", "staging", "--commit").code).toBe(0);
  at(2, 7);
  expect(tiphys("check").out).not.toContain("open-hotfix");
  expect(tiphys("status").out).not.toContain("hotfix");
  const lines = tiphys("history", "checkout", "--environment", "production").out.trim().split("\n").slice(1);
  expect(lines.map((line) => line.split(/\s{2,}/).slice(0, 4))).toEqual([
    ["2026-11-17 13:00", "production", "1.5.1@515151515151", "alice"],
    ["2026-11-17 12:00", "production", "1.4.0@abababababab", "alice"],
    ["2026-11-17 11:00", "production", "1.5.0@151515151515", "alice"],
    ["2026-11-16 09:00", "production", "1.4.0@abababababab", "Argo"],
  ]);
});

test("the body of a pull request is written with the change, and not without it", () => {
  at(0, 1);
  expect(build("1.5.0", "15", "--commit").code).toBe(0);
  const promote = ["promote", "--all", "--to", "staging", "--body", "node_modules/body.md"];
  expect(tiphys(...promote, "--dry-run").code).toBe(0);
  expect(existsSync(`${project.root}/node_modules/body.md`)).toBe(false);
  expect(tiphys(...promote).code).toBe(0);
  const body = project.read("node_modules/body.md");
  expect(body).toContain("# promote checkout 1.4.0 → 1.5.0 in staging\n");
  expect(body).toContain("| **checkout** (shop) | 1.4.0 | 1.5.0 | `151515151515` | 0m | syncs at once |");
});

describe("after a promotion", () => {
  test("git revert takes it back, and dist/ is as the config says", () => {
    releaseToStaging();
    git("revert", "--no-edit", "HEAD");
    expect(tiphys("synth", "--check")).toMatchObject({ code: 0, error: "" });
    expect(project.read("environments/staging/releases.yaml")).toContain(`checkout: { ${old} }`);
  });

  test("the same promotion changes nothing, and is no error", () => {
    releaseToStaging();
    expect(tiphys("promote", "checkout", "--to", "staging", "--commit")).toMatchObject({
      code: 0,
      error: "",
    });
    expect(git("status", "--porcelain")).toBe("");
  });

  test("branches that promote different services merge without a conflict", () => {
    at(0, 1);
    expect(build("1.5.0", "15", "--commit").code).toBe(0);
    expect(
      tiphys("release", "set", "search", `:2.1.0@${sha("21")}`, "--environment", "dev", "--commit").code,
    ).toBe(0);
    for (const service of ["checkout", "search"]) {
      git("checkout", "--quiet", "-b", service, "main");
      expect(tiphys("promote", service, "--to", "staging", "--commit")).toMatchObject({ code: 0, error: "" });
    }
    git("checkout", "--quiet", "main");
    git("merge", "--quiet", "--no-edit", "checkout");
    git("merge", "--quiet", "--no-edit", "search");
    expect(tiphys("synth", "--check")).toMatchObject({ code: 0, error: "" });
    expect(tiphys("check").out).not.toMatch(/never-ran|not-soaked/);
  });
});

describe("check finds what was edited by hand", () => {
  test("a digest that the environment before never had", () => {
    project.edit("environments/production/releases.yaml", old, `tag: 1.6.0, digest: ${sha("16")}`);
    const { code, out } = tiphys("check");
    expect(code).toBe(1);
    expect(out).toContain(
      "never-ran-before: checkout in production: 1.6.0 (161616161616) was never committed to staging",
    );
    expect(out).toContain("at environments/production/releases.yaml:1:1");
  });

  test("a digest that has not soaked, and one that is held or rejected", () => {
    releaseToStaging();
    const hold = [
      "hold",
      "search",
      "--environment",
      "production",
      "--reason",
      "stock-taking",
      "--until",
      "2026-12-01",
    ];
    expect(tiphys(...hold, "--commit").code).toBe(0);
    expect(tiphys("reject", `search@${sha("99")}`, "--reason", "bad", "--commit").code).toBe(0);
    project.edit("environments/production/releases.yaml", old, `tag: 1.5.0, digest: ${sha("15")}`);
    project.edit("environments/production/releases.yaml", sha("cd"), sha("99"));
    const { code, out } = tiphys("check");
    expect(code).toBe(1);
    expect(out).toContain(
      "not-soaked: checkout in production: 1.5.0 (151515151515) soaks until 2026-11-17 11:00 UTC",
    );
    expect(out).toContain(
      "held: search in production is held by alice until 2026-12-01: stock-taking; yet it changes",
    );
    expect(out).toContain("rejected-release: search in production");
  });
});

test("two at once: what one says it did is there, and what it did not do it says", async () => {
  at(0, 1);
  const services = ["checkout", "search"];
  const runs = await Promise.all(
    services.map((service) =>
      startTiphysAt(project, now, "release", "set", service, `:9.9.9@${sha("99")}`, "--environment", "dev"),
    ),
  );
  const text = project.read("environments/dev/releases.yaml");
  for (const [index, { code, error }] of runs.entries()) {
    const isThere = new RegExp(`^${services[index]}: { tag: 9.9.9,`, "m").test(text);
    expect({ code, isThere }).toEqual(code === 0 ? { code: 0, isThere: true } : { code: 2, isThere: false });
    if (code !== 0) expect(error).toMatch(/is writing |changed by somebody else meanwhile/);
  }
  expect(runs.some(({ code }) => code === 0)).toBe(true);
  expect(tiphys("synth", "--check").code).toBe(0);
  // A second, where the machine has one to spare: three processes wait for each other's disk.
}, 300_000);

describe("nothing is written", () => {
  const set = (...more: readonly string[]) =>
    ["release", "set", "checkout", `:1.5.0@${sha("15")}`, "--environment", "dev", ...more] as const;

  test("by a dry run, which tells every file", () => {
    const { code, out } = tiphys(...set("--dry-run", "--commit"));
    expect(code).toBe(0);
    expect(out).toContain(`would change:\n  environments/dev/releases.yaml\n  ${overlay("dev")}\n`);
    expect(git("status", "--porcelain")).toBe("");
  });

  test("where dist/ was edited by hand: not even the releases", () => {
    project.edit(overlay("dev"), "images:", "# mine\nimages:");
    expect(tiphys(...set()).code).toBe(1);
    expect(git("status", "--porcelain").trim()).toBe(`M ${overlay("dev")}`);
  });

  test.each([
    {
      title: "an unknown environment",
      words: ["promote", "checkout", "--to", "prodction"],
      code: 2,
      says: 'did you mean "production"?',
    },
    {
      title: "an unknown service",
      words: ["promote", "chekout", "--to", "production"],
      code: 1,
      says: 'did you mean "checkout"?',
    },
    {
      title: "an environment without one before it",
      words: ["promote", "checkout", "--to", "dev"],
      code: 2,
      says: "dev promotes from no environment",
    },
    {
      title: "no service at all",
      words: ["promote", "--to", "staging"],
      code: 2,
      says: "no service is stated",
    },
    {
      title: "a hotfix without a reason",
      words: [...set("--hotfix")],
      code: 2,
      says: "a hotfix needs a reason",
    },
    {
      title: "a service without its image",
      words: ["release", "set", "checkout", "--environment", "dev"],
      code: 2,
      says: '"checkout" has no image',
    },
    {
      title: "a hold until a day that is none",
      words: ["hold", "checkout", "--environment", "dev", "--reason", "x", "--until", "2026-02-30"],
      code: 2,
      says: '"2026-02-30" is no day',
    },
    {
      title: "a hold of nothing",
      words: ["hold", "--environment", "dev", "--reason", "x"],
      code: 2,
      says: "which services?",
    },
    {
      title: "a rollback to an option",
      words: ["rollback", "checkout", "--environment", "dev", "--to=--all"],
      code: 2,
      says: "is no name of a commit",
    },
    {
      title: "a rollback with nothing before",
      words: ["rollback", "checkout", "--environment", "dev"],
      code: 1,
      says: "no earlier release",
    },
  ])("$title is refused", ({ words, code, says }) => {
    const run = tiphys(...words);
    expect(run.error).toContain(says);
    expect(run.code).toBe(code);
  });

  test("and JSON tells the findings", () => {
    const { code, out } = tiphys("promote", "checkout", "--to", "production", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      decisions: [{ moves: false, because: "already-there" }],
      files: [],
    });
  });
});

test("only the release is committed, whatever else is staged; and pushed where that is asked for", () => {
  const remote = `${project.root}/node_modules/remote.git`;
  git("init", "--quiet", "--bare", "--initial-branch=main", remote);
  git("remote", "add", "origin", remote);
  git("push", "--quiet", "--set-upstream", "origin", "main");
  project.write("notes.md", "mine\n");
  git("add", "notes.md");
  expect(build("1.5.0", "15", "--commit", "--push")).toMatchObject({ code: 0, error: "" });
  expect(git("log", "-1", "--format=%s", "origin/main").trim()).toBe("release checkout 1.4.0 → 1.5.0 in dev");
  expect(git("status", "--porcelain").trim()).toBe("A  notes.md");
  git("remote", "remove", "origin");
});

describe("all or nothing", () => {
  const hook = (text: string) => {
    project.write(".git/hooks/pre-commit", `#!/bin/sh\n${text}\n`);
    chmodSync(`${project.root}/.git/hooks/pre-commit`, 0o755);
  };
  const freeze = ["hold", "--all", "--environment", "dev", "--reason", "stock-taking", "--commit"];
  afterEach(() => rmSync(`${project.root}/.git/hooks/pre-commit`, { force: true }));

  test.each([
    {
      title: "a hook that refuses",
      script: "echo not today >&2; exit 1",
      says: "git commit failed, and nothing was changed: not today",
    },
    { title: "a Ctrl-C", script: "kill -INT $PPID", says: "ended by SIGINT" },
  ])("$title leaves no file and nothing staged behind, and the next run fails again", ({ script, says }) => {
    hook(script);
    for (const words of [
      ["release", "set", "checkout", `:1.5.0@${sha("15")}`, "--environment", "dev", "--commit"],
      freeze,
    ]) {
      for (const _ of [1, 2]) {
        const run = tiphys(...words);
        expect(run.code).toBe(2);
        expect(run.error).toContain(says);
        expect(git("status", "--porcelain")).toBe("");
      }
    }
  });

  test("a push that is refused takes the commit back", () => {
    const before = head();
    git("remote", "add", "origin", `${project.root}/node_modules/nowhere.git`);
    const run = build("1.5.0", "15", "--push");
    git("remote", "remove", "origin");
    expect(run.code).toBe(2);
    expect(run.error).toContain("git push failed, and nothing was changed");
    expect(head()).toBe(before);
    expect(git("status", "--porcelain")).toBe("");
  });

  test("a file that cannot be written takes the others back", () => {
    const folder = `${project.root}/dist/apps/checkout/overlays/dev`;
    rmSync(folder, { recursive: true });
    project.write("dist/apps/checkout/overlays/dev", "in the way\n");
    const run = build("1.5.0", "15");
    expect(run.code).not.toBe(0);
    expect(git("status", "--porcelain", "environments")).toBe("");
    rmSync(folder);
  });

  test("what else changed in a file is not committed along", () => {
    project.edit("environments/dev/releases.yaml", "search:", "# ours\nsearch:");
    const run = build("1.5.0", "15", "--commit");
    expect(run.code).toBe(2);
    expect(run.error).toContain(
      "environments/dev/releases.yaml has changes of its own that are not committed",
    );
    expect(build("1.5.0", "15").code).toBe(0);
  });
});

test("a shallow clone says that it is one wherever it could not see far enough", () => {
  releaseToStaging();
  const clone = `${project.root}/node_modules/clone`;
  git("clone", "--quiet", "--depth=1", `file://${project.root}`, clone);
  const run = (...words: readonly string[]) => worker.run({ root: clone } as Project, now, ...words);
  execFileSync("ln", ["-s", "..", `${clone}/node_modules`]);
  const reach = "this clone is shallow, and history goes further back";
  expect(run("status").out).toContain(`this may not be all: ${reach}`);
  expect(run("history", "checkout").out).toContain(`this may not be all: ${reach}`);
  expect(run("promote", "checkout", "--to", "production").error).toContain(reach);
  expect(run("promote", "search:1.0.0", "--to", "production").error).toContain("staging never had 1.0.0");
  expect(run("rollback", "checkout", "--environment", "staging").error).toContain(reach);
  expect(run("check").out).toContain("git fetch --unshallow");
});

test("files that nobody reads are found by check", () => {
  project.write("environments/prod/holds.yaml", '"*": { reason: freeze, owner: bob }\n');
  expect(tiphys("check").out).toContain(
    "unknown-environment: nobody reads this file: there is no environment of this name\n  at environments/prod/holds.yaml",
  );
});

test("a name that has no place in the releases is found on its line", () => {
  project.edit("environments/dev/releases.yaml", "search:", "serch:");
  const { error } = build("1.5.0", "15");
  expect(error).toMatch(
    /"serch" has a release in dev, but does not run there\n {2}at environments\/dev\/releases.yaml:3:1/,
  );
  expect(error).toContain('fix: did you mean "search"?\n\n1 finding\n');
});
