import { fileURLToPath } from "node:url";
import type { Place } from "../errors.ts";
import { stackOf } from "./thrown.ts";

/** A captured stack; V8 formats it only when it is read, so capturing costs about a microsecond. */
export interface CallSite {
  readonly stack?: string;
}

/** Known by its class, because even asking it for its fields formats the stack. */
class CapturedSite implements CallSite {
  declare readonly stack?: string;
}

/** Where something is said is no part of what it says. */
export function isCallSite(value: object): boolean {
  return value instanceof CapturedSite;
}

/** Remembers who called `callee`, so that a finding can name the user's file and line. */
export function callSiteOf(callee: (...args: never[]) => unknown): CallSite {
  const site = new CapturedSite();
  Error.captureStackTrace(site, callee);
  return site;
}

const frame = /(?:^|[\s(])((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*?):(\d+):(\d+)\)?$/;

/** The first frame above the callee; undefined where the engine gave none. */
export function placeOf(site: CallSite | undefined): Place | undefined {
  for (const line of stackOf(site).split("\n").slice(1)) {
    const match = frame.exec(line.trim());
    if (!match?.[1]) continue;
    // The TypeScript loader adds a query to the addresses of the modules it loads.
    const file = match[1].startsWith("file://") ? fileURLToPath(match[1].replace(/\?.*$/, "")) : match[1];
    return { file, line: Number(match[2]), column: Number(match[3]) };
  }
  return undefined;
}
