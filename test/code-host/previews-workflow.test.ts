import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { codeHostFiles } from "../../src/code-host/code-host-files.ts";
import { definePreview, type PreviewOptions } from "../../src/index.ts";
import { synthesize } from "../../src/synthesize.ts";
import { describeWithActionlint, lintWorkflow } from "../support/actionlint.ts";
import { anEnvironment, aPlatform, aService } from "../support/platform.ts";
import { gitHub } from "./hosted.ts";

const path = ".github/workflows/previews.yml";

function workflowOf(options: Partial<PreviewOptions>): string | undefined {
  const service = aService("shop");
  const dev = anEnvironment("dev", [service]);
  const github = { owner: "acme", repo: "shop", labels: ["preview please"] };
  const preview = definePreview({ service, environment: dev, pullRequests: { github }, ...options });
  const synthesis = synthesize(aPlatform([dev], { previews: [preview], codeHost: gitHub }), {});
  return codeHostFiles({ synthesis, codeHost: gitHub, places: { root: "/", config: "", dist: "dist" } }).get(
    path,
  );
}

test("there is none where every preview lives as long as its pull request", () => {
  expect(workflowOf({})).toBeUndefined();
});

describeWithActionlint("GitHub reads it", () => {
  test("without a complaint", () => {
    expect(lintWorkflow(workflowOf({ idle: "36h30m" }) ?? "")).toBe("");
  });
});

describe("what its script does", () => {
  interface Job {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
  }
  const { jobs } = parse(workflowOf({ idle: "36h30m" }) ?? "") as {
    readonly jobs: Readonly<Record<string, Job>>;
  };
  const { run = "", env = {} } = jobs["preview-shop"]?.steps.at(-1) ?? {};

  test("it takes the label from the pull requests that rested as long, and says so there", () => {
    const tools = mkdtempSync(join(tmpdir(), "tiphys-gh-"));
    try {
      const calls = join(tools, "calls");
      writeFileSync(
        join(tools, "gh"),
        `#!/usr/bin/env bash\necho "$*" >> ${calls}\n[ "$2" = list ] && echo 7\nexit 0\n`,
      );
      chmodSync(join(tools, "gh"), 0o755);
      const before = Date.now();
      const { status } = spawnSync("bash", ["--norc", "-e", "-c", run], {
        env: { ...process.env, ...env, PATH: `${tools}:${process.env.PATH}` },
      });
      const [list = "", ...others] = readFileSync(calls, "utf8").trim().split("\n");
      const asked = Date.parse(/updated:<(\S+)/.exec(list)?.[1] ?? "");
      const idle = 36.5 * 3600 * 1000;
      expect(status).toBe(0);
      expect(list).toContain("pr list --repo acme/shop --state open --label preview please");
      expect(Math.abs(before - idle - asked)).toBeLessThan(60_000);
      expect(others).toEqual([
        "pr edit 7 --repo acme/shop --remove-label preview please",
        "pr comment 7 --repo acme/shop --body Nothing happened here for 36h30m, so its preview ends. The label preview please brings it back.",
      ]);
    } finally {
      rmSync(tools, { recursive: true });
    }
  });
});
