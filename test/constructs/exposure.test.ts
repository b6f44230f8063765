import { describe, expect, test } from "@jest/globals";
import { made, type PresetName, partOf, written } from "./made.ts";

describe("the Kubernetes Service", () => {
  const rows: { title: string; knobs: object; yaml: string; preset?: PresetName }[] = [
    {
      title: "a port may be served under another number",
      knobs: { port: undefined, ports: { http: { container: 8080, service: 80, protocol: "TCP" } } },
      yaml: "{ selector: { app: api }, ports: [{ name: http, port: 80, targetPort: http, protocol: TCP }] }",
    },
    {
      title: "a port may stay within the pod",
      knobs: { ports: { metrics: { container: 9090, service: false } } },
      yaml: "{ selector: { app: api }, ports: [{ name: http, port: 8080, targetPort: http }] }",
    },
    {
      title: "a port without a name is found by its number, and so is one that asks for it",
      knobs: {
        port: undefined,
        ports: { a: { container: 1, named: false }, b: { container: 2, target: "number" } },
      },
      yaml: `{ selector: { app: api },
        ports: [{ name: a, port: 1, targetPort: 1 }, { name: b, port: 2, targetPort: 2 }] }`,
    },
    { title: "without any port there is none", knobs: { port: undefined }, yaml: "" },
    {
      title: "its type is passed on",
      knobs: { kubernetesService: { type: "NodePort" } },
      yaml: "{ type: NodePort, selector: { app: api }, ports: [{ name: http, port: 8080, targetPort: http }] }",
    },
    {
      title: "it may be headless",
      knobs: { kubernetesService: { headless: true } },
      yaml: "{ clusterIP: None, selector: { app: api }, ports: [{ name: http, port: 8080, targetPort: http }] }",
    },
    {
      title: "a daemon's sends everybody to the pod of their own node",
      preset: "daemon",
      knobs: { port: 8080 },
      yaml: `{ internalTrafficPolicy: Local, selector: { app: api },
        ports: [{ name: http, port: 8080, targetPort: http }] }`,
    },
    {
      title: "a daemon's may name the pods of all nodes",
      preset: "daemon",
      knobs: { port: 8080, kubernetesService: { headless: true } },
      yaml: "{ clusterIP: None, selector: { app: api }, ports: [{ name: http, port: 8080, targetPort: http }] }",
    },
    {
      title: "a stateful service's may have an address",
      preset: "stateful",
      knobs: { kubernetesService: { headless: false } },
      yaml: "{ selector: { app: api }, ports: [{ name: http, port: 5432, targetPort: http }] }",
    },
  ];

  test.each(rows)("$title", ({ knobs, preset, yaml }) => {
    expect(partOf(made(knobs, preset), "Service", "spec")).toEqual(written(yaml));
  });

  test("more of them serve the same pods under names of their own, all ports or some", () => {
    const objects = made({
      ports: { metrics: 9090 },
      extraKubernetesServices: {
        "api-external": { type: "LoadBalancer", ports: ["http"], annotations: { lb: "internal" } },
        "api-peers": { headless: true },
      },
    });
    const services = objects.filter(({ kind }) => kind === "Service").slice(1);
    expect(services.map(({ metadata, spec }) => [metadata.name, metadata.annotations, spec])).toEqual([
      [
        "api-external",
        { lb: "internal" },
        written(
          "{ type: LoadBalancer, selector: { app: api }, ports: [{ name: http, port: 8080, targetPort: http }] }",
        ),
      ],
      [
        "api-peers",
        undefined,
        written(`{ clusterIP: None, selector: { app: api },
          ports: [{ name: http, port: 8080, targetPort: http }, { name: metrics, port: 9090, targetPort: metrics }] }`),
      ],
    ]);
  });
});

describe("the Ingress", () => {
  const rule = (path: string, port = "http") =>
    `rules: [{ host: a.example, http: { paths: [{ path: ${path}, pathType: Prefix, backend: { service: { name: api, port: { name: ${port} } } } }] } }]`;
  const tls = "tls: [{ hosts: [a.example], secretName: api-tls }]";

  test.each([
    { title: "without a host there is none", knobs: {}, yaml: "" },
    {
      title: "a host is served from the first port, with the certificate of the service",
      knobs: { host: "a.example" },
      yaml: `{ ${rule("/")}, ${tls} }`,
    },
    {
      title: "a class, a path and a certificate may be stated",
      knobs: { host: "a.example", ingress: { className: "nginx", path: "/api", tls: "wildcard" } },
      yaml: `{ ingressClassName: nginx, ${rule("/api")}, tls: [{ hosts: [a.example], secretName: wildcard }] }`,
    },
    {
      title: "plain HTTP has to be said",
      knobs: { host: "a.example", ingress: { tls: false } },
      yaml: `{ ${rule("/")} }`,
    },
    {
      title: "a port that is not served is passed over",
      knobs: {
        host: "a.example",
        port: undefined,
        ports: { admin: { container: 1, service: false }, web: 2 },
      },
      yaml: `{ ${rule("/", "web")}, ${tls} }`,
    },
  ])("$title", ({ knobs, yaml }) => {
    expect(partOf(made(knobs), "Ingress", "spec")).toEqual(written(yaml));
  });
});
