import type { Finding } from "../../errors.ts";
import { type Listed, placementsOf } from "../environment.ts";
import { monitoring } from "../facets/metrics.ts";
import type { Releases } from "../image-release.ts";
import type { Platform } from "../platform.ts";
import type { ServiceDefinition } from "../service.ts";
import { isRecord, listOf, type Misfit, mapOf, oneOf, text, unknownName } from "../shape.ts";
import type { Team } from "../team.ts";
import { validateApplicationSets } from "./application-sets.ts";
import { validateArgoCd } from "./argocd/argocd.ts";
import { validateCalls } from "./calls.ts";
import { validateChain } from "./chain.ts";
import { validateCodeHost } from "./code-host.ts";
import { validateCustomResources } from "./custom-resources.ts";
import { validateDependencies } from "./dependencies.ts";
import { validateEnvironment } from "./environments.ts";
import { validateExposure } from "./exposure.ts";
import { validateInfrastructure } from "./infrastructure.ts";
import { validateNames } from "./names.ts";
import { validateNamespaces } from "./namespaces.ts";
import { findingsAt } from "./place.ts";
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
  const { findings, sound } = validateServices(listed, isKnown);
  const previews = validatePreviews(platform);
  const definitions = [...new Set(listed.map(({ placed }) => placed.definition))];
  return [
    ...validateNames("environment", environments),
    ...validateTeams(teams),
    ...validateNames("cluster", clusters),
    ...validateNames("service", definitions),
    ...definitions.flatMap((definition) => unknownTeam(definition, teams)),
    ...decisions(platform),
    ...validateCodeHost(platform),
    ...validateArgoCd(platform),
    ...validateCustomResources(platform),
    ...validatePolicyOptions(platform),
    ...environments.flatMap((environment) => validateEnvironment(environment, platform)),
    ...environments.flatMap(validateNamespaces),
    ...findings,
    ...validateChain(environments),
    ...validateRenames(definitions),
    ...validateExposure(sound),
    ...validateCalls(sound),
    ...(previews.length === 0 ? validatePreviewCalls(platform.previews ?? [], sound) : []),
    ...validateDependencies(sound),
    ...validateSecrets(sound, platform.fileAt),
    ...validatePods(sound),
    ...validateInfrastructure(platform),
    ...validateReleases(environments, releases),
    ...validateApplicationSets(platform),
    ...previews,
  ];
}

function unknownTeam({ name, knobs, site }: ServiceDefinition, teams: readonly Team[]): Finding[] {
  const team = knobs.team;
  if (!isRecord(team) || teams.includes(team as unknown as Team)) return [];
  const known = teams.map((one) => one.name);
  return findingsAt(site, `service "${name}"`, unknownName("unknown-team", "team", String(team.name), known));
}

const actions = listOf(oneOf("get", "sync", "create", "update", "delete", "override", "logs", "action/*"));

/** What has to be decided for each environment, and for no other. */
function decisions(platform: Platform): Finding[] {
  const names = platform.environments.map(({ name }) => name);
  const decided: [string, unknown][] = [["teamsMay", platform.teamsMay]];
  for (const [role, { may }] of Object.entries(platform.roles ?? {})) {
    if (may !== "everything") decided.push([`roles.${role}.may`, may]);
  }
  const misfits = decided.flatMap(([field, may]): Misfit[] => {
    const stated = isRecord(may) ? may : {};
    const missing = names.filter((name) => stated[name] === undefined);
    const unknown = Object.keys(stated).filter((name) => !names.includes(name));
    return [
      ...mapOf(actions)(stated, field),
      ...missing.map((name) => ({
        code: "missing-value",
        field: `${field}.${name}`,
        message: `${field} does not decide for ${name}`,
        fix: `add ${name}: ["get"], or what else they may do`,
      })),
      ...unknown.flatMap((name) => unknownName("unknown-environment", `${field}.${name}`, name, names)),
    ];
  });
  const repository = [
    ...text(platform.repository, "repository"),
    ...(platform.monitoring === undefined ? [] : monitoring(platform.monitoring, "monitoring")),
  ];
  return findingsAt(platform.site, `platform "${platform.name}"`, [...misfits, ...repository]);
}
