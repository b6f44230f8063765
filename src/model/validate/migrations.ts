import type { VolumeKnob } from "../container-knobs.ts";
import { configMapsInVariables } from "../facets/config-maps-read.ts";
import type { MigrationsKnob } from "../facets/migrations.ts";
import type { SecretsKnob } from "../facets/secrets.ts";
import type { ResolvedService } from "../resolve.ts";
import { type Misfit, unknownName } from "../shape.ts";

/** What migrations read, and what is not there when they run. */
export function migrationsMisfits({ knobs }: ResolvedService): readonly Misfit[] {
  const { migrations, configMaps = {}, volumes = {}, secrets = {} } = knobs;
  if (!migrations) return [];
  const mounted = Object.keys(migrations.mounts ?? {});
  const unknown = mounted
    .filter((name) => !(name in volumes))
    .flatMap((name) =>
      unknownName("unknown-volume", `migrations.mounts.${name}`, name, Object.keys(volumes)),
    );
  if (migrations.phase === "Sync") return unknown;
  const made = new Set([...Object.keys(configMaps), ...ownSecrets(secrets)]);
  const read = [...sourcesOf(migrations), ...mounted.flatMap((name) => sourceOf(volumes[name]))];
  return [...unknown, ...[...new Set(read)].filter((name) => made.has(name)).map(notThereYet)];
}

function ownSecrets(secrets: SecretsKnob): readonly string[] {
  return Object.keys(secrets).filter((name) => !("provided" in (secrets[name] ?? {})));
}

/** Single keys of Secrets are looked at where all their readers are. */
function sourcesOf(migrations: MigrationsKnob): readonly string[] {
  const secrets = (migrations.variablesFrom ?? []).flatMap((one) => ("secret" in one ? [one.secret] : []));
  return [...configMapsInVariables(migrations), ...secrets];
}

function sourceOf(volume: VolumeKnob | undefined): readonly string[] {
  if (!volume) return [];
  if ("configMap" in volume) return [volume.configMap];
  return "secret" in volume ? [volume.secret] : [];
}

function notThereYet(name: string): Misfit {
  return {
    code: "not-there-yet",
    field: "migrations",
    message: `migrations run before the sync that brings "${name}": a first one never starts, a later one reads the old content`,
    fix: 'state phase: "Sync"',
  };
}
