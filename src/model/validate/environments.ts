import type { Finding } from "../../errors.ts";
import type { Environment } from "../environment.ts";
import { namespaceOf, placementsOf } from "../environment.ts";
import { issuer } from "../facets/exposure.ts";
import { secretStore } from "../facets/secrets.ts";
import type { ServiceDefinition } from "../service.ts";
import {
  anything,
  duration,
  flag,
  integer,
  listOf,
  type Misfit,
  mapOf,
  named,
  oneOf,
  record,
  text,
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

/** Each environment by itself. */
export function validateEnvironment(environment: Environment): Finding[] {
  const subject = `environment "${environment.name}"`;
  const { name: _, site: __, ...stated } = environment;
  return [
    ...findingsAt(environment.site, subject, environmentShape(stated, "")),
    ...takenProject(environment),
    ...listedTwice(environment),
    ...wrongNamespaces(environment),
  ];
}

/** Projects of Tiphys itself: two of one name would be one file. */
const taken = ["argocd", "infrastructure", "namespaces", "previews"];

function takenProject(environment: Environment): Finding[] {
  const project = environment.project ?? environment.name;
  if (!taken.includes(project)) return [];
  const message = `project "${project}" is one that Tiphys makes itself`;
  return [at(environment, "name-in-use", "project", message, "state project: another name")];
}

/** Two services of one name are told of as such. */
function listedTwice(environment: Environment): Finding[] {
  const seen = new Set<ServiceDefinition>();
  return placementsOf(environment).flatMap(({ placed: { definition } }) => {
    const { name } = definition;
    const twice = seen.has(definition);
    seen.add(definition);
    return twice
      ? [at(environment, "duplicate-name", "services", `service "${name}" is listed twice`, "list it once")]
      : [];
  });
}

/** Namespaces are names of objects too; whether services share one is the user's choice. */
function wrongNamespaces(environment: Environment): Finding[] {
  const fix = "use at most 63 lower-case letters, digits and dashes";
  const bad = (namespace: string) =>
    at(environment, "bad-name", "namespace", `namespace "${namespace}" is not a DNS label`, fix);
  const { name, namespace: pattern = `${name}-*` } = environment;
  if (typeof pattern !== "string") return [];
  const isPattern = isDnsLabel(pattern.replace("*", "x"));
  // A service whose name is wrong is told of as such, and so is an environment.
  const named = placementsOf(environment).filter(({ placed }) => isDnsLabel(placed.definition.name));
  const own = named.flatMap(({ placed: { definition, overrides } }) => {
    const namespace = overrides.namespace ?? (isPattern && namespaceOf(environment, definition.name));
    return typeof namespace !== "string" || isDnsLabel(namespace) ? [] : [bad(namespace)];
  });
  return isPattern || environment.namespace === undefined ? own : [bad(pattern), ...own];
}

function at(environment: Environment, code: string, field: string, message: string, fix: string): Finding {
  const misfit: Misfit = { code, field, message, fix };
  return findingAt(environment.site, `environment "${environment.name}"`, misfit);
}
