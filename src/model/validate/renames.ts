import type { Finding } from "../../errors.ts";
import type { ServiceDefinition } from "../service.ts";
import { findingAt } from "./place.ts";

/** A former name is nobody's present name, and no two services had it: else one could pass for the other. */
export function validateRenames(definitions: readonly ServiceDefinition[]): Finding[] {
  const owners = new Map(definitions.map(({ name }) => [name, name]));
  return definitions.flatMap(({ name, knobs, site }) => {
    const former = Array.isArray(knobs.renamedFrom) ? knobs.renamedFrom : [];
    return former.flatMap((old: unknown) => {
      if (typeof old !== "string") return [];
      const owner = owners.get(old);
      if (owner === undefined) {
        owners.set(old, name);
        return [];
      }
      const message = `"${old}" is ${owner === old ? "a service of its own" : `what ${owner} was named`}`;
      const fix = "state only names that are no longer in use, each once";
      return [
        findingAt(site, `service "${name}"`, { code: "name-in-use", field: "renamedFrom", message, fix }),
      ];
    });
  });
}
