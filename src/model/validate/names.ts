import type { Finding } from "../../errors.ts";
import { type CallSite, placeOf } from "../call-site.ts";
import { findingAt } from "./place.ts";

export interface Named {
  readonly name: string;
  readonly site: CallSite;
}

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

export function isDnsLabel(name: unknown): boolean {
  return typeof name === "string" && name.length <= 63 && label.test(name);
}

/** Names become names of objects, so each is a DNS label, and one of its kind. */
export function validateNames(kind: string, all: readonly Named[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Named>();
  for (const one of all) {
    const subject = `${kind} "${one.name}"`;
    if (!isDnsLabel(one.name)) {
      const message = "not a DNS label";
      const fix = "use at most 63 lower-case letters, digits and dashes, with a letter or digit at both ends";
      findings.push(findingAt(one.site, subject, { code: "bad-name", field: "", message, fix }));
    }
    const twin = seen.get(one.name);
    if (twin && twin !== one) {
      const message = `another ${kind} has the same name`;
      const place = placeOf(twin.site);
      const also = place && { also: [place] };
      const misfit = { code: "duplicate-name", field: "", message, fix: "rename one", ...also };
      findings.push(findingAt(one.site, subject, misfit));
    }
    seen.set(one.name, one);
  }
  return findings;
}
