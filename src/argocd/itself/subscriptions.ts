import { recipientOf } from "../../model/argocd/recipient.ts";
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
