import { chmodSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Project, smallPlatform } from "../support/project.ts";

let project: Project;

beforeEach(() => {
  project = new Project(smallPlatform);
});
afterEach(() => project.remove());

const overlay = "dist/apps/checkout/overlays/production";
const config = "environments/all.ts";

/** The lines that a change of the config changes in dist/, as a reviewer counts them. */
function changedLines(change: () => void): readonly string[] {
  expect(project.tiphys("synth").code).toBe(0);
  project.commit();
  change();
  expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
  return project.git("diff", "--numstat", "--", "dist").trim().split("\n").filter(Boolean);
}

describe("tiphys synth", () => {
  test("writes all of dist/, and nothing when run again", () => {
    expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
    const files = project.files("dist");
    expect(files).toContain(`${overlay}/kustomization.yaml`);
    expect(files).toContain("dist/argocd/applications/production/checkout.yaml");
    for (const file of files) utimesSync(join(project.root, file), 1, 1);
    expect(project.tiphys("synth").out).toMatch(
      /^dist\/ is up to date: 6 Applications, \d+ files, \d+\.\d s\n$/,
    );
    for (const file of files) expect(statSync(join(project.root, file)).mtimeMs).toBe(1000);
  });

  test("writes the same bytes whatever the locale and the time zone", () => {
    project.tiphys("synth");
    for (const surroundings of [
      { TZ: "Pacific/Apia", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
      { TZ: "America/St_Johns", LC_ALL: "C", LANG: "C" },
    ]) {
      expect(project.tiphysIn(surroundings, "synth", "--check")).toMatchObject({ code: 0, error: "" });
    }
  });

  test("makes one line of a change of replicas in production", () => {
    const changed = changedLines(() => project.edit(config, "replicas: 4", "replicas: 5"));
    expect(changed).toEqual([`1\t1\t${overlay}/kustomization.yaml`]);
  });

  test("makes one line of a promotion", () => {
    const releases = "environments/production/releases.yaml";
    const changed = changedLines(() =>
      project.edit(
        releases,
        `1.4.0, digest: sha256:${"ab".repeat(32)}`,
        `1.5.0, digest: sha256:${"ef".repeat(32)}`,
      ),
    );
    expect(changed).toEqual([`1\t1\t${overlay}/kustomization.yaml`]);
  });

  test("keeps a change of one environment out of all others", () => {
    const changed = changedLines(() => project.edit(config, 'LOG_LEVEL: "warn"', 'LOG_LEVEL: "error"'));
    expect(changed).toEqual([`1\t1\t${overlay}/deployment-patch.yaml`]);
  });

  test("deletes what a service leaves behind where it no longer runs, and nothing elsewhere", () => {
    expect(project.tiphys("synth").code).toBe(0);
    project.commit();
    project.edit(config, "search.with({ replicas: { min: 3, max: 9 } }),", "");
    project.edit(
      "environments/production/releases.yaml",
      `search: { tag: 2.0.1, digest: sha256:${"cd".repeat(32)} }\n`,
      "",
    );
    expect(project.tiphys("synth")).toMatchObject({ code: 0, error: "" });
    const changed = project.git("diff", "--name-status", "--", "dist").trim().split("\n");
    expect(changed.map((line) => line.replace("\t", " "))).toEqual([
      "D dist/apps/search/overlays/production/deployment-patch.yaml",
      "D dist/apps/search/overlays/production/horizontal-pod-autoscaler.yaml",
      "D dist/apps/search/overlays/production/kustomization.yaml",
      "D dist/apps/search/overlays/production/pod-disruption-budget.yaml",
      "D dist/argocd/applications/production/search.yaml",
      "M dist/argocd/projects/production.yaml",
    ]);
  });
});

describe("tiphys synth --check", () => {
  test("passes on a dist/ that is as the config says", () => {
    project.tiphys("synth");
    expect(project.tiphys("synth", "--check").code).toBe(0);
  });

  test("lists what is stale, missing and foreign, and writes nothing", () => {
    project.tiphys("synth");
    project.commit();
    project.edit(config, "replicas: 4", "replicas: 5");
    project.git("rm", "--quiet", "dist/apps/search/base/service.yaml");
    project.write("dist/apps/search/notes.txt", "mine\n");
    const { code, error } = project.tiphys("synth", "--check");
    expect(code).toBe(1);
    expect(error).toContain(`stale-file: ${overlay}/kustomization.yaml`);
    expect(error).toContain("-    count: 4\n    +    count: 5");
    expect(error).toContain("missing-file: dist/apps/search/base/service.yaml");
    expect(error).toContain("foreign-file: dist/apps/search/notes.txt");
    expect(project.git("status", "--short", "--", "dist")).toBe(
      "D  dist/apps/search/base/service.yaml\n?? dist/apps/search/notes.txt\n",
    );
  });

  test("tells machines the same", () => {
    const { code, out } = project.tiphys("synth", "--check", "--json");
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { code: string; where: { file: string } }[] };
    expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set(["missing-file"]));
    expect(findings[0]?.where.file).toMatch(/^dist\//);
  });
});

describe("what synth must not lose", () => {
  test("a generated file edited by hand is shown with its diff, and overwritten only by force", () => {
    project.tiphys("synth");
    project.commit();
    project.edit(`${overlay}/kustomization.yaml`, "count: 4", "count: 40");
    project.edit(config, "replicas: 4", "replicas: 5");
    const refused = project.tiphys("synth");
    expect(refused.code).toBe(1);
    expect(refused.error).toContain("edited-by-hand");
    expect(refused.error).toContain("-    count: 40");
    expect(project.read(`${overlay}/kustomization.yaml`)).toContain("count: 40");
    expect(project.tiphys("synth", "--force").code).toBe(0);
    expect(project.read(`${overlay}/kustomization.yaml`)).toContain("count: 5");
  });

  test("most of the Applications go only when that is meant", () => {
    project.tiphys("synth");
    project.commit();
    project.edit("tiphys.config.ts", "environments: [dev, staging, production]", "environments: [dev]");
    project.edit("tiphys.config.ts", ', staging: ["get", "sync"], production: ["get"]', "");
    const refused = project.tiphys("synth");
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.error).toContain("mass-deletion: this would delete 4 of 6 Applications");
    expect(project.git("status", "--short", "--", "dist")).toBe("");
    expect(project.tiphys("synth", "--allow-mass-delete").code).toBe(0);
    expect(project.files("dist").filter((file) => file.includes("production"))).toEqual([]);
  });

  test("a folder outside of the repository is written by the same rules: what only another platform can give back stays", () => {
    const other = new Project(smallPlatform);
    const out = `${other.root}-dist`;
    try {
      expect(other.tiphys("synth", "--out", out)).toMatchObject({ code: 0, error: "" });
      project.edit(config, "replicas: 4", "replicas: 5");
      const { code, error } = project.tiphys("synth", "--out", out);
      expect([code, error.match(/^edited-by-hand/gm)]).toEqual([1, ["edited-by-hand"]]);
      expect(other.tiphys("synth", "--out", out, "--check")).toMatchObject({ code: 0, error: "" });
    } finally {
      other.remove();
      rmSync(out, { recursive: true, force: true });
    }
  });

  test("a wrong config leaves dist/ as it was", () => {
    project.tiphys("synth");
    project.commit();
    project.edit(config, "replicas: 4", 'replicas: "four"');
    expect(project.tiphys("synth").code).toBe(1);
    expect(project.git("status", "--short", "--", "dist")).toBe("");
  });
});

describe("wrong input", () => {
  test.each([
    {
      kind: "a misspelt knob",
      edit: ["replicas: 4", "replica: 4"],
      code: "unknown-knob",
      place: `${config}:35:21`,
      says: 'did you mean "replicas"?',
    },
    {
      kind: "a missing value",
      edit: ['API_URL: "https://shop.example", ', ""],
      code: "missing-value",
      place: `${config}:35:34`,
      says: "variables.API_URL",
    },
    {
      kind: "a bare service that needs values",
      edit: ['checkout.with({ variables: { API_URL: "https://dev.example" } })', "checkout"],
      code: "missing-value",
      place: config,
      says: ".with({ variables: { API_URL: … } })",
    },
    {
      kind: "broken TypeScript",
      edit: ["export const dev =", "export const dev"],
      code: "syntax-error",
      place: `${config}:17`,
      says: "expected",
    },
    {
      kind: "an import that is not there",
      edit: ['from "tiphys"', 'from "./tiphis.ts"'],
      code: "missing-import",
      place: config,
      says: "tiphis.ts",
    },
    {
      kind: "a mistake in the user's own code",
      edit: ["replicas: 4", "replicas: nope"],
      code: "config-failed",
      place: `${config}:35`,
      says: "nope is not defined",
    },
  ])("$kind: $code at $place", ({ edit, code, place, says }) => {
    project.edit(config, edit[0] ?? "", edit[1] ?? "");
    const run = project.tiphys("synth");
    expect(run.code).toBe(1);
    expect(run.error).toContain(`${code}:`);
    expect(run.error).toContain(`at ${place}`);
    expect(run.error).toContain(says);
  });

  test.each([
    { kind: "broken YAML", text: "checkout: { tag: 1.4.0\n", code: "invalid-yaml", line: 1 },
    {
      kind: "an entry that repeats itself",
      text: "search: { tag: a }\ncheckout: &a\n  tag: *a\n",
      code: "invalid-yaml",
      line: 3,
    },
    {
      kind: "a duplicate service",
      text: "search: { tag: a }\nsearch: { tag: b }\n",
      code: "duplicate-yaml-key",
      line: 2,
    },
    {
      kind: "a tag that YAML reads as a number",
      text: "checkout: { tag: 1.10 }\nsearch: { tag: a }\n",
      code: "wrong-type",
      line: 1,
    },
    {
      kind: "a broken digest",
      text: "checkout:\n  tag: a\n  digest: sha256:12\nsearch: { tag: a }\n",
      code: "bad-digest",
      line: 3,
    },
    {
      kind: "a misspelt service",
      text: "chekout: { tag: a }\nsearch: { tag: a }\n",
      code: "unknown-service",
      line: 1,
    },
  ])("$kind in releases.yaml: $code in line $line", ({ text, code, line }) => {
    project.write("environments/dev/releases.yaml", text);
    const run = project.tiphys("synth");
    expect(run.code).toBe(1);
    expect(run.error).toContain(`${code}:`);
    expect(run.error).toContain(`at environments/dev/releases.yaml:${line}`);
  });

  test.each([
    { kind: "an unknown command", words: ["sinth"], says: "Did you mean synth?" },
    { kind: "an unknown option", words: ["synth", "--chek"], says: "--check" },
    {
      kind: "an unknown environment",
      words: ["synth", "--environment", "prodction"],
      says: 'did you mean "production"?',
    },
    { kind: "an unknown service", words: ["synth", "--service", "serch"], says: 'did you mean "search"?' },
    { kind: "a config that is not there", words: ["synth", "--config", "nope.ts"], says: "no config at" },
  ])("$kind cannot run: exit 2", ({ words, says }) => {
    const run = project.tiphys(...words);
    expect(run.code).toBe(2);
    expect(run.error).toContain(says);
  });

  test("a dist/ that is a file is said so, and kept", () => {
    project.write("dist", "mine\n");
    const run = project.tiphys("synth");
    expect(run.code).toBe(2);
    expect(project.read("dist")).toBe("mine\n");
  });

  test("a folder that cannot be written is said so", () => {
    project.tiphys("synth");
    project.edit(config, "replicas: 4", "replicas: 5");
    project.edit(`${overlay}/kustomization.yaml`, "count: 4", "count: 4 ");
    chmodSync(join(project.root, overlay), 0o500);
    const run = project.tiphys("synth");
    chmodSync(join(project.root, overlay), 0o700);
    // Root may write everywhere; then the hand edit stops it.
    expect([1, 2]).toContain(run.code);
    expect(readFileSync(join(project.root, overlay, "kustomization.yaml"), "utf8")).toContain("count: 4 ");
  });
});

describe("a part of the platform", () => {
  beforeEach(() => {
    project.tiphys("synth");
    project.commit();
    project.edit(config, "replicas: 2", "replicas: 3");
    project.edit(config, "replicas: 4", "replicas: 5");
  });

  test.each([
    { words: ["--environment", "production"], files: [`${overlay}/kustomization.yaml`] },
    { words: ["--service", "search"], files: [] },
    {
      words: ["--service", "checkout"],
      files: ["dist/apps/checkout/base/deployment.yaml", `${overlay}/kustomization.yaml`],
    },
  ])("synth $words writes only what they own", ({ words, files }) => {
    expect(project.tiphys("synth", ...words).code).toBe(0);
    expect(project.git("diff", "--name-only", "--", "dist").trim().split("\n").filter(Boolean)).toEqual(
      files,
    );
  });
});

test("tiphys bootstrap prints what to apply once", () => {
  const { code, out } = project.tiphys("bootstrap");
  expect(code).toBe(0);
  expect(out.match(/^kind: \w+/gm)).toEqual([
    "kind: AppProject",
    "kind: Application",
    "kind: ConfigMap",
    "kind: ConfigMap",
  ]);
});
