import { ownersOf } from "../layout.ts";
import { contentOf } from "../manifest/content.ts";
import type { Policy, Rendered } from "../model/policy.ts";
import { blobHash } from "../output/blob-hash.ts";
import type { Synthesis } from "../synthesize.ts";
import type { Reach } from "./built-in-policy.ts";
import { checkPolicies, type PolicyOptions, type PolicyReport } from "./check-policies.ts";
import { builtInPolicies } from "./index.ts";
import { islandsIn } from "./islands.ts";
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
  const settled = new Set([...islands].filter((name) => synthesis.verdicts.get(name) === verdict));
  const viewOf = views(synthesis, settled);
  const report = checkPolicies((policy) => viewOf[reachOf.get(policy) ?? "everything"](), options);
  const blamed = new Set(
    report.findings
      .filter(({ policy }) => reachOf.get(policy) === "service")
      .map(({ violation }) => violation.object.service),
  );
  const faultless = [...islands].filter((name) => !blamed.has(name));
  return { ...report, verdicts: new Map(faultless.map((name) => [name, verdict])) };
}

const reachOf = new Map<Policy, Reach>(builtInPolicies.map((policy) => [policy, policy.looksAt]));

/** The parts of the platform that have to be looked at, each made when the first policy asks for it. */
function views(synthesis: Synthesis, settled: ReadonlySet<string>) {
  const everything = lazily(() => renderedPlatform(synthesis));
  if (settled.size === 0) return { service: everything, argocd: everything, everything };
  const deployed = synthesis.deployed.filter(({ service }) => !settled.has(service.name));
  const argocd = lazily(() => renderedPlatform({ ...synthesis, deployed }));
  const service = lazily((): Rendered => {
    const isOpen = ({ service: name }: { readonly service?: string }) => !name || !settled.has(name);
    return { ...argocd(), argocd: argocd().argocd.filter(isOpen) };
  });
  return { service, argocd, everything };
}

/** All that a verdict on one service rests on beside the service itself. */
function verdictUnder({ platform, components, argocd }: Synthesis, options: PolicyOptions): string {
  const shared = [...argocd].filter(([path]) => ownersOf(path).service === undefined);
  const policies = options.policies.filter((one) => reachOf.get(one) === "service").map(({ id }) => id);
  const content = contentOf([
    policies,
    platform.clusters,
    shared,
    components.map(({ manifests, installations }) => [manifests, installations.map((on) => on.manifests)]),
  ]);
  return content === undefined ? "" : blobHash(content);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
