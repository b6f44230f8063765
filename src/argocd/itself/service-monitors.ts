import type { Manifest } from "../../manifest/manifest.ts";
import type { ArgoCdMonitoring } from "../../model/argocd/monitoring.ts";
import type { Platform } from "../../model/platform.ts";
import { argocdNamespace } from "../application.ts";

/** Services of Argo CD's manifests that have a port `metrics`, by their label app.kubernetes.io/name. */
const measured = [
  "argocd-metrics",
  "argocd-server-metrics",
  "argocd-repo-server",
  "argocd-applicationset-controller",
  "argocd-notifications-controller-metrics",
];

/** `honorLabels`: without it Prometheus renames Argo CD's own label `namespace`, and expressions that read it find nothing. */
export function serviceMonitors(platform: Platform, { labels }: ArgoCdMonitoring): readonly Manifest[] {
  return measured.map((name) => ({
    apiVersion: "monitoring.coreos.com/v1",
    kind: "ServiceMonitor",
    metadata: { name, namespace: argocdNamespace(platform), ...(labels && { labels }) },
    spec: {
      endpoints: [{ port: "metrics", honorLabels: true }],
      selector: { matchLabels: { "app.kubernetes.io/name": name } },
    },
  }));
}
