import { describe, expect, test } from "@jest/globals";
import { validateReleases } from "../../src/model/validate/releases.ts";
import { compareEnvironments } from "../../src/releases/compare-environments.ts";
import { releasesOf } from "../../src/releases/release-files.ts";
import { serviceHistory } from "../../src/releases/service-history.ts";
import { statusOf } from "../../src/releases/status.ts";
import { renderComparison } from "../../src/report/releases/comparison.ts";
import { renderHistory } from "../../src/report/releases/history.ts";
import { statusFormats } from "../../src/report/releases/status.ts";
import { anEnvironment, aService } from "../support/platform.ts";
import { digest, entry, environments, type PastCommit, situation } from "./situations.ts";

const chain = environments();
const commits: readonly PastCommit[] = [
  {
    hoursAgo: 100,
    files: {
      "dev/releases": entry("checkout", 1),
      "staging/releases": entry("checkout", 1),
      "production/releases": entry("checkout", 1) + entry("report", 1),
    },
  },
  { hoursAgo: 50, files: { "dev/releases": entry("checkout", 2), "staging/releases": entry("checkout", 2) } },
  { hoursAgo: 2, files: { "dev/releases": entry("checkout", 3) } },
];
const present = {
  "dev/releases": entry("basket", 5) + entry("checkout", 3),
  "production/holds": "report: { reason: audit, owner: bob, until: 2026-12-01 }\n",
};
const shown = situation(chain, commits, present);

describe("status", () => {
  test("as text", () => {
    expect(statusFormats.text(statusOf(shown), false)).toBe(
      [
        "no release in dev, though they run there: needy, many",
        "no release in staging, though they run there: needy, basket, many",
        "no release in production, though they run there: needy, basket",
        "service   dev         staging     production  could be promoted",
        "basket    5           none yet",
        "checkout  3 2h ahead  2 2d ahead  1 4d        3 to staging, 2 to production",
        "report                            1 4d held",
        "",
        "report in production: held by bob until 2026-12-01: audit",
        "",
      ].join("\n"),
    );
  });

  test("as Markdown, for one service", () => {
    expect(statusFormats.markdown(statusOf(shown, ["report"]))).toBe(
      "| service | dev | staging | production | could be promoted |\n| --- | --- | --- | --- | --- |\n" +
        "| report |  |  | 1 4d **held** |  |\n\n- report in production: held by bob until 2026-12-01: audit\n",
    );
  });

  test("as JSON, with what a promotion would do", () => {
    const { services } = JSON.parse(statusFormats.json(statusOf(shown, ["checkout"])));
    expect(services).toMatchObject([
      {
        service: "checkout",
        environments: {
          staging: { age: "2d", isAhead: true, promotion: { moves: true, candidate: { digest: digest(3) } } },
          production: { promotion: { moves: true, candidate: { digest: digest(2) } } },
        },
      },
    ]);
  });
});

describe("status says what the table cannot show", () => {
  const odd = situation(chain, commits, {
    ...present,
    "production/releases": entry("checkout", 1) + entry("chekout", 1),
  });

  test("in each format: who runs without a release, and which release nobody needs", () => {
    const missing = "no release in production, though they run there: needy, basket, report";
    const surplus = "a release in production, though none is needed there: chekout";
    const status = statusOf(odd);
    expect(statusFormats.text(status, false)).toContain(`${missing}\n${surplus}\nservice `);
    expect(statusFormats.markdown(status)).toContain(
      `\nN${missing.slice(1)}.\n\nA${surplus.slice(1)}.\n\n| service |`,
    );
    expect(JSON.parse(statusFormats.json(status)).unmatched.production).toEqual({
      missing: ["needy", "basket", "report"],
      surplus: ["chekout"],
    });
  });

  test("of the services that were asked for, and nothing where all is well", () => {
    expect([...statusOf(odd, ["basket", "checkout"]).unmatched]).toEqual([
      ["staging", { missing: ["basket"], surplus: [] }],
      ["production", { missing: ["basket"], surplus: [] }],
    ]);
    expect(statusOf(odd, ["checkout"]).unmatched.size).toBe(0);
  });

  test("as check says it, one finding for each", () => {
    const findings = validateReleases(odd.platform.environments, releasesOf(odd.files));
    const named = [...statusOf(odd).unmatched.values()].flatMap(({ missing, surplus }) => [
      ...missing,
      ...surplus,
    ]);
    expect(findings.map(({ message }) => /"(.*?)"/.exec(message)?.[1])).toEqual(named);
  });
});

test("history tells who put what where, newest first, and what is not committed", () => {
  const text = renderHistory(serviceHistory(shown, "basket", [chain.dev]), "", false);
  expect(text).toMatch(/^when.*\nnot committed {2}dev {4}5@000000000000/);
  const lines = renderHistory(
    serviceHistory(shown, "checkout", [chain.dev, chain.staging]),
    "this clone is shallow",
    false,
  );
  expect(
    lines.split("\n").map((line) =>
      line
        .split(/\s{2,}/)
        .slice(0, 3)
        .join(" "),
    ),
  ).toEqual([
    "this may not be all: this clone is shallow",
    "when (UTC) where what",
    "2026-11-18 07:00 dev 3@000000000000",
    "2026-11-16 07:00 dev 2@000000000000",
    "2026-11-16 07:00 staging 2@000000000000",
    "2026-11-14 05:00 dev 1@000000000000",
    "2026-11-14 05:00 staging 1@000000000000",
    "",
  ]);
});

test("history tells a hotfix's reason once, and a renamed service's past as one", () => {
  const commits = [
    { hoursAgo: 9, files: { "dev/releases": entry("cart", 1) } },
    { hoursAgo: 8, files: { "dev/releases": entry("cart", 2, ", hotfix: carts are empty") } },
    { hoursAgo: 7, files: { "dev/releases": entry("basket", 2, ", hotfix: carts are empty") } },
    { hoursAgo: 6, files: { "dev/releases": entry("basket", 3) } },
  ];
  const entries = serviceHistory(situation(chain, commits), "basket", [chain.dev]);
  expect(entries.map(({ release, before, subject }) => [release?.tag, before?.tag, subject])).toEqual([
    ["3", "2", "commit 3"],
    ["2", "1", "commit 1"],
    ["1", undefined, "commit 0"],
  ]);
  const [, , hotfix = ""] = renderHistory(entries, "", false).split("\n");
  expect(hotfix).toMatch(/hotfix: carts are empty$/);
});

test("status says where history is not all here", () => {
  const commits = [{ hoursAgo: 9, files: { "dev/releases": entry("checkout", 1) } }];
  const shallow = statusOf(situation(chain, commits, {}, { isShallow: true }));
  expect(statusFormats.text(shallow, false)).toMatch(/^this may not be all: this clone is shallow/);
  expect(JSON.parse(statusFormats.json(shallow))).toMatchObject({ isWhole: false });
  expect(JSON.parse(statusFormats.json(statusOf(situation(chain, commits))))).toMatchObject({
    isWhole: true,
  });
});

test("a freeze is one note, however many services it holds", () => {
  const frozen = {
    "dev/releases": entry("checkout", 1) + entry("needy", 1),
    "dev/holds": '"*": { reason: stock-taking, owner: bob }\n',
  };
  const text = statusFormats.text(statusOf(situation(chain, [], frozen)), false);
  expect(text).toContain("\n2 services in dev: held by bob: stock-taking\n");
  expect(text.match(/stock-taking/g)).toHaveLength(1);
});

describe("comparing environments", () => {
  const service = aService("checkout", { variables: { LOG_LEVEL: "info", REGION: "eu" } }) as never as {
    with(overrides: object): ReturnType<typeof aService>;
  };
  const left = anEnvironment("staging", [
    service.with({ replicas: 2, variables: { LOG_LEVEL: "debug", REGION: "eu" } }),
    aService("only-here"),
  ]);
  const right = anEnvironment("production", [
    service.with({ replicas: 4, variables: { REGION: "us" }, cpu: "1000m" }),
  ]);

  test("tells what both state from what only one of them states", () => {
    const compared = compareEnvironments(shown, left, right);
    expect(compared).toEqual([
      {
        service: "checkout",
        fields: [
          { field: "release", left: "2", right: "1", statedBy: "both" },
          { field: "cpu", left: undefined, right: "1000m", statedBy: "right" },
          { field: "replicas", left: 2, right: 4, statedBy: "both" },
          { field: "variables.LOG_LEVEL", left: "debug", right: "info", statedBy: "left" },
          { field: "variables.REGION", left: "eu", right: "us", statedBy: "both" },
        ],
      },
      { service: "only-here", only: "left", fields: [] },
    ]);
    const text = renderComparison(compared, ["staging", "production"], false);
    expect(text).toContain("only production states it");
    expect(text).toContain("runs in staging only");
    expect(text).toContain("5 differences, 2 of them stated by one side only");
  });

  test("an environment is like itself", () => {
    expect(renderComparison(compareEnvironments(shown, left, left), ["a", "b"], false)).toBe(
      "a and b are configured alike\n",
    );
  });
});
