import fc from "fast-check";
import type { PresetName } from "./made.ts";

const name = fc.constantFrom("a", "b", "c");
const texts = fc.dictionary(name, fc.constantFrom("x", "y", ""));
const port = fc.integer({ min: 1, max: 65535 });
const cpu = fc.constantFrom("10m", "2000m", false, { request: "10m", limit: "20m" });
const memory = fc.constantFrom("10Mi", "2Gi", false, { request: "10Mi", limit: "20Mi" });
const variables = fc.dictionary(
  name,
  fc.oneof(
    fc.constantFrom("", "x", "$(a)"),
    fc.record({ secret: name, key: name }),
    fc.record({ configMap: name, key: name, optional: fc.boolean() }),
    fc.constantFrom({ field: "status.podIP" }, { resource: "limits.memory" }, { service: "b", path: "/x" }),
  ),
);
const container = fc.record(
  { image: fc.constant("x:1"), variables, cpu, memory, health: fc.constant({ tcp: true, port: 1 }) },
  { requiredKeys: [] },
);
const initContainer = container.map((one) => ({ ...one, restartPolicy: "Always" }));
const volume = fc.oneof(
  fc.record({ configMap: name, mode: fc.constantFrom(0o644, 0o755), path: fc.constant("/m") }),
  fc.record({ secret: name, items: texts }),
  fc.record({ claim: name, path: fc.constant("/c"), readOnly: fc.boolean() }),
  fc.constantFrom(
    { ephemeral: { size: "1Gi" }, path: "/e" },
    { hostPath: "/var/log" },
    { projected: [{ configMap: "a" }, { token: "t" }], path: "/p" },
  ),
  fc.record({ emptyDir: fc.constantFrom(true, { medium: "Memory" as const }) }),
);

const common = {
  image: fc.constantFrom("a:1", "b:2"),
  imagePullPolicy: fc.constantFrom("Always", "IfNotPresent"),
  imagePullSecrets: fc.uniqueArray(name),
  command: fc.array(fc.constantFrom("x", "")),
  arguments: fc.array(fc.constantFrom("x", "--y=1")),
  variables,
  variablesFrom: fc.array(fc.record({ secret: name })),
  cpu,
  memory,
  files: fc.dictionary(fc.constantFrom("/a", "/b"), fc.string()),
  configMaps: fc.dictionary(name, texts),
  reloads: fc.uniqueArray(name),
  claims: fc.dictionary(name, fc.record({ size: fc.constant("1Gi") })),
  volumes: fc.dictionary(name, volume),
  writable: fc.uniqueArray(fc.constantFrom("/t", "/u")),
  initContainers: fc.dictionary(name, fc.oneof(container, initContainer)),
  ephemeralStorage: memory,
  devices: fc.constantFrom({}, { "nvidia.com/gpu": 1 }),
  preStop: fc.constantFrom({ sleep: 5 }, { command: ["x"] }),
  objects: fc.dictionary(
    fc.constantFrom("o", "p"),
    fc.constantFrom(null, { apiVersion: "example.com/v1", kind: "Thing", spec: { a: [1] } }),
  ),
  sidecars: fc.dictionary(name, container),
  serviceAccount: fc.constantFrom("other", false, { annotations: { a: "b" } }),
  accountToken: fc.constantFrom(true, false, "unset"),
  security: fc.constantFrom(false, {}, { runAsUser: 1 }, { privileged: true, seccompProfile: false }),
  gracePeriod: fc.nat(60),
  labels: texts,
  podLabels: texts,
  annotations: texts,
  podAnnotations: texts,
  nodeSelector: texts,
  tolerations: fc.array(fc.record({ key: name, seconds: fc.nat(9) })),
  hostAliases: fc.constantFrom({}, { "10.0.0.1": ["a"] }),
  priorityClass: name,
  adjust: fc.constantFrom([], [{ set: { "/metadata/annotations/adjusted": "yes" } }]),
  recommendation: fc.constantFrom(true, {}, { max: { memory: "1Gi" }, resources: ["memory"] }),
  calls: fc.constantFrom(
    [],
    ["b"],
    [{ service: "b", ports: ["http"] }],
    [{ service: "b", at: "https://b.example" }],
  ),
  secrets: fc.dictionary(
    name,
    fc.constantFrom(
      { keys: { url: "shop/db#url" }, store: { name: "x" } },
      { keys: { url: "db" }, store: { name: "x" }, keep: true, template: { a: "{{ .url }}" } },
      { provided: ["url"] },
      { sops: "encrypted.yaml" },
      { sealed: { url: `Ag${"A".repeat(400)}` }, scope: "cluster-wide" },
    ),
  ),
  alerts: fc.constantFrom(
    false,
    {},
    { restarts: false, objectives: { up: { target: 99.9, requests: { metric: "m" } } } },
  ),
  migrations: fc.record(
    {
      phase: fc.constantFrom("PreSync", "Sync"),
      image: fc.constantFrom("x:1", "y:2"),
      variables,
      deadline: fc.integer({ min: 1, max: 9 }),
      cpu,
      memory,
    },
    { requiredKeys: [] },
  ),
};

const queue = {
  rabbitmq: { queue: "q", perReplica: 5 },
  authentication: { secrets: { host: { secret: "a", key: "b" } } },
};
const hours = { cron: { timeZone: "UTC", from: "0 8 * * *", until: "0 18 * * *", replicas: 2 } };
const lasting = {
  ports: fc.dictionary(name, fc.oneof(port, fc.record({ container: port, named: fc.boolean() }))),
  health: fc.constantFrom(false, { tcp: true, port: 1 }, { readiness: { command: ["x"], period: 3 } }),
  metrics: fc.constantFrom({}, { interval: "15s", path: "/m" }),
  calledBy: fc.constantFrom([], ["a"], [{ service: "a", ports: ["http"] }]),
  allowFrom: fc.constantFrom(
    [],
    ["anywhere"],
    [{ service: "a" }, { namespace: "b", ports: [1] }, { cidr: "10.0.0.0/8" }],
  ),
  allowTo: fc.constantFrom([], ["anywhere"], [{ service: "b", ports: ["http"] }]),
};
const replicated = {
  ...lasting,
  replicas: fc.constantFrom(
    ...[0, 1, 5, "unmanaged", { min: 2, max: 3 }, { min: 1, max: 9, memory: 50 }],
    { min: 0, max: 9, triggers: { work: { type: "redis", metadata: { listName: "jobs" } } } },
    { min: 1, max: 9, triggers: { busy: { cpu: 50 }, queue, hours } },
  ),
  disruptionBudget: fc.constantFrom(false, { minAvailable: 1 }),
  spread: fc.constantFrom(false, [], [{ topologyKey: "zone" }]),
};
const served = {
  port: fc.constantFrom(80, 8080),
  kubernetesService: fc.constantFrom({ type: "NodePort" }, { annotations: { a: "b" } }),
  extraKubernetesServices: fc.dictionary(name, fc.record({ type: fc.constant("LoadBalancer") })),
};
const exposed = {
  ...served,
  host: fc.constantFrom("a.example", "b.example", ["a.example", "c.example"]),
  gateway: fc.constantFrom(
    false,
    { name: "g", namespace: "n", redirectFrom: "http" },
    { name: "g", rewrite: "/", timeout: "9s", requestHeaders: { set: { a: "b" } } },
  ),
  certificate: fc.constantFrom(false, {}, { issuer: { name: "i" }, secret: "s" }),
  ingress: fc.constantFrom({}, { className: "x", tls: false }),
};
const analysis = {
  prometheus: "http://prometheus:9090",
  metrics: { errors: { query: "{{args.service}} {{args.canary-hash}}", atMost: 1 } },
};
const canary = (steps: readonly object[]) => ({ deployment: "scaled-down", canary: { steps } });
const workerStrategies = [
  "rolling",
  { ...canary([{ setWeight: 20 }, { pause: "1m" }]), deployment: "beside" },
  { ...canary([{ setWeight: 50 }, { pause: "until-promoted" }]), analysis },
];
const strategies = [
  ...workerStrategies,
  { deployment: "scaled-down", canary: { steps: [{ analysis: ["errors"] }], traffic: "ingress" }, analysis },
  { deployment: "scaled-down", blueGreen: { pause: "1m", before: ["errors"] }, analysis },
];
const rollout = fc.constantFrom({ minReady: 3 }, { maxSurge: "10%", deadline: 9 }, { strategy: "Recreate" });

/** Any knob of each preset: by its type, whether or not it makes sense beside the others. */
export const knobs: Record<PresetName, Record<string, fc.Arbitrary<unknown>>> = {
  web: { ...common, ...replicated, ...exposed, rollout, strategy: fc.constantFrom(...strategies) },
  worker: { ...common, ...replicated, rollout, strategy: fc.constantFrom(...workerStrategies) },
  "cron-job": {
    ...common,
    startingDeadline: fc.constantFrom(9, false),
    history: fc.constantFrom({}, { failed: 0 }),
    restartPolicy: fc.constantFrom("Never", "OnFailure"),
    schedule: fc.constantFrom("0 3 * * *", "@daily"),
    timeZone: fc.constantFrom("Europe/Berlin", "UTC"),
    concurrency: fc.constantFrom("Allow", "Replace"),
    deadline: fc.integer({ min: 1, max: 99 }),
    retries: fc.nat(3),
    keepFinished: fc.nat(99),
    suspend: fc.boolean(),
  },
  daemon: {
    ...common,
    ...lasting,
    ...served,
    rollout: fc.constantFrom({ maxUnavailable: "10%", minReady: 5 }, { strategy: "OnDelete" }),
  },
  stateful: {
    ...common,
    ...replicated,
    ...exposed,
    rollout: fc.constantFrom({ parallel: true }, { partition: 1 }),
    storage: fc.constantFrom(false, { size: "2Gi", path: "/d" }),
  },
};

export const presetNames = Object.keys(knobs) as PresetName[];

export const someKnobs = (preset: PresetName) => fc.record(knobs[preset], { requiredKeys: [] });
