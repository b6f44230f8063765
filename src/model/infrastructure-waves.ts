import type { Infrastructure } from "./infrastructure.ts";

/**
 * As late as possible, and before wave 0 where services begin: what nothing depends on is in wave -1, and each other one a wave
 * before the first that needs it. So a new component moves those that it depends on, and no others. A cycle counts once.
 */
export function infrastructureWaves(
  components: readonly Infrastructure[],
): ReadonlyMap<Infrastructure, number> {
  const dependents = new Map<Infrastructure, Infrastructure[]>(components.map((one) => [one, []]));
  for (const component of components) {
    for (const needed of component.dependsOn ?? []) dependents.get(needed)?.push(component);
  }
  const waves = new Map<Infrastructure, number>();
  const open = new Set<Infrastructure>();
  const waveOf = (component: Infrastructure): number => {
    const known = waves.get(component);
    if (known !== undefined) return known;
    open.add(component);
    const later = (dependents.get(component) ?? []).filter((one) => !open.has(one)).map(waveOf);
    open.delete(component);
    const wave = Math.min(0, ...later) - 1;
    waves.set(component, wave);
    return wave;
  };
  for (const component of components) waveOf(component);
  return waves;
}
