import { describe, expect, test } from "@jest/globals";
import { parseAllDocuments } from "yaml";
import { made, type PresetName } from "./made.ts";

const labels = "{ app: api, app.kubernetes.io/name: api, team: shop }";
const podSpec = `
      serviceAccountName: api
      automountServiceAccountToken: false
      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }`;
const container = `
        - name: api
          image: ghcr.io/acme/api
          resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: { drop: [ALL] }
            readOnlyRootFilesystem: true`;
const spread = `
      topologySpreadConstraints:
        - maxSkew: 1
          whenUnsatisfiable: ScheduleAnyway
          topologyKey: topology.kubernetes.io/zone
          labelSelector: { matchLabels: { app: api } }
        - maxSkew: 1
          whenUnsatisfiable: ScheduleAnyway
          topologyKey: kubernetes.io/hostname
          labelSelector: { matchLabels: { app: api } }`;
const account = `
apiVersion: v1
kind: ServiceAccount
metadata: { name: api, labels: ${labels} }
automountServiceAccountToken: false
---`;
const template = (ports = "", mounts = "", more = "") => `
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: ${labels} }
    spec:${podSpec}
      containers:${container}${ports}${mounts}${spread}${more}`;

const rows: { readonly title: string; readonly preset: PresetName; readonly yaml: string }[] = [
  {
    title: "a service is a Deployment, a Service and an account of its own",
    preset: "web",
    yaml: `${account}
apiVersion: apps/v1
kind: Deployment
metadata: { name: api, labels: ${labels} }
spec:
  replicas: 1${template("\n          ports: [{ name: http, containerPort: 8080 }]")}
---
apiVersion: v1
kind: Service
metadata: { name: api, labels: ${labels} }
spec:
  selector: { app: api }
  ports: [{ name: http, port: 8080, targetPort: http }]`,
  },
  {
    title: "a worker is a Deployment that nothing calls",
    preset: "worker",
    yaml: `${account}
apiVersion: apps/v1
kind: Deployment
metadata: { name: api, labels: ${labels} }
spec:
  replicas: 1${template()}`,
  },
  {
    title: "a cron job never overlaps, may start five minutes late, and is tried three times in new pods",
    preset: "cron-job",
    yaml: `${account}
apiVersion: batch/v1
kind: CronJob
metadata: { name: api, labels: ${labels} }
spec:
  schedule: 0 3 * * *
  concurrencyPolicy: Forbid
  startingDeadlineSeconds: 300
  jobTemplate:
    spec:
      backoffLimit: 2
      template:
        metadata: { labels: ${labels} }
        spec:
          serviceAccountName: api
          automountServiceAccountToken: false
          securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
          restartPolicy: Never
          containers:${container.replaceAll("\n", "\n    ")}`,
  },
  {
    title: "a daemon is a DaemonSet, whose pods are counted by the nodes",
    preset: "daemon",
    yaml: `${account}
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: api, labels: ${labels} }
spec:${template().replace(spread, "")}`,
  },
  {
    title: "a stateful service is a StatefulSet with a claim for each replica and a headless Service",
    preset: "stateful",
    yaml: `${account}
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: api, labels: ${labels} }
spec:
  serviceName: api
  replicas: 1
  volumeClaimTemplates:
    - metadata: { name: api-data }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }${template(
        "\n          ports: [{ name: http, containerPort: 5432 }]",
        "\n          volumeMounts: [{ name: api-data, mountPath: /data }]",
      )}
---
apiVersion: v1
kind: Service
metadata: { name: api, labels: ${labels} }
spec:
  clusterIP: None
  selector: { app: api }
  ports: [{ name: http, port: 5432, targetPort: http }]`,
  },
];

describe("what a preset makes of the least that can be stated", () => {
  test.each(rows)("$title", ({ preset, yaml }) => {
    expect(made({}, preset)).toEqual(parseAllDocuments(yaml).map((document) => document.toJS()));
  });
});
