import { describe, expect, test } from "@jest/globals";
import { made, partOf, written } from "./made.ts";

interface Row {
  readonly title: string;
  readonly knobs: object;
  /** Field of the pod's spec. */
  readonly field: string;
  readonly yaml: string;
}

const pod = (knobs: object, field: string) =>
  partOf(made(knobs), "Deployment", `spec.template.spec.${field}`);

describe("the pod of a preset", () => {
  const rows: readonly Row[] = [
    {
      title: "pods may end as slowly as Kubernetes lets them",
      knobs: {},
      field: "terminationGracePeriodSeconds",
      yaml: "",
    },
    {
      title: "a grace period is passed on, also none",
      knobs: { gracePeriod: 0 },
      field: "terminationGracePeriodSeconds",
      yaml: "0",
    },
    {
      title: "a priority class is passed on",
      knobs: { priorityClass: "vital" },
      field: "priorityClassName",
      yaml: "vital",
    },
    {
      title: "a node selector is passed on",
      knobs: { nodeSelector: { disk: "ssd" } },
      field: "nodeSelector",
      yaml: "{ disk: ssd }",
    },
    {
      title: "a toleration without a value takes any value, without a key any key",
      knobs: {
        tolerations: [{ key: "batch", value: "yes", effect: "NoSchedule" }, { key: "spot", seconds: 30 }, {}],
      },
      field: "tolerations",
      yaml: `
- { key: batch, operator: Equal, value: "yes", effect: NoSchedule }
- { key: spot, operator: Exists, tolerationSeconds: 30 }
- { operator: Exists }`,
    },
    {
      title: "secrets for pulling are named",
      knobs: { imagePullSecrets: ["registry"] },
      field: "imagePullSecrets",
      yaml: "[{ name: registry }]",
    },
    {
      title: "host aliases are listed by address",
      knobs: { hostAliases: { "10.0.0.1": ["db", "db.internal"] } },
      field: "hostAliases",
      yaml: "[{ ip: 10.0.0.1, hostnames: [db, db.internal] }]",
    },
    {
      title: "pods run restricted by default",
      knobs: {},
      field: "securityContext",
      yaml: "{ runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }",
    },
    {
      title: "users and groups are stated beside the restriction",
      knobs: { security: { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: false } },
      field: "securityContext",
      yaml: "{ runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 }",
    },
    {
      title: "without a security context nothing is said of it",
      knobs: { security: false },
      field: "securityContext",
      yaml: "",
    },
    {
      title: "replicas may run anywhere when spread is off",
      knobs: { spread: false },
      field: "topologySpreadConstraints",
      yaml: "",
    },
    {
      title: "a stated spread keeps its skew of one, as far as the cluster allows",
      knobs: {
        spread: [
          { topologyKey: "rack" },
          { topologyKey: "zone", maxSkew: 2, whenUnsatisfiable: "DoNotSchedule" },
        ],
      },
      field: "topologySpreadConstraints",
      yaml: `
- { topologyKey: rack, maxSkew: 1, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app: api } } }
- { topologyKey: zone, maxSkew: 2, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: api } } }`,
    },
  ];

  test.each(rows)("$title", ({ knobs, field, yaml }) => {
    expect(pod(knobs, field)).toEqual(written(yaml));
  });
});

describe("its account", () => {
  const account = (knobs: object) => ({
    pod: pod(knobs, "serviceAccountName"),
    token: pod(knobs, "automountServiceAccountToken"),
    made: partOf(made(knobs), "ServiceAccount"),
  });
  const metadata = { name: "api", labels: { app: "api", "app.kubernetes.io/name": "api", team: "shop" } };
  const own = { apiVersion: "v1", kind: "ServiceAccount", metadata };

  test.each([
    {
      title: "a service has an account of its own, without a token in its pods",
      knobs: {},
      pod: "api",
      token: false,
      made: { ...own, automountServiceAccountToken: false },
    },
    {
      title: "an account may have another name, and annotations",
      knobs: { serviceAccount: { name: "payer", annotations: { role: "arn" } } },
      pod: "payer",
      token: false,
      made: {
        ...own,
        metadata: { ...metadata, name: "payer", annotations: { role: "arn" } },
        automountServiceAccountToken: false,
      },
    },
    {
      title: "a name alone is an account that somebody else makes",
      knobs: { serviceAccount: "payer" },
      pod: "payer",
      token: false,
      made: undefined,
    },
    {
      title: "`false` is the namespace's default account",
      knobs: { serviceAccount: false },
      pod: undefined,
      token: false,
      made: undefined,
    },
    {
      title: "a token is mounted where it is asked for",
      knobs: { accountToken: true },
      pod: "api",
      token: true,
      made: { ...own, automountServiceAccountToken: true },
    },
    {
      title: "an unset token is the cluster's to decide",
      knobs: { accountToken: "unset" },
      pod: "api",
      token: undefined,
      made: own,
    },
  ])("$title", ({ knobs, title: _, ...expected }) => {
    expect(account(knobs)).toEqual(expected);
  });
});

describe("its labels and annotations", () => {
  const names = { "app.kubernetes.io/name": "api", team: "shop" };

  test.each([
    {
      title: "objects and pods carry the selector, the name and the team",
      knobs: {},
      object: { app: "api", ...names },
      pod: { app: "api", ...names },
    },
    {
      title: "labels are added to both, pod labels to pods alone",
      knobs: { labels: { tier: "web" }, podLabels: { mesh: "on" } },
      object: { app: "api", ...names, tier: "web" },
      pod: { app: "api", ...names, tier: "web", mesh: "on" },
    },
    {
      title: "the selector alone is put where only it is wanted",
      knobs: { standardLabels: "selector" },
      object: { app: "api" },
      pod: { app: "api" },
    },
    {
      title: "pods keep the selector where no labels of ours are wanted",
      knobs: { standardLabels: "none", selector: "app.kubernetes.io/name" },
      object: undefined,
      pod: { "app.kubernetes.io/name": "api" },
    },
    {
      title: "no label can take the selector's place on a pod",
      knobs: { standardLabels: "none", podLabels: { app: "other" } },
      object: undefined,
      pod: { app: "api" },
    },
  ])("$title", ({ knobs, object, pod: labels }) => {
    const objects = made(knobs);
    expect(partOf(objects, "Service", "metadata.labels")).toEqual(object);
    expect(partOf(objects, "Deployment", "metadata.labels")).toEqual(object);
    expect(partOf(objects, "Deployment", "spec.template.metadata.labels")).toEqual(labels);
  });

  const everywhere = { ports: { http: 80 }, replicas: { min: 2, max: 3 }, allowFrom: [] };

  test.each([
    { title: "by default", knobs: {}, selector: { app: "api" } },
    { title: "by another label", knobs: { selector: "name" }, selector: { name: "api" } },
    { title: "by several labels", knobs: { selector: { a: "x", b: "y" } }, selector: { a: "x", b: "y" } },
  ])("every selector finds the pods: $title", ({ knobs, selector }) => {
    const objects = made({ ...everywhere, ...knobs });
    expect(partOf(objects, "Deployment", "spec.selector.matchLabels")).toEqual(selector);
    expect(partOf(objects, "Service", "spec.selector")).toEqual(selector);
    expect(partOf(objects, "PodDisruptionBudget", "spec.selector.matchLabels")).toEqual(selector);
    expect(partOf(objects, "NetworkPolicy", "spec.podSelector.matchLabels")).toEqual(selector);
    expect(partOf(objects, "Deployment", "spec.template.metadata.labels")).toMatchObject(selector);
  });

  test("annotations are every object's, pod annotations the pods' alone", () => {
    const objects = made({ annotations: { owner: "me" }, podAnnotations: { scrape: "true" } });
    expect(objects.map(({ metadata }) => metadata.annotations)).toEqual(objects.map(() => ({ owner: "me" })));
    expect(partOf(objects, "Deployment", "spec.template.metadata.annotations")).toEqual({ scrape: "true" });
  });
});
