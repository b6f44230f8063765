import type { Manifest } from "../manifest/manifest.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { adjustManifests } from "./adjust.ts";
import { claimsOf } from "./claims.ts";
import { networkPolicyOf } from "./facets/calls.ts";
import { configMapsOf } from "./facets/config.ts";
import { exposureOf } from "./facets/exposure.ts";
import { facetManifests } from "./facets/facet-manifests.ts";
import { beforeMigrations } from "./facets/migrations.ts";
import { kubernetesServicesOf } from "./kubernetes-services.ts";
import { autoscalerOf, disruptionBudgetOf } from "./scaling.ts";
import { serviceAccountOf } from "./service-account.ts";
import { workloadOf } from "./workload.ts";

/** Everything that a preset's knobs ask for; straight from the typed model, because it runs for each environment. */
export function presetManifests(service: ResolvedService): readonly Manifest[] {
  return lastChanges(service, [
    ...serviceAccountOf(service),
    ...configMapsOf(service),
    ...claimsOf(service),
    ...workloadOf(service),
    ...aroundWorkload(service),
  ]);
}

/** Where somebody else makes the pods, and all that is theirs. */
export function manifestsAround(service: ResolvedService): readonly Manifest[] {
  return lastChanges(service, aroundWorkload(service));
}

function aroundWorkload(service: ResolvedService): readonly Manifest[] {
  return [
    ...kubernetesServicesOf(service),
    ...exposureOf(service),
    ...autoscalerOf(service),
    ...disruptionBudgetOf(service),
    ...networkPolicyOf(service),
    ...facetManifests(service),
  ];
}

function lastChanges(service: ResolvedService, manifests: readonly Manifest[]): readonly Manifest[] {
  return adjustManifests(service, beforeMigrations(service, manifests));
}
