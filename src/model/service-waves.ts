import type { ResolvedService } from "./resolve.ts";

/** The wave of each service of an environment: its own, or the least that is after all that it depends on. */
export function serviceWaves(services: readonly ResolvedService[]): ReadonlyMap<string, number> {
  const byName = new Map(services.map((service) => [service.name, service]));
  const waves = new Map<string, number>();
  const waveOf = (service: ResolvedService): number => {
    const known = waves.get(service.name);
    if (known !== undefined) return known;
    const { syncWave, dependsOn = [] } = service.knobs;
    // A cycle is a finding long before; this only ends it.
    waves.set(service.name, syncWave ?? 0);
    const before = dependsOn.flatMap((name) => byName.get(name) ?? []).map(waveOf);
    const wave = syncWave ?? Math.max(0, ...before.map((one) => one + 1));
    waves.set(service.name, wave);
    return wave;
  };
  services.forEach(waveOf);
  return waves;
}
