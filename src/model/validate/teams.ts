import type { Finding } from "../../errors.ts";
import { listOf, mapOf, record, type Shape, text } from "../shape.ts";
import type { Team, TeamOptions } from "../team.ts";
import { validateNames } from "./names.ts";
import { findingAt, findingsAt } from "./place.ts";

const team = record(
  {
    groups: listOf(text),
    description: text,
    reviewers: listOf(text),
    slack: text,
    email: text,
    recipients: mapOf(text),
  } satisfies Record<keyof TeamOptions, Shape>,
  ["groups"],
);

/** Who owns services. */
export function validateTeams(teams: readonly Team[]): Finding[] {
  return [...validateNames("team", teams), ...teams.flatMap(validateTeam)];
}

function validateTeam({ name, site, ...options }: Team): Finding[] {
  const subject = `team "${name}"`;
  const findings = findingsAt(site, subject, team(options, ""));
  if (findings.length > 0 || options.groups.length > 0) return findings;
  const message = "groups is empty: what its teams may do in Argo CD, nobody of this one may";
  const fix = 'name groups of the identity provider: ["payments-team"]';
  const misfit = { code: "team-without-groups", severity: "warning", field: "groups", message, fix } as const;
  return [findingAt(site, subject, misfit)];
}
