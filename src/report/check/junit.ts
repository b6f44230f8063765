import type { CheckReport } from "./check-report.ts";

/** One test case a policy; what it found fails it. Warnings are told and fail nothing. */
export function renderJunit({ policies, findings }: CheckReport): string {
  const codes = [...new Set([...policies.map(({ id }) => id), ...findings.map(({ code }) => code)])];
  const cases = codes.map((code) => {
    const own = findings.filter((finding) => finding.code === code);
    const failures = own.filter(({ severity }) => severity !== "warning").map((finding) => lineOf(finding));
    const warnings = own.filter(({ severity }) => severity === "warning").map((finding) => lineOf(finding));
    const body = [
      ...(failures.length > 0
        ? [`      <failure message="${failures.length} found">${escapeXml(failures.join("\n"))}</failure>`]
        : []),
      ...(warnings.length > 0 ? [`      <system-out>${escapeXml(warnings.join("\n"))}</system-out>`] : []),
    ];
    const opening = `    <testcase classname="tiphys" name="${escapeXml(code)}"`;
    return {
      failed: failures.length > 0,
      text: body.length > 0 ? `${opening}>\n${body.join("\n")}\n    </testcase>` : `${opening}/>`,
    };
  });
  const failed = cases.filter((one) => one.failed).length;
  const suite = `  <testsuite name="tiphys check" tests="${cases.length}" failures="${failed}">`;
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", suite];
  return `${[...lines, ...cases.map(({ text }) => text), "  </testsuite>", "</testsuites>"].join("\n")}\n`;
}

function lineOf({ message, where }: CheckReport["findings"][number]): string {
  return where ? `${where.file}: ${message}` : message;
}

// Characters that XML cannot hold at all are left out.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function escapeXml(text: string): string {
  return text
    .replace(unspeakable, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
