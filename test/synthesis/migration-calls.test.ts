import { describe, expect, test } from "@jest/globals";
import { definePreview, defineService } from "../../src/index.ts";
import { isObject, type Json, type JsonObject } from "../../src/manifest/manifest.ts";
import { podsIn } from "../../src/policies/pods.ts";
import { renderedPlatform } from "../../src/policies/rendered-platform.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aService, aTeam } from "../support/platform.ts";

const closed = aService("catalog", { allowFrom: [] });

/** What runs of a shop that calls a closed catalog. */
function running(shop: object) {
  const platform = aPlatform([anEnvironment("dev", [closed, aService("shop", shop)])]);
  const rendered = renderedPlatform(synthesize(platform, {}));
  const specOf = (kind: string, name: string) =>
    rendered.objects.find(({ manifest }) => manifest.kind === kind && manifest.metadata.name === name)
      ?.manifest.spec as JsonObject;
  const pods = podsIn(rendered);
  const labelsOf = (kind: string, name: string) =>
    pods.find(({ object: { manifest } }) => manifest.kind === kind && manifest.metadata.name === name)
      ?.labels ?? {};
  return { specOf, labelsOf };
}

function matches(selector: Json | undefined, labels: Readonly<Record<string, unknown>>): boolean {
  return isObject(selector) && Object.entries(selector).every(([label, value]) => labels[label] === value);
}

/** Whether a closed service lets pods with these labels in, of the shop's own namespace. */
function isLetIn({ ingress }: JsonObject, labels: Readonly<Record<string, unknown>>): boolean {
  const rules = ingress as readonly { readonly from: readonly JsonObject[] }[];
  return rules
    .flatMap(({ from }) => from)
    .some(({ podSelector, namespaceSelector }) => {
      const namespace = (namespaceSelector as JsonObject).matchLabels as JsonObject;
      const { matchLabels } = podSelector as JsonObject;
      return namespace["kubernetes.io/metadata.name"] === "dev-shop" && matches(matchLabels, labels);
    });
}

const address = { CATALOG_URL: { service: "catalog" } };

describe("a closed service lets in", () => {
  test.each([
    {
      title: "migrations of who says calls, as its pods",
      shop: { calls: ["catalog"] },
      pods: true,
      migrations: true,
    },
    {
      title: "migrations alone, where they have the address",
      shop: {},
      own: address,
      pods: false,
      migrations: true,
    },
    { title: "pods alone, where they have it", shop: { variables: address }, pods: true, migrations: false },
    { title: "neither, where nobody calls", shop: {}, pods: false, migrations: false },
    {
      title: "migrations of a service that is found by other labels",
      shop: {
        calls: ["catalog"],
        selector: { tier: "web", "app.kubernetes.io/name": "shop" },
        standardLabels: "none",
      },
      pods: true,
      migrations: true,
    },
  ])("$title", ({ shop, own = {}, pods, migrations }) => {
    const { specOf, labelsOf } = running({ ...shop, migrations: { variables: own } });
    const policy = specOf("NetworkPolicy", "catalog");
    expect(isLetIn(policy, labelsOf("Deployment", "shop"))).toBe(pods);
    expect(isLetIn(policy, labelsOf("Job", "shop-migrate"))).toBe(migrations);
    // No request of a customer goes to a migration.
    expect(matches(specOf("Service", "shop").selector, labelsOf("Job", "shop-migrate"))).toBe(false);
    expect(matches(specOf("Service", "shop").selector, labelsOf("Deployment", "shop"))).toBe(true);
  });
});

test("migrations of a pull request are let in as its pods are, from whatever namespace it has", () => {
  const shop = defineService("shop", {
    team: aTeam,
    image: "shop:1",
    port: 80,
    calls: ["catalog"],
    migrations: {},
  });
  const dev = anEnvironment("dev", [closed, shop]);
  const preview = definePreview({
    service: () => shop.with({}),
    environment: dev,
    pullRequests: { github: { owner: "acme", repo: "shop" } },
  });
  const { deployed } = synthesize(aPlatform([dev], { previews: [preview] }), {});
  const policies = deployed
    .flatMap(({ manifests }) => manifests)
    .filter(({ kind }) => kind === "NetworkPolicy");
  const [{ ingress }] = policies.map(({ spec }) => spec) as [
    { ingress: readonly [{ from: readonly unknown[] }] },
  ];
  const [{ from }] = ingress;
  expect(from).toContainEqual({
    namespaceSelector: { matchLabels: { preview: "true", service: "shop" } },
    podSelector: { matchLabels: { "batch.kubernetes.io/job-name": "shop-migrate" } },
  });
});
