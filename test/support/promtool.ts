import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "@jest/globals";
import { stringify } from "yaml";
import type { JsonObject, Manifest } from "../../src/manifest/manifest.ts";

/** Prometheus' own tool: $PROMTOOL, the PATH, or Go's bin folder. */
function findPromtool(): string | undefined {
  const candidates = [process.env.PROMTOOL, "promtool", join(homedir(), "go", "bin", "promtool")];
  return candidates.find(
    (path) =>
      path && (!path.startsWith("/") || existsSync(path)) && spawnSync(path, ["--version"]).status === 0,
  );
}

const promtool = findPromtool();

/** A `describe` that needs Prometheus' tool: fails in CI without it, is skipped with a word elsewhere. */
export function describeWithPromtool(title: string, tests: () => void): void {
  if (promtool !== undefined) {
    describe(title, tests);
    return;
  }
  if (process.env.CI) throw new Error("CI needs promtool: put it on the PATH or set PROMTOOL");
  console.warn(`SKIPPED, there is no promtool here: ${title}`);
  describe.skip(title, () => {
    test("needs promtool", () => undefined);
  });
}

/** A test of rules as Prometheus reads it: what is counted, and what is alerted when. */
export interface RuleTest {
  readonly interval: string;
  readonly input_series: readonly { readonly series: string; readonly values: string }[];
  readonly alert_rule_test?: readonly {
    readonly eval_time: string;
    readonly alertname: string;
    readonly exp_alerts: readonly object[];
  }[];
  readonly promql_expr_test?: readonly object[];
}

/** What Prometheus finds wrong with the rules of a PrometheusRule, and with these tests of them; "" where all is well. */
export function testRules(
  rule: Manifest | { readonly spec: JsonObject },
  tests: readonly RuleTest[] = [],
  evaluation_interval = "5m",
): string {
  if (promtool === undefined) throw new Error("no promtool here");
  const folder = mkdtempSync(join(tmpdir(), "tiphys-promtool-"));
  try {
    writeFileSync(join(folder, "rules.yaml"), stringify(rule.spec));
    writeFileSync(
      join(folder, "tests.yaml"),
      stringify({ rule_files: ["rules.yaml"], evaluation_interval, tests }),
    );
    const run = (...words: string[]) => spawnSync(promtool, words, { cwd: folder, encoding: "utf8" });
    const results = [
      run("check", "rules", "--lint-fatal", "rules.yaml"),
      ...(tests.length > 0 ? [run("test", "rules", "tests.yaml")] : []),
    ];
    return results.map(({ status, stdout, stderr }) => (status === 0 ? "" : stdout + stderr)).join("");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
