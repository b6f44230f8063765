import type { ImageRelease } from "../model/image-release.ts";
import { readEntryFile } from "./entry-file.ts";
import { releaseShape } from "./entry-shapes.ts";

/** A committed releases file: service → release. */
export type Version = ReadonlyMap<string, ImageRelease>;

const oneLineEntry = /^\S+: *\{.*\} *(#.*)?$/;
const nothingToRead = /^\s*(#.*)?$/;

/**
 * Reads committed versions of releases files, each different line once: two versions differ in a line or two.
 * Undefined for what cannot be read, such as a file that was committed in the middle of a merge.
 */
export function versionReader(): (text: string) => Version | undefined {
  const lines = new Map<string, readonly [string, ImageRelease] | undefined>();
  return (text) => {
    const version = new Map<string, ImageRelease>();
    for (const line of text.split(/\r?\n/)) {
      if (!lines.has(line)) lines.set(line, readLine(line));
      const entry = lines.get(line);
      if (entry && !version.has(entry[0])) version.set(...entry);
      else if (entry || !nothingToRead.test(line)) return readWhole(text);
    }
    return version;
  };
}

function readLine(line: string): readonly [string, ImageRelease] | undefined {
  if (!oneLineEntry.test(line)) return undefined;
  const { entries, findings } = readEntryFile<ImageRelease>(line, "", releaseShape);
  const [entry] = entries;
  return entries.size === 1 && findings.length === 0 ? entry : undefined;
}

function readWhole(text: string): Version | undefined {
  const { entries, findings } = readEntryFile<ImageRelease>(text, "", releaseShape);
  return findings.length === 0 ? entries : undefined;
}
