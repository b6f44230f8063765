import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";

const image =
  "company/kafka-exporter:v1.9.0@sha256:5b1c0e6f2d8a47934e7f1a0c9b2d63858f4e7a1b0c3d92e6a5f8b4c7d1e0f293";

const labels = { "app.kubernetes.io/name": "kafka-exporter" };

const flags = ["--sasl.enabled", "--sasl.mechanism=scram-sha512", "--tls.enabled"];

const variables = ["brokers", "user", "password"].map((key) => ({
  name: `KAFKA_${key.toUpperCase()}`,
  valueFrom: { secretKeyRef: { name: "kafka-access", key } },
}));

/** What consumers have read of each topic; the exporter's authors publish the Deployment. */
export function kafkaExporter(scope: Construct): ApiObject {
  return new ApiObject(scope, "kafka-exporter", {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "kafka-exporter", labels },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: 65534,
            seccompProfile: { type: "RuntimeDefault" },
          },
          containers: [
            {
              name: "kafka-exporter",
              image,
              args: [
                "--kafka.server=$(KAFKA_BROKERS)",
                "--sasl.username=$(KAFKA_USER)",
                "--sasl.password=$(KAFKA_PASSWORD)",
                ...flags,
              ],
              env: variables,
              ports: [{ name: "metrics", containerPort: 9308 }],
              readinessProbe: { httpGet: { path: "/healthz", port: "metrics" } },
              resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { memory: "64Mi" } },
              securityContext: {
                allowPrivilegeEscalation: false,
                capabilities: { drop: ["ALL"] },
                readOnlyRootFilesystem: true,
              },
            },
          ],
        },
      },
    },
  });
}
