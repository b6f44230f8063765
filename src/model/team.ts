import { type CallSite, callSiteOf } from "./call-site.ts";

export interface TeamOptions {
  /** Groups of the identity provider whose members are the team. */
  readonly groups: readonly string[];
  readonly description?: string;
  /** Who of the code host reviews the team's services: `@acme/payments`. @default the code host's owners */
  readonly reviewers?: readonly string[];
  /** Where the team is told of its deployments: `#payments`. */
  readonly slack?: string;
  /** Where the team is told by e-mail: `payments@acme.example`. */
  readonly email?: string;
  /** Where other services of notifications tell the team, by the service's name; goes before the others. */
  readonly recipients?: Readonly<Record<string, string>>;
}

export interface Team extends TeamOptions {
  readonly name: string;
  readonly site: CallSite;
}

/** Who owns services: gives labels, roles in AppProjects and approvals. */
export function defineTeam(name: string, options: TeamOptions): Team {
  return { ...options, name, site: callSiteOf(defineTeam) };
}
