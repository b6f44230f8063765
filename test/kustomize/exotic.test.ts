import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { build } from "../../src/kustomize/build.ts";
import { derive } from "../../src/kustomize/derive.ts";
import { inResourceOrder } from "../../src/kustomize/resource-order.ts";
import type { Files, OverlayInput } from "../../src/kustomize/types.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";
import { describeWithKustomize, runKustomize, withFolders } from "../support/kustomize.ts";

type Fields = Omit<OverlayInput, "desired">;
type Case = readonly [title: string, base: string, desired: string, fields?: Fields];

const shop: Fields = { namespace: "shop" };
const pod = (spec: string, more = "") =>
  `{ apiVersion: v1, kind: Pod, metadata: { name: a${more} }, spec: ${spec} }`;
const config = (data: string, metadata = "name: a") =>
  `{ apiVersion: v1, kind: ConfigMap, metadata: { ${metadata} }, data: ${data} }`;
const hook = (namespace: string, policy: string) => `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: a }
webhooks:
  - { name: x, clientConfig: { service: { name: hook ${namespace} } }, failurePolicy: ${policy} }
  - { name: y, clientConfig: { service: { name: elsewhere, namespace: z } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: hook ${namespace} } }
`;
const crd = (namespace: string) => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: a.x.io }
spec: { conversion: { webhook: { clientConfig: { service: { name: w, namespace: ${namespace} } } } }, containers: [{ image: "app:1" }] }
`;
const workload = (kind: string, replicas: string) =>
  `{ apiVersion: apps/v1, kind: ${kind}, metadata: { name: a }, spec: { ${replicas} } }`;
const claims = (labels: string) => `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: a ${labels} }
spec: { template: { metadata: { x: 1 ${labels} } }, volumeClaimTemplates: [{ metadata: { name: d ${labels} } }] }
`;
const cron = (labels: string, image: string) => `
apiVersion: batch/v1
kind: CronJob
metadata: { name: a ${labels} }
spec: { jobTemplate: { metadata: { x: 1 ${labels} }, spec: { template: { metadata: { x: 1 ${labels} }, spec: { initContainers: [{ name: i, image: ${image} }] } } } } }
`;
const binding = (namespace: string) => `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: a ${namespace} }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: r }
subjects: [{ kind: ServiceAccount, name: web, namespace: default }]
`;
const account = "{ apiVersion: v1, kind: ServiceAccount, metadata: { name: web, namespace: shop } }";
const embedding = (env: string) => `
apiVersion: x.io/v1
kind: Wrapper
metadata: { name: a }
spec: { object: { apiVersion: v1, kind: Pod, spec: { containers: [{ name: c, env: ${env} }, { name: d }] } } }
`;

const cases: readonly Case[] = [
  [
    "`namespace:` renames a Namespace object",
    "{ apiVersion: v1, kind: Namespace, metadata: { name: x } }",
    "{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { a: b } } }",
    shop,
  ],
  [
    "webhooks follow a service of the same build",
    hook("", "Fail"),
    hook(", namespace: shop", "Ignore"),
    shop,
  ],
  [
    "a webhook without the service's namespace leaves `namespace:` unused",
    hook("", "Fail"),
    hook("", "Ignore"),
    shop,
  ],
  [
    "a conversion webhook gets the namespace, the rest of the definition no image",
    crd("x"),
    crd("shop"),
    { ...shop, images: [{ name: "app", newTag: "2" }] },
  ],
  [
    "an aggregated API gets the namespace of its service",
    "{ apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: { name: a }, spec: { service: { name: s } } }",
    "{ apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: { name: a }, spec: { service: { name: s, namespace: shop } } }",
    shop,
  ],
  [
    "a namespace in the base is overwritten",
    config("{ a: x }", "name: a, namespace: old"),
    config("{ a: y }", "name: a, namespace: shop"),
    shop,
  ],
  [
    "cluster roles have no namespace, bindings in another one leave `namespace:` unused",
    `{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: { name: a }, rules: [] }\n---\n${config("{ a: x }")}`,
    `{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: { name: a }, rules: [{ verbs: [get] }] }\n---\n${config("{ a: x }", "name: a, namespace: shop")}\n---\n{ apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: { name: b, namespace: other }, rules: [] }`,
    shop,
  ],
  [
    "volume claim templates get labels with templates",
    claims(""),
    claims(", labels: { t: v }"),
    { labels: { t: "v" }, includeTemplates: true },
  ],
  [
    "a job template and its pods get labels and images",
    cron("", "r.io:5000/x/app"),
    cron(", labels: { t: v }", '"r.io:5000/x/app:2"'),
    { labels: { t: "v" }, includeTemplates: true, images: [{ name: "r.io:5000/x/app", newTag: "2" }] },
  ],
  [
    "a tag and a digest in the base are both replaced",
    pod('{ containers: [{ name: c, image: "app:1@sha256:aa" }, { name: d, image: "apps:1" }] }'),
    pod('{ containers: [{ name: c, image: "mine/app@sha256:bb" }, { name: d, image: "apps:1" }] }'),
    { images: [{ name: "app", newName: "mine/app", digest: "sha256:bb" }] },
  ],
  [
    "a dot in an image's name stands for any character",
    pod("{ containers: [{ name: c, image: ghcrxio/app }] }"),
    pod('{ containers: [{ name: c, image: "ghcr.io/app:2" }] }'),
    { images: [{ name: "ghcr.io/app", newName: "ghcr.io/app", newTag: "2" }] },
  ],
  [
    "an image that wants its own tag leaves the field unused",
    pod("{ containers: [{ name: c, image: app }, { name: d, image: app }] }"),
    pod('{ containers: [{ name: c, image: "app:2" }, { name: d, image: "app:3" }] }'),
    { images: [{ name: "app", newTag: "2" }] },
  ],
  [
    "ephemeral containers and image volumes",
    pod(
      "{ ephemeralContainers: [{ name: c, image: app }], volumes: [{ name: v, image: { reference: app } }] }",
    ),
    pod(
      '{ ephemeralContainers: [{ name: c, image: app, env: [{ name: A, value: b }] }], volumes: [{ name: v, image: { reference: "app:2" } }] }',
    ),
    { images: [{ name: "app", newTag: "2" }] },
  ],
  [
    "an added container has its tag from the field",
    pod("{ containers: [{ name: c, image: app }] }"),
    pod('{ containers: [{ name: c, image: "app:2" }, { name: d, image: "app:2" }] }'),
    { images: [{ name: "app", newTag: "2" }] },
  ],
  [
    "one name for two workloads with other counts",
    `${workload("Deployment", "replicas: 1")}\n---\n${workload("StatefulSet", "replicas: 1")}`,
    `${workload("Deployment", "replicas: 2")}\n---\n${workload("StatefulSet", "replicas: 3")}`,
  ],
  [
    "one name for two workloads, one without a count",
    `${workload("Deployment", "replicas: 1")}\n---\n${workload("StatefulSet", "a: 1")}`,
    `${workload("Deployment", "replicas: 2")}\n---\n${workload("StatefulSet", "a: 1")}`,
  ],
  ["a count that comes by a patch", workload("Deployment", ""), workload("Deployment", "replicas: 2")],
  ["a null that stays, beside a change", config("{ a: x, n: null }"), config("{ a: y, n: null }")],
  ["a null that comes", config("{ a: x }"), config("{ a: y, n: null }")],
  [
    "a null that becomes a map, a list, a text",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { m: null, l: null, t: null } }",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { m: { a: 1 }, l: [1], t: x } }",
  ],
  [
    "nulls inside an added map",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: 1 } }",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: 1, m: { n: null, o: 1 } } }",
  ],
  [
    "empty maps and lists that come and go",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: {}, b: [], c: { d: 1 } } }",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { c: {}, e: {}, f: [] } }",
  ],
  [
    "keys called like what every object inherits",
    config("{ constructor: a, toString: b }"),
    config("{ toString: c, valueOf: d, hasOwnProperty: e }"),
  ],
  [
    "doubled variables, where kustomize would drop one",
    pod("{ containers: [{ name: c, env: [{ name: A, value: a }, { name: A, value: b }] }] }"),
    pod("{ containers: [{ name: c, env: [{ name: A, value: a }, { name: A, value: b }], tty: true }] }"),
  ],
  [
    "a list of strings merged as a set",
    config("{}", "name: a, finalizers: [x/a, x/b]"),
    config("{}", "name: a, finalizers: [x/c, x/a, x/b]"),
  ],
  [
    "a list of strings merged as a set, one gone",
    config("{}", "name: a, finalizers: [x/a, x/b]"),
    config("{}", "name: a, finalizers: [x/b]"),
  ],
  [
    "an object inside a custom resource that says what it is has that kind's keys",
    embedding("[{ name: A, value: a }, { name: B, value: b }]"),
    embedding("[{ name: A, value: a }, { name: B, value: x }, { name: C, value: c }]"),
  ],
  [
    "another version is another object",
    "{ apiVersion: x.io/v1, kind: X, metadata: { name: a }, s: 1 }",
    "{ apiVersion: x.io/v2, kind: X, metadata: { name: a }, s: 1 }",
  ],
  [
    "numbers and texts that look alike",
    config('{ a: "1", b: "1.0", c: "0x1" }'),
    config('{ a: "01", b: "1", c: "1e3" }'),
  ],
  [
    "a number where a quoted text was",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: '1', b: 'x', c: 'true' } }",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: 1, b: 1, c: true } }",
  ],
  [
    "a text where a number was",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: 1, b: true } }",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: '1', b: 'true' } }",
  ],
  ["a tab first where several lines were", config('{ a: "x\\ny\\n" }'), config('{ a: "\\tx" }')],
  [
    "a subject in the default namespace, which kustomize would move with its account",
    binding(""),
    `${binding(", namespace: shop")}\n---\n${account}`,
    shop,
  ],
  [
    "doubled variables in a container that does not change",
    pod("{ containers: [{ name: c }, { name: d, env: [{ name: A, value: a }, { name: A, value: b }] }] }"),
    pod(
      "{ containers: [{ name: c, tty: true }, { name: d, env: [{ name: A, value: a }, { name: A, value: b }] }] }",
    ),
  ],
  [
    "operations beside labels that a field makes room for",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: 1 } }",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a, labels: { team: a, own: b } }, s: 1 }",
    { labels: { team: "a" } },
  ],
  [
    "whole and broken numbers",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: 1, b: 0.5, c: 1000000 } }",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a: 2.5, b: 1e21, c: -3 } }",
  ],
  [
    "a map that becomes a list, with slashes and tildes in keys",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a/b~c: { x: 1 }, l: [1, 2, 3, 4] } }",
    "{ apiVersion: x/v1, kind: X, metadata: { name: a }, s: { a/b~c: [1], l: [1, 3, 5, 6, 4] } }",
  ],
  [
    "labels and annotations that come and go",
    config("{}", "name: a, labels: { a: b }, annotations: { c: d }"),
    config("{}", "name: a, annotations: { c: e, f: g }"),
  ],
];

const manifests = (text: string) => text.split(/^---$/m).map((document) => parse(document) as Manifest);

describeWithKustomize("what is exotic still obeys the law", () => {
  test.each(cases)("%s", (_, base, desired, fields = {}) => {
    const overlays = { e: { ...fields, desired: manifests(desired) } };
    const { tree } = derive({ base: manifests(base), overlays, basePath: "../../base" });
    const overlay = tree.overlays.e as Files;
    const wanted = inResourceOrder(manifests(desired));
    expect(build(tree.base, overlay)).toEqual(wanted);
    const real = withFolders({ base: tree.base, "overlays/e": overlay }, (root) =>
      runKustomize(`${root}/overlays/e`),
    );
    expect(real).toEqual(wanted);
  });
});
