import type { Finding } from "../../errors.ts";
import { type Environment, placementsOf } from "../environment.ts";
import { parseImage, type Releases } from "../image-release.ts";
import type { Placed } from "../service.ts";
import { nearestName } from "../shape.ts";

/** Every service of the environment has its release, and nothing else has one. */
export function validateReleases(environments: readonly Environment[], releases: Releases): Finding[] {
  return environments.flatMap((environment) => {
    const { needed, missing, surplus } = compareReleases(environment, releases);
    return [
      ...missing.map((name) => missingRelease(environment, name)),
      ...surplus.map((name) => unknownRelease(environment, name, needed)),
    ];
  });
}

/** Names of services. */
export interface ReleasesCompared {
  readonly needed: readonly string[];
  /** They run there, and have no release. */
  readonly missing: readonly string[];
  /** They have a release, and need none there. */
  readonly surplus: readonly string[];
}

/** What an environment's releases should be, and where they are not. */
export function compareReleases(environment: Environment, releases: Releases): ReleasesCompared {
  const stated = releases[environment.name] ?? {};
  const placed = placementsOf(environment).filter((placement) => needsRelease(placement.placed));
  const needed = placed.map((placement) => placement.placed.definition.name);
  const known = new Set(needed);
  return {
    needed,
    missing: needed.filter((name) => !stated[name]),
    surplus: Object.keys(stated).filter((name) => !known.has(name)),
  };
}

function needsRelease({ definition, overrides }: Placed): boolean {
  const image = overrides.image ?? definition.knobs.image;
  if (typeof image !== "string") return false;
  const { tag, digest } = parseImage(image);
  return !tag && !digest;
}

function missingRelease({ name }: Environment, service: string): Finding {
  return {
    code: "missing-release",
    message: `service "${service}" runs in ${name}, but has no release there`,
    where: { file: releasesFile(name) },
    fix: `add it: ${service}: { tag: …, digest: sha256:… }, or pin a tag in the service's image`,
  };
}

function unknownRelease({ name }: Environment, service: string, names: readonly string[]): Finding {
  const nearest = nearestName(service, names);
  return {
    code: "unknown-service",
    message: `"${service}" has a release in ${name}, but needs none there`,
    where: { file: releasesFile(name) },
    field: service,
    choices: names,
    fix: nearest ? `did you mean "${nearest}"?` : "remove the entry",
  };
}

/** Where the releases of an environment are, from the platform's root. */
export function releasesFile(environment: string): string {
  return `environments/${environment}/releases.yaml`;
}
