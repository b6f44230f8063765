import type { ArgoCdCredentials } from "../../argocd/credentials.ts";
import type { Platform } from "../../platform.ts";
import {
  either,
  integer,
  type Misfit,
  mapOf,
  oneOf,
  record,
  type Shape,
  text,
  textLike,
  unknownName,
} from "../../shape.ts";

const stored = record({ key: text, property: text }, ["key"]);
const type = oneOf("git", "helm");
const githubApp = record({ id: integer(1), installation: integer(1), privateKey: stored }, [
  "id",
  "installation",
  "privateKey",
]);

function repository(further: Readonly<Record<string, Shape>>): Shape {
  const user = either("a name, or { key, property }", text, stored);
  return either(
    "{ username, password }, { sshPrivateKey } or { githubApp }",
    record({ username: user, password: stored, ...further }, ["username", "password"]),
    record({ sshPrivateKey: stored, ...further }, ["sshPrivateKey"]),
    record({ githubApp, ...further }, ["githubApp"]),
  );
}

const eks = record({ clusterName: text, roleARN: text }, ["clusterName", "roleARN"]);
const cluster = either(
  '"service-account", { bearerToken, caData } or { eks, caData }',
  oneOf("service-account"),
  record({ server: stored, bearerToken: stored, caData: stored }, ["bearerToken", "caData"]),
  record({ server: stored, eks, caData: stored }, ["eks", "caData"]),
);

const shape = record(
  {
    store: either(
      "the name of a ClusterSecretStore, or { name, kind }",
      text,
      record({ name: text, kind: oneOf("SecretStore", "ClusterSecretStore") }, ["name", "kind"]),
    ),
    refreshInterval: textLike(/^\d+(s|m|h)$/, 'a duration, such as "1h"'),
    repository: repository({}),
    repositories: mapOf(repository({ type })),
    repositoryTemplates: mapOf(repository({ type })),
    settings: mapOf(stored),
    notifications: mapOf(stored),
    clusters: mapOf(cluster),
  } satisfies Record<keyof ArgoCdCredentials, Shape>,
  ["store"],
);

export function credentialMisfits(credentials: ArgoCdCredentials, { clusters }: Platform): readonly Misfit[] {
  const misfits = shape(credentials, "credentials");
  if (misfits.length > 0) return misfits;
  const byName = new Map(clusters.map((one) => [one.name, one]));
  return Object.entries(credentials.clusters ?? {}).flatMap(([name, account]) => {
    const field = `credentials.clusters.${name}`;
    const known = byName.get(name);
    if (!known) return unknownName("unknown-cluster", field, name, [...byName.keys()]);
    if (known.server !== undefined || (account !== "service-account" && account.server)) return [];
    const message = `${field} has no address: defineCluster states no server either`;
    const fix = "state where the store has it: server: { key, property }";
    return [{ code: "missing-value", field: `${field}.server`, message, fix }];
  });
}
