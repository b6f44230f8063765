import { describe, expect, test } from "@jest/globals";
import {
  defineCluster,
  definePreview,
  defineService,
  type EnvironmentOptions,
  type Placement,
} from "../../src/index.ts";
import type { Json, Manifest } from "../../src/manifest/manifest.ts";
import { validatePlatform } from "../../src/model/validate/platform.ts";
import { synthesize } from "../../src/synthesize.ts";
import { aCluster, anEnvironment, aPlatform, aService, aTeam } from "../support/platform.ts";

const other = defineCluster("other", { kubernetes: "1.35" });
const shop = defineService("shop", {
  team: aTeam,
  image: "ghcr.io/acme/shop:1.0.0",
  port: 8080,
  selector: { app: "the-shop" },
  calls: ["catalog"],
});

interface Case {
  /** Knobs of the catalog, which the shop calls. */
  readonly catalog?: object;
  /** How pull requests run the shop. */
  readonly preview?: Placement;
  readonly environment?: Partial<EnvironmentOptions>;
}

/** Dev and staging run the shop beside a catalog; pull requests of the shop are like dev. */
function platformOf({ catalog = { allowFrom: [] }, preview = shop, environment = {} }: Case) {
  const services = [shop, aService("catalog", { ports: { grpc: 9000 }, ...catalog })];
  const dev = anEnvironment("dev", services, environment);
  const pullRequests = { github: { owner: "acme", repo: "shop", labels: ["preview"] } };
  const previews = [definePreview({ service: preview, environment: dev, pullRequests })];
  const elsewhere = anEnvironment("elsewhere", [aService("tax")]);
  return aPlatform([dev, anEnvironment("staging", services), elsewhere], {
    previews,
    clusters: [aCluster, other],
  });
}

/** Whom the catalog's NetworkPolicy of an environment lets in: the namespaces, and the ports. */
function letIn(environment: string, platform = platformOf({})) {
  const { deployed } = synthesize(platform, {});
  const { manifests = [] } =
    deployed.find((one) => one.service.name === "catalog" && one.environment.name === environment) ?? {};
  const policy = manifests.find(({ kind }) => kind === "NetworkPolicy");
  const { ingress } = (policy as Manifest).spec as {
    readonly ingress: readonly { from: Json[]; ports: { port: number }[] }[];
  };
  return ingress.map(({ from, ports }) => ({ from, ports: ports.map(({ port }) => port) }));
}

const own = (namespace: string) => ({
  namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
  podSelector: { matchLabels: { app: "the-shop" } },
});
const previews = {
  namespaceSelector: { matchLabels: { preview: "true", service: "shop" } },
  podSelector: { matchLabels: { app: "the-shop" } },
};

describe("a callee that lets only callers in", () => {
  test("lets in the pods of pull requests, in the environment that they are like and in no other", () => {
    expect(letIn("dev")).toEqual([{ from: [own("dev-shop"), previews], ports: [8080, 9000] }]);
    expect(letIn("staging")).toEqual([{ from: [own("staging-shop")], ports: [8080, 9000] }]);
  });

  test("knows their namespaces by labels that each of them has", () => {
    const [made] = synthesize(platformOf({}), {}).previewed;
    const namespace = made?.manifests.find(({ kind }) => kind === "Namespace");
    expect(namespace?.metadata.labels).toMatchObject(previews.namespaceSelector.matchLabels);
  });

  test("opens to them the ports that they call, and names in calledBy are theirs too", () => {
    const preview = shop.with({ calls: [{ service: "catalog", ports: ["grpc"] }] });
    const platform = platformOf({ preview, catalog: { calledBy: [{ service: "shop" }] } });
    expect(letIn("dev", platform)).toEqual([
      { from: [own("dev-shop")], ports: [8080, 9000] },
      { from: [previews], ports: [9000] },
    ]);
  });

  test("lets nobody in whose pull requests say that they do not call it", () => {
    const preview = shop.with({ calls: [{ service: "catalog", at: "nowhere" }] });
    expect(letIn("dev", platformOf({ preview }))).toEqual([{ from: [own("dev-shop")], ports: [8080, 9000] }]);
  });
});

describe("a call of pull requests is found wrong where", () => {
  test.each<{ title: string; given: Case; code: string; message: string }>([
    {
      title: "the environment does not run the service",
      given: { preview: shop.with({ calls: ["tax"] }) },
      code: "callee-not-here",
      message: 'preview of "shop" in dev: "tax" does not run there',
    },
    {
      title: "the service runs on another cluster",
      given: { preview: shop.with({ cluster: other }) },
      code: "unreachable-callee",
      message:
        'preview of "shop" in dev: "catalog" runs on cluster eu-west, where a name of this one does not lead',
    },
    {
      title: "the callee names another port",
      given: {
        preview: shop.with({ calls: ["catalog"] }),
        catalog: { calledBy: [{ service: "shop", ports: ["grpc"] }] },
      },
      code: "call-not-agreed",
      message: 'preview of "shop" in dev: calls "catalog", whose calledBy names it with the ports grpc only',
    },
    {
      title: "the callee serves customers and is closed",
      given: { environment: { isProduction: true } },
      code: "closed-to-previews",
      message:
        'preview of "shop" in dev: "catalog" lets only its callers in, and in production no pull request is one',
    },
  ])("$title", ({ given, code, message }) => {
    const findings = validatePlatform(platformOf(given), {}).filter((one) =>
      one.message.startsWith("preview"),
    );
    expect(findings).toMatchObject([
      { code, message, where: { file: expect.stringContaining("preview-calls.test.ts") } },
    ]);
  });

  test("and right where the callee of production is open", () => {
    const given = { catalog: {}, environment: { isProduction: true } };
    expect(validatePlatform(platformOf(given), {})).toEqual([]);
  });
});
