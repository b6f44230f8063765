import { fileURLToPath } from "node:url";
import { type Finding, FindingsError } from "../errors.ts";
import { type CallSite, placeOf } from "../model/call-site.ts";

/** What went wrong while the user's TypeScript was read and run. */
export function configFindings(error: unknown, config: string): readonly Finding[] {
  if (error instanceof FindingsError) return error.findings;
  const message = error instanceof Error ? error.message : String(error);
  const syntax = [...message.matchAll(/^(.*):(\d+):(\d+): ERROR: (.*)$/gm)];
  if (syntax.length > 0) {
    return syntax.map(([, file = config, line, column, problem = ""]) => ({
      code: "syntax-error",
      message: problem.charAt(0).toLowerCase() + problem.slice(1),
      where: { file, line: Number(line), column: Number(column) + 1 },
    }));
  }
  const missing = /^Cannot find (?:module|package) '(.*?)' imported from (.*)$/.exec(message);
  if (missing) {
    const [, name = "", importer = config] = missing;
    const fix = "correct the path, or install the package";
    return [{ code: "missing-import", message: `cannot find ${name}`, where: { file: importer }, fix }];
  }
  const where = placeOf(error as CallSite) ?? { file: importerOf(error as CallSite) ?? config };
  return [{ code: "config-failed", message, where }];
}

/** Node heads the stack with the file whose import fails; its line is that of what was made of the file. */
function importerOf({ stack = "" }: CallSite): string | undefined {
  const [, url] = /^(file:\/\/\S+?):\d+$/m.exec(stack) ?? [];
  return url && fileURLToPath(url);
}
