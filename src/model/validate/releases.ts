import type { Finding } from "../../errors.ts";
import { groupBy } from "../../manifest/group-by.ts";
import { type Environment, type Listed, placementsOf } from "../environment.ts";
import { parseImage, type Releases } from "../image-release.ts";
import type { Placed } from "../service.ts";
import { nearestName, notMisspelt } from "../shape.ts";
import { isDnsLabel } from "./names.ts";

/** Every service of the environment has its release, and nothing else has one. Nobody knows what unsound ones need. */
export function validateReleases(
  environments: readonly Environment[],
  releases: Releases,
  unsound: readonly Listed[] = [],
): Finding[] {
  const unread = groupBy(unsound, ({ environment }) => environment);
  return environments.flatMap((environment) => {
    const { needed, missing, surplus } = compareReleases(environment, releases);
    const names = (unread.get(environment) ?? []).map(({ placed }) => placed.definition.name);
    const isNamed = names.every(isDnsLabel);
    // One without a release, and a release without one: that is a new name, or a misspelt one.
    const renamed = missing.length === 1 && surplus.length === 1 ? missing : [];
    return [
      ...missingReleases(
        environment,
        notMisspelt(missing, surplus).filter((name) => !names.includes(name) && !renamed.includes(name)),
        Object.keys(releases[environment.name] ?? {}).length === 0,
      ),
      // A release without a service may be the one of a service whose name is wrong.
      ...surplus
        .filter((name) => isNamed && !names.includes(name))
        .map((name) => surplusRelease(environment, name, { needed, renamed: renamed[0] })),
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
    missing: needed.filter((name) => !Object.hasOwn(stated, name)),
    surplus: Object.keys(stated).filter((name) => !known.has(name)),
  };
}

function needsRelease({ definition, overrides }: Placed): boolean {
  const image = overrides.image ?? definition.knobs.image;
  if (typeof image !== "string") return false;
  const { tag, digest } = parseImage(image);
  return !tag && !digest;
}

/** Where nothing is released yet, that is one thing to do. */
function missingReleases(
  { name }: Environment,
  services: readonly string[],
  isFirst: boolean,
): readonly Finding[] {
  const where = { file: releasesFile(name) };
  const code = "missing-release";
  if (isFirst && services.length > 1) {
    const message = `${services.length} services run in ${name}, and none has a release there: ${services.join(", ")}`;
    const fix = `write one line for each: ${services[0]}: { tag: …, digest: sha256:… }`;
    return [{ code, message, where, fix }];
  }
  return services.map((service) => ({
    code,
    message: `service "${service}" runs in ${name}, but has no release there`,
    where,
    fix: `add it: ${service}: { tag: …, digest: sha256:… }, or pin a tag in the service's image`,
  }));
}

function surplusRelease(
  environment: Environment,
  service: string,
  { needed, renamed }: { readonly needed: readonly string[]; readonly renamed: string | undefined },
): Finding {
  const { name } = environment;
  const at = { where: { file: releasesFile(name) }, field: service };
  const runs = placementsOf(environment).find(({ placed }) => placed.definition.name === service);
  if (runs) {
    const { definition, overrides } = runs.placed;
    const image = overrides.image ?? definition.knobs.image;
    const why = image === undefined ? "it has no image" : `its image is pinned already: ${image}`;
    const message = `"${service}" has a release in ${name}, but ${why}`;
    const fix = "remove the entry, or leave the tag and the digest of the image to it";
    return { code: "release-without-use", message, ...at, fix };
  }
  const nearest = nearestName(service, needed) ?? renamed;
  return {
    code: "unknown-service",
    message: `"${service}" has a release in ${name}, but does not run there`,
    ...at,
    choices: needed,
    fix: nearest ? `did you mean "${nearest}"?` : "remove the entry, or run the service there",
  };
}

/** Where the releases of an environment are, from the platform's root. */
export function releasesFile(environment: string): string {
  return `environments/${environment}/releases.yaml`;
}
