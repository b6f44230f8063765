import { groupBy } from "../manifest/group-by.ts";
import type { JsonObject } from "../manifest/manifest.ts";
import { type Action, inOrder, type Platform } from "../model/platform.ts";
import type { Team } from "../model/team.ts";
import { applicationName, type DeployedService } from "./deployed-service.ts";

/** A role for each team that runs something in the project, on its own Applications only. */
export function teamRoles(
  platform: Platform,
  project: string,
  deployed: readonly DeployedService[],
): readonly JsonObject[] {
  const granted = deployed.flatMap((one) =>
    (platform.teamsMay[one.environment.name] ?? []).map((action) => ({
      team: one.service.team,
      action,
      application: applicationName(one),
    })),
  );
  // Whoever may do nothing is named all the same: who may see the project is in its roles.
  return rolesOf(project, granted, new Set(deployed.map(({ service }) => service.team)));
}

/** What a team may do with one Application of a project. */
export interface Grant {
  readonly team: Team;
  readonly action: Action;
  readonly application: string;
}

/** A role for each of the teams, by their names. */
export function rolesOf(
  project: string,
  granted: readonly Grant[],
  teams: Iterable<Team> = granted.map(({ team }) => team),
): readonly JsonObject[] {
  const byTeam = groupBy(granted, ({ team }) => team);
  return inOrder([...new Set(teams)]).map((team) => ({
    name: team.name,
    description: team.description ?? `Team ${team.name}`,
    groups: team.groups,
    policies: (byTeam.get(team) ?? []).map(({ action, application }) =>
      policyLine(`proj:${project}:${team.name}`, action, `${project}/${application}`),
    ),
  }));
}

/** One line of Argo CD's policy; logs are a resource of their own there. */
export function policyLine(subject: string, action: Action, object: string): string {
  return action === "logs"
    ? `p, ${subject}, logs, get, ${object}, allow`
    : `p, ${subject}, applications, ${action}, ${object}, allow`;
}
