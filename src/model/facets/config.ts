import type { Texts } from "../container-knobs.ts";
import { texts } from "../container-shapes.ts";
import { listOf, mapOf, type Shape, text } from "../shape.ts";

/** Configuration as ConfigMaps; a change of what the pods read rolls them. */
export interface ConfigFacets {
  /** Absolute path → content, in the service's own container. */
  readonly files?: Texts;
  /** ConfigMaps by their full names: key → content. Pods see them by `volumes`, `variablesFrom` or `variables`. */
  readonly configMaps?: Readonly<Record<string, Texts>>;
  /** ConfigMaps whose files the pods read again by themselves: a change of them rolls nothing. @default none */
  readonly reloads?: readonly string[];
}

export const configFacets = {
  files: texts,
  configMaps: mapOf(texts),
  reloads: listOf(text),
} satisfies Record<keyof ConfigFacets, Shape>;
