import { CannotRunError } from "../errors.ts";
import { ownersOf } from "../layout.ts";
import { placementsOf } from "../model/environment.ts";
import type { Platform } from "../model/platform.ts";
import { nearestName } from "../model/shape.ts";
import type { OutputRequest } from "../output/output-request.ts";

/** The part of a platform that a command is about. */
export interface ScopeOptions {
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
}

/** Shared files, such as bases and projects, are out of a scope that names environments. */
export function scopeOf(
  { environment, service }: ScopeOptions,
  platform: Platform,
): Pick<OutputRequest, "scope"> {
  if (!environment && !service) return {};
  const services = platform.environments.flatMap(placementsOf).map(({ placed }) => placed.definition.name);
  mustKnow(
    "environment",
    environment,
    platform.environments.map(({ name }) => name),
  );
  mustKnow("service", service, [...new Set(services)]);
  const has = (names: readonly string[] | undefined, owner: string | undefined) =>
    !names || (owner !== undefined && names.includes(owner));
  return {
    scope: (path) => {
      const owners = ownersOf(path);
      return has(environment, owners.environment) && has(service, owners.service);
    },
  };
}

/** Throws CannotRunError with the nearest name for one that the platform does not have. */
export function mustKnow(kind: string, names: readonly string[] = [], known: readonly string[]): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    const nearest = nearestName(name, known);
    throw new CannotRunError(
      `no ${kind} "${name}" in this platform`,
      nearest ? `did you mean "${nearest}"?` : `use one of ${known.join(", ")}`,
    );
  }
}
