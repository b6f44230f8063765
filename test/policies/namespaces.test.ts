import { expect, test } from "@jest/globals";
import { namespacesIn } from "../../src/policies/namespaces.ts";
import { renderedFrom } from "../support/rendered.ts";

const object = (kind: string, name: string, namespace = "shop", apiVersion = "v1") =>
  `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: ${name}, namespace: ${namespace} } }`;

function namesIn(...documents: readonly string[]) {
  const namespaces = namespacesIn(renderedFrom(documents.join("\n---\n")));
  return namespaces.map(({ objects }) => objects.map(({ manifest }) => manifest.metadata.name));
}

test("Applications share a namespace of one environment", () => {
  expect(namesIn(object("Pod", "a"), "{ application: other }", object("Pod", "b"))).toEqual([["a", "b"]]);
});

test("the same name in another environment is another namespace", () => {
  expect(namesIn(object("Pod", "a"), "{ environment: staging }", object("Pod", "b"))).toEqual([["a"], ["b"]]);
});

test("objects without namespace are in their Application's", () => {
  const bare = (name: string) => `{ apiVersion: v1, kind: Pod, metadata: { name: ${name} } }`;
  expect(namesIn(bare("a"), bare("b"), "{ application: other }", bare("c"))).toEqual([["a", "b"], ["c"]]);
});

test.each([
  ["Kubernetes' own objects", "v1", "Service", false],
  ["an Ingress", "networking.k8s.io/v1", "Ingress", false],
  ["a SealedSecret", "bitnami.com/v1alpha1", "SealedSecret", false],
  ["a route", "gateway.networking.k8s.io/v1", "HTTPRoute", false],
  ["a Gateway, which may bring its own proxy", "gateway.networking.k8s.io/v1", "Gateway", true],
  ["a Kafka", "kafka.strimzi.io/v1beta2", "Kafka", true],
  ["a custom resource that nobody here knows", "acme.example/v1", "Shop", true],
])("%s: an operator may make more there: %s %s %s", (_, apiVersion, kind, expected) => {
  const [namespace] = namespacesIn(renderedFrom(object(kind, "a", "shop", apiVersion)));
  expect(namespace?.mayHoldMore).toBe(expected);
});

test.each([
  ["infrastructure in an environment's namespace", "shop", [true, true]],
  ["infrastructure in a namespace of its own", "platform", [false, false]],
])("%s: it may hold more", (_, namespace, expected) => {
  const documents = [object("Pod", "a"), "{ environment: }", object("Pod", "b", namespace)];
  const namespaces = namespacesIn(renderedFrom(documents.join("\n---\n")));
  expect(namespaces.map(({ mayHoldMore }) => mayHoldMore)).toEqual(expected);
});
