import type { JsonObject } from "../../manifest/manifest.ts";

/** A Go duration, with days if need be: `"2m"`, `"90s"`, `"1d"`. */
export type ArgoCdDuration = `${number}${string}`;

/** Where a value is: `"$key"` of Argo CD's own Secret, or `"$secret:key"` of one labelled as part of Argo CD. */
export type SecretReference = `$${string}`;

/** argocd-cm. What is left out is Argo CD's own default. */
export interface ArgoCdSettings {
  /** Where people reach Argo CD, `"https://argocd.acme.example"`. Single sign-on and links need it. */
  readonly url?: string;
  /** Whether the local user admin may log in. @default true, Argo CD's own */
  readonly admin?: boolean;
  /** Whether the page has a terminal in pods, for who may `exec`. @default false */
  readonly exec?: boolean;
  /** Whether anybody may read badges of Applications. @default false */
  readonly statusBadge?: boolean;
  /** How Argo CD knows its objects again. @default "annotation" */
  readonly tracking?: "annotation" | "annotation+label" | "label";
  /** How often Git is asked without a webhook. */
  readonly reconciliation?: {
    /** "0": never. @default "120s" */
    readonly timeout?: ArgoCdDuration;
    /** Up to so much later, by chance, against load at once. @default "60s" */
    readonly jitter?: ArgoCdDuration;
    /** Without the cache. @default "0": never */
    readonly hard?: ArgoCdDuration;
  };
  /** Kinds that Argo CD never looks at, beside those that it ships as excluded. @default none */
  readonly exclusions?: readonly ResourceFilter[];
  /** Then nothing else is looked at. @default everything */
  readonly inclusions?: readonly ResourceFilter[];
  /** By `<group>/<Kind>`, `<Kind>` for the core group, or `"all"`. Health of Applications is there already. */
  readonly customizations?: Readonly<Record<string, ResourceCustomization>>;
  /** Single sign-on by the bundled Dex. @default none */
  readonly dex?: {
    readonly connectors: readonly {
      readonly type: string;
      readonly id: string;
      readonly name: string;
      /** As Dex documents it; secrets by reference. */
      readonly config: JsonObject;
    }[];
  };
  /** Single sign-on by a provider of OpenID Connect. @default none */
  readonly oidc?: {
    readonly name: string;
    readonly issuer: string;
    readonly clientID: string;
    readonly clientSecret?: SecretReference;
    /** @default ["openid", "profile", "email", "groups"], Argo CD's own */
    readonly requestedScopes?: readonly string[];
  };
  /** Local users; passwords and tokens are never here. @default none but admin */
  readonly accounts?: Readonly<Record<string, LocalAccount>>;
  /** Of `kustomize build`, for all Applications: `"--enable-helm"`. @default none */
  readonly kustomizeBuildOptions?: string;
  /** Keys that have no field here, as text. @default none */
  readonly more?: Readonly<Record<string, string>>;
}

/** Kinds of an API group on a cluster; globs, and what is left out is all. */
export interface ResourceFilter {
  readonly apiGroups?: readonly string[];
  readonly kinds?: readonly string[];
  /** Addresses of API servers. */
  readonly clusters?: readonly string[];
}

export interface ResourceCustomization {
  /** Lua: reads `obj`, returns a table with status and message. */
  readonly health?: string;
  /** Whether the Lua may use its standard libraries. @default false */
  readonly useOpenLibs?: boolean;
  readonly actions?: {
    /** Lua: returns the table of actions that there are. */
    readonly discovery: string;
    /** Name → Lua that returns the changed `obj`. */
    readonly definitions: Readonly<Record<string, string>>;
  };
  /** Fields that are compared nowhere. */
  readonly ignoreDifferences?: IgnoredFields & { readonly managedFieldsManagers?: readonly string[] };
  /** Fields whose change does not refresh the Application. */
  readonly ignoreResourceUpdates?: IgnoredFields;
}

interface IgnoredFields {
  readonly jsonPointers?: readonly string[];
  readonly jqPathExpressions?: readonly string[];
}

export interface LocalAccount {
  /** On the page and command line, by password. @default false */
  readonly login?: boolean;
  /** Tokens. @default false */
  readonly apiKey?: boolean;
  /** @default true */
  readonly enabled?: boolean;
}
