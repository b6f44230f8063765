import type { Manifest } from "../../manifest/manifest.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { migrationsOf } from "./migrations.ts";

/** The objects of every facet that the service states. */
export function facetManifests(service: ResolvedService): Manifest[] {
  return [...migrationsOf(service)];
}
