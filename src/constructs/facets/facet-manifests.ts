import type { Manifest } from "../../manifest/manifest.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { eventScalingOf } from "./event-scaling.ts";
import { migrationsOf } from "./migrations.ts";
import { recommendationOf } from "./recommendation.ts";
import { strategyOf } from "./strategy.ts";

/** The objects of every facet that the service states. */
export function facetManifests(service: ResolvedService): Manifest[] {
  return [
    ...strategyOf(service),
    ...eventScalingOf(service),
    ...recommendationOf(service),
    ...migrationsOf(service),
  ];
}
