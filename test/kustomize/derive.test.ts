import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { build } from "../../src/kustomize/build.ts";
import { derive } from "../../src/kustomize/derive.ts";
import { inResourceOrder } from "../../src/kustomize/resource-order.ts";
import { type Files, kustomizationFile, type OverlayInput } from "../../src/kustomize/types.ts";
import { type JsonObject, keyOf, type Manifest } from "../../src/manifest/manifest.ts";
import { renderYaml } from "../../src/manifest/yaml.ts";
import { describeWithKustomize, runKustomize, withFolders } from "../support/kustomize.ts";

interface Case {
  readonly base: string;
  readonly desired: string;
  readonly fields?: Omit<OverlayInput, "desired">;
  /** The overlay's files as a reviewer sees them; the kustomization without its head and its `resources: [../../base]`. */
  readonly expected: string;
}

const deployment = (pod: string, more = "") => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { ${more} template: { spec: ${pod} } }
`;
const app = (field: string) => deployment(`{ containers: [{ name: app, image: app, ${field} }] }`);
const service = (ports: string) =>
  `{ apiVersion: v1, kind: Service, metadata: { name: web }, spec: { ports: ${ports} } }`;
const widget = (spec: string) =>
  `{ apiVersion: x.io/v1, kind: Widget, metadata: { name: web }, spec: ${spec} }`;
const config = (data: string, name = "web") =>
  `{ apiVersion: v1, kind: ConfigMap, metadata: { name: ${name} }, data: ${data} }`;
const inPod = (patch: string) => `--- deployment-patch.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
${patch.replace(/^(?=.)/gm, "      ")}`;
const inApp = (patch: string) => inPod(`containers:\n  - name: app\n${patch.replace(/^(?=.)/gm, "    ")}`);
const patched = (file: string) => `patches:\n  - path: ${file}-patch.yaml\n`;

const cases: { readonly [title: string]: Case } = {
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
  "a variable that changes, with the names before it to keep their order": {
    base: app("env: [{ name: A, value: a }, { name: B, value: b }, { name: C, value: c }]"),
    desired: app("env: [{ name: A, value: a }, { name: B, value: x }, { name: C, value: c }]"),
    expected: patched("deployment") + inApp("env:\n  - name: A\n  - name: B\n    value: x\n"),
  },
  "two variables that change places by their names": {
    base: app("env: [{ name: A, value: a }, { name: B, value: b }, { name: C, value: c }]"),
    desired: app("env: [{ name: B, value: b }, { name: A, value: a }, { name: C, value: c }]"),
    expected: patched("deployment") + inApp("env:\n  - name: B\n"),
  },
  "a container that changes beside its neighbours": {
    base: deployment(
      "{ containers: [{ name: app, image: a }, { name: proxy, image: b }, { name: log, image: c }] }",
    ),
    desired: deployment(
      "{ containers: [{ name: app, image: a }, { name: proxy, image: x }, { name: log, image: c }] }",
    ),
    expected: patched("deployment") + inPod("containers:\n  - name: app\n  - name: proxy\n    image: x\n"),
  },
  "a variable that comes, and one that goes": {
    base: app("env: [{ name: A, value: a }, { name: B, value: b }]"),
    desired: app("env: [{ name: B, value: b }, { name: C, value: c }]"),
    expected:
      patched("deployment") +
      inApp("env:\n  - name: B\n  - name: C\n    value: c\n  - $patch: delete\n    name: A\n"),
  },
  "a variable that turns into a reference without keeping its value": {
    base: app("env: [{ name: A, value: a }]"),
    desired: app("env: [{ name: A, valueFrom: { secretKeyRef: { name: s, key: k } } }]"),
    expected:
      patched("deployment") +
      inApp(
        "env:\n  - name: A\n    value: null\n    valueFrom:\n      secretKeyRef:\n        name: s\n        key: k\n",
      ),
  },
  "a volume of another type by deleting the old type": {
    base: deployment("{ volumes: [{ name: tmp, emptyDir: {} }] }"),
    desired: deployment("{ volumes: [{ name: tmp, configMap: { name: c } }] }"),
    expected:
      patched("deployment") +
      inPod("volumes:\n  - name: tmp\n    configMap:\n      name: c\n    emptyDir: null\n"),
  },
  "a port that comes first by its two keys": {
    base: service("[{ port: 53, protocol: TCP }]"),
    desired: service("[{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }]"),
    expected: `${patched("service")}--- service-patch.yaml
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - port: 53
      protocol: UDP
`,
  },
  "a port that changes in its place by its two keys": {
    base: service("[{ port: 53, protocol: TCP }, { port: 53, protocol: UDP, name: a }]"),
    desired: service("[{ port: 53, protocol: TCP }, { port: 53, protocol: UDP, name: b }]"),
    expected: `${patched("service")}--- service-patch.yaml
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - name: b
      port: 53
      protocol: UDP
`,
  },
  "finalizers that come first by their names, others by the whole list": {
    base: config("{ a: b }").replace("name: web", "name: web, finalizers: [x/a, x/b]"),
    desired: config("{ a: b }").replace("name: web", "name: web, finalizers: [x/c, x/a, x/b]"),
    expected: `${patched("config-map")}--- config-map-patch.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  finalizers:
    - x/c
`,
  },
  "a port that comes last by the whole list, for kustomize would put it first": {
    base: service("[{ port: 53, protocol: TCP }]"),
    desired: service("[{ port: 53, protocol: TCP }, { port: 53, protocol: UDP }]"),
    expected: `${patched("service")}--- service-patch.yaml
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - $patch: replace
    - port: 53
      protocol: TCP
    - port: 53
      protocol: UDP
`,
  },
  "a list that becomes empty": {
    base: app("env: [{ name: A, value: a }]"),
    desired: app("env: []"),
    expected: patched("deployment") + inApp("env:\n  - $patch: replace\n"),
  },
  "a list without keys as a whole": {
    base: app("args: [a, b]"),
    desired: app("args: [a, c]"),
    expected: patched("deployment") + inApp("args:\n  - a\n  - c\n"),
  },
  "a list of a custom resource as a whole, its maps field by field": {
    base: widget("{ list: [{ name: a }], map: { a: 1, b: 2 } }"),
    desired: widget("{ list: [{ name: b }], map: { a: 1, c: 3 } }"),
    expected: `${patched("widget")}--- widget-patch.yaml
apiVersion: x.io/v1
kind: Widget
metadata:
  name: web
spec:
  list:
    - name: b
  map:
    b: null
    c: 3
`,
  },
  "operations of JSON 6902 where a map becomes a text": {
    base: widget("{ size: { small: 1 }, other: 1 }"),
    desired: widget("{ size: small, other: 2 }"),
    expected: `patches:
  - path: widget-patch.yaml
    target:
      kind: Widget
      name: web
      group: x.io
      version: v1
--- widget-patch.yaml
- op: replace
  path: /spec/other
  value: 2
- op: replace
  path: /spec/size
  value: small
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
};

const manifests = (text: string): readonly Manifest[] =>
  text.split(/^---$/m).map((document) => parse(document) as Manifest);

function derived({ base, desired, fields }: Case) {
  const overlays = { production: { ...fields, desired: manifests(desired) } };
  const { tree } = derive({ base: manifests(base), overlays, basePath: "../../base" });
  return { base: tree.base, overlay: tree.overlays.production as Files };
}

function shown(files: Files): string {
  const { apiVersion: _, kind: __, resources, ...fields } = files.get(kustomizationFile) as JsonObject;
  const shared =
    (resources as readonly string[]).length > 1
      ? { kind: "Kustomization", resources, ...fields }
      : { kind: "Kustomization", ...fields };
  const head = renderYaml(shared).replace(/^kind: Kustomization\n/, "");
  const others = [...files].filter(([name]) => name !== kustomizationFile).sort();
  return head + others.map(([name, content]) => `--- ${name}\n${renderYaml(content)}`).join("");
}

describe("an overlay says", () => {
  test.each(Object.entries(cases))("%s", (_, value) => {
    const { base, overlay } = derived(value);
    expect(shown(overlay)).toBe(value.expected);
    expect(build(base, overlay)).toEqual(inResourceOrder(manifests(value.desired)));
  });
});

describeWithKustomize("the real kustomize", () => {
  // One folder and one name prefix a case would change what is tested; a process a case takes a second or two in all.
  test.each(Object.entries(cases))("agrees: %s", (_, value) => {
    const { base, overlay } = derived(value);
    const real = withFolders({ base, "overlays/production": overlay }, (root) =>
      runKustomize(`${root}/overlays/production`),
    );
    expect(real).toEqual(inResourceOrder(manifests(value.desired)));
  });
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
