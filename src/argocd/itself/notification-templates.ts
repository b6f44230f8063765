import type {
  BuiltInTemplate,
  NotificationService,
  NotificationTemplate,
} from "../../model/argocd/notifications.ts";

interface Wording {
  /** Goes on after the Application's name. */
  readonly says: string;
  readonly color: string;
  readonly emoji: string;
  /** Title → path of a field of the Application. */
  readonly facts: Readonly<Record<string, string>>;
}

const health = { Health: "status health status" };
const sync = { Sync: "status sync status" };
const revision = { Revision: "status sync revision" };
const message = { Message: "status operationState message" };

const wordings: Readonly<Record<BuiltInTemplate, Wording>> = {
  "app-created": { says: "was created", color: "#0DADEA", emoji: ":sparkles:", facts: {} },
  "app-deleted": { says: "is being deleted", color: "#f4c030", emoji: ":wastebasket:", facts: {} },
  "app-deployed": {
    says: "runs what was released",
    color: "#18be52",
    emoji: ":white_check_mark:",
    facts: { ...health, ...revision },
  },
  "app-health-degraded": {
    says: "has degraded",
    color: "#E96D76",
    emoji: ":exclamation:",
    facts: { ...health, ...revision },
  },
  "app-out-of-sync": {
    says: "waits for somebody to sync it",
    color: "#f4c030",
    emoji: ":warning:",
    facts: { ...sync, ...revision },
  },
  "app-sync-failed": {
    says: "could not be synced",
    color: "#E96D76",
    emoji: ":exclamation:",
    facts: { ...message, ...revision },
  },
  "app-sync-running": {
    says: "is being synced",
    color: "#0DADEA",
    emoji: ":hourglass:",
    facts: { ...revision },
  },
  "app-sync-status-unknown": {
    says: "cannot be compared with Git",
    color: "#E96D76",
    emoji: ":question:",
    facts: { ...sync, ...health },
  },
  "app-sync-succeeded": {
    says: "was synced",
    color: "#18be52",
    emoji: ":white_check_mark:",
    facts: { ...revision },
  },
};

export const builtInTemplates = Object.keys(wordings) as readonly BuiltInTemplate[];

const name = "{{ .app.metadata.name }}";
const address =
  "{{ .context.argocdUrl }}/applications/{{ .app.metadata.namespace }}/{{ .app.metadata.name }}";

/** A built-in template, with the blocks of these services. `isLinked`: Argo CD's address is known. */
export function builtInTemplate(
  template: BuiltInTemplate,
  types: ReadonlySet<NotificationService["type"]>,
  isLinked: boolean,
): NotificationTemplate {
  const wording = wordings[template];
  const sentence = `${name} ${wording.says}`;
  const icon = types.has("slack") ? `{{ if eq .serviceType "slack" }}${wording.emoji} {{ end }}` : "";
  return {
    message: `${icon}${sentence}\n${isLinked ? `${address}\n` : ""}`,
    ...(types.has("email") && { email: { subject: sentence } }),
    ...(types.has("slack") && { slack: { attachments: slackAttachments(wording, isLinked) } }),
    ...(types.has("teams-workflows") && { teamsWorkflows: teamsCard(wording, sentence, isLinked) }),
  };
}

/** JSON whatever the values hold: Argo CD's own catalog breaks on a quote in a message. */
function slackAttachments({ color, facts }: Wording, isLinked: boolean): string {
  const fields = factsOf(facts).map(
    ([title, value]) => `    { "title": "${title}", "value": ${value}, "short": true }`,
  );
  const link = isLinked ? `  "title_link": "${address}",\n` : "";
  return `[{
  "title": ${text("metadata name")},
${link}  "color": "${color}",
  "fields": [
${fields.join(",\n")}
  ]
}]
`;
}

function teamsCard(
  { color, facts }: Wording,
  title: string,
  isLinked: boolean,
): NonNullable<NotificationTemplate["teamsWorkflows"]> {
  const lines = factsOf(facts).map(([key, value]) => `  { "name": "${key}", "value": ${value} }`);
  const open = `[{
  "@type": "OpenUri",
  "name": "Open in Argo CD",
  "targets": [{ "os": "default", "uri": "${address}" }]
}]
`;
  return {
    title,
    themeColor: color,
    facts: `[\n${lines.join(",\n")}\n]\n`,
    ...(isLinked && { potentialAction: open }),
  };
}

function factsOf(facts: Wording["facts"]): readonly (readonly [string, string])[] {
  const all = { Environment: "metadata labels environment", Team: "metadata labels team", ...facts };
  return Object.entries(all).map(([title, path]) => [title, text(path)]);
}

/** A field as a JSON text; "-" where the Application has none. */
function text(path: string): string {
  const keys = path
    .split(" ")
    .map((key) => `"${key}"`)
    .join(" ");
  return `{{ dig ${keys} "-" .app | toJson }}`;
}
