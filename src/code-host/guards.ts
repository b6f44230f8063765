import { type Environment, isProduction } from "../model/environment.ts";

/**
 * Who has to approve what reaches all of these environments. One of many owners is enough to approve, so where
 * production is reached only production's approvers count; undefined where no environment has any.
 */
export function guardsOf(environments: Iterable<Environment>): readonly string[] | undefined {
  const guarded = [...environments].filter(({ approvers = [] }) => approvers.length > 0);
  const productive = guarded.filter(isProduction);
  const guards = (productive.length > 0 ? productive : guarded).flatMap(({ approvers = [] }) => approvers);
  return guards.length > 0 ? [...new Set(guards)].sort() : undefined;
}

export function sameOwners(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): boolean {
  return one?.join(" ") === other?.join(" ");
}
