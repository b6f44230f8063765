import { configMapsInVariables } from "../facets/config-maps-read.ts";
import type { ResolvedService } from "../resolve.ts";
import { type Misfit, unknownName } from "../shape.ts";

/** What migrations read, and what is not there when they run. */
export function migrationsMisfits({ knobs }: ResolvedService): readonly Misfit[] {
  const { migrations, configMaps = {}, volumes = {} } = knobs;
  if (!migrations) return [];
  const mounted = Object.keys(migrations.mounts ?? {});
  const unknown = mounted
    .filter((name) => !(name in volumes))
    .flatMap((name) =>
      unknownName("unknown-volume", `migrations.mounts.${name}`, name, Object.keys(volumes)),
    );
  if (migrations.phase === "Sync") return unknown;
  const files = mounted.flatMap((name) => {
    const volume = volumes[name];
    return volume && "configMap" in volume ? [volume.configMap] : [];
  });
  const early = [...configMapsInVariables(migrations), ...files].filter((name) => name in configMaps);
  return [...unknown, ...[...new Set(early)].map(notThereYet)];
}

function notThereYet(name: string): Misfit {
  return {
    code: "not-there-yet",
    field: "migrations",
    message: `migrations run before the sync that brings ConfigMap "${name}": a first one never starts, a later one reads the old content`,
    fix: 'state phase: "Sync"',
  };
}
