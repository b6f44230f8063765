import {
  type ArgoCdNotifications,
  type BuiltInTrigger,
  builtInTriggers,
  type NotificationTemplate,
  type NotificationTrigger,
  otherNotificationServices,
} from "../../argocd/notifications.ts";
import { json } from "../../json-shape.ts";
import type { Platform } from "../../platform.ts";
import {
  integer,
  isRecord,
  listOf,
  type Misfit,
  mapOf,
  oneOf,
  record,
  type Shape,
  text,
  unknownName,
} from "../../shape.ts";
import { decidedFor } from "../decided-for.ts";
import { openSecrets, secretReference } from "./shapes.ts";

const trigger = record(
  { when: text, send: listOf(text), oncePer: text, description: text } satisfies Record<
    keyof NotificationTrigger,
    Shape
  >,
  ["when", "send"],
);

const template = record(
  {
    message: text,
    email: record({ subject: text, body: text }),
    slack: record({ attachments: text, blocks: text, groupingKey: text }),
    teamsWorkflows: record({ title: text, text, facts: text, potentialAction: text, themeColor: text }),
    webhook: mapOf(record({ method: oneOf("GET", "POST", "PUT", "PATCH"), path: text, body: text })),
  } satisfies Record<keyof NotificationTemplate, Shape>,
  ["message"],
);

const services: Readonly<Record<string, Shape>> = {
  slack: record({ type: text, token: secretReference, username: text, icon: text }, ["token"]),
  email: record(
    {
      type: text,
      host: text,
      port: integer(1, 65535),
      from: text,
      username: text,
      password: secretReference,
    },
    ["host", "port", "from"],
  ),
  webhook: record({ type: text, url: text, headers: mapOf(text) }, ["url"]),
  "teams-workflows": record({ type: text, recipientUrls: mapOf(secretReference) }, ["recipientUrls"]),
};
const otherService = record({ type: text, options: json }, ["options"]);
const serviceTypes = [...Object.keys(services), ...otherNotificationServices];

const service: Shape = (value, field) => {
  const type = isRecord(value) && typeof value.type === "string" ? value.type : "";
  if (!serviceTypes.includes(type))
    return unknownName("unknown-service", `${field}.type`, type, serviceTypes);
  const misfits = (services[type] ?? otherService)(value, field);
  return misfits.length > 0 ? misfits : openSecrets(value, field);
};

const shape = record(
  {
    services: mapOf(service),
    triggers: mapOf(trigger),
    templates: mapOf(template),
    subscribe: mapOf(mapOf(listOf(text))),
  },
  ["services", "subscribe"],
);

export function notificationMisfits(
  notifications: ArgoCdNotifications,
  { environments, teams }: Platform,
): readonly Misfit[] {
  const misfits = shape(notifications, "notifications");
  if (misfits.length > 0) return misfits;
  const { services: stated, triggers = {}, templates = {}, subscribe } = notifications;
  const known = [...builtInTriggers, ...Object.keys(triggers)];
  const urls = Object.entries(stated).flatMap(([name, one]) =>
    "recipientUrls" in one ? Object.keys(one.recipientUrls).map((team) => [name, team] as const) : [],
  );
  return [
    ...[stated, triggers, templates].flatMap(names),
    ...decidedFor(environments, subscribe, "notifications.subscribe", "{}, or what its teams are told"),
    ...Object.entries(subscribe).flatMap(([environment, wanted]) =>
      Object.entries(wanted).flatMap(([name, list = []]) => [
        ...unless(Object.keys(stated), name, "unknown-service", `notifications.subscribe.${environment}`),
        ...list.flatMap((one) =>
          unless(known, one, "unknown-trigger", `notifications.subscribe.${environment}.${name}`),
        ),
      ]),
    ),
    ...Object.entries(triggers).flatMap(([name, { send }]) =>
      send.flatMap((one) =>
        unless(
          [...builtInTriggers.map(templateOf), ...Object.keys(templates)],
          one,
          "unknown-template",
          `notifications.triggers.${name}.send`,
        ),
      ),
    ),
    ...urls.flatMap(([name, team]) =>
      unless(
        teams.map((one) => one.name),
        team,
        "unknown-team",
        `notifications.services.${name}.recipientUrls`,
      ),
    ),
  ];
}

function templateOf(name: BuiltInTrigger): string {
  return name.replace(/^on-/, "app-");
}

function unless(known: readonly string[], name: string, code: string, field: string): readonly Misfit[] {
  return known.includes(name) ? [] : unknownName(code, field, name, known);
}

/** A subscription is an annotation `subscribe.<trigger>.<service>`: Argo CD takes it apart at the dots. */
function names(map: object): readonly Misfit[] {
  return Object.keys(map)
    .filter((name) => !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name))
    .map((name) => ({
      code: "bad-name",
      field: "notifications",
      message: `"${name}" cannot be in the name of a subscription`,
      fix: "use small letters, digits and dashes",
    }));
}
