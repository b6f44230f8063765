import { configMapsInVariables } from "../facets/config-maps-read.ts";
import type { ResolvedService } from "../resolve.ts";
import { type Misfit, unknownName } from "../shape.ts";

/** ConfigMaps that are to be read again, and cannot be. */
export function configMisfits({ knobs }: ResolvedService): readonly Misfit[] {
  const { configMaps = {}, reloads = [] } = knobs;
  const known = Object.keys(configMaps);
  const inVariables = configMapsInVariables(knobs);
  return reloads.flatMap((name) => {
    if (!known.includes(name)) return unknownName("unknown-config-map", "reloads", name, known);
    if (!inVariables.includes(name)) return [];
    const message = `ConfigMap "${name}" becomes variables, which never change in a running pod`;
    return [{ code: "variables-stay", field: "reloads", message, fix: "leave it out of reloads" }];
  });
}
