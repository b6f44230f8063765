import type { Manifest } from "../../manifest/manifest.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { migrationsOf } from "./migrations.ts";
import { strategyOf } from "./strategy.ts";

/** The objects of every facet that the service states. */
export function facetManifests(service: ResolvedService): Manifest[] {
  return [...strategyOf(service), ...migrationsOf(service)];
}
