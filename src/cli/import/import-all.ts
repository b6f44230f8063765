import { relative, resolve } from "node:path";
import { CannotRunError } from "../../errors.ts";
import { chartValuesFile } from "../../imports/chart-values-file.ts";
import { customResourceFiles } from "../../imports/custom-resource-files.ts";
import type { ImportedFile } from "../../imports/imported-file.ts";
import { renderImports } from "../../report/imports.ts";
import type { Io } from "../io.ts";
import { listedSources } from "./listed-sources.ts";
import { readChart } from "./read-chart.ts";
import { readDefinitions } from "./read-definitions.ts";
import { writeImports } from "./write-imports.ts";

export interface ImportOptions {
  readonly output: string;
  readonly json?: boolean;
}

export async function importAll(sources: readonly string[], options: ImportOptions, io: Io): Promise<void> {
  const named = sources.length > 0 ? sources : listedSources(io.cwd);
  const files: ImportedFile[] = [];
  // All are read before the first is written: what fails leaves nothing half done.
  for (const source of named) {
    io.progress?.(source);
    files.push(...(await filesOf(source, io.cwd)));
  }
  io.progress?.("");
  const folder = resolve(io.cwd, options.output);
  const written = writeImports(folder, files);
  const shown = relative(io.cwd, folder) || ".";
  io.out(
    options.json
      ? `${JSON.stringify({ folder: shown, files: written }, undefined, 2)}\n`
      : renderImports(shown, written, io.color),
  );
}

async function filesOf(source: string, cwd: string): Promise<readonly ImportedFile[]> {
  if (source.startsWith("helm:"))
    return [chartValuesFile(await readChart(source.slice("helm:".length), cwd))];
  if (source === "k8s") {
    throw new CannotRunError(
      "Kubernetes' own kinds need no import",
      'import * as k8s from "cdk8s-plus-28/lib/imports/k8s"',
    );
  }
  return (await readDefinitions(source, cwd)).flatMap(customResourceFiles);
}
