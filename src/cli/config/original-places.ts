import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, resolve } from "node:path";
import { lazily } from "../../manifest/once.ts";
import type { Script } from "./bundle.ts";

/**
 * Stacks of what was made of the user's files name the files and lines that he wrote; `maps` by the file that stands in a stack.
 * Node would do it too, but reads every map when its code is compiled, for places that a run without findings never asks for.
 */
export function nameOriginalPlaces(maps: ReadonlyMap<string, Script["map"]>): void {
  const read = (map: Script["map"]) =>
    lazily(() => new SourceMap(JSON.parse(String(map)) as SourceMapPayload));
  const originals = new Map([...maps].map(([file, map]) => [file, read(map)]));
  const placeIn = (site: NodeJS.CallSite): string | undefined => {
    const file = site.getFileName() ?? "";
    const original = originals.get(file)?.();
    const found = original?.findEntry((site.getLineNumber() ?? 1) - 1, (site.getColumnNumber() ?? 1) - 1);
    if (!found || !("originalSource" in found)) return undefined;
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
