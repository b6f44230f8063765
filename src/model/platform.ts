import type { CustomResource } from "../manifest/schema/imported-schema.ts";
import type { ApplicationSet } from "./application-set/application-set.ts";
import type { ArgoCd } from "./argocd/argocd.ts";
import { type CallSite, callSiteOf } from "./call-site.ts";
import type { Cluster } from "./cluster.ts";
import type { CodeHost } from "./code-host.ts";
import type { Environment } from "./environment.ts";
import type { Monitoring } from "./facets/metrics.ts";
import type { Infrastructure } from "./infrastructure.ts";
import type { Policy, Waiver } from "./policy.ts";
import type { Preview } from "./preview.ts";
import type { FileAt } from "./source-file.ts";
import type { Team } from "./team.ts";

/** What somebody may do with Applications; `logs` is reading the pods' logs. */
export type Action = "get" | "sync" | "create" | "update" | "delete" | "override" | "logs" | "action/*";

/** What is decided for each environment: a fourth one does not compile until it is decided too. */
export type ForEach<Names extends string, T> = { readonly [Name in Names]: T };

export interface Role<Names extends string = string> {
  /** Groups or users of the identity provider. */
  readonly groups: readonly string[];
  /** On every Application of the environment. */
  readonly may: ForEach<Names, readonly Action[]> | "everything";
}

export interface PlatformOptions<E extends readonly Environment[]> {
  /** The repository that holds `dist/`, as Argo CD reads it. */
  readonly repository: string;
  /** Branch, tag or commit that Argo CD reads. @default "main" */
  readonly revision?: string;
  /** Folder of `dist/` in the repository. @default "dist" */
  readonly path?: string;
  /** In the order of promotion. */
  readonly environments: E;
  readonly teams: readonly Team[];
  readonly clusters: readonly Cluster[];
  /** Roles across the platform, in argocd-rbac-cm. @default none but Argo CD's own */
  readonly roles?: Readonly<Record<string, Role<E[number]["name"]>>>;
  /** What a team may do with its own Applications, as a role of the AppProject. */
  readonly teamsMay: ForEach<E[number]["name"], readonly Action[]>;
  /** One AppProject an environment, or one a team and environment. @default "environment" */
  readonly projects?: "environment" | "team-and-environment";
  /** Namespace of Argo CD. @default "argocd" */
  readonly argocdNamespace?: string;
  /** Argo CD itself: its installation, settings, notifications, alerts and Secrets. @default installed by somebody else */
  readonly argocd?: ArgoCd<E[number]["name"]>;
  /** Tell Argo CD which files each Application reads, so that other changes don't refresh it. @default true */
  readonly manifestGeneratePaths?: boolean;
  /** Which Prometheus collects the `metrics` of services. @default of the namespace monitoring, and takes all */
  readonly monitoring?: Monitoring;
  /** What the clusters themselves need, by an ApplicationSet over clusters. @default none */
  readonly infrastructure?: readonly Infrastructure[];
  /** Definitions that objects are held to, before the built-in ones: `tiphys import` writes the list. @default none */
  readonly customResources?: readonly CustomResource[];
  /** Applications by generator: regions, teams' folders, whatever is not listed one by one. @default none */
  readonly applicationSets?: readonly ApplicationSet[];
  /** Guardrails of your own, beside the built-in ones. @default none */
  readonly policies?: readonly Policy[];
  /** Makes built-in warnings stop a synth, by environment. @default each policy's own severity */
  readonly denies?: { readonly [Name in E[number]["name"]]?: readonly string[] };
  /** What a policy forbids and is meant, for a while. @default none */
  readonly waivers?: readonly Waiver[];
  /** Where this repository is hosted: writes CODEOWNERS and pipelines for it. @default neither */
  readonly codeHost?: CodeHost;
  /** An Application for each open pull request. @default none */
  readonly previews?: readonly Preview[];
}

export interface Platform extends PlatformOptions<readonly Environment[]> {
  readonly name: string;
  readonly site: CallSite;
  /** The files that its Secrets are in: whoever loads the platform can read them. @default none is there */
  readonly fileAt?: FileAt;
}

/** Everything that Tiphys synthesizes: the default export of `tiphys.config.ts`. */
export function definePlatform<const E extends readonly Environment[]>(
  name: string,
  options: PlatformOptions<E>,
): Platform {
  return {
    ...(options as unknown as PlatformOptions<readonly Environment[]>),
    name,
    site: callSiteOf(definePlatform),
  };
}

/** By name: how things are listed changes no byte of dist/. */
export function inOrder<T extends { readonly name: string }>(named: readonly T[]): readonly T[] {
  return [...named].sort((a, b) => (a.name < b.name ? -1 : 1));
}
