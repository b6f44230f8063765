import { describe, expect, test } from "@jest/globals";
import { checkFormats } from "../../src/report/check/check-formats.ts";
import type { CheckReport } from "../../src/report/check/check-report.ts";

const report: CheckReport = {
  scope: "2 Applications, 9 objects, 2 policies",
  withoutSchema: ["kafka.strimzi.io/v1beta2/KafkaTopic"],
  notJudged: ["chart redis 1.2.3 of https://charts.example"],
  policies: [
    { id: "images-are-pinned", severity: "deny", why: "A tag moves.", fix: "Pin it." },
    { id: "probes-exist", severity: "warn", why: "Nobody knows.", fix: "Add one." },
  ],
  findings: [
    {
      code: "images-are-pinned",
      message: 'Deployment web in production: spec.image: "x:latest" <moves>, 100%',
      where: { file: "dist/apps/web/overlays/production/kustomization.yaml", line: 3, column: 5 },
      fix: "Pin it.",
    },
    {
      code: "probes-exist",
      severity: "warning",
      message: "Deployment web: no probe",
      where: { file: "dist/x.yaml" },
    },
  ],
  waived: [
    {
      finding: {
        code: "probes-exist",
        message: "Deployment old: no probe",
        where: { file: "dist/old.yaml" },
      },
      reason: "goes away in spring",
      until: "2027-03-01",
    },
  ],
};

describe("a check is told", () => {
  test("to people with place and fix, and what is excused", () => {
    expect(
      checkFormats.text(report, false),
    ).toBe(`images-are-pinned: Deployment web in production: spec.image: "x:latest" <moves>, 100%
  at dist/apps/web/overlays/production/kustomization.yaml:3:5
  fix: Pin it.

probes-exist: Deployment web: no probe
  at dist/x.yaml

2 findings

waived until 2027-03-01: probes-exist: Deployment old: no probe (goes away in spring)
fields not checked, no schema: kafka.strimzi.io/v1beta2/KafkaTopic
not judged, Argo CD renders it: chart redis 1.2.3 of https://charts.example
checked, and not fit to merge: 2 Applications, 9 objects, 2 policies
`);
  });

  test("to GitHub as annotations, with what its commands would read as their own escaped", () => {
    expect(checkFormats.github(report)).toBe(
      '::error file=dist/apps/web/overlays/production/kustomization.yaml,line=3,col=5,title=images-are-pinned::Deployment web in production: spec.image: "x:latest" <moves>, 100%25%0Afix: Pin it.\n' +
        "::warning file=dist/x.yaml,line=1,title=probes-exist::Deployment web: no probe\n",
    );
  });

  test("to JUnit as one case a policy, failed by errors only", () => {
    expect(checkFormats.junit(report)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="tiphys check" tests="2" failures="1">
    <testcase classname="tiphys" name="images-are-pinned">
      <failure message="1 found">dist/apps/web/overlays/production/kustomization.yaml: Deployment web in production: spec.image: &quot;x:latest&quot; &lt;moves&gt;, 100%</failure>
    </testcase>
    <testcase classname="tiphys" name="probes-exist">
      <system-out>dist/x.yaml: Deployment web: no probe</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test("to code scanning as SARIF, with what is waived suppressed", () => {
    const sarif = JSON.parse(checkFormats.sarif(report)) as {
      version: string;
      runs: [
        {
          tool: { driver: { rules: { id: string }[] } };
          results: { ruleId: string; level: string; suppressions?: object[] }[];
        },
      ];
    };
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0].tool.driver.rules.map(({ id }) => id)).toEqual([
      "images-are-pinned",
      "probes-exist",
    ]);
    expect(
      sarif.runs[0].results.map(({ ruleId, level, suppressions }) => [
        ruleId,
        level,
        suppressions?.length ?? 0,
      ]),
    ).toEqual([
      ["images-are-pinned", "error", 0],
      ["probes-exist", "warning", 0],
      ["probes-exist", "error", 1],
    ]);
  });
});
