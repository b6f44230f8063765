import { describe, expect, test } from "@jest/globals";
import { validatePlatform } from "../../../src/model/validate/platform.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";
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
    {
      title: "it may take all keys of a Secret, and files of the service's volumes",
      migrations: { variablesFrom: [{ secret: "db" }], mounts: { sql: "/sql" } },
      knobs: { volumes: { sql: { configMap: "schema" }, other: { emptyDir: true } } },
      field: `${pod}.volumes`,
      yaml: "[{ name: sql, configMap: { name: schema } }]",
    },
    {
      title: "it may run in the sync, before the pods and after what it reads",
      migrations: { phase: "Sync" },
      field: "metadata.annotations",
      yaml: `
argocd.argoproj.io/hook: Sync
argocd.argoproj.io/hook-delete-policy: BeforeHookCreation
argocd.argoproj.io/sync-wave: "-1"`,
    },
    {
      title: "in the sync it has the service's own account",
      migrations: { phase: "Sync" },
      field: `${pod}.serviceAccountName`,
      yaml: "api",
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

describe("what migrations in the sync read", () => {
  const waveOf = (kind: string, migrations: object) => {
    const objects = migrating(migrations, { files: { "/a": "1" } });
    const found = objects.find((object) => object.kind === kind);
    return found?.metadata.annotations?.["argocd.argoproj.io/sync-wave"];
  };

  test.each(["ConfigMap", "ServiceAccount"])("comes before them: a %s", (kind) => {
    expect(waveOf(kind, { phase: "Sync" })).toBe("-2");
    expect(waveOf(kind, {})).toBeUndefined();
  });

  test("is not what serves: the Deployment waits for them", () => {
    expect(waveOf("Deployment", { phase: "Sync" })).toBeUndefined();
  });
});

describe("migrations that read what is not there", () => {
  const findings = (migrations: object) => {
    const knobs = {
      configMaps: { schema: { a: "1" } },
      volumes: { sql: { configMap: "schema" } },
      secrets: { fetched: { keys: { url: "shop/db" }, store: { name: "vault" } } },
      migrations,
    };
    return validatePlatform(aPlatform([anEnvironment("dev", [aService("checkout", knobs)])]), {});
  };

  test.each([
    {
      title: "variables of a ConfigMap that the sync brings",
      migrations: { variablesFrom: [{ configMap: "schema" }] },
      code: "not-there-yet",
    },
    {
      title: "files of a ConfigMap that the sync brings",
      migrations: { mounts: { sql: "/sql" } },
      code: "not-there-yet",
    },
    {
      title: "a Secret that the sync brings",
      migrations: { variablesFrom: [{ secret: "fetched" }] },
      code: "not-there-yet",
    },
    {
      title: "a volume that the service has not",
      migrations: { mounts: { sqll: "/sql" } },
      code: "unknown-volume",
    },
  ])("are found: $title", ({ migrations, code }) => {
    expect(findings(migrations)).toMatchObject([{ code }]);
  });

  test("are right in the sync, and where somebody else made it", () => {
    expect(findings({ phase: "Sync", mounts: { sql: "/sql" } })).toEqual([]);
    expect(findings({ variablesFrom: [{ configMap: "theirs" }] })).toEqual([]);
  });
});

describe("the way out of migrations", () => {
  const policy = (knobs: object, migrations: object, field: string) =>
    partOf(
      migrating(migrations, knobs).filter(({ metadata }) => metadata.name === "api-migrate"),
      "NetworkPolicy",
      field,
    );
  const database = { allowTo: [{ cidr: "10.0.0.0/8", ports: [5432] }] };
  const dns = "{ ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }] }";

  test("is open where the service's own is", () => {
    expect(policy({}, {}, "")).toBeUndefined();
  });

  test.each([
    {
      title: "leads where the service's does, and to whom they call themselves",
      migrations: { variables: { CATALOG_URL: { service: "catalog" } } },
      field: "spec",
      yaml: `
podSelector: { matchLabels: { batch.kubernetes.io/job-name: api-migrate } }
policyTypes: [Egress]
egress:
  - { to: [{ ipBlock: { cidr: 10.0.0.0/8 } }], ports: [{ port: 5432, protocol: TCP }] }
  - { to: [{ podSelector: { matchLabels: { app: catalog } } }] }
  - ${dns}`,
    },
    {
      title: "is there before those that run before the sync",
      migrations: {},
      field: "metadata.annotations",
      yaml: `
argocd.argoproj.io/hook: PreSync
argocd.argoproj.io/hook-delete-policy: BeforeHookCreation
argocd.argoproj.io/sync-wave: "-1"`,
    },
    {
      title: "is there before those that run in the sync",
      migrations: { phase: "Sync" },
      field: "metadata.annotations",
      yaml: `argocd.argoproj.io/sync-wave: "-2"`,
    },
  ])("$title", ({ migrations, field, yaml }) => {
    expect(policy(database, migrations, field)).toEqual(written(yaml));
  });
});
