import { serviceManifests } from "../constructs/service-manifests.ts";
import { type Finding, FindingsError } from "../errors.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { type CallSite, placeOf } from "../model/call-site.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { messageOf } from "../model/thrown.ts";

const fix = "it also runs once without an environment, when settings without default are undefined";

/** The service's objects. */
export function objectsOf(service: ResolvedService, site: CallSite): readonly Manifest[] {
  try {
    return serviceManifests(service);
  } catch (error) {
    if (!service.build && !(error instanceof FindingsError)) throw error;
    throw buildFailure(error, `service "${service.name}"`, site, fix);
  }
}

/** What a `build` throws becomes a finding, because it is the user's code. */
export function buildFailure(
  error: unknown,
  subject: string,
  site: CallSite,
  fix = "mend it there",
): FindingsError {
  if (error instanceof FindingsError)
    return new FindingsError(error.findings.map((one) => located(one, site)));
  const where = placeOf(error as CallSite) ?? placeOf(site);
  return new FindingsError([
    {
      code: "build-failed",
      message: `build of ${subject} threw: ${messageOf(error)}`,
      ...(where && { where }),
      fix,
    },
  ]);
}

function located(finding: Finding, site: CallSite): Finding {
  const where = finding.where ?? placeOf(site);
  return where ? { ...finding, where } : finding;
}
