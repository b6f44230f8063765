import type { CheckReport } from "./check-report.ts";
import { renderGithub } from "./github.ts";
import { renderJunit } from "./junit.ts";
import { renderSarif } from "./sarif.ts";
import { renderCheckText } from "./text.ts";

export const checkFormats = {
  text: renderCheckText,
  json: (report: CheckReport): string => `${JSON.stringify(report, undefined, 2)}\n`,
  sarif: renderSarif,
  github: renderGithub,
  junit: renderJunit,
} as const satisfies Readonly<Record<string, (report: CheckReport, color: boolean) => string>>;

export type CheckFormat = keyof typeof checkFormats;
