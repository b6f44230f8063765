import type { Finding } from "../errors.ts";
import type { CallSite } from "../model/call-site.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { certificateMisfits, unservedPorts } from "../model/validate/exposure.ts";
import { alertMisfits } from "../model/validate/observability.ts";
import { findingsAt } from "../model/validate/place.ts";
import { podMisfits } from "../model/validate/pods.ts";
import { secretMisfits } from "../model/validate/secrets.ts";
import { sopsFileFindings } from "../model/validate/sops-files.ts";

/** Where findings have their place, and what they are of. */
export interface Said {
  readonly site: CallSite;
  readonly subject: string;
}

/** What is wrong with the knobs of a construct, which knows no environment and no other service. */
export function standAloneFindings(service: ResolvedService, { site, subject }: Said): readonly Finding[] {
  const { knobs, surroundings } = service;
  const misfits = [
    ...podMisfits(service),
    ...secretMisfits(knobs, surroundings),
    ...unservedPorts(service),
    ...certificateMisfits(knobs),
    ...alertMisfits(service),
  ];
  return [...findingsAt(site, subject, misfits), ...sopsFileFindings(knobs.secrets, surroundings.fileAt)];
}
