import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Json } from "../../src/manifest/manifest.ts";
import { applied, at, containerOf, deployed, file, root, variablesOf } from "./reference.ts";

// Every fact that the workflow we started from states of its frontend: one a row.

type Fact = readonly [fact: string, actual: unknown, expected: unknown];

function states(...facts: readonly Fact[]): void {
  test.each(facts.map(([fact, actual, expected]) => ({ fact, actual, expected })))(
    "$fact",
    ({ actual, expected }) => expect(actual).toEqual(expected),
  );
}

const repository = "https://github.com/company/gitops.git";
const mainCluster = "https://kubernetes.default.svc";

const application = (environment: string) => file(`argocd/applications/${environment}/frontend.yaml`);
const project = (name: string) => file(`argocd/projects/${name}.yaml`);
const deployment = (environment: string) => applied("frontend", environment, "Deployment");
const overlay = (environment: string) => file(`apps/frontend/overlays/${environment}/kustomization.yaml`);

describe("the base, with no environment in sight", () => {
  const base = file("apps/frontend/base/deployment.yaml");
  const service = file("apps/frontend/base/service.yaml");
  states(
    ["is a Deployment named frontend", [base.kind, at(base, "metadata.name")], ["Deployment", "frontend"]],
    ["runs three replicas", at(base, "spec.replicas"), 3],
    ["selects pods by app: frontend", at(base, "spec.selector.matchLabels"), { app: "frontend" }],
    ["runs company/frontend, and never says latest", at(containerOf(base), "image"), "company/frontend"],
    ["listens on port 80", at(containerOf(base), "ports.0.containerPort"), 80],
    [
      "requests 200m and 256Mi",
      at(containerOf(base), "resources.requests"),
      { cpu: "200m", memory: "256Mi" },
    ],
    ["may use 500m and 512Mi", at(containerOf(base), "resources.limits"), { cpu: "500m", memory: "512Mi" }],
    ["says ENVIRONMENT, and nothing that differs", variablesOf(base), { ENVIRONMENT: "production" }],
    ["is served under port 80", at(service, "spec.ports.0.port"), 80],
    [
      "is served by the container's port",
      [at(service, "spec.ports.0.targetPort"), at(service, "spec.selector")],
      [at(containerOf(base), "ports.0.name"), { app: "frontend" }],
    ],
  );
});

describe("every environment", () => {
  const selector = { matchLabels: { app: "frontend" } };
  const environments = [
    ["dev", "development", "dev-frontend"],
    ["staging", "staging", "staging-frontend"],
    ["production", "production", "prod-frontend"],
  ] as const;
  states(
    ...environments.flatMap(([environment, project, namespace]): readonly Fact[] => {
      const { metadata, spec } = application(environment);
      const is = (fact: string) => `${environment}: ${fact}`;
      return [
        [is(`its Application is frontend-${environment}`), at(metadata, "name"), `frontend-${environment}`],
        [is("its Application is in namespace argocd"), at(metadata, "namespace"), "argocd"],
        [is(`it belongs to project ${project}`), at(spec, "project"), project],
        [is("it reads the one repository of all"), at(spec, "source.repoURL"), repository],
        [is("it follows branch main"), at(spec, "source.targetRevision"), "main"],
        [
          is("it reads its own overlay"),
          at(spec, "source.path"),
          `dist/apps/frontend/overlays/${environment}`,
        ],
        [
          is(`it runs in ${namespace} of the main cluster`),
          at(spec, "destination"),
          { server: mainCluster, namespace },
        ],
        [
          is("its overlay says all, so the Application has no kustomize options"),
          at(spec, "source.kustomize"),
          undefined,
        ],
        [is("its overlay reads the base"), at(overlay(environment), "resources.0"), "../../base"],
        [is(`its overlay moves it into ${namespace}`), overlay(environment).namespace, namespace],
        [
          is("the same labels as everywhere find its pods"),
          at(deployment(environment), "spec.selector"),
          selector,
        ],
      ];
    }),
  );
});

describe("dev and staging", () => {
  const automated = { prune: true, selfHeal: true, allowEmpty: false };
  states(
    [
      "dev prunes and heals by itself, and makes the namespace",
      at(application("dev"), "spec.syncPolicy"),
      { automated, syncOptions: ["CreateNamespace=true"] },
    ],
    [
      "staging does as dev, but that its namespaces are objects",
      at(application("staging"), "spec.syncPolicy"),
      { automated, syncOptions: [] },
    ],
    ["dev says that it is development", variablesOf(deployment("dev")).ENVIRONMENT, "development"],
    ["staging says that it is staging", variablesOf(deployment("staging")).ENVIRONMENT, "staging"],
    ["dev runs one replica", at(deployment("dev"), "spec.replicas"), 1],
    ["staging runs the base's three", at(deployment("staging"), "spec.replicas"), 3],
    ["staging's overlay repeats no count", overlay("staging").replicas, undefined],
  );
});

describe("production", () => {
  const labels = { environment: "production", "managed-by": "argocd" };
  const workload = deployment("production");
  const kustomization = overlay("production");
  states(
    ["runs ten replicas, a fixed count", at(workload, "spec.replicas"), 10],
    ["the count is one line of the overlay", kustomization.replicas, [{ name: "frontend", count: 10 }]],
    ["runs tag v1.2.4", at(kustomization, "images.0.newTag"), "v1.2.4"],
    [
      "runs company/frontend by tag and digest",
      at(containerOf(workload), "image"),
      `company/frontend:v1.2.4@${at(kustomization, "images.0.digest")}`,
    ],
    [
      "requests 500m and 512Mi",
      at(containerOf(workload), "resources.requests"),
      { cpu: "500m", memory: "512Mi" },
    ],
    ["may use 2000m and 2Gi", at(containerOf(workload), "resources.limits"), { cpu: "2000m", memory: "2Gi" }],
    ["ENVIRONMENT is production", variablesOf(workload).ENVIRONMENT, "production"],
    ["API_URL is https://api.company.com", variablesOf(workload).API_URL, "https://api.company.com"],
    ["LOG_LEVEL is info", variablesOf(workload).LOG_LEVEL, "info"],
    [
      "every object carries environment: production and managed-by: argocd",
      deployed("frontend", "production").manifests.map(({ metadata }) => ({
        environment: metadata.labels?.environment,
        "managed-by": metadata.labels?.["managed-by"],
      })),
      deployed("frontend", "production").manifests.map(() => labels),
    ],
    [
      "the pods carry both labels too",
      at(workload, "spec.template.metadata.labels"),
      expect.objectContaining(labels),
    ],
  );
});

describe("how production syncs", () => {
  const { metadata, spec } = application("production");
  const source = readFileSync(join(root, "environments/production.ts"), "utf8");
  const retry = { limit: 5, backoff: { duration: "5s", factor: 2, maxDuration: "3m" } };
  const scaledByHand = { group: "apps", kind: "Deployment", jsonPointers: ["/spec/replicas"] };
  states(
    [
      "is decided in one line of its environment",
      source.split("\n").filter((line) => line.trimStart().startsWith("sync: ")),
      ["  sync: automated({ prune: true, selfHeal: false, allowEmpty: false }),"],
    ],
    [
      "syncs by itself, but leaves alone what on-call did by hand: self-heal is a decision of its own",
      at(spec, "syncPolicy.automated"),
      { prune: true, selfHeal: false, allowEmpty: false },
    ],
    [
      "finds its namespace made, deletes in the foreground, and prunes last",
      at(spec, "syncPolicy.syncOptions"),
      ["PrunePropagationPolicy=foreground", "PruneLast=true"],
    ],
    [
      "tries five times more: after 5s, twice as long each time, at most 3m",
      at(spec, "syncPolicy.retry"),
      retry,
    ],
    [
      "deletes what it deployed with the Application",
      at(metadata, "finalizers"),
      ["resources-finalizer.argocd.argoproj.io"],
    ],
    ["leaves the count of replicas to whoever scales", at(spec, "ignoreDifferences"), [scaledByHand]],
  );
});

describe("the projects", () => {
  const rules = (name: string) => project(name).spec as Json;
  const destinations = (name: string) => at(rules(name), "destinations") as readonly { namespace: string }[];
  const prefixes = (name: string) => [
    ...new Set(destinations(name).map(({ namespace }) => namespace.replace(/-.*/, "-*"))),
  ];
  const window = { kind: "allow", schedule: "0 10 * * 1-5", duration: "8h", applications: ["*"] };
  states(
    ...["development", "staging", "production"].flatMap((name): readonly Fact[] => [
      [`${name} reads one repository`, at(rules(name), "sourceRepos"), [repository]],
      [`${name} warns of orphans`, at(rules(name), "orphanedResources"), { warn: true }],
      [
        `${name} makes ${name === "development" ? "Namespaces and no other" : "no"} kind for the cluster`,
        at(rules(name), "clusterResourceWhitelist"),
        name === "development" ? [{ group: "", kind: "Namespace" }] : [],
      ],
    ]),
    ["production reaches namespaces prod-* only", prefixes("production"), ["prod-*"]],
    ["staging reaches namespaces staging-* only", prefixes("staging"), ["staging-*"]],
    ["development reaches namespaces dev-* only", prefixes("development"), ["dev-*"]],
    [
      "production syncs from Monday to Friday from 10:00 for 8 hours; by hand at any time",
      at(rules("production"), "syncWindows"),
      [expect.objectContaining({ ...window, manualSync: true })],
    ],
    [
      "development is always open: a window of 24 hours that opens every minute is no window",
      at(rules("development"), "syncWindows"),
      undefined,
    ],
  );
});

describe("who may do what", () => {
  const { data } = file("infrastructure/argo-cd/install/argocd-rbac-cm.yaml");
  const policy = (data as { readonly "policy.csv": string })["policy.csv"].split("\n");
  const stated = (line: string) => policy.filter((one) => one === line);
  const actions = (role: string, name: string) =>
    policy.flatMap(
      (line) =>
        new RegExp(`^p, role:${role}, applications, (\\S+), ${name}/\\*, allow$`).exec(line)?.[1] ?? [],
    );
  states(
    ["developers only read production", actions("developer", "production"), ["get"]],
    ["developers sync development", actions("developer", "development"), expect.arrayContaining(["sync"])],
    ["developers sync staging", actions("developer", "staging"), expect.arrayContaining(["sync"])],
    ...["applications", "clusters", "repositories"].map((resource): Fact => {
      const line = `p, role:platform-admin, ${resource}, *, *, allow`;
      return [`platform-admin may do everything with ${resource}`, stated(line), [line]];
    }),
    ...["g, alice@company.com, role:platform-admin", "g, dev-team, role:developer"].map(
      (line): Fact => [`${line.split(", ")[1]} is ${line.split(":")[1]}`, stated(line), [line]],
    ),
  );
});
