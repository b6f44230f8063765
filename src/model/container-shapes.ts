import type {
  ClaimKnob,
  ContainerKnob,
  ContainerNeeds,
  HealthKnob,
  InitContainerKnob,
  PortOptions,
  ProbeOptions,
  SecurityKnob,
} from "./container-knobs.ts";
import {
  byField,
  bytes,
  cpu,
  either,
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
  serviceName,
  text,
  textLike,
} from "./shape.ts";

// The promises of container-knobs.ts once more, for values whose types were bypassed.

export const texts = mapOf(text);
export const off = literal(false);

const host = String.raw`(?:[a-zA-Z0-9.-]+|\[[0-9a-fA-F:]+\])(?::\d+)?/`;
const path = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const pin = String.raw`(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?`;

/** What a container runtime takes for an image, as it is written. */
export const imageReference = textLike(
  new RegExp(`^(?:${host})?${path}(?:/${path})*${pin}$`),
  'an image, such as "ghcr.io/acme/checkout" or "ghcr.io/acme/checkout:1.4.0"',
);

export const variable: Shape = either(
  "a text, or a reference to a secret, configMap, service, field or resource",
  text,
  record({ secret: text, key: text, optional: flag }, ["secret", "key"]),
  record({ configMap: text, key: text, optional: flag }, ["configMap", "key"]),
  record(
    {
      service: serviceName,
      port: portReference,
      scheme: either("a scheme, or false", text, off),
      path: text,
    },
    ["service"],
  ),
  record({ field: text }, ["field"]),
  record({ resource: text }, ["resource"]),
);

const source = { prefix: text, optional: flag };
export const variableSource: Shape = either(
  "{ secret } or { configMap }",
  record({ secret: text, ...source }, ["secret"]),
  record({ configMap: text, ...source }, ["configMap"]),
);

export const cpuKnob: Shape = either(
  'a CPU quantity such as "250m", or { request, limit }',
  cpu,
  record({ request: cpu, limit: cpu }, ["request"]),
  off,
);

export const memoryKnob: Shape = either(
  'a quantity such as "512Mi", or { request, limit }',
  bytes,
  record({ request: bytes, limit: bytes }, ["request"]),
  off,
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
} satisfies Record<keyof ProbeOptions, Shape>;
const probe = either("a path or a probe", text, record(probeFields));
const probes = { readiness: probe, liveness: probe, startup: probe } satisfies Record<
  keyof HealthKnob,
  Shape
>;

export const health: Shape = either(
  "a path, a probe, or readiness, liveness and startup",
  text,
  record(probes),
  record(probeFields),
  off,
);

const portFields = {
  container: portNumber,
  service: either("a port number, or false", portNumber, off),
  protocol: oneOf("TCP", "UDP", "SCTP"),
  named: flag,
  target: oneOf("name", "number"),
} satisfies Record<keyof PortOptions, Shape>;

export const port: Shape = either(
  "a port number, or { container, service, protocol }",
  portNumber,
  record(portFields, ["container"]),
);

const securityFields = {
  runAsNonRoot: flag,
  runAsUser: integer(0),
  runAsGroup: integer(0),
  fsGroup: integer(0),
  privileged: flag,
  readOnlyRootFilesystem: flag,
  addCapabilities: listOf(text),
  seccompProfile: oneOf("RuntimeDefault", "Unconfined", false),
} satisfies Record<keyof SecurityKnob, Shape>;
export const security: Shape = either("a security context, or false", record(securityFields), off);

const mount = { path: text, subPath: text, readOnly: flag };
const projected = { items: texts, mode: integer(0, 0o777), optional: flag };
const memoryBacked = record({ medium: oneOf("Memory"), sizeLimit: bytes });
const projectedSource = byField(
  {
    token: record({ token: text, audience: text, seconds: integer(600) }),
    secret: record({ secret: text, items: texts }),
  },
  record({ configMap: text, items: texts }, ["configMap"]),
);

export const claimFields = {
  size: bytes,
  className: text,
  accessMode: oneOf("ReadWriteOnce", "ReadWriteOncePod", "ReadWriteMany"),
} satisfies Record<keyof ClaimKnob, Shape>;

export const volume: Shape = either(
  "a configMap, secret, claim, ephemeral, hostPath, projected or emptyDir",
  record({ configMap: text, ...projected, ...mount }, ["configMap"]),
  record({ secret: text, ...projected, ...mount }, ["secret"]),
  record({ claim: text, ...mount }, ["claim"]),
  record({ ephemeral: record(claimFields, ["size"]), ...mount }, ["ephemeral"]),
  record({ hostPath: text, ...mount }, ["hostPath"]),
  record({ projected: listOf(projectedSource), ...mount }, ["projected"]),
  record({ emptyDir: either("true, or { medium, sizeLimit }", literal(true), memoryBacked), ...mount }, [
    "emptyDir",
  ]),
);

export const containerNeeds = {
  ephemeralStorage: memoryKnob,
  devices: mapOf(integer(1)),
  preStop: byField({ command: record({ command: listOf(text) }) }, record({ sleep: integer(1) }, ["sleep"])),
} satisfies Record<keyof ContainerNeeds, Shape>;

const containerFields = {
  ...containerNeeds,
  image: imageReference,
  command: listOf(text),
  arguments: listOf(text),
  variables: mapOf(variable),
  variablesFrom: listOf(variableSource),
  ports: mapOf(portNumber),
  health,
  cpu: cpuKnob,
  memory: memoryKnob,
  mounts: texts,
} satisfies Record<keyof ContainerKnob, Shape>;
export const container: Shape = record(containerFields);

export const initContainer: Shape = record({
  ...containerFields,
  restartPolicy: oneOf("Always"),
} satisfies Record<keyof InitContainerKnob, Shape>);
