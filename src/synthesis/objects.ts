import { serviceManifests } from "../constructs/service-manifests.ts";
import { type Finding, FindingsError } from "../errors.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { type CallSite, placeOf } from "../model/call-site.ts";
import type { ResolvedService } from "../model/resolve.ts";

/** The service's objects; what its `build` throws becomes a finding, because it is the user's code. */
export function objectsOf(service: ResolvedService, site: CallSite): readonly Manifest[] {
  try {
    return serviceManifests(service);
  } catch (error) {
    if (error instanceof FindingsError)
      throw new FindingsError(error.findings.map((one) => located(one, site)));
    if (!service.build) throw error;
    const where = placeOf(error as CallSite) ?? placeOf(site);
    throw new FindingsError([
      {
        code: "build-failed",
        message: `build of service "${service.name}" threw: ${error instanceof Error ? error.message : String(error)}`,
        ...(where && { where }),
        fix: "it also runs once without an environment, when settings without default are undefined",
      },
    ]);
  }
}

function located(finding: Finding, site: CallSite): Finding {
  const where = finding.where ?? placeOf(site);
  return where ? { ...finding, where } : finding;
}
