import fc from "fast-check";
import type { Json, JsonObject, Manifest } from "../../src/manifest/manifest.ts";

/** Realistic objects from small pools, so that two of them share much and differ somewhere. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const some = <T>(items: readonly T[], minLength = 0) => fc.shuffledSubarray([...items], { minLength });
const oneOf = <T>(...items: readonly T[]) => fc.constantFrom(...items);

const nasty = oneOf(
  "",
  "yes",
  "012",
  "1e3",
  "0x1F",
  "12:30:45",
  "2024-01-01",
  "null",
  "~",
  "a: b",
  " #x",
  "- x",
  "{a}",
  "it's",
  'say "hi"',
  "back\\slash",
  "tab\there",
  "line\nline\n",
  "no end\nof line",
  "two\n\nbreaks\n\n",
  "all:\n\tmake\n",
  "\tone",
  " leading\nblank",
  "trailing \nblank \n",
  "ünïcödé ✓ 😀",
  "\r\nwindows\r\n",
  "$(VARIABLE)",
  "<<",
  "=",
  '#!/bin/sh\nset -eu\nexec app --flag="$1"\n',
);
const word = oneOf("a", "b", "c", "info", "warn", "true", "1", "100m", "256Mi");
const text = fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: nasty });
const stringMap = fc.dictionary(oneOf("a", "b", "c", "app.kubernetes.io/name", "x-y"), text, { maxKeys: 4 });

const variable = (name: string): fc.Arbitrary<JsonObject> =>
  fc.oneof(
    text.map((value) => ({ name, value })),
    word.map((key) => ({ name, valueFrom: { configMapKeyRef: { name: "settings", key } } })),
  );
const unique = (names: readonly string[], item: (name: string) => fc.Arbitrary<JsonObject>, minLength = 0) =>
  some(names, minLength).chain((chosen) => fc.tuple(...chosen.map(item)));

const resources = fc.record({ requests: stringMap, limits: stringMap }, { requiredKeys: [] });
const probe = fc.record({
  httpGet: fc.record({ path: word, port: oneOf<Json>(80, "http", "80", true, "true") }),
  periodSeconds: fc.nat(60),
});

const protocols = oneOf("none", "all", "mixed");
const portKeys = ["80", "443", "53 TCP", "53 UDP", "9090"];
/** Ports as people write them: all with a protocol, none with one, or some. */
const ports = (field: string): fc.Arbitrary<readonly JsonObject[]> =>
  fc.tuple(protocols, some(portKeys), fc.infiniteStream(word)).map(([style, keys, names]) => {
    const chosen = style === "all" ? keys : keys.filter((key) => key !== "53 UDP" || style === "mixed");
    return chosen.map((key) => {
      const [number, protocol = "TCP"] = key.split(" ");
      const says = style === "all" || (style === "mixed" && protocol === "UDP");
      return { [field]: Number(number), ...(says && { protocol }), name: `${names.next().value}-${number}` };
    });
  });

const image = oneOf("ghcr.io/acme/app", "ghcr.io/acme/app:1", "registry:5000/proxy:2", "busybox");
const container = (name: string) =>
  fc.record(
    {
      name: fc.constant(name),
      image,
      args: fc.array(text, { maxLength: 3 }),
      env: unique(["A", "B", "C", "D"], variable),
      ports: ports("containerPort"),
      volumeMounts: unique(["/a", "/b", "/c"], (mountPath) =>
        word.map((mounted) => ({ mountPath, name: mounted })),
      ),
      resources,
      livenessProbe: probe,
      securityContext: fc.record({ readOnlyRootFilesystem: fc.boolean() }),
    },
    { requiredKeys: ["name", "image"] },
  ) as fc.Arbitrary<JsonObject>;

const volume = (name: string): fc.Arbitrary<JsonObject> =>
  fc.oneof(
    fc.constant({ name, emptyDir: {} }),
    word.map((key) => ({ name, configMap: { name: "settings", items: [{ key, path: key }] } })),
    fc.constant({ name, secret: { secretName: "keys" } }),
  );

const podSpec = fc.record(
  {
    containers: unique(["app", "sidecar", "proxy"], container, 1),
    initContainers: unique(["first", "second"], container),
    volumes: unique(["tmp", "settings", "keys"], volume),
    imagePullSecrets: unique(["one", "two"], (name) => fc.constant({ name })),
    hostAliases: unique(["10.0.0.1", "10.0.0.2"], (ip) =>
      fc.array(word).map((hostnames) => ({ ip, hostnames })),
    ),
    topologySpreadConstraints: unique(["zone", "host"], (topologyKey) =>
      fc.nat(3).map((maxSkew) => ({ topologyKey, maxSkew, whenUnsatisfiable: "DoNotSchedule" })),
    ),
    tolerations: fc.array(fc.record({ key: word, operator: oneOf("Exists", "Equal") }), { maxLength: 2 }),
    nodeSelector: stringMap,
    serviceAccountName: word,
  },
  { requiredKeys: ["containers"] },
) as fc.Arbitrary<JsonObject>;

const templateMetadata = fc.record(
  { labels: stringMap, annotations: stringMap },
  { requiredKeys: ["labels"] },
);
const template = fc.record({ metadata: templateMetadata, spec: podSpec });
const selector = fc.constant({ matchLabels: { a: "b" } });
const strategy = fc.oneof(
  fc.constant({ type: "Recreate" }),
  fc.nat(3).map((maxSurge) => ({ type: "RollingUpdate", rollingUpdate: { maxSurge } })),
);
const claim = fc.record({
  metadata: fc.constant({ name: "data" }),
  spec: fc.record({ accessModes: some(["ReadWriteOnce"]), resources }),
});

type Body = fc.Arbitrary<JsonObject>;
const spec = (model: { [field: string]: fc.Arbitrary<unknown> }, required: readonly string[] = []): Body =>
  fc.record({ spec: fc.record(model, { requiredKeys: [...required] }) }) as Body;

const subjects = fc.array(
  fc.oneof(
    oneOf("default", "web", "other").map((name) => ({
      kind: "ServiceAccount",
      name,
      namespace: "$NAMESPACE",
    })),
    oneOf("dev", "ops").map((name) => ({ kind: "Group", name, apiGroup: "rbac.authorization.k8s.io" })),
  ),
  { maxLength: 3 },
);

/** Every kind with its body; the body goes without `apiVersion`, `kind` and `metadata`. */
const bodies: { readonly [key: string]: Body } = {
  "apps/v1 Deployment": spec({ replicas: maybe(fc.nat(9)), selector, strategy, template }, [
    "selector",
    "template",
  ]),
  "apps/v1 StatefulSet": spec(
    { replicas: fc.nat(9), selector, template, volumeClaimTemplates: fc.array(claim, { maxLength: 1 }) },
    ["selector", "template"],
  ),
  "batch/v1 CronJob": spec({ schedule: word, jobTemplate: fc.record({ spec: fc.record({ template }) }) }, [
    "jobTemplate",
  ]),
  "v1 Service": spec({ ports: ports("port"), selector: stringMap, type: oneOf("ClusterIP", "LoadBalancer") }),
  "v1 ServiceAccount": fc.record(
    { secrets: unique(["one", "two", "three"], (name) => fc.constant({ name })) },
    { requiredKeys: [] },
  ) as Body,
  "v1 ConfigMap": fc.record({ data: fc.dictionary(oneOf("a", "b.txt", "run.sh", "on"), text) }) as Body,
  "autoscaling/v2 HorizontalPodAutoscaler": spec({
    minReplicas: fc.nat(9),
    maxReplicas: fc.nat(99),
    scaleTargetRef: fc.constant({ apiVersion: "apps/v1", kind: "Deployment", name: "web" }),
    metrics: fc.array(fc.record({ type: word, resource: resources }), { maxLength: 2 }),
  }),
  "policy/v1 PodDisruptionBudget": spec({ minAvailable: oneOf<Json>(1, "50%", "1", 0.5), selector }),
  "networking.k8s.io/v1 NetworkPolicy": spec({
    policyTypes: some(["Ingress", "Egress"]),
    ingress: fc.array(fc.record({ ports: ports("port") }), { maxLength: 2 }),
  }),
  "networking.k8s.io/v1 Ingress": spec({
    ingressClassName: word,
    rules: fc.array(
      fc.record({ host: word, http: fc.record({ paths: fc.array(stringMap, { maxLength: 2 }) }) }),
    ),
    tls: fc.array(fc.record({ hosts: fc.array(word, { maxLength: 2 }) }), { maxLength: 1 }),
  }),
  "rbac.authorization.k8s.io/v1 RoleBinding": fc.record({
    roleRef: fc.constant({ apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "reader" }),
    subjects,
  }) as Body,
  "example.com/v1 Widget": spec({
    containers: fc.array(fc.record({ name: word, image }), { maxLength: 3 }),
    items: fc.array(stringMap, { maxLength: 3 }),
    deep: fc.record({
      map: stringMap,
      list: fc.array(fc.nat(5)),
      empty: fc.constant({}),
      flag: fc.boolean(),
    }),
  }),
};

const metadata = fc.record(
  { labels: stringMap, annotations: stringMap, finalizers: some(["one/x", "two/x", "three/x"]) },
  { requiredKeys: [] },
);

const ofKind = (key: string): fc.Arbitrary<Manifest> => {
  const [apiVersion = "", kind = ""] = key.split(" ");
  return fc
    .tuple(metadata, bodies[key] as Body)
    .map(([more, body]) => ({ apiVersion, kind, metadata: { name: "web", ...more }, ...body }) as Manifest);
};

/** An object of any kind, and another of the same kind and name that shares some of its parts. */
export const related: fc.Arbitrary<readonly [Manifest, Manifest]> = oneOf(...Object.keys(bodies)).chain(
  (key) =>
    fc
      .tuple(ofKind(key), ofKind(key), fc.infiniteStream(fc.nat(5)))
      .map(
        ([one, other, dice]) => [one, blend(one, other, () => dice.next().value ?? 0) as Manifest] as const,
      ),
);

/** Mostly the first value, here and there the second: what one environment makes of a default. */
function blend(one: Json, other: Json | undefined, roll: () => number): Json {
  if (other === undefined || roll() < 1) return one;
  if (Array.isArray(one) && Array.isArray(other)) return blendLists(one, other, roll);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return other;
  if (Array.isArray(one) || Array.isArray(other)) return other;
  const result: { [key: string]: Json | undefined } = { ...(one as JsonObject) };
  for (const key in one) {
    const mine = (one as JsonObject)[key];
    if (mine !== undefined) result[key] = blend(mine, (other as JsonObject)[key], roll);
  }
  for (const key in other) if (!(key in one) && roll() > 2) result[key] = (other as JsonObject)[key];
  return result;
}

/** Same names blend; the others come and go. */
function blendLists(one: readonly Json[], other: readonly Json[], roll: () => number): readonly Json[] {
  const luck = roll();
  if (luck > 4) return other;
  const named = (item: Json) => (item as JsonObject)?.name;
  if (![...one, ...other].every((item) => typeof named(item) === "string")) return luck > 2 ? other : one;
  const kept = one.map((item) =>
    blend(
      item,
      other.find((theirs) => named(theirs) === named(item)),
      roll,
    ),
  );
  const names = new Set(one.map(named));
  return [...kept, ...other.filter((item) => !names.has(named(item)) && roll() > 2)];
}
