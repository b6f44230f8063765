import { defineInfrastructure } from "tiphys";
import { ExternalSecret } from "../../imports/external-secrets.io/external-secret.ts";
import { teams } from "../../services/teams.ts";
import { managed, ofData } from "./clusters.ts";
import { cluster, monitor, namespaced } from "./kinds.ts";
import { secretStores } from "./secrets.ts";

/** What the chart has Prometheus select monitors and rules by: the name of its release. */
export const collected = { release: "monitoring" };

const slack = "alertmanager-slack";

/** Every alert has the label `team`: that team's channel is told, whichever environment it is of. */
const receivers = Object.values(teams).map(({ name, slack: channel }) => ({
  name,
  slack_configs: [
    {
      api_url_file: `/etc/alertmanager/secrets/${slack}/url`,
      channel,
      send_resolved: true,
      title: "{{ .Status | toUpper }} {{ .CommonLabels.alertname }} in {{ .CommonLabels.environment }}",
      text: "{{ range .Alerts }}{{ .Annotations.summary }} {{ .Annotations.runbook_url }}\n{{ end }}",
    },
  ],
}));

/** Prometheus, Alertmanager, and the definitions that other charts' monitors need. */
export const monitoring = defineInfrastructure("monitoring", {
  clusters: managed,
  namespace: "monitoring",
  dependsOn: [secretStores],
  // The node exporter reads the node's own files and network.
  namespaceLabels: { "pod-security.kubernetes.io/enforce": "privileged" },
  chart: {
    repository: "https://prometheus-community.github.io/helm-charts",
    name: "kube-prometheus-stack",
    version: "88.5.3",
    kinds: {
      cluster,
      namespaced: [
        ...namespaced,
        "Secret",
        "apps/DaemonSet",
        monitor,
        "monitoring.coreos.com/Alertmanager",
        "monitoring.coreos.com/Prometheus",
        "monitoring.coreos.com/PrometheusRule",
      ],
    },
    // The Services that Prometheus finds the cluster's own parts by.
    namespaces: ["kube-system"],
    values: {
      grafana: { enabled: false },
      prometheusOperator: { admissionWebhooks: { enabled: false }, tls: { enabled: false } },
      prometheus: { prometheusSpec: { replicas: 2, retention: "15d" } },
      alertmanager: {
        alertmanagerSpec: { secrets: [slack] },
        config: {
          route: {
            receiver: "null",
            group_by: ["alertname", "environment", "team"],
            routes: receivers.map(({ name }) => ({ receiver: name, matchers: [`team = "${name}"`] })),
          },
          receivers: [{ name: "null" }, ...receivers],
        },
      },
    },
  },
  build(scope) {
    new ExternalSecret(scope, slack, {
      metadata: { name: slack },
      spec: {
        secretStoreRef: { kind: "ClusterSecretStore", name: "company-vault" },
        data: [{ secretKey: "url", remoteRef: { key: "monitoring/slack", property: "url" } }],
      },
    });
  },
  differs: [{ on: ofData, values: { prometheus: { prometheusSpec: { replicas: 1, retention: "3d" } } } }],
});
