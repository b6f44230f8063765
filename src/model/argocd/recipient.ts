import type { Team } from "../team.ts";
import type { NotificationService } from "./notifications.ts";

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
