import type { Finding } from "../../errors.ts";
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
  const previews = validatePreviews(platform);
  const definitions = [...new Set(listed.map(({ placed }) => placed.definition))];
  return [
    ...validateNames("environment", environments),
    ...validateTeams(teams),
    ...validateClusters(clusters),
    ...validateNames("service", definitions),
    ...validateListed(platform, definitions),
    ...validatePlatformOptions(platform),
    ...validateCodeHost(platform),
    ...validateArgoCd(platform),
    ...validateCustomResources(platform),
    ...validatePolicyOptions(platform),
    ...environments.flatMap(validateEnvironment),
    ...environments.flatMap(validateNamespaces),
    ...services.findings,
    ...validateChain(environments),
    ...validateRenames(definitions),
    ...validateExposure(sound),
    ...validateCalls(services),
    ...(previews.length === 0 ? validatePreviewCalls(platform.previews ?? [], services) : []),
    ...validateDependencies(services),
    ...validateSecrets(sound, platform.fileAt),
    ...validatePods(sound),
    ...validateInfrastructure(platform),
    ...validateReleases(environments, releases, services.unsound),
    ...validateApplicationSets(platform),
    ...previews,
  ];
}
