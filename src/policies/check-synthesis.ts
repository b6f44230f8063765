import { ownersOf } from "../layout.ts";
import { contentOf } from "../manifest/content.ts";
import { lazily } from "../manifest/once.ts";
import { isCallSite } from "../model/call-site.ts";
import type { Policy, Rendered, RenderedObject } from "../model/policy.ts";
import { blobHash } from "../output/blob-hash.ts";
import type { Synthesis } from "../synthesize.ts";
import type { Reach } from "./built-in-policy.ts";
import { checkPolicies, type PolicyOptions, type PolicyReport } from "./check-policies.ts";
import { builtInPolicies } from "./index.ts";
import { type Islands, islandsIn } from "./islands.ts";
import { renderedPlatform } from "./rendered-platform.ts";

export interface SynthesisReport extends PolicyReport {
  /** The services in which policies that look no further found nothing → what that was found under. */
  readonly verdicts: ReadonlyMap<string, string>;
}

/**
 * Checks a synthesis as `checkPolicies` checks all that is rendered, with the same report. A service is not looked at again
 * by policies that look no further than at a service, if an earlier run found nothing in it: only what was faultless is
 * remembered, so what is found is found in every run, and in the same order.
 */
export function checkSynthesis(synthesis: Synthesis, options: PolicyOptions): SynthesisReport {
  const verdict = verdictUnder(synthesis, options);
  const islands = islandsIn(synthesis);
  const settled = new Set([...islands.services].filter((name) => synthesis.verdicts.get(name) === verdict));
  const islandOf = islandOfObject(islands);
  const viewOf = views(synthesis, settled, islandOf);
  const report = checkPolicies((policy) => viewOf[reachOf.get(policy) ?? "everything"](), options);
  const blamed = new Set(
    report.findings
      .filter(({ policy }) => reachOf.get(policy) === "service")
      .map(({ violation }) => islandOf(violation.object)),
  );
  const faultless = [...islands.services].filter((name) => !blamed.has(name));
  return { ...report, verdicts: new Map(faultless.map((name) => [name, verdict])) };
}

const reachOf = new Map<Policy, Reach>(builtInPolicies.map((policy) => [policy, policy.looksAt]));

/** Objects of a service's own, and what its environment puts into its namespaces. */
function islandOfObject({ services, ownerOf }: Islands) {
  return ({ service, manifest }: RenderedObject): string | undefined =>
    service === undefined
      ? ownerOf(manifest.metadata.namespace ?? "")
      : services.has(service)
        ? service
        : undefined;
}

/** The parts of the platform that have to be looked at, each made when the first policy asks for it. */
function views(
  synthesis: Synthesis,
  settled: ReadonlySet<string>,
  islandOf: (object: RenderedObject) => string | undefined,
): Readonly<Record<Reach, () => Rendered>> {
  const everything = lazily(() => renderedPlatform(synthesis));
  if (settled.size === 0) return { service: everything, argocd: everything, everything };
  const isOpen = (object: RenderedObject) => !settled.has(islandOf(object) ?? "");
  const argocd = lazily((): Rendered => {
    const deployed = synthesis.deployed.filter(({ service }) => !settled.has(service.name));
    const rendered = renderedPlatform({ ...synthesis, deployed });
    return { ...rendered, objects: rendered.objects.filter(isOpen) };
  });
  const service = lazily((): Rendered => ({ ...argocd(), argocd: argocd().argocd.filter(isOpen) }));
  return { service, argocd, everything };
}

/** All that a verdict on one service rests on beside the service itself. */
function verdictUnder(
  { platform, components, namespaces, sets, previewed, itself, argocd }: Synthesis,
  options: PolicyOptions,
): string {
  const content = contentOf(
    [
      options.policies.filter((one) => reachOf.get(one) === "service").map(({ id }) => id),
      platform.clusters,
      [...argocd].filter(([path]) => ownersOf(path).service === undefined),
      components.map(({ manifests, installations }) => [manifests, installations.map((on) => on.manifests)]),
      [...namespaces, ...sets, ...previewed, ...itself.parts].map(({ manifests }) => manifests),
    ],
    isCallSite,
  );
  return content === undefined ? "" : blobHash(content);
}
