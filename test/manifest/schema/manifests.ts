import type { JsonObject, Manifest } from "../../../src/manifest/manifest.ts";

const container = {
  name: "web",
  image: "ghcr.io/acme/web:1",
  ports: [{ name: "http", containerPort: 8080 }],
  env: [{ name: "LEVEL", value: "info" }],
  resources: { requests: { cpu: "100m", memory: "256Mi" } },
  readinessProbe: { httpGet: { path: "/", port: "http" } },
};

const podSpec = { containers: [container], nodeSelector: { "kubernetes.io/arch": "arm64" } };

export const deployment: Manifest = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "web", namespace: "shop", labels: { "app.kubernetes.io/name": "web" } },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: "web" } },
    strategy: { rollingUpdate: { maxSurge: "25%", maxUnavailable: 0 } },
    template: { metadata: { labels: { app: "web" } }, spec: podSpec },
  },
};

export const application = manifest("argoproj.io/v1alpha1", "Application", {
  spec: {
    project: "shop",
    destination: { name: "production", namespace: "shop" },
    source: {
      repoURL: "https://git.example/deploy.git",
      path: "dist",
      targetRevision: "main",
      tagPrefix: "v",
    },
    syncPolicy: { automated: { prune: true, selfHeal: true }, syncOptions: ["CreateNamespace=false"] },
  },
});

export function manifest(apiVersion: string, kind: string, rest: JsonObject, name = "web"): Manifest {
  return { apiVersion, kind, metadata: { name }, ...rest };
}

export function withSpec(changes: JsonObject): Manifest {
  return { ...deployment, spec: { ...(deployment.spec as JsonObject), ...changes } };
}

/** The Deployment with its one container changed; problems are at `containerPath`. */
export function withContainer(changes: JsonObject): Manifest {
  return withSpec({ template: { spec: { containers: [{ ...container, ...changes }] } } });
}

export const service = (spec: JsonObject) => manifest("v1", "Service", { spec });
export const project = (spec: JsonObject) => manifest("argoproj.io/v1alpha1", "AppProject", { spec });

export const containerPath = "spec.template.spec.containers[0]";
