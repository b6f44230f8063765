import type { Preset } from "./service.ts";
import {
  anything,
  bytes,
  callable,
  cpu,
  either,
  type Fields,
  flag,
  integer,
  listOf,
  literal,
  mapOf,
  oneOf,
  portNumber,
  portReference,
  record,
  type Shape,
  text,
} from "./shape.ts";

// The promises of knobs.ts once more, for values whose types were bypassed. A test holds the two together.

const texts = mapOf(text);
const off = literal(false);

export const variable: Shape = either(
  "a text, or a reference to a secret, configMap or field",
  text,
  record({ secret: text, key: text, optional: flag }, ["secret", "key"]),
  record({ configMap: text, key: text, optional: flag }, ["configMap", "key"]),
  record({ field: text }, ["field"]),
);

const probeFields = {
  path: text,
  grpc: flag,
  tcp: flag,
  command: listOf(text),
  headers: texts,
  port: portReference,
  initialDelay: integer(0),
  period: integer(1),
  timeout: integer(1),
  failureThreshold: integer(1),
  successThreshold: integer(1),
};
const probe = either("a path or a probe", text, record(probeFields));
const health = either(
  "a path, a probe, or readiness, liveness and startup",
  text,
  record({ readiness: probe, liveness: probe, startup: probe }),
  record(probeFields),
  off,
);

const percent = integer(1, 100);
export const replicas: Shape = either(
  "a count, or { min, max }",
  integer(0),
  record({ min: integer(1), max: integer(1), cpu: percent, memory: percent, behavior: anything }, [
    "min",
    "max",
  ]),
);

const port = either(
  "a port number, or { container, service, protocol }",
  portNumber,
  record(
    {
      container: portNumber,
      service: either("a port number, or false", portNumber, off),
      protocol: oneOf("TCP", "UDP", "SCTP"),
    },
    ["container"],
  ),
);

const security = record({
  runAsNonRoot: flag,
  runAsUser: integer(0),
  runAsGroup: integer(0),
  fsGroup: integer(0),
  readOnlyRootFilesystem: flag,
  addCapabilities: listOf(text),
  seccompProfile: oneOf("RuntimeDefault", "Unconfined"),
});

const delivery: Fields = {
  links: texts,
  syncWave: integer(-1000),
  ignoreDifferences: listOf(
    record(
      {
        group: text,
        kind: text,
        name: text,
        jsonPointers: listOf(text),
        jqPathExpressions: listOf(text),
        managedFieldsManagers: listOf(text),
      },
      ["kind"],
    ),
  ),
};

const common: Fields = {
  ...delivery,
  description: text,
  image: text,
  imagePullPolicy: oneOf("Always", "IfNotPresent", "Never"),
  command: listOf(text),
  arguments: listOf(text),
  variables: mapOf(variable),
  cpu: either(
    'a CPU quantity such as "250m", or { request, limit }',
    cpu,
    record({ request: cpu, limit: cpu }, ["request"]),
  ),
  memory: either(
    'a quantity such as "512Mi", or { request, limit }',
    bytes,
    record({ request: bytes, limit: bytes }, ["request"]),
  ),
  files: texts,
  writable: listOf(text),
  serviceAccount: either(
    "an account, or false",
    record({ name: text, annotations: texts, token: flag }),
    off,
  ),
  security: either("a security context, or false", security, off),
  gracePeriod: integer(0),
  labels: texts,
  podAnnotations: texts,
  nodeSelector: texts,
  priorityClass: text,
};

const amount = either("a count, or a percentage", integer(0), text);
const replicated: Fields = {
  replicas,
  ports: mapOf(port),
  health,
  disruptionBudget: either(
    "{ minAvailable }, { maxUnavailable } or false",
    record({ minAvailable: amount }, ["minAvailable"]),
    record({ maxUnavailable: amount }, ["maxUnavailable"]),
    off,
  ),
  spread: either(
    "a list of spread constraints, or false",
    listOf(
      record(
        {
          topologyKey: text,
          maxSkew: integer(1),
          whenUnsatisfiable: oneOf("ScheduleAnyway", "DoNotSchedule"),
        },
        ["topologyKey"],
      ),
    ),
    off,
  ),
  allowFrom: listOf(
    either(
      '"anywhere", { service } or { namespace }',
      oneOf("anywhere"),
      record({ service: text }, ["service"]),
      record({ namespace: text, labels: texts }, ["namespace"]),
    ),
  ),
};

const web: Fields = {
  ...replicated,
  host: text,
  port: portNumber,
  ingress: record({
    className: text,
    annotations: texts,
    path: text,
    tls: either("a Secret's name, or false", text, off),
  }),
  kubernetesService: record({
    type: oneOf("ClusterIP", "LoadBalancer", "NodePort"),
    annotations: texts,
    headless: flag,
  }),
};

const storage = record(
  {
    size: bytes,
    path: text,
    className: text,
    accessMode: oneOf("ReadWriteOnce", "ReadWriteOncePod", "ReadWriteMany"),
  },
  ["size", "path"],
);

const cronJob: Fields = {
  schedule: text,
  timeZone: text,
  concurrency: oneOf("Allow", "Forbid", "Replace"),
  startingDeadline: integer(1),
  deadline: integer(1),
  retries: integer(0),
  suspend: flag,
};

/** The knobs of each preset that an environment may state too. */
export const knobShapes: Readonly<Record<Preset, Fields>> = {
  web: { ...common, ...web },
  worker: { ...common, ...replicated },
  "cron-job": { ...common, ...cronJob },
  stateful: { ...common, ...web, storage },
  custom: { ...delivery, description: text },
};

/** The knobs that only the service itself states. */
export const ownKnobs: Fields = { team: anything, settings: mapOf(anything), build: callable };

/** What no service of a preset can be without. */
export const requiredKnobs: Readonly<Record<Preset, readonly string[]>> = {
  web: ["team", "image"],
  worker: ["team", "image"],
  "cron-job": ["team", "image", "schedule"],
  stateful: ["team", "image", "storage"],
  custom: ["team", "build"],
};
