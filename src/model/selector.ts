import type { Texts } from "./container-knobs.ts";

/** The label that carries the service's name, or all the labels that find its pods. */
export type SelectorKnob = string | Texts;

/** What finds the pods of a service: immutable in the cluster, so it depends on nothing but the service itself. */
export function selectorOf(service: string, selector: SelectorKnob = "app"): Texts {
  return typeof selector === "string" ? { [selector]: service } : selector;
}
