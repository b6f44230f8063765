import type { Manifest } from "../../manifest/manifest.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { alertsOf } from "./alerts.ts";
import { eventScalingOf } from "./event-scaling.ts";
import { monitorsOf } from "./metrics.ts";
import { migrationsOf } from "./migrations.ts";
import { rawObjectsOf } from "./objects.ts";
import { recommendationOf } from "./recommendation.ts";
import { secretsOf } from "./secrets.ts";
import { strategyOf } from "./strategy.ts";

/** The objects of every facet that the service states. */
export function facetManifests(service: ResolvedService): Manifest[] {
  return [
    ...strategyOf(service),
    ...secretsOf(service),
    ...monitorsOf(service),
    ...alertsOf(service),
    ...eventScalingOf(service),
    ...recommendationOf(service),
    ...migrationsOf(service),
    ...rawObjectsOf(service),
  ];
}
