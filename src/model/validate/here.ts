import { groupBy } from "../../manifest/group-by.ts";
import { once } from "../../manifest/once.ts";
import type { Environment } from "../environment.ts";
import { type Misfit, unknownName } from "../shape.ts";
import type { Resolved, Validated } from "./services.ts";

/** What a service finds in an environment by its name. */
export interface Here {
  readonly byName: ReadonlyMap<string, Resolved>;
  /** They run here, and are told of at their own place: who refers to them is not told of them too. */
  readonly unread: ReadonlySet<string>;
  /** Services that run in any environment. */
  readonly everywhere: ReadonlySet<string>;
}

export function placesOf({
  sound,
  unsound,
}: Omit<Validated, "findings">): (environment: Environment) => Here {
  const everywhere = new Set([...sound, ...unsound].map(({ placed }) => placed.definition.name));
  const read = groupBy(sound, ({ environment }) => environment);
  const unread = groupBy(unsound, ({ environment }) => environment);
  return once((environment: Environment) => ({
    byName: new Map((read.get(environment) ?? []).map((one) => [one.service.name, one])),
    unread: new Set((unread.get(environment) ?? []).map(({ placed }) => placed.definition.name)),
    everywhere,
  }));
}

/** A service that no environment runs. */
export function unlessKnown(service: string, field: string, { everywhere }: Here): readonly Misfit[] {
  return everywhere.has(service) ? [] : unknownName("unknown-service", field, service, [...everywhere]);
}
