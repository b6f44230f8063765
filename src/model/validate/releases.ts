import type { Finding } from "../../errors.ts";
import { type Environment, placementsOf } from "../environment.ts";
import { parseImage, type Releases } from "../image-release.ts";
import type { Placed } from "../service.ts";
import { nearestName } from "../shape.ts";

/** Every service of the environment has its release, and nothing else has one. */
export function validateReleases(environments: readonly Environment[], releases: Releases): Finding[] {
  return environments.flatMap((environment) => {
    const stated = releases[environment.name] ?? {};
    const needed = placementsOf(environment).filter(({ placed }) => needsRelease(placed));
    const names = needed.map(({ placed }) => placed.definition.name);
    const missing = names.filter((name) => !stated[name]);
    const known = new Set(names);
    const surplus = Object.keys(stated).filter((name) => !known.has(name));
    return [
      ...missing.map((name) => missingRelease(environment, name)),
      ...surplus.map((name) => unknownRelease(environment, name, names)),
    ];
  });
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
