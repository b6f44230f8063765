import type { Shape } from "../shape.ts";
import { type MigrationsKnob, migrations } from "./migrations.ts";

// What stands around a workload: a file each in this folder, with its types and their shape side by side, and one of the
// same name in constructs/facets/, which makes its objects. All are off unless stated.

/** Facets of every preset that has a container. */
export interface ContainerFacets {
  /** Runs before each sync. @default none */
  readonly migrations?: MigrationsKnob;
}

export const containerFacets = { migrations } satisfies Record<keyof ContainerFacets, Shape>;
