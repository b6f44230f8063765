import type { NotificationService } from "../../model/argocd/notifications.ts";
import type { Platform } from "../../model/platform.ts";
import type { Team } from "../../model/team.ts";

/** Annotations of an Application: of what its team is told, where. */
export function subscriptions(
  { argocd }: Platform,
  environment: string,
  team: Team,
): Readonly<Record<string, string>> {
  const { services, subscribe } = argocd?.notifications ?? {};
  if (!services || !subscribe) return {};
  return Object.fromEntries(
    Object.entries(subscribe[environment] ?? {}).flatMap(([name, triggers = []]) => {
      const recipient = recipientOf(team, name, services[name]);
      if (recipient === undefined) return [];
      return triggers.map((trigger) => [`notifications.argoproj.io/subscribe.${trigger}.${name}`, recipient]);
    }),
  );
}

/** How the service calls the team; undefined where it cannot reach it. */
export function recipientOf(
  team: Team,
  name: string,
  service: NotificationService | undefined,
): string | undefined {
  const stated = team.recipients?.[name];
  if (stated !== undefined) return stated;
  switch (service?.type) {
    case "slack":
      return team.slack?.replace(/^#/, "");
    case "email":
      return team.email;
    case "webhook":
      return "";
    case "teams-workflows":
      return team.name in service.recipientUrls ? team.name : undefined;
    default:
      return undefined;
  }
}
