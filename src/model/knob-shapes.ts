import type { Adjustment, PresetKind } from "./adjustment.ts";
import {
  claimFields,
  container,
  containerNeeds,
  cpuKnob,
  health,
  imageReference,
  initContainer,
  memoryKnob,
  off,
  port,
  security,
  texts,
  variable,
  variableSource,
  volume,
} from "./container-shapes.ts";
import { cron } from "./cron-shape.ts";
import { eventScaling } from "./facets/event-scaling.ts";
import { exposureFacets, hosts } from "./facets/exposure.ts";
import { containerFacets, replicatedFacets, webFacets, workerFacets } from "./facets/facets.ts";
import { objectFacets } from "./facets/objects.ts";
import { json } from "./json-shape.ts";
import type * as knobs from "./knobs.ts";
import type { Preset } from "./service.ts";
import {
  anything,
  byField,
  callable,
  either,
  type Fields,
  flag,
  integer,
  listOf,
  literal,
  mapOf,
  named,
  oneOf,
  portNumber,
  record,
  type Shape,
  serviceName,
  text,
} from "./shape.ts";
import { ignoreDifferences } from "./sync-shapes.ts";

// The promises of knobs.ts once more, for values whose types were bypassed. `satisfies` holds the two together: a knob
// without a shape, or a shape without a knob, does not compile.

const percent = integer(1, 100);
const amount = either("a count, or a percentage", integer(0), text);
const autoscaling = {
  min: integer(1),
  max: integer(1),
  cpu: percent,
  memory: percent,
  behavior: json,
} satisfies Record<keyof knobs.Autoscaling, Shape>;

export const replicas: Shape = either(
  'a count, { min, max }, { min, max, triggers }, or "unmanaged"',
  integer(0, 2 ** 31 - 1),
  byField({ triggers: eventScaling }, record(autoscaling, ["min", "max"])),
  oneOf("unmanaged"),
);

/** Its AppProject comes in wave 0, its namespace just before: the root Application would wait for ever for a service without them. */
const syncWave: Shape = (value, field) => {
  if (!Number.isInteger(value) || Number(value) >= 0) return integer(0)(value, field);
  const message = `${field} is ${value}, and services begin in wave 0: what they need comes in the waves before it`;
  const fix = "leave it out, and let the others depend on it: dependsOn";
  return [{ code: "wave-before-services", field, message, fix }];
};

const delivery = {
  ...objectFacets,
  links: texts,
  dependsOn: listOf(serviceName),
  syncWave,
  renamedFrom: listOf(text),
  ignoreDifferences: listOf(ignoreDifferences),
} satisfies Record<keyof knobs.DeliveryKnobs, Shape>;

const presetKinds = {
  AnalysisTemplate: 1,
  Certificate: 1,
  ConfigMap: 1,
  CronJob: 1,
  DaemonSet: 1,
  Deployment: 1,
  ExternalSecret: 1,
  HTTPRoute: 1,
  HorizontalPodAutoscaler: 1,
  Ingress: 1,
  Job: 1,
  NetworkPolicy: 1,
  PersistentVolumeClaim: 1,
  PodDisruptionBudget: 1,
  PodMonitor: 1,
  PrometheusRule: 1,
  ReferenceGrant: 1,
  Rollout: 1,
  ScaledObject: 1,
  SealedSecret: 1,
  Service: 1,
  ServiceAccount: 1,
  ServiceMonitor: 1,
  SopsSecret: 1,
  StatefulSet: 1,
  TriggerAuthentication: 1,
  VerticalPodAutoscaler: 1,
} satisfies Record<PresetKind, 1>;

const pointer: Shape = (value, field) =>
  typeof value === "string" && value.startsWith("/") ? [] : oneOf("a path such as /spec/type")(value, field);

const adjustment = {
  kind: oneOf(...Object.keys(presetKinds)),
  name: text,
  set: (value, field) => [
    ...mapOf(json)(value, field),
    ...Object.keys(value ?? {}).flatMap((key) => pointer(key, field)),
  ],
  remove: listOf(pointer),
} satisfies Record<keyof Adjustment, Shape>;

const toleration = {
  key: text,
  value: text,
  effect: oneOf("NoSchedule", "PreferNoSchedule", "NoExecute"),
  seconds: integer(0),
} satisfies Record<keyof knobs.TolerationKnob, Shape>;

const account = { name: text, annotations: texts } satisfies Record<keyof knobs.ServiceAccountKnob, Shape>;

const common = {
  ...containerFacets,
  ...containerNeeds,
  description: text,
  image: imageReference,
  imagePullPolicy: oneOf("Always", "IfNotPresent", "Never"),
  imagePullSecrets: listOf(text),
  command: listOf(text),
  arguments: listOf(text),
  variablesFrom: listOf(variableSource),
  claims: mapOf(record(claimFields, ["size"])),
  volumes: mapOf(volume),
  writable: listOf(text),
  initContainers: mapOf(initContainer),
  sidecars: mapOf(container),
  serviceAccount: either("an account, its name, or false", text, record(account), off),
  accountToken: oneOf(true, false, "unset"),
  security,
  gracePeriod: integer(0),
  labels: texts,
  podLabels: texts,
  annotations: texts,
  podAnnotations: texts,
  nodeSelector: texts,
  tolerations: listOf(record(toleration)),
  priorityClass: text,
  hostAliases: mapOf(listOf(text)),
  adjust: listOf(record(adjustment)),
} satisfies Record<keyof knobs.CommonKnobs, Shape>;

const sized = { ...delivery, ...common, variables: mapOf(variable), cpu: cpuKnob, memory: memoryKnob };

const spread = {
  topologyKey: text,
  maxSkew: integer(1),
  whenUnsatisfiable: oneOf("ScheduleAnyway", "DoNotSchedule"),
} satisfies Record<keyof knobs.SpreadKnob, Shape>;

const lasting = {
  ...replicatedFacets,
  ports: mapOf(port),
  health,
} satisfies Record<keyof knobs.LastingKnobs, Shape>;

const replicated = {
  ...lasting,
  disruptionBudget: either(
    "{ minAvailable }, { maxUnavailable } or false",
    record({ minAvailable: amount }, ["minAvailable"]),
    record({ maxUnavailable: amount }, ["maxUnavailable"]),
    off,
  ),
  spread: either("a list of spread constraints, or false", listOf(record(spread, ["topologyKey"])), off),
} satisfies Record<keyof knobs.ReplicatedKnobs, Shape>;

const rollout = {
  minReady: integer(0),
  history: integer(0),
  strategy: oneOf("RollingUpdate", "Recreate"),
  maxSurge: amount,
  maxUnavailable: amount,
  deadline: integer(1),
} satisfies Record<keyof knobs.RolloutKnob, Shape>;

const statefulRollout = {
  minReady: integer(0),
  history: integer(0),
  strategy: oneOf("RollingUpdate", "OnDelete"),
  partition: integer(0),
  parallel: flag,
} satisfies Record<keyof knobs.StatefulRolloutKnob, Shape>;

const daemonRollout = {
  minReady: integer(0),
  history: integer(0),
  strategy: oneOf("RollingUpdate", "OnDelete"),
  maxUnavailable: amount,
} satisfies Record<keyof knobs.DaemonRolloutKnob, Shape>;

const kubernetesService = {
  type: oneOf("ClusterIP", "LoadBalancer", "NodePort"),
  annotations: texts,
  headless: flag,
} satisfies Record<keyof knobs.ServiceKubernetesKnob, Shape>;

const served = {
  port: portNumber,
  kubernetesService: record(kubernetesService),
  extraKubernetesServices: mapOf(record({ ...kubernetesService, ports: listOf(text) })),
} satisfies Record<keyof knobs.ServedKnobs, Shape>;

const exposed = { ...served, ...exposureFacets } satisfies Record<keyof knobs.ExposedKnobs, Shape>;

const cronJob = {
  timeZone: text,
  concurrency: oneOf("Allow", "Forbid", "Replace"),
  startingDeadline: either("a whole number of at least 1, or false", integer(1), off),
  deadline: integer(1),
  retries: integer(0),
  restartPolicy: oneOf("Never", "OnFailure"),
  history: record({ successful: integer(0), failed: integer(0) }),
  keepFinished: integer(0),
  suspend: flag,
} satisfies Record<keyof knobs.CronJobKnobs, Shape>;

const storage = record({ ...claimFields, path: text }, ["size", "path"]);
const deployed = { ...sized, ...replicated, replicas, rollout: record(rollout) };

/** The knobs of each preset that an environment may state too. */
export const knobShapes = {
  web: { ...deployed, ...exposed, ...webFacets, host: hosts },
  worker: { ...deployed, ...workerFacets },
  "cron-job": { ...sized, ...cronJob, schedule: cron({ macros: true }) },
  stateful: {
    ...{ ...sized, ...replicated, ...exposed, replicas, host: hosts },
    rollout: record(statefulRollout),
    storage: either("{ size, path }, or false", storage, literal(false)),
  },
  daemon: { ...sized, ...lasting, ...served, rollout: record(daemonRollout) },
  custom: delivery,
} satisfies Readonly<Record<Preset, Fields>>;

const owned = { team: named("a team: defineTeam(…)"), settings: mapOf(anything), build: callable };
const identity = {
  ...owned,
  selector: either("a label, or a map of labels", text, texts),
  standardLabels: oneOf("standard", "selector", "none"),
  containerName: text,
} satisfies Record<keyof knobs.IdentityKnobs | keyof typeof owned, Shape>;

/** The knobs that only the service itself states. */
export const ownKnobs = {
  web: identity,
  worker: identity,
  "cron-job": identity,
  stateful: identity,
  daemon: identity,
  custom: { ...owned, description: text, selector: identity.selector },
} satisfies Readonly<Record<Preset, Fields>>;

/** What no service of a preset can be without. */
export const requiredKnobs: Readonly<Record<Preset, readonly string[]>> = {
  web: ["team", "image"],
  worker: ["team", "image"],
  "cron-job": ["team", "image", "schedule"],
  stateful: ["team", "image", "storage"],
  daemon: ["team", "image"],
  custom: ["team"],
};
