import { readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { blocksOf } from "../support/documentation.ts";

// GitHub's rulesets are set by hand, from what docs/branch-protection.md shows.

const [block] = blocksOf("docs/branch-protection.md").filter(({ language }) => language === "json");
const rule = JSON.parse(block?.text ?? "");

test("the rule that the page shows is one as GitHub describes it: these fields, and no others", () => {
  expect(rule).toEqual({
    type: "pull_request",
    parameters: {
      required_approving_review_count: expect.any(Number),
      dismiss_stale_reviews_on_push: expect.any(Boolean),
      require_code_owner_review: expect.any(Boolean),
      require_last_push_approval: expect.any(Boolean),
      required_review_thread_resolution: expect.any(Boolean),
      required_reviewers: [
        {
          file_patterns: expect.arrayContaining([expect.any(String)]),
          minimum_approvals: expect.any(Number),
          reviewer: { id: expect.any(Number), type: "Team" },
        },
      ],
    },
  });
});

describe("its patterns", () => {
  const patterns: readonly string[] = rule.parameters.required_reviewers[0].file_patterns;
  const files = readdirSync("dist", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  const isShared = (file: string) =>
    /^dist\/(?:apps\/[^/]+\/base|infrastructure|argocd\/bootstrap)\//.test(file);

  test("match every base, the infrastructure and the bootstrap, and nothing else", () => {
    const matched = files.filter((file) => patterns.some((pattern) => fnmatch(pattern).test(file)));
    expect(matched).toEqual(files.filter(isShared));
  });

  test.each([
    ["dist/infrastructure/**/*", "dist/infrastructure/gateway/base/gateway.yaml", true],
    ["dist/infrastructure/**/*", "dist/infrastructure/notes.yaml", true],
    ["dist/infrastructure/**", "dist/infrastructure/gateway/base/gateway.yaml", false],
    ["dist/apps/*/base/**/*", "dist/apps/checkout/overlays/production/kustomization.yaml", false],
  ])("%s, %s: %s, as Ruby's File.fnmatch says with FNM_PATHNAME", (pattern, file, matches) => {
    expect(fnmatch(pattern).test(file)).toBe(matches);
  });
});

/** Any folders for `**` and a slash after it; elsewhere any number of asterisks stays within one name. */
function fnmatch(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*\/|\*+)/).map((part) => {
    if (part === "**/") return "(?:[^/]+/)*";
    return part.startsWith("*") ? "[^/]*" : part.replace(/[.]/g, "\\.");
  });
  return new RegExp(`^${parts.join("")}$`);
}
