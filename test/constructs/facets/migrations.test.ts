import { describe, expect, test } from "@jest/globals";
import { made, partOf, written } from "../made.ts";

const migrating = (migrations: object, knobs: object = {}) => made({ ...knobs, migrations });
const job = (migrations: object, field: string, knobs?: object) =>
  partOf(migrating(migrations, knobs), "Job", field);
const pod = "spec.template.spec";
const container = `${pod}.containers.[]`;

describe("what migrates before a sync", () => {
  test("is nothing, unless it is stated", () => {
    expect(partOf(made(), "Job")).toBeUndefined();
  });

  test.each([
    {
      title: "Argo CD runs it before the sync, and keeps the last run",
      migrations: {},
      field: "metadata.annotations",
      yaml: `
argocd.argoproj.io/hook: PreSync
argocd.argoproj.io/hook-delete-policy: BeforeHookCreation`,
    },
    { title: "it is named after the service", migrations: {}, field: "metadata.name", yaml: "api-migrate" },
    {
      title: "it has the service's image, and so its release",
      migrations: {},
      field: `${container}.image`,
      yaml: "ghcr.io/acme/api",
    },
    {
      title: "it may have an image of its own",
      migrations: { image: "ghcr.io/acme/schema:3" },
      field: `${container}.image`,
      yaml: "ghcr.io/acme/schema:3",
    },
    { title: "it is told to migrate", migrations: {}, field: `${container}.args`, yaml: "[migrate]" },
    {
      title: "a command needs no arguments",
      migrations: { command: ["flyway"] },
      field: `${container}.args`,
      yaml: "",
    },
    {
      title: "it has variables of its own and none of the service's",
      migrations: { variables: { URL: { secret: "db", key: "url" } } },
      knobs: { variables: { LEVEL: "info" } },
      field: `${container}.env`,
      yaml: "[{ name: URL, valueFrom: { secretKeyRef: { name: db, key: url } } }]",
    },
    { title: "it fails after ten minutes", migrations: {}, field: "spec.activeDeadlineSeconds", yaml: "600" },
    { title: "it is not tried again by itself", migrations: {}, field: "spec.backoffLimit", yaml: "0" },
    {
      title: "its pods lack what the Kubernetes Service selects by",
      migrations: {},
      field: "spec.template.metadata.labels",
      yaml: "{ app.kubernetes.io/name: api, team: shop, app.kubernetes.io/component: migrations }",
    },
    {
      title: "it pulls and is confined as the service is",
      migrations: {},
      knobs: { imagePullSecrets: ["registry"], security: { runAsUser: 7 } },
      field: pod,
      yaml: `
automountServiceAccountToken: false
securityContext: { runAsNonRoot: true, runAsUser: 7, seccompProfile: { type: RuntimeDefault } }
restartPolicy: Never
imagePullSecrets: [{ name: registry }]
containers:
  - name: migrate
    image: ghcr.io/acme/api
    args: [migrate]
    resources: { requests: { cpu: 100m, memory: 256Mi }, limits: { memory: 256Mi } }
    securityContext:
      allowPrivilegeEscalation: false
      capabilities: { drop: [ALL] }
      readOnlyRootFilesystem: true`,
    },
  ])("$title", ({ migrations, knobs, field, yaml }) => {
    expect(job(migrations, field, knobs)).toEqual(written(yaml));
  });
});
