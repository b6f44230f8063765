import type { Manifest } from "../../manifest/manifest.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdNamespace } from "../application.ts";

/** Data of a ConfigMap; what is undefined is not said. */
export type ConfigMapData = Readonly<Record<string, string | undefined>>;

/** One of the ConfigMaps that Argo CD looks for, with the labels that it looks for. */
export function argocdConfigMap(platform: Platform, name: string, data: ConfigMapData): Manifest {
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name,
      namespace: argocdNamespace(platform),
      labels: { "app.kubernetes.io/name": name, "app.kubernetes.io/part-of": "argocd" },
    },
    data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)),
  };
}
