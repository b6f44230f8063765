import { styleOf } from "./style.ts";
import { renderTable } from "./table.ts";

/** What a synth did, counted for each part of dist/. */
export interface SynthSummary {
  readonly outDir: string;
  /** Of services, one for each environment that runs it. */
  readonly applications: number;
  /** Applications of components and namespaces, one for each cluster; what sets make is not counted. */
  readonly infrastructure: number;
  readonly files: number;
  /** In the order they are shown; only parts that have files. */
  readonly parts: readonly PartSummary[];
  /** Files outside dist/ that were created, updated or deleted. */
  readonly around: readonly string[];
  readonly foreign: readonly string[];
  readonly seconds: number;
}

export interface PartSummary {
  /** An environment, or what none of them owns: `bases`, `argocd`, … */
  readonly part: string;
  readonly files: number;
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

export function renderSynthSummary(summary: SynthSummary, color: boolean): string {
  const { outDir, applications, files, parts, around, foreign, seconds } = summary;
  const style = styleOf(color);
  const changed = parts.filter(({ created, updated, deleted }) => created + updated + deleted > 0);
  const size = `${applications} Application${applications === 1 ? "" : "s"}, ${files} files, ${seconds.toFixed(1)} s`;
  const named = [
    ...foreign.map((path) => style.yellow(`left alone, not ours: ${outDir}/${path}\n`)),
    ...around.map((path) => `changed with it: ${path}\n`),
  ].join("");
  if (changed.length === 0) return `${named}${style.green(`${outDir}/ is up to date`)}: ${size}\n`;
  const rows = changed.map(({ part, files, created, updated, deleted }) => [
    part,
    files,
    created,
    updated,
    deleted,
  ]);
  const table = renderTable([["", "files", "created", "updated", "deleted"], ...rows]);
  return `${named}${table}\n${style.green(`${outDir}/ is written`)}: ${size}\n`;
}
