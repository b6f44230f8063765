import {
  app,
  config,
  deployment,
  describeCases,
  inApp,
  inPod,
  patched,
  service,
  widget,
} from "./overlay-cases.ts";

describeCases({
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
});
