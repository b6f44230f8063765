import type { Finding, Place } from "../errors.ts";
import { type Style, styleOf } from "./style.ts";

/** Findings as people read them: what, where, which choices, and what to do. */
export function renderFindings(findings: readonly Finding[], color: boolean): string {
  const style = styleOf(color);
  const isWarning = findings.every(({ severity }) => severity === "warning");
  const count = `${findings.length} ${isWarning ? "warning" : "finding"}${findings.length === 1 ? "" : "s"}`;
  return `${[...findings.map((finding) => renderFinding(finding, style)), style.bold(count)].join("\n\n")}\n`;
}

function renderFinding(
  { code, severity, message, where, also = [], choices, fix, detail }: Finding,
  style: Style,
): string {
  const lines = [
    `${(severity === "warning" ? style.yellow : style.red)(style.bold(code))}: ${message}`,
    where && `  at ${placeText(where)}`,
    ...also.map((place) => `  and at ${placeText(place)}`),
    choices && choices.length > 0 && `  choices: ${shorten(choices)}`,
    fix && `  ${style.green("fix")}: ${fix}`,
    detail?.trimEnd().replace(/^/gm, "    "),
  ];
  return lines.filter(Boolean).join("\n");
}

function placeText({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

const most = 12;

function shorten(choices: readonly string[]): string {
  const rest = choices.length - most;
  return choices.slice(0, most).join(", ") + (rest > 0 ? `, and ${rest} more` : "");
}
