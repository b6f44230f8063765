import { type Finding, isError } from "../../errors.ts";
import { lazily } from "../../manifest/once.ts";
import { type Listed, placementsOf } from "../environment.ts";
import type { Releases } from "../image-release.ts";
import type { Platform } from "../platform.ts";
import type { ServiceDefinition } from "../service.ts";
import { validateApplicationSets } from "./application-sets.ts";
import { validateArgoCd } from "./argocd/argocd.ts";
import { validateCalls } from "./calls.ts";
import { validateChain } from "./chain.ts";
import { validateClusters } from "./clusters.ts";
import { validateCodeHost } from "./code-host.ts";
import { validateCustomResources } from "./custom-resources.ts";
import { validateDependencies } from "./dependencies.ts";
import { validateEnvironment } from "./environments.ts";
import { validateExposure } from "./exposure.ts";
import { validateInfrastructure } from "./infrastructure.ts";
import { validateNames } from "./names.ts";
import { validateNamespaces } from "./namespaces.ts";
import { validatePlatformOptions } from "./platform-options.ts";
import { validatePods } from "./pods.ts";
import { validatePolicyOptions } from "./policies.ts";
import { validatePreviewCalls } from "./preview-calls.ts";
import { validatePreviews } from "./previews.ts";
import { validateReleases } from "./releases.ts";
import { validateRenames } from "./renames.ts";
import { validateSecrets } from "./secrets.ts";
import { validateServices } from "./services.ts";
import { validateSkeleton } from "./skeleton.ts";
import { validateTeams } from "./teams.ts";
import { validateListed } from "./unlisted.ts";

/**
 * Everything that types cannot say, and once more what they do say, for when they were bypassed. What a known service says
 * was right in an earlier run, to the letter: it is only held against the others.
 */
export function validatePlatform(
  platform: Platform,
  releases: Releases,
  isKnown: (definition: ServiceDefinition) => boolean = () => false,
): Finding[] {
  const skeleton = validateSkeleton(platform);
  if (skeleton.length > 0) return skeleton;
  const { environments, teams, clusters } = platform;
  const listed = environments.flatMap((environment) =>
    placementsOf(environment).map(({ placed }): Listed => ({ environment, placed })),
  );
  const services = validateServices(listed, isKnown);
  const { sound } = services;
  const definitions = [...new Set(listed.map(({ placed }) => placed.definition))];
  const previews = lazily(() => validatePreviews(platform));
  return findingsOf([
    () => validateNames("environment", environments),
    () => validateTeams(teams),
    () => validateClusters(clusters),
    () => validateNames("service", definitions),
    () => validateListed(platform, definitions),
    () => validatePlatformOptions(platform),
    () => validateCodeHost(platform),
    () => validateArgoCd(platform),
    () => validateCustomResources(platform),
    () => validatePolicyOptions(platform),
    () => environments.flatMap(validateEnvironment),
    () => environments.flatMap(validateNamespaces),
    () => services.findings,
    () => validateChain(environments),
    () => validateRenames(definitions),
    () => validateExposure(sound),
    () => validateCalls(services),
    () => (previews().length === 0 ? validatePreviewCalls(platform.previews ?? [], services) : []),
    () => validateDependencies(services),
    () => validateSecrets(sound, platform.fileAt),
    () => validatePods(sound),
    () => validateInfrastructure(platform),
    () => validateReleases(environments, releases, services.unsound),
    () => validateApplicationSets(platform),
    previews,
  ]);
}

/** What reads another's values may stumble over one of a wrong type. Who has it tells of it, and that is all to tell. */
function findingsOf(checks: readonly (() => readonly Finding[])[]): Finding[] {
  const findings: Finding[] = [];
  const stumbles: unknown[] = [];
  for (const check of checks) {
    try {
      findings.push(...check());
    } catch (error) {
      stumbles.push(error);
    }
  }
  if (stumbles.length > 0 && !findings.some(isError)) throw stumbles[0];
  return findings;
}
