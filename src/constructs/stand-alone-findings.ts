import type { Finding } from "../errors.ts";
import type { CallSite } from "../model/call-site.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { certificateMisfits, unservedPorts } from "../model/validate/exposure.ts";
import { alertMisfits } from "../model/validate/observability.ts";
import { findingsAt } from "../model/validate/place.ts";
import { podMisfits } from "../model/validate/pods.ts";
import { secretMisfits } from "../model/validate/secrets.ts";
import { sopsFileFindings } from "../model/validate/sops-files.ts";
import type { KnownToConstructs } from "./known-to-constructs.ts";

/** Where findings have their place, and what they are of. */
export interface Said {
  readonly site: CallSite;
  readonly subject: string;
}

/** What is wrong with the knobs of a construct, which knows no other service. */
export function standAloneFindings(
  service: ResolvedService,
  { site, subject }: Said,
  { isBase, namespace }: KnownToConstructs,
): readonly Finding[] {
  const { knobs, surroundings } = service;
  const { certificateIssuer, fileAt } = surroundings;
  const misfits = [
    ...podMisfits(service),
    ...unservedPorts(service),
    // What an environment has, the base need not.
    ...(isBase
      ? []
      : [...secretMisfits(knobs, surroundings), ...certificateMisfits(knobs, certificateIssuer)]),
    ...(namespace === undefined ? alertMisfits(service) : []),
  ];
  return [...findingsAt(site, subject, misfits), ...sopsFileFindings(knobs.secrets, fileAt)];
}
