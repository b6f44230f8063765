import { describe, expect, test } from "@jest/globals";
import { made, type PresetName, partOf, written } from "./made.ts";

interface Row {
  readonly title: string;
  readonly knobs: object;
  /** Field of the container. */
  readonly field: string;
  readonly yaml: string;
  readonly preset?: PresetName;
}

const rows: readonly Row[] = [
  { title: "it is named after the service", knobs: {}, field: "name", yaml: "api" },
  {
    title: "it has the name that is stated",
    knobs: { containerName: "server" },
    field: "name",
    yaml: "server",
  },
  { title: "no pull policy is stated by default", knobs: {}, field: "imagePullPolicy", yaml: "" },
  {
    title: "a pull policy is passed on",
    knobs: { imagePullPolicy: "IfNotPresent" },
    field: "imagePullPolicy",
    yaml: "IfNotPresent",
  },
  {
    title: "a command replaces the image's",
    knobs: { command: ["./run"] },
    field: "command",
    yaml: "[./run]",
  },
  { title: "arguments are args", knobs: { arguments: ["-v"] }, field: "args", yaml: "[-v]" },
  {
    title: "a plain cpu is a request without limit, a plain memory is both",
    knobs: { cpu: "250m", memory: "1Gi" },
    field: "resources",
    yaml: "{ requests: { cpu: 250m, memory: 1Gi }, limits: { memory: 1Gi } }",
  },
  {
    title: "requests and limits are told apart where they are stated",
    knobs: { cpu: { request: "1m", limit: "2m" }, memory: { request: "1Mi" } },
    field: "resources",
    yaml: "{ requests: { cpu: 1m, memory: 1Mi }, limits: { cpu: 2m } }",
  },
  {
    title: "the node's disk and devices are requested and limited",
    knobs: { cpu: false, memory: false, ephemeralStorage: "1Gi", devices: { "nvidia.com/gpu": 1 } },
    field: "resources",
    yaml: "{ requests: { ephemeral-storage: 1Gi, nvidia.com/gpu: 1 }, limits: { ephemeral-storage: 1Gi, nvidia.com/gpu: 1 } }",
  },
  {
    title: "it waits before it is told to stop",
    knobs: { preStop: { sleep: 5 } },
    field: "lifecycle",
    yaml: "{ preStop: { sleep: { seconds: 5 } } }",
  },
  {
    title: "a command runs before it is told to stop",
    knobs: { preStop: { command: ["drain"] } },
    field: "lifecycle",
    yaml: "{ preStop: { exec: { command: [drain] } } }",
  },
  {
    title: "what is `false` is neither requested nor limited",
    knobs: { cpu: false },
    field: "resources",
    yaml: "{ requests: { memory: 128Mi }, limits: { memory: 128Mi } }",
  },
  {
    title: "no resources at all can be stated",
    knobs: { cpu: false, memory: false },
    field: "resources",
    yaml: "",
  },
  {
    title: "`port` is named http and comes before all others",
    knobs: { ports: { metrics: 9090 } },
    field: "ports",
    yaml: "[{ name: http, containerPort: 8080 }, { name: metrics, containerPort: 9090 }]",
  },
  {
    title: "a protocol is left to Kubernetes unless stated",
    knobs: { port: undefined, ports: { dns: { container: 53, protocol: "UDP" } } },
    field: "ports",
    yaml: "[{ name: dns, containerPort: 53, protocol: UDP }]",
  },
  {
    title: "an unnamed port has its number only",
    knobs: { port: undefined, ports: { grpc: { container: 7000, named: false } } },
    field: "ports",
    yaml: "[{ containerPort: 7000 }]",
  },
  {
    title: "variables are texts, keys of secrets and config maps, and fields of pod and container",
    knobs: {
      variables: {
        LEVEL: "info",
        EMPTY: "",
        TOKEN: { secret: "api", key: "token" },
        MODE: { configMap: "modes", key: "mode", optional: true },
        IP: { field: "status.podIP" },
        LIMIT: { resource: "limits.memory" },
      },
    },
    field: "env",
    yaml: `
- { name: LEVEL, value: info }
- { name: EMPTY, value: "" }
- { name: TOKEN, valueFrom: { secretKeyRef: { name: api, key: token } } }
- { name: MODE, valueFrom: { configMapKeyRef: { name: modes, key: mode, optional: true } } }
- { name: IP, valueFrom: { fieldRef: { fieldPath: status.podIP } } }
- { name: LIMIT, valueFrom: { resourceFieldRef: { resource: limits.memory } } }`,
  },
  {
    title: "all keys of a secret or a config map become variables, with a prefix where one is stated",
    knobs: { variablesFrom: [{ secret: "api" }, { configMap: "modes", prefix: "MODE_", optional: true }] },
    field: "envFrom",
    yaml: `
- secretRef: { name: api }
- { prefix: MODE_, configMapRef: { name: modes, optional: true } }`,
  },
  {
    title: "without a security context nothing is said of it",
    knobs: { security: false },
    field: "securityContext",
    yaml: "",
  },
  {
    title: "a capability is given back after all are dropped",
    knobs: { security: { addCapabilities: ["NET_BIND_SERVICE"], readOnlyRootFilesystem: false } },
    field: "securityContext",
    yaml: `
allowPrivilegeEscalation: false
capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] }
readOnlyRootFilesystem: false`,
  },
  {
    title: "a privileged container may escalate, because Kubernetes refuses the contradiction",
    knobs: { security: { privileged: true } },
    field: "securityContext",
    yaml: `
privileged: true
allowPrivilegeEscalation: true
capabilities: { drop: [ALL] }
readOnlyRootFilesystem: true`,
  },
];

describe("the service's own container", () => {
  test.each(rows)("$title", ({ knobs, field, yaml, preset }) => {
    const container = partOf(made(knobs, preset), "Deployment", `spec.template.spec.containers.[].${field}`);
    expect(container).toEqual(written(yaml));
  });
});

describe("its health", () => {
  const probe = (health: unknown, more: object = {}) =>
    partOf(made({ health, ...more }), "Deployment", "spec.template.spec.containers.[]") as Record<
      string,
      unknown
    >;
  const kinds = ["startupProbe", "livenessProbe", "readinessProbe"];
  const get = { httpGet: { path: "/up", port: "http" } };

  test.each([
    { title: "no probe is made by default", health: undefined, yaml: "{}" },
    { title: "`false` is no probe", health: false, yaml: "{}" },
    {
      title: "a path is liveness and readiness on the first port",
      health: "/up",
      yaml: "{ livenessProbe: { httpGet: { path: /up, port: http } }, readinessProbe: { httpGet: { path: /up, port: http } } }",
    },
    {
      title: "the three probes are told apart where they are stated",
      health: {
        startup: "/start",
        readiness: { path: "/up", port: 8080, period: 5, headers: { Cookie: "a=b" } },
      },
      yaml: `
startupProbe: { httpGet: { path: /start, port: http } }
readinessProbe: { httpGet: { path: /up, port: 8080, httpHeaders: [{ name: Cookie, value: a=b }] }, periodSeconds: 5 }`,
    },
    {
      title: "grpc asks a port by its number, because Kubernetes takes no name there",
      health: { liveness: { grpc: true, initialDelay: 20, timeout: 2, failureThreshold: 4 } },
      yaml: "livenessProbe: { grpc: { port: 8080 }, initialDelaySeconds: 20, timeoutSeconds: 2, failureThreshold: 4 }",
    },
    {
      title: "tcp only connects, and a success threshold is passed on",
      health: { readiness: { tcp: true, successThreshold: 2 } },
      yaml: "readinessProbe: { tcpSocket: { port: http }, successThreshold: 2 }",
    },
    {
      title: "a command runs in the container",
      health: { liveness: { command: ["redis-cli", "ping"] } },
      yaml: "livenessProbe: { exec: { command: [redis-cli, ping] } }",
    },
  ])("$title", ({ health, yaml }) => {
    const container = probe(health);
    const probes = Object.fromEntries(
      kinds.filter((kind) => container[kind]).map((kind) => [kind, container[kind]]),
    );
    expect(probes).toEqual(written(yaml));
  });

  test("a port without a name is asked by its number", () => {
    const unnamed = { port: undefined, ports: { http: { container: 8080, named: false } } };
    expect(probe("/up", unnamed).livenessProbe).toEqual({ httpGet: { ...get.httpGet, port: 8080 } });
  });
});

describe("the containers beside it", () => {
  const knobs = {
    imagePullPolicy: "Always",
    security: { readOnlyRootFilesystem: false },
    volumes: { scripts: { configMap: "scripts" } },
    initContainers: {
      migrate: { command: ["./migrate"], variables: { STEPS: "3" }, mounts: { scripts: "/scripts" } },
    },
    sidecars: {
      proxy: { image: "envoy:1.30", ports: { admin: 9901 }, health: "/ready", cpu: "50m", memory: "64Mi" },
    },
  };
  const security = `
securityContext:
  allowPrivilegeEscalation: false
  capabilities: { drop: [ALL] }
  readOnlyRootFilesystem: false`;

  test("an init container has the service's image, pull policy and security, and no resources unless stated", () => {
    expect(partOf(made(knobs), "Deployment", "spec.template.spec.initContainers")).toEqual([
      written(`
name: migrate
image: ghcr.io/acme/api
imagePullPolicy: Always
command: [./migrate]
env: [{ name: STEPS, value: "3" }]
volumeMounts: [{ name: scripts, mountPath: /scripts }]${security}`),
    ]);
  });

  test("a sidecar comes after the service's own container, with its own image, ports and health", () => {
    const containers = partOf(made(knobs), "Deployment", "spec.template.spec.containers") as unknown[];
    expect(containers[1]).toEqual(
      written(`
name: proxy
image: envoy:1.30
imagePullPolicy: Always
ports: [{ name: admin, containerPort: 9901 }]
resources: { requests: { cpu: 50m, memory: 64Mi }, limits: { memory: 64Mi } }
livenessProbe: { httpGet: { path: /ready, port: admin } }
readinessProbe: { httpGet: { path: /ready, port: admin } }${security}`),
    );
  });
});
