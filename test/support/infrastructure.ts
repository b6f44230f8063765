import { ApiObject } from "cdk8s";
import { defineCluster, type Infrastructure, type Platform } from "../../src/index.ts";
import { anEnvironment, aPlatform, aService } from "./platform.ts";

/** Two clusters, of which one is another's kind. */
export const main = defineCluster("main", {
  server: "https://main.example",
  kubernetes: "1.35",
  labels: { managed: "true", tier: "general" },
});
export const data = defineCluster("data", {
  kubernetes: "1.34",
  labels: { managed: "true", tier: "data" },
});

export const everywhere = { managed: "true" };

/** A chart as people write it, with what the AppProject has to permit. */
export const aChart = {
  repository: "https://charts.example",
  name: "operator",
  version: "1.2.3",
  kinds: { cluster: ["rbac.authorization.k8s.io/ClusterRole"], namespaced: ["apps/Deployment", "Service"] },
} as const;

export function platformOf(infrastructure: readonly Infrastructure[], options: object = {}): Platform {
  const dev = anEnvironment("dev", [aService()], { cluster: main });
  return aPlatform([dev], { clusters: [main, data], infrastructure, ...options });
}

/** An object without a schema of its own to fit: a ConfigMap. */
export function aConfigMap(
  scope: ConstructorParameters<typeof ApiObject>[0],
  name: string,
  entries: Readonly<Record<string, string>>,
  namespace?: string,
): void {
  const metadata = { name, ...(namespace && { namespace }) };
  new ApiObject(scope, name, { apiVersion: "v1", kind: "ConfigMap", metadata, data: entries });
}
