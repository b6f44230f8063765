import { describe, expect, test } from "@jest/globals";
import type { Peer } from "../../src/model/resolve.ts";
import { made, partOf, written } from "./made.ts";

const peers = new Map<string, Peer>([
  ["api", { namespace: "prod-api", selector: { app: "api" } }],
  ["neighbour", { namespace: "prod-api", selector: { name: "neighbour" } }],
  ["frontend", { namespace: "prod-frontend", selector: { app: "frontend" } }],
]);

const policy = (knobs: object, peerOf = (name: string) => peers.get(name)) =>
  partOf(made(knobs, "web", peerOf), "NetworkPolicy", "spec");

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
