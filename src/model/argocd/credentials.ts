/** Secrets of Argo CD as ExternalSecrets: what they hold is in a store, never here. */
export interface ArgoCdCredentials {
  /** Name of a ClusterSecretStore, or of a SecretStore in Argo CD's namespace. */
  readonly store: string | { readonly name: string; readonly kind: "SecretStore" | "ClusterSecretStore" };
  /** How often the store is asked. @default "1h" */
  readonly refreshInterval?: `${number}${"s" | "m" | "h"}`;
  /** Of the platform's own repository. @default none: it is public, or its Secret is made by hand */
  readonly repository?: RepositoryCredentials;
  /** Address of another repository → its credentials. @default none */
  readonly repositories?: Readonly<
    Record<string, RepositoryCredentials & { readonly type?: RepositoryType }>
  >;
  /** Beginning of addresses → credentials for all that begin so. @default none */
  readonly repositoryTemplates?: Readonly<
    Record<string, RepositoryCredentials & { readonly type?: RepositoryType }>
  >;
  /** Keys of argocd-secret: what `"$key"` in settings means. Others, as the server's own, stay. @default none */
  readonly settings?: StoredKeys;
  /** Keys of argocd-notifications-secret: what `"$key"` in notifications means. @default none */
  readonly notifications?: StoredKeys;
  /** Name of a cluster → its account; its labels and address come from `defineCluster`. @default none */
  readonly clusters?: Readonly<Record<string, ClusterCredentials>>;
}

/** Keys of a Secret → where the store has them. */
export type StoredKeys = Readonly<Record<string, StoredValue>>;

/** @default "git" */
export type RepositoryType = "git" | "helm";

/** A value in the store. */
export type StoredValue = { readonly key: string; readonly property?: string };

export type RepositoryCredentials =
  | { readonly username: string | StoredValue; readonly password: StoredValue }
  | { readonly sshPrivateKey: StoredValue }
  /** A GitHub App: its numbers are no secret. */
  | {
      readonly githubApp: {
        readonly id: number;
        readonly installation: number;
        readonly privateKey: StoredValue;
      };
    };

export type ClusterCredentials =
  /** Argo CD's own service account on the cluster that it runs in: nothing is stored, labels still count. */
  | "service-account"
  | {
      /** @default the cluster's `server` */
      readonly server?: StoredValue;
      readonly bearerToken: StoredValue;
      /** Base64 of the certificate authority. */
      readonly caData: StoredValue;
    }
  /** Amazon EKS: a role that Argo CD assumes. */
  | {
      readonly server?: StoredValue;
      readonly eks: { readonly clusterName: string; readonly roleARN: string };
      readonly caData: StoredValue;
    };
