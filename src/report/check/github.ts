import type { CheckReport } from "./check-report.ts";

/** Workflow commands that GitHub shows beside the lines of a pull request. */
export function renderGithub({ findings }: CheckReport): string {
  return findings
    .map(({ code, severity, message, where, fix }) => {
      const properties = {
        ...(where && { file: where.file, line: String(where.line ?? 1) }),
        ...(where?.column && { col: String(where.column) }),
        title: code,
      };
      const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      const text = fix ? `${message}\nfix: ${fix}` : message;
      return `::${severity ?? "error"} ${listed.join(",")}::${escapeText(text)}\n`;
    })
    .join("");
}

function escapeText(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
