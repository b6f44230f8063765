import type { Bytes, Cpu } from "../quantity.ts";
import { bytes, cpu, either, listOf, literal, oneOf, record, type Shape } from "../shape.ts";

/** What a VerticalPodAutoscaler finds out about use: shown, unless it may set requests as well. */
export interface RecommendationKnob {
  /**
   * `"Off"` recommends only; `"Initial"` sets the requests of new pods; `"Recreate"` evicts running ones for it, and
   * `"InPlaceOrRecreate"` only those that cannot be resized. @default "Off"
   */
  readonly mode?: "Off" | "Initial" | "Recreate" | "InPlaceOrRecreate";
  /** Of each container. @default no bound */
  readonly min?: Resources;
  /** Of each container. @default no bound */
  readonly max?: Resources;
  /** @default both */
  readonly resources?: readonly ResourceName[];
}

export type ResourceName = "cpu" | "memory";

interface Resources {
  readonly cpu?: Cpu;
  readonly memory?: Bytes;
}

const resources = record({ cpu, memory: bytes } satisfies Record<keyof Resources, Shape>);
const fields = {
  mode: oneOf("Off", "Initial", "Recreate", "InPlaceOrRecreate"),
  min: resources,
  max: resources,
  resources: listOf(oneOf("cpu", "memory")),
} satisfies Record<keyof RecommendationKnob, Shape>;

export const recommendation: Shape = either("true, or { mode, min, max }", literal(true), record(fields));
