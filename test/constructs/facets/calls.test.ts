import { describe, expect, test } from "@jest/globals";
import type { Peer } from "../../../src/model/surroundings.ts";
import { made, partOf, written } from "../made.ts";

const web = { preset: "web", knobs: { port: 8080, ports: { grpc: 9000 } } } as const;

const peers = new Map<string, Peer>([
  ["api", { ...web, namespace: "prod-api", selector: { app: "api" } }],
  ["neighbour", { ...web, namespace: "prod-api", selector: { name: "neighbour" } }],
  [
    "frontend",
    { ...web, host: "frontend.prod-frontend", namespace: "prod-frontend", selector: { app: "frontend" } },
  ],
]);

const policy = (knobs: object, peerOf = (name: string) => peers.get(name)) =>
  partOf(made(knobs, "web", { peerOf }), "NetworkPolicy", "spec");

const pods = "podSelector: { matchLabels: { app: api } }";
const ports = "ports: [{ port: 8080, protocol: TCP }]";
const inNamespace = (name: string) =>
  `namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ${name} } }`;

describe("who may reach the pods", () => {
  test.each([
    { title: "everybody, where nothing is stated: there is no policy", knobs: {}, yaml: "" },
    {
      title: "nobody, where the list is empty: a policy without any rule",
      knobs: { allowFrom: [] },
      yaml: `{ ${pods}, policyTypes: [Ingress], ingress: [] }`,
    },
    {
      title: "everybody, but the ports alone",
      knobs: { allowFrom: ["anywhere"] },
      yaml: `{ ${pods}, policyTypes: [Ingress], ingress: [{ ${ports} }] }`,
    },
    {
      title: "a service of another namespace, by its own selector",
      knobs: { allowFrom: [{ service: "frontend" }] },
      yaml: `{ ${pods}, policyTypes: [Ingress], ingress: [{
        from: [{ ${inNamespace("prod-frontend")}, podSelector: { matchLabels: { app: frontend } } }], ${ports} }] }`,
    },
    {
      title: "a service of the same namespace, without naming that",
      knobs: { allowFrom: [{ service: "neighbour" }] },
      yaml: `{ ${pods}, policyTypes: [Ingress], ingress: [{
        from: [{ podSelector: { matchLabels: { name: neighbour } } }], ${ports} }] }`,
    },
    {
      title: "a namespace, whole or by labels",
      knobs: { allowFrom: [{ namespace: "ops" }, { namespace: "web", labels: { tier: "edge" } }] },
      yaml: `{ ${pods}, policyTypes: [Ingress], ingress: [{ from: [
        { ${inNamespace("ops")} },
        { ${inNamespace("web")}, podSelector: { matchLabels: { tier: edge } } }], ${ports} }] }`,
    },
    {
      title: "everybody makes every other peer needless",
      knobs: { allowFrom: [{ service: "frontend" }, "anywhere"] },
      yaml: `{ ${pods}, policyTypes: [Ingress], ingress: [{ ${ports} }] }`,
    },
    {
      title: "a protocol is said even where the port leaves it out",
      knobs: { port: undefined, ports: { dns: { container: 53, protocol: "UDP" } }, allowFrom: ["anywhere"] },
      yaml: `{ ${pods}, policyTypes: [Ingress], ingress: [{ ports: [{ port: 53, protocol: UDP }] }] }`,
    },
  ])("$title", ({ knobs, yaml }) => {
    expect(policy(knobs)).toEqual(written(yaml));
  });
});

describe("who calls", () => {
  const peerOf = (name: string): Peer | undefined => {
    const known = peers.get(name);
    if (name !== "api" || !known) return known;
    const callers = [
      { service: "frontend", field: "" },
      { service: "neighbour", ports: ["grpc"], field: "" },
    ];
    return { ...known, callers };
  };
  const ports = { port: 8080, ports: { grpc: 9000 } };
  const both = "ports: [{ port: 8080, protocol: TCP }, { port: 9000, protocol: TCP }]";
  const frontend = `{ ${inNamespace("prod-frontend")}, podSelector: { matchLabels: { app: frontend } } }`;
  const neighbour = "{ podSelector: { matchLabels: { name: neighbour } } }";

  test.each([
    { title: "closes nothing that is open", knobs: {}, yaml: "" },
    {
      title: "comes in where nobody else does, by the ports it calls",
      knobs: { allowFrom: [] },
      yaml: `[{ from: [${frontend}], ${both} }, { from: [${neighbour}], ports: [{ port: 9000, protocol: TCP }] }]`,
    },
    {
      title: "is there once, whoever says so, with the ports of all who say so",
      knobs: { allowFrom: [{ service: "frontend", ports: ["grpc"] }], calledBy: ["neighbour"] },
      yaml: `[{ from: [${frontend}, ${neighbour}], ${both} }]`,
    },
    {
      title: "makes one rule with others of the same ports",
      knobs: { allowFrom: [{ cidr: "10.0.0.0/8", except: ["10.1.0.0/16"], ports: [9000] }], calledBy: [] },
      yaml: `[
        { from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }, ${neighbour}],
          ports: [{ port: 9000, protocol: TCP }] },
        { from: [${frontend}], ${both} }]`,
    },
  ])("$title", ({ knobs, yaml }) => {
    const made = policy({ ...ports, ...knobs }, peerOf) as { ingress?: unknown } | undefined;
    expect(made?.ingress).toEqual(written(yaml));
  });
});

describe("where another service is", () => {
  const stateful: Peer = {
    preset: "stateful",
    selector: { app: "db" },
    knobs: { ports: { sql: { container: 5432, service: 5000 } } },
    host: "db.prod-db",
  };
  const address = (URL: object, knobs: object = {}, peerOf = (name: string) => peers.get(name)) =>
    partOf(
      made({ variables: { URL }, ...knobs }, "web", { peerOf }),
      "Deployment",
      "spec.template.spec.containers.[].env",
    );

  test.each([
    {
      title: "is its Kubernetes Service's name and first port",
      is: address({ service: "frontend" }),
      url: "http://frontend.prod-frontend:8080",
    },
    {
      title: "has the port, scheme and path that are stated",
      is: address({ service: "frontend", port: "grpc", scheme: "https", path: "/v1" }),
      url: "https://frontend.prod-frontend:9000/v1",
    },
    {
      title: "is host and port alone without a scheme",
      is: address({ service: "frontend", port: "grpc", scheme: false }),
      url: "frontend.prod-frontend:9000",
    },
    {
      title: "has the container's port where the Kubernetes Service is headless",
      is: address({ service: "db", scheme: false }, {}, () => stateful),
      url: "db.prod-db:5432",
    },
    {
      title: "is elsewhere, where an environment says so",
      is: address(
        { service: "frontend", path: "/v1" },
        { calls: [{ service: "frontend", at: "https://f.example" }] },
      ),
      url: "https://f.example/v1",
    },
  ])("$title", ({ is, url }) => {
    expect(is).toEqual([{ name: "URL", value: url }]);
  });

  test.each([
    { title: "the base does not know", is: address({ service: "frontend" }, {}, () => undefined) },
    {
      title: "is nowhere",
      is: address({ service: "frontend" }, { calls: [{ service: "frontend", at: "nowhere" }] }),
    },
  ])("is absent, where it $title", ({ is }) => {
    expect(is).toBeUndefined();
  });
});

describe("whom the pods may reach", () => {
  const dns = "{ ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }] }";

  test.each([
    {
      title: "nobody, where the list is empty",
      knobs: { allowTo: [] },
      yaml: `{ ${pods}, policyTypes: [Egress], egress: [] }`,
    },
    {
      title: "everybody, said once",
      knobs: { allowTo: ["anywhere"] },
      yaml: `{ ${pods}, policyTypes: [Egress], egress: [{}] }`,
    },
    {
      title: "a service, and the names that lead to it",
      knobs: { allowTo: [{ service: "neighbour" }] },
      yaml: `{ ${pods}, policyTypes: [Egress], egress: [
        { to: [{ podSelector: { matchLabels: { name: neighbour } } }] }, ${dns}] }`,
    },
    {
      title: "what they call, by the ports of the service that is called",
      knobs: {
        allowTo: [],
        calls: ["neighbour"],
        variables: { URL: { service: "frontend", port: "grpc" }, OTHER: { service: "neighbour" } },
      },
      yaml: `{ ${pods}, policyTypes: [Egress], egress: [
        { to: [{ podSelector: { matchLabels: { name: neighbour } } }] },
        { to: [{ ${inNamespace("prod-frontend")}, podSelector: { matchLabels: { app: frontend } } }],
          ports: [{ port: 9000, protocol: TCP }] }, ${dns}] }`,
    },
    {
      title: "what they call elsewhere, by its port alone, because a policy knows no names of hosts",
      knobs: { allowTo: [], calls: [{ service: "frontend", at: "https://f.example" }] },
      yaml: `{ ${pods}, policyTypes: [Egress], egress: [{ ports: [{ port: 443, protocol: TCP }] }, ${dns}] }`,
    },
    {
      title: "both ways in one policy",
      knobs: { allowFrom: [], allowTo: ["anywhere"] },
      yaml: `{ ${pods}, policyTypes: [Ingress, Egress], ingress: [], egress: [{}] }`,
    },
  ])("$title", ({ knobs, yaml }) => {
    expect(policy(knobs)).toEqual(written(yaml));
  });

  test("the base names no namespace, because it has no environment", () => {
    const base = policy({ allowFrom: [{ service: "frontend" }] }, () => undefined);
    expect(base).toEqual(
      written(`{ ${pods}, policyTypes: [Ingress], ingress: [{
        from: [{ podSelector: { matchLabels: { app: frontend } } }], ${ports} }] }`),
    );
  });
});
