import { type CallSite, callSiteOf } from "../call-site.ts";
import type { ForEach } from "../platform.ts";
import type { ArgoCdCredentials } from "./credentials.ts";
import type { ArgoCdInstall } from "./install.ts";
import type { ArgoCdMonitoring } from "./monitoring.ts";
import type { ArgoCdNotifications } from "./notifications.ts";
import type { ArgoCdParameters } from "./parameters.ts";
import type { ArgoCdSettings } from "./settings.ts";

export interface ArgoCdOptions<
  Names extends string = string,
  Trigger extends string = string,
  Template extends string = string,
  Service extends string = string,
> {
  /** The installation itself, from Git. @default somebody else's: Tiphys adds keys to its ConfigMaps */
  readonly install?: ArgoCdInstall;
  /** argocd-cm. @default tracking by annotation, and health of Applications */
  readonly settings?: ArgoCdSettings;
  /** argocd-cmd-params-cm. @default what monitoring needs */
  readonly parameters?: ArgoCdParameters;
  /** What everybody with a login may do: nothing; read everything, all logs too; or read, with the logs of some environments. @default "none" */
  readonly defaultRole?: "none" | "readonly" | Reader<Names>;
  /** argocd-notifications-cm, and subscriptions of the teams. @default none */
  readonly notifications?: ArgoCdNotifications<Names, Trigger, Template, Service>;
  /** @default none */
  readonly monitoring?: ArgoCdMonitoring<Names>;
  /** Secrets of repositories and clusters. @default made by hand */
  readonly credentials?: ArgoCdCredentials;
}

/** Reads Applications, sets, projects, clusters and repositories. */
export interface Reader<Names extends string = string> {
  /** Whether everybody reads what the pods of the environment write, those of its previews too. */
  readonly logs: ForEach<Names, boolean>;
}

/** The role in argocd-rbac-cm of everybody who only reads. */
export const readerRole = "reader";

/** Argo CD itself, as the platform wants it. */
export interface ArgoCd<Names extends string = string> extends ArgoCdOptions {
  readonly site: CallSite;
  /** Never there: it tells the compiler which environments are decided. */
  readonly decidesFor?: (environment: Names) => void;
}

/** Argo CD's own configuration: the platform's `argocd`. What is left out stays as it is. */
export function defineArgoCd<
  const Names extends string = string,
  const Trigger extends string = never,
  const Template extends string = never,
  const Service extends string = never,
>(options: ArgoCdOptions<Names, Trigger, Template, Service>): ArgoCd<Names> {
  return { ...(options as ArgoCdOptions), site: callSiteOf(defineArgoCd) };
}
