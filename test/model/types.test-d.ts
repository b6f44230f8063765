import {
  defineCluster,
  defineCronJob,
  defineCustomService,
  defineEnvironment,
  defineService,
  defineStatefulService,
  defineTeam,
  defineWorker,
  manual,
  perEnvironment,
  type Replicas,
} from "../../src/index.ts";

const team = defineTeam("payments", { groups: [] });
const cluster = defineCluster("eu-west", { kubernetes: "1.35" });
const checkout = defineService("checkout", {
  team,
  image: "ghcr.io/acme/checkout",
  port: 8080,
  variables: { CURRENCY: "EUR", LOG_LEVEL: "info", API_URL: perEnvironment<string>() },
});
const frontend = defineService("frontend", { team, image: "x", port: 80, replicas: 3 });
const hosted = defineService("hosted", {
  team,
  image: "x",
  port: 80,
  host: perEnvironment<string>(),
  replicas: perEnvironment<Replicas>(),
});
const custom = defineCustomService("c", {
  team,
  settings: { size: 3, bucket: perEnvironment<string>() },
  build(scope, settings) {
    const n: number = settings.size;
    // @ts-expect-error: no default, so it is absent while the base is made
    const b: string = settings.bucket;
    // @ts-expect-error: unknown setting
    settings.sise;
    void [scope, n, b];
  },
});
const job = defineCronJob("job", { team, image: "x", schedule: perEnvironment<string>() });
defineEnvironment("production", {
  cluster,
  sync: manual(),
  services: [
    frontend,
    // @ts-expect-error: checkout needs API_URL here
    checkout,
    checkout.with({ variables: { API_URL: "https://x" }, replicas: { min: 3, max: 12 } }),
    // @ts-expect-error: API_URL is missing
    checkout.with({ variables: { LOG_LEVEL: "warn" } }),
    // @ts-expect-error: variables is missing
    checkout.with({ replicas: 3 }),
    // @ts-expect-error: misspelt knob: did you mean replicas?
    frontend.with({ replica: 3 }),
    // @ts-expect-error: unknown variable
    checkout.with({ variables: { API_URL: "https://x", LOG_LEVLE: "warn" } }),
    // @ts-expect-error: CPU has a unit
    frontend.with({ cpu: "1" }),
    // @ts-expect-error: host and replicas are missing
    hosted,
    hosted.with({ host: "a.example", replicas: 3 }),
    // @ts-expect-error: host is missing
    hosted.with({ replicas: 3 }),
    custom.with({ settings: { bucket: "x", size: 4 } }),
    // @ts-expect-error: bucket is missing
    custom.with({ settings: { size: 4 } }),
    // @ts-expect-error: bucket is missing
    custom,
    // @ts-expect-error: schedule
    job,
    job.with({ schedule: "* * * * *" }),
    frontend.with({ memory: "256Mi", cpu: { request: "100m" }, namespace: "x" }),
    // @ts-expect-error: removing a required variable
    checkout.with({ variables: { API_URL: null } }),
    checkout.with({ variables: { API_URL: "x", LOG_LEVEL: null } }),
  ],
});
// @ts-expect-error: unknown knob
defineService("x", { team, image: "x", prot: 8080 });
// @ts-expect-error: team is missing
defineService("x", { image: "x" });
// @ts-expect-error: CPU unit
defineService("x", { team, image: "x", cpu: "1" });
frontend.with({ adjust: [{ kind: "Deployment", set: { "/spec/paused": true } }] });
// @ts-expect-error: a kind that no preset makes
frontend.with({ adjust: [{ kind: "Deploymnet", set: { "/spec/paused": true } }] });
// @ts-expect-error: a field begins with a slash
frontend.with({ adjust: [{ set: { "spec.paused": true } }] });
// @ts-expect-error: the selector is immutable in the cluster, so no environment states it
frontend.with({ selector: "name" });
frontend.with({ volumes: { data: { claim: "data", path: "/data" } } });
// @ts-expect-error: a volume has one source
frontend.with({ volumes: { data: { path: "/data" } } });
// @ts-expect-error: a cron job has no ports
job.with({ schedule: "* * * * *", ports: { http: 80 } });
// @ts-expect-error: a custom service has no container, so no variables
custom.with({ settings: { bucket: "x" }, variables: {} });
// @ts-expect-error: a disk, or false, has to be stated
defineStatefulService("x", { team, image: "x" });
defineStatefulService("x", { team, image: "x", storage: false, rollout: { partition: 1 } });
// @ts-expect-error: a StatefulSet cannot be recreated
defineStatefulService("x", { team, image: "x", storage: false, rollout: { strategy: "Recreate" } });

const worker = defineWorker("worker", { team, image: "x" });
const canary = {
  deployment: "scaled-down",
  canary: { steps: [{ setWeight: 20 }, { pause: "10m" }] },
} as const;
frontend.with({ strategy: canary });
frontend.with({ strategy: "rolling" });
worker.with({ strategy: canary });
// @ts-expect-error: nothing calls a worker, so no requests can change over
worker.with({ strategy: { deployment: "scaled-down", blueGreen: {} } });
// @ts-expect-error: what becomes of the Deployment's own pods has to be stated
frontend.with({ strategy: { blueGreen: {} } });
// @ts-expect-error: metrics need an address to ask
frontend.with({ strategy: { ...canary, analysis: { metrics: {} } } });
const unbounded = { prometheus: "http://p", metrics: { errors: { query: "q" } } } as const;
// @ts-expect-error: a metric has a bound
frontend.with({ strategy: { ...canary, analysis: unbounded } });
// @ts-expect-error: a step does one thing
frontend.with({ strategy: { deployment: "beside", canary: { steps: [{ weight: 20 }] } } });
// @ts-expect-error: a StatefulSet rolls by itself
defineStatefulService("x", { team, image: "x", storage: false, strategy: canary });

worker.with({
  replicas: { min: 0, max: 9, triggers: { orders: { kafka: { brokers: "b", group: "g", topic: "t" } } } },
});
// @ts-expect-error: a trigger of Kafka has a topic
worker.with({ replicas: { min: 0, max: 9, triggers: { orders: { kafka: { brokers: "b", group: "g" } } } } });
// @ts-expect-error: no trigger of this name is typed: state its type and metadata
worker.with({ replicas: { min: 0, max: 9, triggers: { jobs: { redis: { listName: "jobs" } } } } });
worker.with({
  replicas: { min: 0, max: 9, triggers: { jobs: { type: "redis", metadata: { listName: "j" } } } },
});

frontend.with({ initContainers: { proxy: { image: "x", restartPolicy: "Always" } }, preStop: { sleep: 5 } });
// @ts-expect-error: a sidecar beside the service's own container always restarts: there is nothing to state
frontend.with({ sidecars: { proxy: { image: "x", restartPolicy: "Always" } } });
frontend.with({ objects: { a: { apiVersion: "v1", kind: "Thing", spec: { b: 1 } }, c: null } });
// @ts-expect-error: an object has a kind
frontend.with({ objects: { a: { apiVersion: "v1", spec: {} } } });

// What many services share is a constant, spread into each.
const house = { team, selector: "name", spread: false, security: { runAsUser: 1000 } } as const;
defineService("x", { ...house, image: "x", port: 80 });
// @ts-expect-error: misspelt knob, also beside a spread
defineService("x", { ...house, image: "x", prot: 80 });

const branded = defineService("branded", {
  team,
  image: "x",
  cpu: false,
  variables: { BRAND: null, LEVEL: "info" },
});
branded.with({ variables: { BRAND: "cymbal", LEVEL: null } });
// @ts-expect-error: a declared variable is still checked by its name
branded.with({ variables: { BRANDS: "cymbal" } });
defineEnvironment("dev", { cluster, sync: manual(), services: [branded] });

defineService("wired", {
  team,
  image: "x",
  port: 80,
  calls: ["catalog", { service: "prices", ports: ["grpc"] }],
  variables: {
    CATALOG_URL: { service: "catalog", path: "/v1" },
    PRICES: { service: "prices", scheme: false },
  },
  // @ts-expect-error: a caller is somebody, nowhere is no place to call from
  calledBy: [{ service: "shop", at: "nowhere" }],
  allowFrom: [{ cidr: "10.0.0.0/8", ports: [443] }],
});
defineService("secretive", {
  team,
  image: "x",
  secrets: {
    stored: { keys: { url: "shop/db#url" }, keep: true },
    sealed: { sealed: { key: null }, scope: "namespace-wide" },
    provided: { provided: ["key"] },
    encrypted: { sops: null },
    // @ts-expect-error: never a value: say where it is kept
    plain: { data: { password: "x" } },
  },
});
defineService("promising", {
  team,
  image: "x",
  port: 80,
  metrics: { interval: "15s" },
  alerts: {
    objectives: { up: { target: 99.9, requests: { metric: "http_requests_total" } } },
    // @ts-expect-error: no such severity
    jobFailed: { severity: "page" },
  },
});
// @ts-expect-error: misspelt: did you mean restarts?
defineService("promising", { team, image: "x", alerts: { restart: false } });
defineService("exposed", {
  team,
  image: "x",
  port: 80,
  host: ["a.example", "b.example"],
  // @ts-expect-error: a route belongs to a Gateway, which has a name
  gateway: { path: "/" },
  certificate: { issuer: { name: "letsencrypt" } },
});
// @ts-expect-error: nothing asks for a worker's host
defineWorker("w", { team, image: "x", host: "a.example" });
// @ts-expect-error: a cron job answers nobody, so nobody calls it
defineCronJob("j", { team, image: "x", schedule: "0 3 * * *", calledBy: ["shop"] });
// An environment may have several hosts where the service asks for one, and its own secrets and calls.
hosted.with({
  host: ["a.example", "b.example"],
  replicas: 1,
  calls: [{ service: "catalog", at: "nowhere" }],
});
