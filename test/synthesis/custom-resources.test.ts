import { describe, expect, test } from "@jest/globals";
import { ApiObject } from "cdk8s";
import { type CustomResource, defineCustomService, type Platform } from "../../src/index.ts";
import type { JsonObject } from "../../src/manifest/manifest.ts";
import { objectsFitTheirSchema } from "../../src/policies/built-in/objects-fit-their-schema.ts";
import { renderedPlatform } from "../../src/policies/rendered-platform.ts";
import { kindsWithoutSchema } from "../../src/policies/schemas.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aTeam } from "../support/platform.ts";

const topic: CustomResource = {
  apiVersion: "kafka.acme.example/v1",
  kind: "Topic",
  scope: "namespaced",
  types:
    "kind Topic apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:TopicSpec\ntype TopicSpec partitions!:int32",
};

/** A platform with one object, of a kind that Tiphys does not know of its own. */
function platformWith(
  object: { readonly apiVersion: string; readonly kind: string; readonly spec: JsonObject },
  customResources?: readonly CustomResource[],
): Platform {
  const service = defineCustomService("orders", {
    team: aTeam,
    build: (scope) => {
      new ApiObject(scope, "object", { ...object, metadata: { name: "orders" } });
    },
  });
  return aPlatform([anEnvironment("dev", [service])], customResources ? { customResources } : {});
}

const misspelt = { apiVersion: "kafka.acme.example/v1", kind: "Topic", spec: { partitons: 3 } };

describe("customResources of a platform", () => {
  test("hold objects of a kind that nobody else knows to its definition", () => {
    expect(() => synthesize(platformWith(misspelt), {})).not.toThrow();
    expect(() => synthesize(platformWith(misspelt, [topic]), {})).toThrow(
      'unknown-field: service "orders" in dev: Topic orders: spec.partitons: unknown field "partitons"',
    );
  });

  test("come before what is built in: another channel or release of the same kind", () => {
    const route = {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "HTTPRoute",
      spec: { rules: [{ retry: { attempts: 3 } }] },
    };
    const experimental: CustomResource = {
      apiVersion: route.apiVersion,
      kind: "HTTPRoute",
      scope: "namespaced",
      types:
        "kind HTTPRoute apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:HTTPRouteSpec\ntype HTTPRouteSpec rules:any[]",
    };
    expect(() => synthesize(platformWith(route), {})).toThrow('unknown field "retry"');
    const synthesis = synthesize(platformWith(route, [experimental]), {});
    expect([...objectsFitTheirSchema.check(renderedPlatform(synthesis))]).toEqual([]);
  });

  test("tell that a kind belongs to the cluster: it gets no namespace", () => {
    const object = { apiVersion: "kafka.acme.example/v1", kind: "Topic", spec: { partitions: 3 } };
    const namespaceWith = (scope: CustomResource["scope"]) =>
      synthesize(platformWith(object, [{ ...topic, scope }]), {}).deployed[0]?.manifests[0]?.metadata
        .namespace;
    expect([namespaceWith("namespaced"), namespaceWith("cluster")]).toEqual(["dev-orders", undefined]);
  });

  test("are not among the kinds that nobody can check", () => {
    const object = { apiVersion: "kafka.acme.example/v1", kind: "Topic", spec: { partitions: 3 } };
    const unchecked = (platform: Platform) => kindsWithoutSchema(renderedPlatform(synthesize(platform, {})));
    expect(unchecked(platformWith(object))).toEqual(["kafka.acme.example/v1/Topic"]);
    expect(unchecked(platformWith(object, [topic]))).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ["no list", topic, "customResources is a record, not a list"],
    ["a construct in place of its schema", [class Topic {}], "customResources[0] is a function"],
    [
      "types of another kind",
      [{ ...topic, kind: "Queue" }],
      "customResources[0].types does not begin with the kind Queue",
    ],
    ["a scope that is none", [{ ...topic, scope: "Cluster" }], 'customResources[0].scope is "Cluster"'],
  ])("answer %s with a finding", (_, customResources, message) => {
    expect(() =>
      synthesize(platformWith(misspelt, customResources as readonly CustomResource[]), {}),
    ).toThrow(message);
  });
});
