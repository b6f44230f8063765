import { groupBy } from "../manifest/group-by.ts";
import type { JsonObject } from "../manifest/manifest.ts";
import type { Action, Platform } from "../model/platform.ts";
import { applicationName, type DeployedService } from "./deployed-service.ts";

/** A role for each team that runs something in the project, on its own Applications only. */
export function teamRoles(
  platform: Platform,
  project: string,
  deployed: readonly DeployedService[],
): readonly JsonObject[] {
  const teams = groupBy(deployed, ({ service }) => service.team);
  return [...teams]
    .sort(([a], [b]) => (a.name < b.name ? -1 : 1))
    .map(([team, own]) => ({
      name: team.name,
      description: team.description ?? `Team ${team.name}`,
      groups: team.groups,
      policies: own.flatMap((one) =>
        (platform.teamsMay[one.environment.name] ?? []).map((action) =>
          policyLine(`proj:${project}:${team.name}`, action, `${project}/${applicationName(one)}`),
        ),
      ),
    }));
}

/** One line of Argo CD's policy; logs are a resource of their own there. */
export function policyLine(subject: string, action: Action, object: string): string {
  return action === "logs"
    ? `p, ${subject}, logs, get, ${object}, allow`
    : `p, ${subject}, applications, ${action}, ${object}, allow`;
}
