import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import { renderYaml } from "../../manifest/yaml.ts";
import type {
  ArgoCdNotifications,
  BuiltInTemplate,
  BuiltInTrigger,
  NotificationService,
  NotificationTemplate,
  NotificationTrigger,
} from "../../model/argocd/notifications.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdConfigMap, type ConfigMapData } from "./config-map.ts";
import { builtInTemplate } from "./notification-templates.ts";
import { builtInTriggers } from "./notification-triggers.ts";

/** argocd-notifications-cm: services, and of triggers and templates those that somebody uses. */
export function notificationsConfigMap(platform: Platform, notifications: ArgoCdNotifications): Manifest {
  const url = platform.argocd?.settings?.url;
  const triggers = triggersOf(notifications);
  return argocdConfigMap(platform, "argocd-notifications-cm", {
    ...(url !== undefined && { context: renderYaml({ argocdUrl: url }) }),
    ...entries("service", Object.entries(notifications.services).map(serviceEntry)),
    ...entries("trigger", [...triggers].map(triggerEntry)),
    ...entries("template", [...templatesOf(notifications, triggers, url !== undefined)].map(templateEntry)),
  });
}

type Entry = readonly [name: string, content: JsonObject | readonly JsonObject[]];

function entries(prefix: string, list: readonly Entry[]): ConfigMapData {
  return Object.fromEntries(list.map(([name, content]) => [`${prefix}.${name}`, renderYaml(content)]));
}

function serviceEntry([name, service]: [string, NotificationService]): Entry {
  return [service.type === name ? name : `${service.type}.${name}`, serviceOptions(service)];
}

function serviceOptions(service: NotificationService): JsonObject {
  if ("options" in service) return service.options;
  const { type: _, ...options } = service;
  if (service.type !== "webhook" || !service.headers) return options as unknown as JsonObject;
  const headers = Object.entries(service.headers).map(([name, value]) => ({ name, value }));
  return { ...options, headers } as unknown as JsonObject;
}

function triggersOf({
  subscribe,
  triggers = {},
}: ArgoCdNotifications): ReadonlyMap<string, NotificationTrigger> {
  const subscribed = Object.values(subscribe).flatMap((services) => Object.values(services).flat());
  const used = new Set(subscribed.filter((trigger): trigger is string => trigger !== undefined));
  const builtIn = Object.entries(builtInTriggers).filter(([name]) => used.has(name as BuiltInTrigger));
  return new Map([...builtIn, ...Object.entries(triggers)]);
}

function triggerEntry([name, trigger]: [string, NotificationTrigger]): Entry {
  return [name, [trigger as unknown as JsonObject]];
}

function templatesOf(
  { services, templates = {} }: ArgoCdNotifications,
  triggers: ReadonlyMap<string, NotificationTrigger>,
  isLinked: boolean,
): ReadonlyMap<string, NotificationTemplate> {
  const types = new Set(Object.values(services).map(({ type }) => type));
  const sent = new Set([...triggers.values()].flatMap(({ send }) => send));
  const builtIn = [...sent]
    .filter((name) => !(name in templates))
    .map((name) => [name, builtInTemplate(name as BuiltInTemplate, types, isLinked)] as const);
  return new Map([...builtIn, ...Object.entries(templates)]);
}

function templateEntry([name, template]: [string, NotificationTemplate]): Entry {
  const { teamsWorkflows, ...rest } = template;
  return [
    name,
    { ...rest, ...(teamsWorkflows && { "teams-workflows": teamsWorkflows }) } as unknown as JsonObject,
  ];
}
