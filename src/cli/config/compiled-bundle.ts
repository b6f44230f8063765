import { Script } from "node:vm";
import { blobHash } from "../../output/blob-hash.ts";
import { readSealed, writeSealed } from "../sealed-file.ts";
import { cacheOf } from "./bundle-cache.ts";

/**
 * Runs the program of a config, and leaves what V8 made of it to the next run of the same: compiling 1,000 services takes a
 * fifteenth of a run. What is run for the first time may never be run again, so then nothing but its hash is left.
 */
export function runCompiled<Value>(config: string, program: string, use: (value: Value) => void): void {
  const place = `${cacheOf(config)}.compiled`;
  const hash = blobHash(program);
  const kept = readSealed(place);
  const isKnown = kept?.toString("latin1", 0, hash.length) === hash;
  const data = isKnown ? kept.subarray(align(hash.length)) : undefined;
  const hasData = data !== undefined && data.length > 0;
  const script = new Script(program, { filename: config, ...(hasData && { cachedData: data }) });
  use(script.runInThisContext());
  if (!hasData || script.cachedDataRejected)
    writeSealed(place, hash.padEnd(align(hash.length)), isKnown ? script.createCachedData() : "");
}

/** V8 reads what lies at a multiple of eight bytes where it lies. */
function align(length: number): number {
  return Math.ceil(length / 8) * 8;
}
