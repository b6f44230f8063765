import { styleOf } from "../style.ts";

/** The files that a command has changed, or would change. */
export interface Applied {
  readonly files: readonly string[];
  readonly commit?: string;
  readonly dryRun: boolean;
}

export function renderApplied({ files, commit, dryRun }: Applied, color: boolean): string {
  const style = styleOf(color);
  if (files.length === 0) return "nothing to change\n";
  const what = dryRun ? "would change" : commit ? `committed as ${commit.slice(0, 12)}` : "changed";
  return `${style.green(what)}:\n${files.map((file) => `  ${file}\n`).join("")}`;
}
