import type { JsonObject } from "../../manifest/manifest.ts";
import type { ForEach } from "../platform.ts";
import type { SecretReference } from "./settings.ts";

/** argocd-notifications-cm, and who of the teams is told what. */
export interface ArgoCdNotifications<
  Names extends string = string,
  Trigger extends string = string,
  Template extends string = string,
  Service extends string = string,
> {
  /** By the name that subscriptions call it. */
  readonly services: Readonly<Record<Service, NotificationService>>;
  /** Beside the built-in ones: {@link builtInTriggers}. A built-in one may be replaced. */
  readonly triggers?: Readonly<Record<Trigger, NotificationTrigger<NoInfer<Template>>>>;
  /** Beside those of the built-in triggers. */
  readonly templates?: Readonly<Record<Template, NotificationTemplate>>;
  /** For each environment, by service: what the teams are told of their Applications. */
  readonly subscribe: ForEach<
    Names,
    { readonly [Name in NoInfer<Service>]?: readonly (BuiltInTrigger | NoInfer<Trigger>)[] }
  >;
}

/** Triggers of Argo CD's catalog, and `on-out-of-sync`, for what people sync. Those that somebody subscribes to are written. */
export const builtInTriggers = [
  "on-created",
  "on-deleted",
  "on-deployed",
  "on-health-degraded",
  "on-out-of-sync",
  "on-sync-failed",
  "on-sync-running",
  "on-sync-status-unknown",
  "on-sync-succeeded",
] as const;

export type BuiltInTrigger = (typeof builtInTriggers)[number];

/** The template that a built-in trigger sends. */
export type BuiltInTemplate = "app-out-of-sync" | `app-${CatalogEvent}`;

type CatalogEvent = Exclude<BuiltInTrigger, "on-out-of-sync"> extends `on-${infer Event}` ? Event : never;

export type NotificationService =
  /** Recipients are channels: a team's `slack`. */
  | {
      readonly type: "slack";
      readonly token: SecretReference;
      readonly username?: string;
      readonly icon?: string;
    }
  /** Recipients are addresses: a team's `email`. */
  | {
      readonly type: "email";
      readonly host: string;
      readonly port: number;
      readonly from: string;
      readonly username?: string;
      readonly password?: SecretReference;
    }
  /** Has no recipients: one request for each notification, made by the template's `webhook`. */
  | {
      readonly type: "webhook";
      readonly url: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Microsoft Teams: team → the address of its workflow. */
  | { readonly type: "teams-workflows"; readonly recipientUrls: Readonly<Record<string, SecretReference>> }
  /** Any other of Argo CD's services, with its options; recipients are the teams' `recipients`. */
  | { readonly type: OtherNotificationService; readonly options: JsonObject };

export const otherNotificationServices = [
  "alertmanager",
  "awssqs",
  "gcppubsub",
  "github",
  "googlechat",
  "grafana",
  "mattermost",
  "nats",
  "newrelic",
  "opsgenie",
  "pagerduty",
  "pagerdutyv2",
  "pushover",
  "rocketchat",
  "teams",
  "telegram",
  "webex",
] as const;

export type OtherNotificationService = (typeof otherNotificationServices)[number];

export interface NotificationTrigger<Template extends string = string> {
  /** Expression over `app`: `"app.status.sync.status == 'Unknown'"`. */
  readonly when: string;
  readonly send: readonly (BuiltInTemplate | Template)[];
  /** Expression: once for each of its values. @default at each change to true */
  readonly oncePer?: string;
  readonly description?: string;
}

/** Go templates over `.app`, `.context.argocdUrl`, `.serviceType` and `.recipient`. */
export interface NotificationTemplate {
  readonly message: string;
  readonly email?: { readonly subject?: string; readonly body?: string };
  /** JSON, after the template is filled in: quote values by `toJson`. */
  readonly slack?: { readonly attachments?: string; readonly blocks?: string; readonly groupingKey?: string };
  readonly teamsWorkflows?: {
    readonly title?: string;
    readonly text?: string;
    readonly facts?: string;
    readonly potentialAction?: string;
    readonly themeColor?: string;
  };
  /** By the name of the webhook. */
  readonly webhook?: Readonly<
    Record<
      string,
      {
        /** @default "GET", Argo CD's own */
        readonly method?: "GET" | "POST" | "PUT" | "PATCH";
        readonly path?: string;
        readonly body?: string;
      }
    >
  >;
}
