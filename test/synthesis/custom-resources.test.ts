import { describe, expect, test } from "@jest/globals";
import { ApiObject } from "cdk8s";
import {
  type CustomResource,
  defineCustomService,
  definePreview,
  defineService,
  type Platform,
} from "../../src/index.ts";
import type { JsonObject, Manifest } from "../../src/manifest/manifest.ts";
import { objectsFitTheirSchema } from "../../src/policies/built-in/objects-fit-their-schema.ts";
import { objectsHaveOneApplication } from "../../src/policies/built-in/objects-have-one-application.ts";
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

const rightTopic = { apiVersion: topic.apiVersion, kind: "Topic", spec: { partitions: 3 } };

/** One service with that object, which pull requests run too. */
function previewedPlatform(customResources: readonly CustomResource[]): Platform {
  const shop = defineService("shop", {
    team: aTeam,
    image: "ghcr.io/acme/shop:1.0.0",
    port: 8080,
    objects: { orders: rightTopic },
  });
  const dev = anEnvironment("dev", [shop]);
  const pullRequests = { github: { owner: "acme", repo: "shop", labels: ["preview"] } };
  const preview = definePreview({ service: shop, environment: dev, pullRequests });
  return aPlatform([dev], { previews: [preview], customResources });
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
    const namespaceWith = (scope: CustomResource["scope"]) =>
      synthesize(platformWith(rightTopic, [{ ...topic, scope }]), {}).deployed[0]?.manifests[0]?.metadata
        .namespace;
    expect([namespaceWith("namespaced"), namespaceWith("cluster")]).toEqual(["dev-orders", undefined]);
  });

  test("tell the project in which of its lists a kind has to be", () => {
    const permitted = (platform: Platform) => {
      const { spec } = synthesize(platform, {}).argocd.get("argocd/projects/dev.yaml") as Manifest;
      const { clusterResourceWhitelist, namespaceResourceWhitelist } = spec as Record<string, object[]>;
      const topics = (list: readonly object[] = []) =>
        list.filter((one) => "kind" in one && one.kind === "Topic");
      return [topics(clusterResourceWhitelist).length, topics(namespaceResourceWhitelist).length];
    };
    expect(permitted(platformWith(rightTopic, [{ ...topic, scope: "cluster" }]))).toEqual([1, 0]);
    expect(permitted(platformWith(rightTopic, [topic]))).toEqual([0, 1]);
  });

  test("of the cluster have no namespace in a preview either, and its project permits them", () => {
    const namespacesWith = (scope: CustomResource["scope"]) => {
      const synthesis = synthesize(previewedPlatform([{ ...topic, scope }]), {});
      const { manifests = [] } = synthesis.previewed[0] ?? {};
      const found = manifests.find(({ kind }) => kind === "Topic");
      const { spec } = synthesis.argocd.get("argocd/projects/previews.yaml") as Manifest;
      const inCluster = JSON.stringify((spec as Record<string, unknown>).clusterResourceWhitelist);
      return [found?.metadata.namespace, inCluster.includes("Topic")];
    };
    expect(namespacesWith("namespaced")).toEqual(["preview-shop-0", false]);
    expect(namespacesWith("cluster")).toEqual([undefined, true]);
  });

  test("of the cluster are one object, whatever namespaces two Applications go to", () => {
    const shared = (name: string) =>
      defineService(name, {
        team: aTeam,
        image: "ghcr.io/acme/shop:1.0.0",
        port: 8080,
        objects: { orders: rightTopic },
      });
    const found = (scope: CustomResource["scope"]) => {
      const platform = aPlatform([anEnvironment("dev", [shared("shop"), shared("store")])], {
        customResources: [{ ...topic, scope }],
      });
      return [...objectsHaveOneApplication.check(renderedPlatform(synthesize(platform, {})))].length;
    };
    expect([found("namespaced"), found("cluster")]).toEqual([0, 1]);
  });

  test("are not among the kinds that nobody can check", () => {
    const unchecked = (platform: Platform) => kindsWithoutSchema(renderedPlatform(synthesize(platform, {})));
    expect(unchecked(platformWith(rightTopic))).toEqual(["kafka.acme.example/v1/Topic"]);
    expect(unchecked(platformWith(rightTopic, [topic]))).toEqual([]);
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
