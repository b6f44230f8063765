import type { ApplicationSetOptions, ApplicationTemplate } from "../application-set/application-set.ts";
import {
  anything,
  callable,
  either,
  type Fields,
  flag,
  integer,
  isRecord,
  listOf,
  mapOf,
  named,
  oneOf,
  record,
  type Shape,
  text,
  textLike,
} from "../shape.ts";
import { retry, sync, syncOptions, syncWindow } from "../sync-shapes.ts";

// The promises of application-set.ts once more, for values whose types were bypassed.

const texts = mapOf(text);
const own = either("texts by name, or a function that gives them", texts, callable);
const git = {
  repository: text,
  revision: text,
  prefix: text,
  requeueAfterSeconds: integer(1),
  exclude: listOf(text),
  values: own,
};

const content: Shape = (value, field) =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, one]) =>
        isRecord(one) ? content(one, `${field}.${key}`) : oneOf("text", "list")(one, `${field}.${key}`),
      )
    : mapOf(anything)(value, field);

const secret = record({ secretName: text, key: text }, ["secretName", "key"]);
const configMap = record({ configMapName: text, key: text }, ["configMapName", "key"]);
const labelled = { labels: listOf(text), tokenRef: secret, api: text };
const login = {
  basicAuth: record({ username: text, passwordRef: secret }, ["username", "passwordRef"]),
  bearerToken: record({ tokenRef: secret }, ["tokenRef"]),
  api: text,
};
const insecure = { insecure: flag, caRef: configMap };
const states = oneOf("opened", "closed", "merged", "locked");

/** Each host of pull requests, with what it needs. */
export const pullRequestHosts = {
  github: record({ ...labelled, owner: text, repo: text, appSecretName: text }, ["owner", "repo"]),
  gitlab: record({ ...labelled, ...insecure, project: text, pullRequestState: states }, ["project"]),
  gitea: record({ ...labelled, owner: text, repo: text, insecure: flag }, ["owner", "repo", "api"]),
  bitbucket: record({ ...login, owner: text, repo: text }, ["owner", "repo"]),
  bitbucketServer: record({ ...login, ...insecure, project: text, repo: text }, ["project", "repo", "api"]),
  azuredevops: record({ ...labelled, organization: text, project: text, repo: text }, [
    "organization",
    "project",
    "repo",
  ]),
};

const filter = record({ branchMatch: text, targetBranchMatch: text, titleMatch: text });

export const pullRequestFields: Fields = {
  ...pullRequestHosts,
  filters: listOf(filter),
  requeueAfterSeconds: integer(1),
  values: own,
};

/** Exactly one host, whole. */
export const pullRequestOptions: Shape = (value, field) => {
  const misfits = record(pullRequestFields)(value, field);
  const hosts = Object.keys(pullRequestHosts);
  const stated = isRecord(value) ? hosts.filter((host) => value[host] !== undefined) : [];
  if (misfits.length > 0 || stated.length === 1) return misfits;
  const message = `${field} states ${stated.length === 0 ? "no host" : stated.join(" and ")}, not one`;
  return [{ code: "wrong-value", field, message, choices: hosts, fix: "state exactly one of them" }];
};

const generatorOptions: Readonly<Record<string, Shape>> = {
  list: listOf(texts),
  clusters: record({ match: texts, labels: listOf(text), values: own }),
  gitDirectories: record({ ...git, directories: listOf(text) }, ["directories"]),
  gitFiles: record({ ...git, files: listOf(text), content }, ["files", "content"]),
  pullRequests: pullRequestOptions,
};

const generator: Shape = (value, field) => {
  if (!isRecord(value) || typeof value.kind !== "string")
    return named("a generator: generators.clusters({ … })")({}, field);
  const children = Array.isArray(value.children) ? value.children : [];
  return [
    ...(generatorOptions[value.kind]?.(value.options, field) ?? []),
    ...children.flatMap((child) => generator(child, field)),
  ];
};

const maxUpdate = either(
  'a count, or a percentage such as "10%"; none would ever be updated by 0',
  integer(1),
  textLike(/^([1-9]|[1-9]\d|100)%$/, 'a percentage from "1%" to "100%"'),
);
const values = either("a value, or a list of values", text, listOf(text));
const step = record({ match: mapOf(values), maxUpdate });
const steps: Shape = (value, field) =>
  Array.isArray(value) && value.length === 0 ? integer(1)(0, `${field}.length`) : listOf(step)(value, field);

const setFields = {
  generator,
  application: callable,
  build: callable,
  kinds: listOf(textLike(/^([a-z0-9.-]+\/)?[A-Z]\w*$/, 'a kind, such as "Service" or "apps/Deployment"')),
  whenGone: oneOf("keep", "orphan", "delete"),
  sync,
  syncOptions,
  syncWindows: listOf(syncWindow),
  retry,
  rollout: steps,
  team: named("a team: defineTeam(…)"),
  teamMay: listOf(text),
} satisfies Record<keyof ApplicationSetOptions<never, never>, Shape>;

export const setShape = record(setFields, ["generator", "application", "sync"]);

const kustomize = record({
  namespace: text,
  images: listOf(text),
  namePrefix: text,
  nameSuffix: text,
  commonLabels: texts,
  commonAnnotations: texts,
  labelWithoutSelector: flag,
  patches: listOf(record({ target: mapOf(text), patch: text }, ["target", "patch"])),
});

const directory = record({ include: text, exclude: text, recurse: flag });
const namespace = text;

const templateFields = {
  name: text,
  labels: texts,
  annotations: texts,
  source: record({ repository: text, revision: text, path: text, kustomize, directory }),
  destination: either(
    "a destination: { cluster | server | name, namespace }",
    record({ cluster: named("a cluster: defineCluster(…)"), namespace }, ["cluster", "namespace"]),
    record({ server: text, namespace }, ["server", "namespace"]),
    record({ name: text, namespace }, ["name", "namespace"]),
  ),
  namespaceLabels: texts,
} satisfies Record<keyof ApplicationTemplate, Shape>;

export const templateShape = record(templateFields, ["name", "destination"]);
