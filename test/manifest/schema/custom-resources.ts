import type { JsonObject } from "../../../src/manifest/manifest.ts";

const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "web", image: "ghcr.io/acme/web:1" }] },
};
const metrics = [
  {
    name: "success",
    interval: "1m",
    failureLimit: 3,
    successCondition: "result[0] >= 0.99",
    provider: { prometheus: { address: "http://prometheus:9090", query: "up" } },
  },
];
const remoteSecret = {
  refreshInterval: "1h",
  secretStoreRef: { name: "vault", kind: "ClusterSecretStore" },
  target: { name: "web", creationPolicy: "Owner" },
  data: [{ secretKey: "password", remoteRef: { key: "web", property: "password" } }],
};
const vault = {
  provider: {
    vault: {
      server: "https://vault.acme.example",
      path: "secret",
      version: "v2",
      auth: { kubernetes: { mountPath: "kubernetes", role: "web" } },
    },
  },
};
const acme = {
  acme: {
    server: "https://acme-v02.api.letsencrypt.org/directory",
    privateKeySecretRef: { name: "account" },
    solvers: [{ http01: { ingress: { ingressClassName: "nginx" } } }],
  },
};
const parentRefs = [{ name: "public", namespace: "gateways", sectionName: "https" }];
const backendRefs = [{ name: "web", port: 80, weight: 1 }];
const vaultAuthentication = {
  hashiCorpVault: {
    address: "https://vault.acme.example",
    authentication: "kubernetes",
    secrets: [{ parameter: "password", path: "secret/web", key: "password" }],
  },
  secretTargetRef: [{ parameter: "password", name: "web", key: "password" }],
};
const triggers = [
  {
    type: "kafka",
    metadata: { topic: "orders" },
    authenticationRef: { name: "kafka", kind: "TriggerAuthentication" },
  },
];
const gatewayKinds = (version: string): readonly (readonly [string, string, JsonObject])[] => [
  [
    version,
    "HTTPRoute",
    {
      parentRefs,
      hostnames: ["web.acme.example"],
      rules: [{ matches: [{ path: { type: "PathPrefix", value: "/" } }], backendRefs }],
    },
  ],
  [
    version,
    "Gateway",
    {
      gatewayClassName: "envoy",
      listeners: [
        {
          name: "https",
          port: 443,
          protocol: "HTTPS",
          tls: { mode: "Terminate", certificateRefs: [{ name: "web-tls" }] },
          allowedRoutes: { namespaces: { from: "All" } },
        },
      ],
    },
  ],
  [version, "GatewayClass", { controllerName: "acme.example/gateway" }],
  [
    version,
    "ReferenceGrant",
    {
      from: [{ group: "gateway.networking.k8s.io", kind: "HTTPRoute", namespace: "web" }],
      to: [{ group: "", kind: "Service" }],
    },
  ],
];

/** apiVersion, kind and a spec as people write it, for every custom resource that has a built-in schema. */
export const customResources: readonly (readonly [string, string, JsonObject])[] = [
  [
    "argoproj.io/v1alpha1",
    "Rollout",
    {
      replicas: 2,
      selector: { matchLabels: { app: "web" } },
      template,
      strategy: {
        canary: {
          canaryService: "web-canary",
          stableService: "web",
          trafficRouting: { nginx: { stableIngress: "web" } },
          steps: [
            { setWeight: 10 },
            { pause: { duration: "5m" } },
            { analysis: { templates: [{ templateName: "success" }] } },
          ],
        },
      },
    },
  ],
  ["argoproj.io/v1alpha1", "AnalysisTemplate", { args: [{ name: "service", value: "web" }], metrics }],
  ["argoproj.io/v1alpha1", "ClusterAnalysisTemplate", { args: [{ name: "service" }], metrics }],
  ["argoproj.io/v1alpha1", "AnalysisRun", { metrics, terminate: false }],
  [
    "argoproj.io/v1alpha1",
    "Experiment",
    { duration: "20m", templates: [{ name: "web", selector: { matchLabels: { app: "web" } }, template }] },
  ],
  ["external-secrets.io/v1", "ExternalSecret", remoteSecret],
  [
    "external-secrets.io/v1",
    "ClusterExternalSecret",
    { namespaceSelectors: [{ matchLabels: { team: "web" } }], externalSecretSpec: remoteSecret },
  ],
  ["external-secrets.io/v1", "SecretStore", vault],
  ["external-secrets.io/v1", "ClusterSecretStore", { ...vault, conditions: [{ namespaces: ["web"] }] }],
  [
    "external-secrets.io/v1alpha1",
    "PushSecret",
    {
      secretStoreRefs: [{ name: "vault", kind: "SecretStore" }],
      selector: { secret: { name: "web" } },
      data: [{ match: { secretKey: "password", remoteRef: { remoteKey: "web" } } }],
    },
  ],
  [
    "bitnami.com/v1alpha1",
    "SealedSecret",
    { encryptedData: { password: "AgBy3i4OJSWK" }, template: { metadata: { name: "web" }, type: "Opaque" } },
  ],
  [
    "isindir.github.com/v1alpha3",
    "SopsSecret",
    {
      secretTemplates: [
        {
          name: "web",
          stringData: { password: "ENC[AES256_GCM,data:Tr7o,iv:,tag:,type:str]" },
          type: "Opaque",
        },
      ],
    },
  ],
  ...gatewayKinds("gateway.networking.k8s.io/v1"),
  ...gatewayKinds("gateway.networking.k8s.io/v1beta1"),
  [
    "gateway.networking.k8s.io/v1",
    "GRPCRoute",
    {
      parentRefs,
      rules: [{ matches: [{ method: { service: "acme.Web", method: "Get" } }], backendRefs }],
    },
  ],
  [
    "cert-manager.io/v1",
    "Certificate",
    {
      secretName: "web-tls",
      dnsNames: ["web.acme.example"],
      issuerRef: { name: "letsencrypt", kind: "ClusterIssuer" },
      usages: ["digital signature", "server auth"],
      privateKey: { algorithm: "ECDSA", rotationPolicy: "Always" },
    },
  ],
  ["cert-manager.io/v1", "Issuer", acme],
  ["cert-manager.io/v1", "ClusterIssuer", acme],
  [
    "monitoring.coreos.com/v1",
    "ServiceMonitor",
    { selector: { matchLabels: { app: "web" } }, endpoints: [{ port: "metrics", interval: "30s" }] },
  ],
  [
    "monitoring.coreos.com/v1",
    "PodMonitor",
    { selector: { matchLabels: { app: "web" } }, podMetricsEndpoints: [{ port: "metrics" }] },
  ],
  [
    "monitoring.coreos.com/v1",
    "PrometheusRule",
    {
      groups: [
        {
          name: "web",
          interval: "30s",
          rules: [
            {
              alert: "Down",
              expr: "up == 0",
              for: "5m",
              labels: { severity: "page" },
              annotations: { a: "b" },
            },
            { record: "web:up", expr: "sum(up)" },
          ],
        },
      ],
    },
  ],
  [
    "monitoring.coreos.com/v1",
    "Probe",
    { prober: { url: "blackbox:9115" }, targets: { staticConfig: { static: ["https://web.acme.example"] } } },
  ],
  ["keda.sh/v1alpha1", "ScaledObject", { scaleTargetRef: { name: "web" }, minReplicaCount: 1, triggers }],
  ["keda.sh/v1alpha1", "ScaledJob", { jobTargetRef: { backoffLimit: 1, template }, triggers }],
  ["keda.sh/v1alpha1", "TriggerAuthentication", vaultAuthentication],
  ["keda.sh/v1alpha1", "ClusterTriggerAuthentication", vaultAuthentication],
  [
    "autoscaling.k8s.io/v1",
    "VerticalPodAutoscaler",
    {
      targetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" },
      updatePolicy: { updateMode: "InPlaceOrRecreate" },
      resourcePolicy: { containerPolicies: [{ containerName: "*", maxAllowed: { memory: "1Gi" } }] },
    },
  ],
];
