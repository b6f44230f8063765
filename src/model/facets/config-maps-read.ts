import type { ContainerKnob } from "../container-knobs.ts";
import type { ResolvedKnobs } from "../resolve.ts";

/** Names of the ConfigMaps that the service's pods read, by volumes or variables of any container; each once. */
export function configMapsRead(knobs: ResolvedKnobs): string[] {
  const mounted = Object.values(knobs.volumes ?? {}).flatMap((volume) =>
    ("projected" in volume ? volume.projected : [volume]).flatMap((source) =>
      "configMap" in source ? [source.configMap] : [],
    ),
  );
  return [...new Set([...mounted, ...configMapsInVariables(knobs)])];
}

/** The part of them that no running pod ever sees changed. */
export function configMapsInVariables(knobs: Variables & Partial<ResolvedKnobs>): string[] {
  const others = [...Object.values(knobs.initContainers ?? {}), ...Object.values(knobs.sidecars ?? {})];
  return [knobs, ...others].flatMap(ofVariables);
}

type Variables = Pick<ContainerKnob, "variables" | "variablesFrom">;

function ofVariables({ variables = {}, variablesFrom = [] }: Variables): string[] {
  return [...Object.values(variables), ...variablesFrom].flatMap((one) =>
    typeof one === "object" && "configMap" in one ? [one.configMap] : [],
  );
}
