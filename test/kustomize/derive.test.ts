import { describe, expect, test } from "@jest/globals";
import { build } from "../../src/kustomize/build.ts";
import { derive } from "../../src/kustomize/derive.ts";
import { inResourceOrder } from "../../src/kustomize/resource-order.ts";
import { type Files, kustomizationFile } from "../../src/kustomize/types.ts";
import { keyOf } from "../../src/manifest/manifest.ts";
import {
  app,
  config,
  deployment,
  describeCases,
  manifests,
  patched,
  service,
  widget,
} from "./overlay-cases.ts";

describeCases({
  "nothing at all when nothing differs": {
    base: config("{ a: b }"),
    desired: config("{ a: b }"),
    expected: "",
  },
  "a namespace, labels and images as fields, without a patch": {
    base: app("imagePullPolicy: Always"),
    desired: `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop, labels: { team: a } }
spec: { template: { metadata: { labels: { team: a } }, spec: { containers: [{ name: app, image: "app:2@sha256:0", imagePullPolicy: Always }] } } }
`,
    fields: {
      namespace: "shop",
      labels: { team: "a" },
      includeTemplates: true,
      images: [{ name: "app", newTag: "2", digest: "sha256:0" }],
    },
    expected: `namespace: shop
labels:
  - includeTemplates: true
    pairs:
      team: a
images:
  - name: app
    newTag: "2"
    digest: sha256:0
`,
  },
  "nothing at all when the count is the same": {
    base: deployment("{}", "replicas: 1,"),
    desired: deployment("{}", "replicas: 1,"),
    expected: "",
  },
  "a count as a field when both have one": {
    base: deployment("{}", "replicas: 1,"),
    desired: deployment("{}", "replicas: 3,"),
    expected: `replicas:
  - name: web
    count: 3
`,
  },
  "a count that goes away by a patch": {
    base: deployment("{}", "replicas: 1,"),
    desired: deployment("{}"),
    expected: `${patched("deployment")}--- deployment-patch.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: null
`,
  },
  "an object of its own, without the namespace and the tag that fields give it": {
    base: config("{ a: b }"),
    desired: `${config("{ a: b }").replace("name: web", "name: web, namespace: shop")}
---
apiVersion: v1
kind: Pod
metadata: { name: debug, namespace: shop }
spec: { containers: [{ name: a, image: "app:2" }] }
`,
    fields: { namespace: "shop", images: [{ name: "app", newTag: "2" }] },
    expected: `resources:
  - ../../base
  - pod.yaml
namespace: shop
images:
  - name: app
    newTag: "2"
--- pod.yaml
apiVersion: v1
kind: Pod
metadata:
  name: debug
spec:
  containers:
    - name: a
      image: app
`,
  },
  "the deletion of an object, named after it among several of its kind": {
    base: `${config("{ a: b }")}\n---\n${config("{ c: d }", "extra")}`,
    desired: config("{ a: b }"),
    expected: `patches:
  - path: config-map-extra-patch.yaml
--- config-map-extra-patch.yaml
$patch: delete
apiVersion: v1
kind: ConfigMap
metadata:
  name: extra
`,
  },
  "a renamed object as one that goes and one that comes": {
    base: config("{ a: b }", "old"),
    desired: config("{ a: b }", "new"),
    expected: `resources:
  - ../../base
  - config-map-new.yaml
patches:
  - path: config-map-patch.yaml
--- config-map-new.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: new
data:
  a: b
--- config-map-patch.yaml
$patch: delete
apiVersion: v1
kind: ConfigMap
metadata:
  name: old
`,
  },
  "the namespace of subjects by the field, for kustomize follows service accounts of the same build": {
    base: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: web }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: web }
subjects: [{ kind: ServiceAccount, name: web }, { kind: ServiceAccount, name: default }, { kind: Group, name: ops }]
---
{ apiVersion: v1, kind: ServiceAccount, metadata: { name: web } }
`,
    desired: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: web, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: web }
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }
  - { kind: ServiceAccount, name: default, namespace: shop }
  - { kind: Group, name: ops }
---
{ apiVersion: v1, kind: ServiceAccount, metadata: { name: web, namespace: shop } }
`,
    fields: { namespace: "shop" },
    expected: "namespace: shop\n",
  },
  "the namespace by patches where one object must not have it, though kustomize would give it": {
    base: config("{ a: b }"),
    desired: `${config("{ a: b }").replace("name: web", "name: web, namespace: shop")}
---
{ apiVersion: cert-manager.io/v1, kind: ClusterIssuer, metadata: { name: ca }, spec: {} }
`,
    fields: { namespace: "shop" },
    expected: `resources:
  - ../../base
  - cluster-issuer.yaml
patches:
  - path: config-map-patch.yaml
    target:
      kind: ConfigMap
      name: web
      version: v1
--- cluster-issuer.yaml
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata:
  name: ca
spec: {}
--- config-map-patch.yaml
- op: add
  path: /metadata/namespace
  value: shop
`,
  },
  "a label that one object must not have by patches": {
    base: `${config("{ a: b }")}\n---\n${config("{ a: b }", "other")}`,
    desired: `${config("{ a: b }").replace("name: web", "name: web, labels: { team: a }")}\n---\n${config("{ a: b }", "other")}`,
    fields: { labels: { team: "a" } },
    expected: `${patched("config-map-web")}--- config-map-web-patch.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  labels:
    team: a
`,
  },
});

describe("a base", () => {
  test("has one object a file, named by kind, with the name where there are several", () => {
    const base = manifests([config("{ a: b }"), config("{ a: b }", "b"), service("[]")].join("\n---\n"));
    const { tree } = derive({ base, overlays: {}, basePath: "../../base" });
    expect([...tree.base.keys()]).toEqual([
      kustomizationFile,
      "config-map-web.yaml",
      "config-map-b.yaml",
      "service.yaml",
    ]);
  });

  test("is left out when environments share nothing, for kustomize refuses an empty one", () => {
    const desired = manifests(config("{ a: b }"));
    const { tree } = derive({ base: [], overlays: { dev: { desired } }, basePath: "../../base" });
    expect(tree.base.size).toBe(0);
    expect(tree.overlays.dev?.get(kustomizationFile)).toMatchObject({ resources: ["config-map.yaml"] });
  });
});

describe("findings", () => {
  const findingsOf = (base: string, desired: string) =>
    derive({ base: manifests(base), overlays: { dev: { desired: manifests(desired) } }, basePath: ".." })
      .findings;

  test("say where an environment has a selector of its own", () => {
    const withSelector = (label: string) => deployment("{}", `selector: { matchLabels: { app: ${label} } },`);
    expect(findingsOf(withSelector("a"), withSelector("a"))).toEqual([]);
    expect(findingsOf(withSelector("a"), withSelector("b"))).toMatchObject([
      { code: "immutable-field-differs", field: "spec.selector" },
    ]);
  });

  const job = (image: string, annotations: string) =>
    `{ apiVersion: batch/v1, kind: Job, metadata: { name: job, annotations: ${annotations} },
       spec: { template: { spec: { containers: [{ name: job, image: ${image} }] } } } }`;

  test.each([
    {
      title: "that is only replaced",
      annotations: "{ argocd.argoproj.io/sync-options: Replace=true }",
      found: 1,
    },
    {
      title: "that Argo CD deletes and makes anew",
      annotations: '{ argocd.argoproj.io/sync-options: "Replace=true, Force=true" }',
      found: 0,
    },
    { title: "that is a hook", annotations: "{ argocd.argoproj.io/hook: Sync }", found: 0 },
  ])("say where the template of a Job differs: one $title", ({ annotations, found }) => {
    // Another registry, which is no matter of an image's release.
    expect(findingsOf(job("a", annotations), job("b", annotations))).toHaveLength(found);
  });

  test("say which text kustomize cannot carry", () => {
    const tabbed = (size: string) => widget(`{ size: ${size}, text: "\\ta\\nb" }`);
    expect(findingsOf(tabbed("1"), tabbed("2"))).toEqual([]);
    expect(findingsOf(tabbed("{ a: 1 }"), tabbed("2"))).toMatchObject([
      { code: "text-kustomize-cannot-carry" },
      { code: "text-kustomize-cannot-carry" },
    ]);
    expect(findingsOf(config('{ a: "x\\u2028y" }'), config('{ a: "x\\u2028y" }'))).toHaveLength(1);
  });
});

test("objects of the same kind and name in two namespaces stay two objects", () => {
  const binding = (namespace: string, more = "") =>
    `{ apiVersion: v1, kind: ConfigMap, metadata: { name: web, namespace: ${namespace} }, data: { a: ${namespace}${more} } }`;
  const base = manifests(`${binding("one")}\n---\n${binding("two")}`);
  const desired = manifests(`${binding("two", "x")}\n---\n${binding("one")}`);
  const { tree } = derive({ base, overlays: { dev: { desired } }, basePath: "../../base" });
  const overlay = tree.overlays.dev as Files;
  expect([...overlay.keys()].filter((name) => name.endsWith("-patch.yaml"))).toHaveLength(1);
  expect(build(tree.base, overlay).map(keyOf)).toEqual(["/ConfigMap/one/web", "/ConfigMap/two/web"]);
  expect(build(tree.base, overlay)).toEqual(inResourceOrder(desired));
});
