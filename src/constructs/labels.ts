import type { Metadata } from "../manifest/manifest.ts";
import { once } from "../manifest/once.ts";
import type { Texts } from "../model/container-knobs.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { selectorOf } from "../model/selector.ts";
import { compact } from "./compact.ts";

export function podSelectorOf({ name, knobs }: ResolvedService): Texts {
  return selectorOf(name, knobs.selector);
}

/** Labels of every object that a preset makes. */
export const labelsOf = once((service: ResolvedService): Texts => {
  const { name, team, knobs } = service;
  const { standardLabels = "standard" } = knobs;
  return compact(
    standardLabels === "none" ? {} : podSelectorOf(service),
    standardLabels === "standard" ? { "app.kubernetes.io/name": name, team: team.name } : {},
    knobs.labels ?? {},
  ) as Texts;
});

/** Pods are always found by the selector, whatever else they are labelled with. */
export function podLabelsOf(service: ResolvedService): Texts {
  return compact(labelsOf(service), service.knobs.podLabels ?? {}, podSelectorOf(service)) as Texts;
}

export function metadataOf(service: ResolvedService, name = service.name, annotations?: Texts): Metadata {
  const own = service.knobs.annotations;
  const both = own && annotations ? { ...own, ...annotations } : (own ?? annotations);
  return compact({ name, labels: labelsOf(service), annotations: both }) as Metadata;
}
