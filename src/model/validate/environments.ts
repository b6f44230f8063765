import type { Finding } from "../../errors.ts";
import type { Cluster } from "../cluster.ts";
import type { Environment } from "../environment.ts";
import { namespaceOf, placementsOf } from "../environment.ts";
import { issuer } from "../facets/exposure.ts";
import { secretStore } from "../facets/secrets.ts";
import type { Platform } from "../platform.ts";
import {
  anything,
  duration,
  flag,
  integer,
  isRecord,
  listOf,
  type Misfit,
  mapOf,
  named,
  oneOf,
  record,
  text,
  unknownName,
} from "../shape.ts";
import { retry, sync, syncOptions, syncWindow } from "../sync-shapes.ts";
import { reviewer } from "./code-host.ts";
import { isDnsLabel } from "./names.ts";
import { findingAt, findingsAt } from "./place.ts";

const environmentShape = record(
  {
    cluster: named("a cluster: defineCluster(…)"),
    isProduction: flag,
    promotesFrom: named("an environment: defineEnvironment(…)"),
    soak: duration,
    requireDigest: flag,
    approvers: listOf(reviewer),
    namespace: text,
    // Held by validateNamespaces.
    namespaces: anything,
    project: text,
    labels: mapOf(text),
    labelPods: flag,
    secretStore,
    certificateIssuer: issuer,
    sync,
    syncOptions,
    syncWindows: listOf(syncWindow),
    retry,
    applications: oneOf("each", "set"),
    source: oneOf("kustomize", "rendered"),
    cascade: flag,
    revisionHistoryLimit: integer(0),
    revision: text,
    // Held by the skeleton.
    services: anything,
    entersHere: anything,
  },
  ["cluster", "sync", "services"],
);

/** Each environment by itself, and what it names of the platform. */
export function validateEnvironment(environment: Environment, { clusters }: Platform): Finding[] {
  const subject = `environment "${environment.name}"`;
  const { name: _, site: __, ...stated } = environment;
  const misfits = [...environmentShape(stated, ""), ...unknownCluster(environment.cluster, clusters)];
  return [
    ...findingsAt(environment.site, subject, misfits),
    ...placementsOf(environment).flatMap(({ placed }) =>
      findingsAt(placed.site, subject, unknownCluster(placed.overrides.cluster, clusters)),
    ),
    ...takenProject(environment),
    ...listedTwice(environment),
    ...sharedNamespaces(environment),
  ];
}

function unknownCluster(cluster: unknown, clusters: readonly Cluster[]): readonly Misfit[] {
  if (!isRecord(cluster) || clusters.includes(cluster as unknown as Cluster)) return [];
  const known = clusters.map(({ name }) => name);
  return unknownName("unknown-cluster", "cluster", String(cluster.name), known);
}

/** Projects of Tiphys itself: two of one name would be one file. */
const taken = ["argocd", "infrastructure", "namespaces", "previews"];

function takenProject(environment: Environment): Finding[] {
  const project = environment.project ?? environment.name;
  if (!taken.includes(project)) return [];
  const message = `project "${project}" is one that Tiphys makes itself`;
  return [at(environment, "name-in-use", "project", message, "state project: another name")];
}

function listedTwice(environment: Environment): Finding[] {
  const seen = new Set<string>();
  return placementsOf(environment).flatMap(({ placed }) => {
    const { name } = placed.definition;
    const twice = seen.has(name);
    seen.add(name);
    return twice
      ? [at(environment, "duplicate-name", "services", `service "${name}" is listed twice`, "list it once")]
      : [];
  });
}

/** Namespaces are names of objects too; whether services share one is the user's choice. */
function sharedNamespaces(environment: Environment): Finding[] {
  return placementsOf(environment).flatMap(({ placed }) => {
    const own = placed.overrides.namespace;
    const namespace = typeof own === "string" ? own : namespaceOf(environment, placed.definition.name);
    if (isDnsLabel(namespace)) return [];
    const fix = "use at most 63 lower-case letters, digits and dashes";
    return [at(environment, "bad-name", "namespace", `namespace "${namespace}" is not a DNS label`, fix)];
  });
}

function at(environment: Environment, code: string, field: string, message: string, fix: string): Finding {
  const misfit: Misfit = { code, field, message, fix };
  return findingAt(environment.site, `environment "${environment.name}"`, misfit);
}
