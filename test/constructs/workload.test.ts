import { describe, expect, test } from "@jest/globals";
import { made, type PresetName, partOf, written } from "./made.ts";

interface Row {
  readonly title: string;
  readonly preset?: PresetName;
  readonly knobs: object;
  readonly field: string;
  readonly yaml: string;
}

const kinds = {
  web: "Deployment",
  worker: "Deployment",
  stateful: "StatefulSet",
  daemon: "DaemonSet",
  "cron-job": "CronJob",
} as const;

const rows: readonly Row[] = [
  { title: "one replica runs by default", knobs: {}, field: "replicas", yaml: "1" },
  { title: "no replica at all can be stated", knobs: { replicas: 0 }, field: "replicas", yaml: "0" },
  {
    title: "an autoscaler owns the count",
    knobs: { replicas: { min: 2, max: 4 } },
    field: "replicas",
    yaml: "",
  },
  { title: "an unmanaged count is left out", knobs: { replicas: "unmanaged" }, field: "replicas", yaml: "" },
  { title: "a rollout is Kubernetes' own by default", knobs: {}, field: "strategy", yaml: "" },
  {
    title: "limits of a rollout make it a rolling update",
    knobs: { rollout: { maxUnavailable: 0, maxSurge: "50%" } },
    field: "strategy",
    yaml: "{ type: RollingUpdate, rollingUpdate: { maxUnavailable: 0, maxSurge: 50% } }",
  },
  {
    title: "old pods may stop first",
    knobs: { rollout: { strategy: "Recreate" } },
    field: "strategy",
    yaml: "{ type: Recreate }",
  },
  {
    title: "readiness may have to last",
    knobs: { rollout: { minReady: 3 } },
    field: "minReadySeconds",
    yaml: "3",
  },
  {
    title: "a rollout may have to hurry",
    knobs: { rollout: { deadline: 60 } },
    field: "progressDeadlineSeconds",
    yaml: "60",
  },
  {
    title: "old revisions are counted",
    knobs: { rollout: { history: 5 } },
    field: "revisionHistoryLimit",
    yaml: "5",
  },
  {
    title: "a stateful service may wait for somebody to delete its pods",
    preset: "stateful",
    knobs: { rollout: { strategy: "OnDelete" } },
    field: "updateStrategy",
    yaml: "{ type: OnDelete }",
  },
  {
    title: "a stateful service may update only its last replicas",
    preset: "stateful",
    knobs: { rollout: { partition: 2 } },
    field: "updateStrategy",
    yaml: "{ type: RollingUpdate, rollingUpdate: { partition: 2 } }",
  },
  {
    title: "replicas with disks start one after the other by default",
    preset: "stateful",
    knobs: {},
    field: "podManagementPolicy",
    yaml: "",
  },
  {
    title: "replicas with disks may start at once",
    preset: "stateful",
    knobs: { rollout: { parallel: true } },
    field: "podManagementPolicy",
    yaml: "Parallel",
  },
  {
    title: "a disk has the class and the access mode that are stated",
    preset: "stateful",
    knobs: { storage: { size: "2Gi", path: "/d", className: "fast", accessMode: "ReadWriteOncePod" } },
    field: "volumeClaimTemplates.[].spec",
    yaml: "{ accessModes: [ReadWriteOncePod], storageClassName: fast, resources: { requests: { storage: 2Gi } } }",
  },
  {
    title: "a stateful service may have no disk of its own",
    preset: "stateful",
    knobs: { storage: false },
    field: "volumeClaimTemplates",
    yaml: "",
  },
  {
    title: "a daemon has no count: every node has a pod of it",
    preset: "daemon",
    knobs: {},
    field: "replicas",
    yaml: "",
  },
  {
    title: "a daemon keeps nothing apart: a node has one pod of it",
    preset: "daemon",
    knobs: {},
    field: "template.spec.topologySpreadConstraints",
    yaml: "",
  },
  {
    title: "a daemon may be updated on several nodes at a time",
    preset: "daemon",
    knobs: { rollout: { maxUnavailable: "10%" } },
    field: "updateStrategy",
    yaml: "{ type: RollingUpdate, rollingUpdate: { maxUnavailable: 10% } }",
  },
  {
    title: "a daemon may run on nodes that keep others away",
    preset: "daemon",
    knobs: { tolerations: [{}] },
    field: "template.spec.tolerations",
    yaml: "[{ operator: Exists }]",
  },
  {
    title: "a job runs by the clock of a place",
    preset: "cron-job",
    knobs: { timeZone: "Europe/Berlin" },
    field: "timeZone",
    yaml: "Europe/Berlin",
  },
  {
    title: "a job may overlap",
    preset: "cron-job",
    knobs: { concurrency: "Allow" },
    field: "concurrencyPolicy",
    yaml: "Allow",
  },
  {
    title: "a job may start as late as it likes",
    preset: "cron-job",
    knobs: { startingDeadline: false },
    field: "startingDeadlineSeconds",
    yaml: "",
  },
  {
    title: "a job may be suspended",
    preset: "cron-job",
    knobs: { suspend: true },
    field: "suspend",
    yaml: "true",
  },
  {
    title: "finished runs are kept by number",
    preset: "cron-job",
    knobs: { history: { successful: 1, failed: 2 } },
    field: "successfulJobsHistoryLimit",
    yaml: "1",
  },
  {
    title: "finished runs are kept for a time",
    preset: "cron-job",
    knobs: { keepFinished: 3600 },
    field: "jobTemplate.spec.ttlSecondsAfterFinished",
    yaml: "3600",
  },
  {
    title: "a run may be limited in time",
    preset: "cron-job",
    knobs: { deadline: 900 },
    field: "jobTemplate.spec.activeDeadlineSeconds",
    yaml: "900",
  },
  {
    title: "a run may not be tried again",
    preset: "cron-job",
    knobs: { retries: 0 },
    field: "jobTemplate.spec.backoffLimit",
    yaml: "0",
  },
  {
    title: "a retry may restart the container",
    preset: "cron-job",
    knobs: { restartPolicy: "OnFailure" },
    field: "jobTemplate.spec.template.spec.restartPolicy",
    yaml: "OnFailure",
  },
];

describe("what keeps the pods running", () => {
  test.each(rows)("$title", ({ preset = "web", knobs, field, yaml }) => {
    expect(partOf(made(knobs, preset), kinds[preset], `spec.${field}`)).toEqual(written(yaml));
  });
});
