import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, resolve } from "node:path";
import { lazily } from "../manifest/once.ts";

/**
 * Stacks of what was made of `file` name the files and lines that the user wrote. Node would do it too, but reads every map
 * when its code is compiled, for places that a run without findings never asks for.
 */
export function nameOriginalPlaces(file: string, map: string): void {
  const original = lazily(() => new SourceMap(JSON.parse(map) as SourceMapPayload));
  const placeIn = (site: NodeJS.CallSite): string | undefined => {
    if (site.getFileName() !== file) return undefined;
    const found = original().findEntry((site.getLineNumber() ?? 1) - 1, (site.getColumnNumber() ?? 1) - 1);
    if (!("originalSource" in found)) return undefined;
    return `${resolve(dirname(file), found.originalSource)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  };
  Error.prepareStackTrace = (error, sites) =>
    [headOf(error), ...sites.map((site) => `    at ${frameOf(site, placeIn(site))}`)].join("\n");
}

function frameOf(site: NodeJS.CallSite, place: string | undefined): string {
  if (place === undefined) return String(site);
  const name = site.getFunctionName();
  return name === null ? place : `${name} (${place})`;
}

/** A captured stack has no error of its own. */
function headOf(error: Error): string {
  return error instanceof Error ? Error.prototype.toString.call(error) : "Error";
}
