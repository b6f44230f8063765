import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type {
  ArgoCdCredentials,
  ClusterCredentials,
  RepositoryCredentials,
  RepositoryType,
  StoredKeys,
  StoredValue,
} from "../../model/argocd/credentials.ts";
import type { Cluster } from "../../model/cluster.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdNamespace } from "../application.ts";

/** A Secret as External Secrets makes it: texts with `{{ .name }}`, and where each name's value is stored. */
interface Secret {
  readonly name: string;
  readonly type: "repository" | "repo-creds" | "cluster";
  readonly labels?: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly stored: Readonly<Record<string, StoredValue>>;
}

/** ExternalSecrets for Argo CD's repositories and clusters. */
export function credentialManifests(platform: Platform, credentials: ArgoCdCredentials): readonly Manifest[] {
  const { repository, repositories = {}, repositoryTemplates = {}, clusters = {} } = credentials;
  const own = repository ? { [platform.repository]: repository } : {};
  const secrets = [
    ...Object.entries({ ...own, ...repositories }).map(([url, one]) =>
      repositorySecret("repository", url, one),
    ),
    ...Object.entries(repositoryTemplates).map(([url, one]) => repositorySecret("repo-creds", url, one)),
    ...platform.clusters.flatMap((cluster) => {
      const stated = clusters[cluster.name];
      return stated === undefined ? [] : [clusterSecret(cluster, stated)];
    }),
  ];
  return [
    ...keysOf(platform, credentials, "argocd-secret", credentials.settings),
    ...keysOf(platform, credentials, "argocd-notifications-secret", credentials.notifications),
    ...secrets.map((secret) =>
      Object.keys(secret.stored).length === 0
        ? plainSecret(platform, secret)
        : externalSecret(platform, credentials, secret.name, secret.stored, {
            template: { metadata: { labels: labelsOf(secret) }, data: secret.texts },
          }),
    ),
  ];
}

/** Into a Secret that is there and keeps what Argo CD itself wrote. */
function keysOf(
  platform: Platform,
  credentials: ArgoCdCredentials,
  name: string,
  keys: StoredKeys = {},
): readonly Manifest[] {
  if (Object.keys(keys).length === 0) return [];
  return [externalSecret(platform, credentials, name, keys, { creationPolicy: "Merge" })];
}

function repositorySecret(
  type: "repository" | "repo-creds",
  url: string,
  credentials: RepositoryCredentials & { readonly type?: RepositoryType },
): Secret {
  const { texts, stored } = loginOf(credentials);
  return {
    name: `${type === "repository" ? "repository" : "repositories"}-${nameOf(url)}`,
    type,
    texts: { type: credentials.type ?? "git", url, ...texts },
    stored,
  };
}

function loginOf(credentials: RepositoryCredentials): Pick<Secret, "texts" | "stored"> {
  if ("sshPrivateKey" in credentials) return storedAs("sshPrivateKey", credentials.sshPrivateKey);
  if ("githubApp" in credentials) {
    const { id, installation, privateKey } = credentials.githubApp;
    const { texts, stored } = storedAs("githubAppPrivateKey", privateKey);
    return {
      texts: { githubAppID: String(id), githubAppInstallationID: String(installation), ...texts },
      stored,
    };
  }
  const { username, password } = credentials;
  const secret = storedAs("password", password);
  if (typeof username === "string") return { ...secret, texts: { username, ...secret.texts } };
  const user = storedAs("username", username);
  return { texts: { ...user.texts, ...secret.texts }, stored: { ...user.stored, ...secret.stored } };
}

function storedAs(name: string, value: StoredValue): Pick<Secret, "texts" | "stored"> {
  return { texts: { [name]: `{{ .${name} }}` }, stored: { [name]: value } };
}

/** The Secret carries the cluster's labels: ApplicationSets choose clusters by them. */
function clusterSecret(cluster: Cluster, credentials: ClusterCredentials): Secret {
  const isStored = credentials !== "service-account";
  const server = isStored && credentials.server ? storedAs("server", credentials.server) : undefined;
  const { config, stored } = accountOf(credentials);
  return {
    name: `cluster-${cluster.name}`,
    type: "cluster",
    ...(cluster.labels && { labels: cluster.labels }),
    texts: {
      name: cluster.name,
      server: cluster.server ?? "",
      ...server?.texts,
      config: `${config}\n`,
    },
    stored: { ...server?.stored, ...stored },
  };
}

/** JSON with places for what is stored. */
function accountOf(credentials: ClusterCredentials): {
  readonly config: string;
  readonly stored: Secret["stored"];
} {
  if (credentials === "service-account")
    return { config: '{ "tlsClientConfig": { "insecure": false } }', stored: {} };
  const tls = '"tlsClientConfig": { "insecure": false, "caData": {{ .caData | toJson }} }';
  const { caData } = credentials;
  if ("eks" in credentials) {
    const account = JSON.stringify(credentials.eks);
    return { config: `{ "awsAuthConfig": ${account}, ${tls} }`, stored: { caData } };
  }
  const { bearerToken } = credentials;
  return {
    config: `{ "bearerToken": {{ .bearerToken | toJson }}, ${tls} }`,
    stored: { bearerToken, caData },
  };
}

function externalSecret(
  platform: Platform,
  { store, refreshInterval = "1h" }: ArgoCdCredentials,
  name: string,
  stored: StoredKeys,
  target: JsonObject,
): Manifest {
  return {
    apiVersion: "external-secrets.io/v1",
    kind: "ExternalSecret",
    metadata: { name, namespace: argocdNamespace(platform) },
    spec: {
      refreshInterval,
      secretStoreRef: typeof store === "string" ? { name: store, kind: "ClusterSecretStore" } : { ...store },
      target: { name, ...target },
      data: Object.entries(stored).map(([secretKey, remoteRef]) => ({
        secretKey,
        remoteRef: { ...remoteRef },
      })),
    },
  };
}

/** Nothing in it is secret: an address, a name, and that the service account is used. */
function plainSecret(platform: Platform, secret: Secret): Manifest {
  return {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: secret.name, namespace: argocdNamespace(platform), labels: labelsOf(secret) },
    stringData: secret.texts,
  };
}

function labelsOf({ type, labels }: Secret): Readonly<Record<string, string>> {
  return { ...labels, "argocd.argoproj.io/secret-type": type };
}

/** The address without its scheme, as a name of an object. */
function nameOf(url: string): string {
  return url
    .replace(/^[a-z]+:\/\/|^git@|\.git$|\/$/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}
