import type { Environment } from "../model/environment.ts";
import type { Hosted } from "./hosted.ts";

/** Where builds go by themselves: the first environment that comes from none and asks nobody. */
export function entryEnvironment({ synthesis }: Hosted): Environment | undefined {
  const { environments } = synthesis.platform;
  return environments.find(({ promotesFrom, approvers = [] }) => !promotesFrom && approvers.length === 0);
}

/** Where releases are promoted to, in the order of the chain. */
export function promotedEnvironments({ synthesis }: Hosted): readonly string[] {
  return synthesis.platform.environments.filter(({ promotesFrom }) => promotesFrom).map(({ name }) => name);
}
