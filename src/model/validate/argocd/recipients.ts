import type { Finding } from "../../../errors.ts";
import type { ArgoCdNotifications } from "../../argocd/notifications.ts";
import { recipientOf } from "../../argocd/recipient.ts";
import { placementsOf } from "../../environment.ts";
import type { Platform } from "../../platform.ts";
import type { Team } from "../../team.ts";
import { findingAt } from "../place.ts";

/** Who is told of what, in one environment by one service. */
interface Subscription {
  readonly environment: string;
  readonly service: string;
  readonly triggers: readonly string[];
  /** Those with services in the environment. */
  readonly teams: readonly Team[];
}

/** Teams that are told nothing of what they shall be told, and subscriptions that reach no team: nobody misses what never came. */
export function unreached(notifications: ArgoCdNotifications, platform: Platform): Finding[] {
  const all = subscriptionsOf(notifications, platform);
  const reaches = ({ service }: Subscription, team: Team) =>
    recipientOf(team, service, notifications.services[service]) !== undefined;
  return [
    ...platform.teams.flatMap((team) => silence(team, notifications, all, (one) => reaches(one, team))),
    ...all
      .filter(({ teams }) => teams.length > 0)
      .filter((one) => !one.teams.some((team) => reaches(one, team)))
      .map(({ environment, service, teams }) => {
        const field = `notifications.subscribe.${environment}.${service}`;
        const names = teams.map(({ name }) => name).join(", ");
        const message = `${field} reaches none of the teams with services there: ${names}`;
        const fix = `${addressIn(service, notifications)} in a team, or leave it out`;
        return findingAt(platform.argocd?.site, "argocd", {
          code: "reaches-nobody",
          severity: "warning",
          field,
          message,
          fix,
        });
      }),
  ];
}

function subscriptionsOf({ subscribe }: ArgoCdNotifications, { environments, teams }: Platform) {
  return environments.flatMap((environment): Subscription[] => {
    const owners = new Set(placementsOf(environment).map(({ placed }) => placed.definition.knobs.team));
    const there = teams.filter((team) => owners.has(team));
    return Object.entries(subscribe[environment.name] ?? {}).map(([service, triggers = []]) => ({
      environment: environment.name,
      service,
      triggers,
      teams: there,
    }));
  });
}

/** What of all that is asked for no service can tell the team. */
function silence(
  team: Team,
  notifications: ArgoCdNotifications,
  all: readonly Subscription[],
  reaches: (one: Subscription) => boolean,
): Finding[] {
  const own = all.filter(({ teams }) => teams.includes(team));
  const told = new Set(
    own
      .filter(reaches)
      .flatMap(({ environment, triggers }) => triggers.map((one) => `${one} in ${environment}`)),
  );
  const missed = own.flatMap(({ environment, service, triggers }) =>
    triggers
      .map((one) => ({ what: `${one} in ${environment}`, service }))
      .filter(({ what }) => !told.has(what)),
  );
  if (missed.length === 0) return [];
  const services = [...new Set(missed.map(({ service }) => service))];
  const what = [...new Set(missed.map((one) => one.what))].join(", ");
  const message = `has no address for ${services.join(" or ")}, and is told nothing of ${what}`;
  const fix = services.map((service) => addressIn(service, notifications)).join(", or ");
  return [
    findingAt(team.site, `team "${team.name}"`, {
      code: "team-not-reached",
      severity: "warning",
      field: "recipients",
      message,
      fix,
    }),
  ];
}

function addressIn(service: string, { services }: ArgoCdNotifications): string {
  switch (services[service]?.type) {
    case "slack":
      return 'state slack: "#…"';
    case "email":
      return 'state email: "…@…"';
    case "teams-workflows":
      return `add the team to recipientUrls of ${service}`;
    default:
      return `state recipients: { ${JSON.stringify(service)}: "…" }`;
  }
}
