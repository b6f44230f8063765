import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Project, smallPlatform } from "../support/project.ts";

let project: Project;

beforeEach(() => {
  project = new Project(smallPlatform);
  project.edit(
    "tiphys.config.ts",
    "teamsMay:",
    'codeHost: { kind: "github", owners: ["@shop/platform"] },\n  teamsMay:',
  );
  project.edit(
    "environments/all.ts",
    "promotesFrom: staging,",
    'promotesFrom: staging, approvers: ["@shop/ops"],',
  );
});
afterEach(() => project.remove());

const codeowners = ".github/CODEOWNERS";

describe("tiphys synth on a code host", () => {
  test("writes CODEOWNERS and workflows beside the files of others, and names what it wrote", () => {
    project.write(".github/dependabot.yml", "version: 2\n");
    const { code, out } = project.tiphys("synth");
    expect([code, out.match(/changed with it: .*/g)]).toEqual([
      0,
      [
        "CODEOWNERS",
        ...["check", "release", "promote", "rollback"].map((name) => `workflows/${name}.yml`),
      ].map((file) => `changed with it: .github/${file}`),
    ]);
    expect(project.tiphys("synth", "--check")).toMatchObject({ code: 0, error: "" });
    expect(project.read(".github/dependabot.yml")).toBe("version: 2\n");
  });

  test("fails the check where approvers have changed, and shows the difference", () => {
    project.tiphys("synth");
    project.commit();
    project.edit("environments/all.ts", "@shop/ops", "@shop/on-call");
    const { code, error } = project.tiphys("synth", "--check");
    expect(code).toBe(1);
    expect(error).toContain(".github/CODEOWNERS differs from what the config says");
    expect(error).toContain("+/dist/apps/*/overlays/production/ @shop/on-call");
    expect(project.tiphys("synth").code).toBe(0);
    expect(project.git("diff", "--name-only").trim().split("\n")).toEqual([
      codeowners,
      "environments/all.ts",
    ]);
  });

  test("writes nothing at all where a CODEOWNERS of somebody else is in the way", () => {
    project.write(codeowners, "* @me\n");
    const { code, error } = project.tiphys("synth");
    expect([code, error.includes("path-is-taken")]).toEqual([1, true]);
    expect(project.read(codeowners)).toBe("* @me\n");
    expect(() => project.files("dist")).toThrow("ENOENT");
  });

  test.each([
    ["a part", ["--environment", "dev"]],
    ["another folder", ["--out", "elsewhere"]],
  ])("leaves them alone when only %s is written", (_, words) => {
    expect(project.tiphys("synth", ...words).code).toBe(0);
    expect(() => project.files(".github")).toThrow("ENOENT");
  });

  test.each(["./dist", "dist/"])("writes them for an --out %s, which is the same folder", (out) => {
    expect(project.tiphys("synth", "--out", out).code).toBe(0);
    expect(project.files(".github")).toContain(codeowners);
  });

  test("knows the files of the config where it came by a link", () => {
    symlinkSync(".", join(project.root, "link"));
    expect(project.tiphys("synth", "--config", "link/tiphys.config.ts")).toMatchObject({
      code: 0,
      error: "",
    });
    expect(project.read(codeowners)).toContain("\n/environments/all.ts @shop/ops\n");
  });

  test("writes to the root of the repository where the config lies deeper", () => {
    project.write("deploy/package.json", project.read("package.json"));
    for (const file of Object.keys(smallPlatform)) project.write(`deploy/${file}`, project.read(file));
    rmSync(join(project.root, "tiphys.config.ts"));
    expect(project.tiphys("synth", "--config", "deploy/tiphys.config.ts")).toMatchObject({
      code: 0,
      error: "",
    });
    expect(project.read(codeowners)).toContain("\n/deploy/dist/apps/*/overlays/production/ @shop/ops\n");
    expect(project.read(".github/workflows/check.yml")).toContain("working-directory: deploy\n");
  });
});
