import { spawnSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { gitLabProblems } from "../support/gitlab-ci.ts";
import { anEnvironment } from "../support/platform.ts";
import { chain, checkout, filesFor, gitLab } from "./hosted.ts";

interface Job {
  readonly extends?: string;
  readonly rules?: readonly { readonly if: string }[];
  readonly script?: readonly string[];
  readonly before_script?: readonly string[];
  readonly environment?: { readonly name: string; readonly action: string };
  readonly resource_group?: string;
}

const pipelineOf = (...words: Parameters<typeof filesFor>) =>
  parse(filesFor(...words)[".gitlab/tiphys.yml"] ?? "") as Readonly<Record<string, Job>>;
const whole = pipelineOf(chain(), gitLab);
const jobs = Object.entries(whole).filter(([name]) => !name.startsWith("."));
const writing = jobs.filter(([, job]) => job.extends === ".tiphys-writing");

const textOf = (...words: Parameters<typeof filesFor>) => filesFor(...words)[".gitlab/tiphys.yml"] ?? "";

describe("GitLab's own schema", () => {
  const patience = 60_000;

  test.each([
    { title: "all jobs", text: textOf(chain(), gitLab) },
    {
      title: "what a platform without a chain has",
      text: textOf([anEnvironment("live", [checkout])], gitLab),
    },
    {
      title: "a config in a folder",
      text: textOf(chain(), { ...gitLab, node: "24" }, { config: "my deploy" }),
    },
  ])(
    "takes $title",
    ({ text }) => {
      expect(gitLabProblems(text)).toEqual([]);
    },
    patience,
  );

  test(
    "would find a misspelt key, and a word that is not one of GitLab's",
    () => {
      const broken = textOf(chain(), gitLab)
        .replace("resource_group", "resource_gruop")
        .replace("action: access", "action: acces");
      const problems = gitLabProblems(broken).join("\n");
      expect(problems).toContain("'resource_gruop' property is not expected to be here at tiphys-release");
      expect(problems).toContain("(found acces)");
    },
    patience,
  );
});

describe("the pipeline for GitLab", () => {
  test("has the four jobs, and each says when it runs", () => {
    expect(jobs.map(([name, { rules = [] }]) => [name, rules.length])).toEqual([
      ["tiphys-check", 2],
      ["tiphys-release", 1],
      ["tiphys-promote", 2],
      ["tiphys-rollback", 1],
    ]);
  });

  test("leaves out what the platform has no use for", () => {
    const names = Object.keys(pipelineOf([anEnvironment("live", [checkout], { approvers: ["@a"] })], gitLab));
    expect(names).toEqual([".tiphys", ".tiphys-writing", "tiphys-check", "tiphys-rollback"]);
  });

  test.each(jobs)("%s has scripts that a shell can read", (_, { script = [] }) => {
    const { status, stderr } = spawnSync("bash", ["-n"], { input: script.join("\n"), encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });

  test.each(writing)(
    "%s runs one at a time, in its environment, without a deployment of its own",
    (_, job) => {
      expect(job.resource_group).toMatch(/^tiphys-/);
      expect(job.environment?.action).toBe("access");
    },
  );

  test.each(writing)("%s quotes every variable that somebody else sets", (_, { script = [] }) => {
    const bare = script
      .join("\n")
      .replace(/"[^"]*"/g, "")
      .match(/\$\{?TIPHYS_\w+/g);
    expect(bare).toBeNull();
  });

  test("starts in the config's folder where that is not the root", () => {
    const below = pipelineOf(chain(), gitLab, { config: "deploy", dist: "deploy/dist" });
    expect(below[".tiphys"]?.before_script?.[0]).toBe("cd deploy");
  });
});
