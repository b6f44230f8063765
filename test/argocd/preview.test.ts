import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { definePreview, defineService, perEnvironment } from "../../src/index.ts";
import { overlayFolder } from "../../src/layout.ts";
import { isObject, type JsonObject, type Manifest } from "../../src/manifest/manifest.ts";
import { parseYaml } from "../../src/manifest/parse-yaml.ts";
import { renderYaml } from "../../src/manifest/yaml.ts";
import { renderedPlatform } from "../../src/policies/rendered-platform.ts";
import { expandSet } from "../../src/simulation/questions/expand-set.ts";
import { synthesize } from "../../src/synthesize.ts";
import { describeWithKustomize, runKustomize, withTree } from "../support/kustomize.ts";
import { aCluster, anEnvironment, aPlatform, aTeam } from "../support/platform.ts";

const shop = defineService("shop", {
  team: aTeam,
  image: "ghcr.io/acme/shop",
  port: 8080,
  host: perEnvironment<string>(),
  replicas: 3,
  variables: { SELF: perEnvironment<string>(), LOG_LEVEL: "info" },
});
const values = { host: "dev.example", variables: { SELF: "dev" } };
const dev = anEnvironment("dev", [shop.with(values)], { labels: { environment: "dev" } });

function synthesized(options: object = {}) {
  const preview = definePreview({
    service: (pull) =>
      shop.with({
        replicas: 1,
        host: `pr-${pull.number}.preview.example`,
        annotations: { "acme.example/url": `https://pr-${pull.number}.preview.example` },
        variables: { SELF: `${pull.branch_slug}: "${pull.head_sha}"` },
      }),
    environment: dev,
    pullRequests: { github: { owner: "acme", repo: "shop", labels: ["preview"] } },
    ...options,
  });
  const releases = { dev: { shop: { tag: "1.0.0" } } };
  const synthesis = synthesize(
    aPlatform([dev], { previews: [preview], teamsMay: { dev: ["get", "sync"] } }),
    releases,
  );
  const set = synthesis.argocd.get("argocd/applicationsets/previews-shop.yaml") as Manifest;
  return { synthesis, set };
}

const pullRequests = [{ number: "7", branch: "fix/it", head_sha: "0123456789abcdef" }];

/** The Application of a pull request. */
function previewOf({ synthesis, set }: ReturnType<typeof synthesized>) {
  const expansion = expandSet(renderedPlatform(synthesis), set, { pullRequests });
  if ("problem" in expansion) throw new Error(expansion.problem);
  const [one] = expansion.applications;
  if (!one) throw new Error("no Application");
  return one;
}

describe("the preview of a pull request", () => {
  const made = synthesized();
  const { manifest, permitted } = previewOf(made);

  test("is an Application of the project of previews, which permits it", () => {
    expect({ permitted, name: manifest.metadata.name }).toEqual({ permitted: true, name: "preview-shop-7" });
    expect(manifest.spec).toMatchObject({
      project: "previews",
      destination: { server: "https://eu.example", namespace: "preview-shop-7" },
      source: {
        path: "dist/apps/shop/overlays/preview",
        kustomize: { namespace: "preview-shop-7", images: ["ghcr.io/acme/shop:pr-7-01234567"] },
      },
    });
  });

  test("goes with all that it made when the pull request is closed: so does its namespace, which is an object of it", () => {
    expect(manifest.metadata.finalizers).toEqual(["resources-finalizer.argocd.argoproj.io"]);
    expect(JSON.stringify(made.set)).not.toContain("CreateNamespace");
    const text = made.synthesis.tree.get("apps/shop/overlays/preview/namespace.yaml");
    expect(parseYaml(text ?? "", "").documents).toEqual([
      {
        apiVersion: "v1",
        kind: "Namespace",
        metadata: {
          name: "preview-shop",
          labels: {
            environment: "preview",
            team: "payments",
            preview: "true",
            service: "shop",
            "pod-security.kubernetes.io/audit": "restricted",
            "pod-security.kubernetes.io/enforce": "restricted",
            "pod-security.kubernetes.io/warn": "restricted",
          },
        },
      },
    ]);
  });

  test("is in a project that reaches and makes namespaces of previews only, where the team may what it may in dev", () => {
    expect(made.synthesis.argocd.get("argocd/projects/previews.yaml")?.spec).toMatchObject({
      destinations: [{ server: "https://eu.example", namespace: "preview-shop-*" }],
      clusterResourceWhitelist: [{ group: "", kind: "Namespace", name: "preview-shop-*" }],
      roles: [
        {
          name: "payments",
          policies: [
            "p, proj:previews:payments, applications, get, previews/preview-shop-*, allow",
            "p, proj:previews:payments, applications, sync, previews/preview-shop-*, allow",
          ],
        },
      ],
    });
  });

  test("changes nothing of the environment that it is like, where it calls nobody", () => {
    const without = synthesize(aPlatform([dev], { teamsMay: { dev: ["get", "sync"] } }), {
      dev: { shop: { tag: "1.0.0" } },
    }).tree;
    for (const [path, text] of without) expect([path, made.synthesis.tree.get(path)]).toEqual([path, text]);
    const more = [...made.synthesis.tree.keys()].filter((path) => !without.has(path));
    expect(more.filter((path) => !/preview/.test(path))).toEqual([]);
  });

  test("has a tag and a quota of its own, where somebody says so", () => {
    const own = synthesized({
      tag: (pull: { head_sha: string }) => pull.head_sha,
      namespace: { podSecurity: "baseline", quota: { pods: 3 } },
    });
    expect(previewOf(own).manifest.spec).toMatchObject({
      source: { kustomize: { images: ["ghcr.io/acme/shop:0123456789abcdef"] } },
    });
    expect(own.synthesis.tree.get("apps/shop/overlays/preview/resource-quota.yaml")).toContain('pods: "3"');
  });
});

describeWithKustomize("the real kustomize, asked as Argo CD asks it", () => {
  test("gives the pull request's own host, variable, image and namespace, and the rest of the overlay", () => {
    const made = synthesized();
    const { source } = previewOf(made).manifest.spec as {
      readonly source: { readonly kustomize: JsonObject };
    };
    const file = `${overlayFolder("shop", "preview")}/kustomization.yaml`;
    const objects = withTree(
      new Map([
        ...made.synthesis.tree,
        [file, edited(made.synthesis.tree.get(file) ?? "", source.kustomize)],
      ]),
      (root) => runKustomize(join(root, overlayFolder("shop", "preview"))),
    );
    const find = (kind: string) => objects.find((one) => one.kind === kind);
    expect(find("Namespace")?.metadata.name).toBe("preview-shop-7");
    expect(
      objects.filter(({ kind, metadata }) => kind !== "Namespace" && metadata.namespace !== "preview-shop-7"),
    ).toEqual([]);
    for (const { kind, metadata } of objects.filter((one) => one.kind !== "Namespace"))
      expect([kind, metadata.annotations]).toEqual([
        kind,
        { "acme.example/url": "https://pr-7.preview.example" },
      ]);
    expect(find("Ingress")?.spec).toMatchObject({ rules: [{ host: "pr-7.preview.example" }] });
    expect(find("Deployment")?.spec).toMatchObject({
      replicas: 1,
      template: {
        spec: {
          containers: [
            {
              image: "ghcr.io/acme/shop:pr-7-01234567",
              env: [
                { name: "SELF", value: 'fix-it: "0123456789abcdef"' },
                { name: "LOG_LEVEL", value: "info" },
              ],
            },
          ],
        },
      },
    });
  });
});

/** A kustomization after `kustomize edit set namespace`, `set image` and `add patch`. */
function edited(text: string, { namespace, images, patches }: JsonObject): string {
  const [before] = parseYaml(text, "").documents;
  if (!isObject(before)) throw new Error("no kustomization");
  const [name = "", newTag = ""] = String((images as readonly string[])[0]).split(/:(?=[^:]*$)/);
  const all = [...((before.patches ?? []) as readonly JsonObject[]), ...(patches as readonly JsonObject[])];
  return renderYaml({ ...before, namespace: namespace ?? "", images: [{ name, newTag }], patches: all });
}

describe("what cannot be is a finding", () => {
  const service = shop.with({ host: "x.example", variables: { SELF: "" } });
  const elsewhere = defineService("elsewhere", { team: aTeam, image: "x/y" });
  test.each<[title: string, options: object, code: string]>([
    [
      "a parameter that is not there",
      { service: (pull: { nmber: string }) => shop.with({ ...values, host: pull.nmber }) },
      "unknown-parameter",
    ],
    [
      "a title: whoever opens a pull request would write our YAML",
      { service: (pull: { title: string }) => shop.with({ ...values, host: pull.title }) },
      "unknown-parameter",
    ],
    [
      "a value that the service needs",
      { service: { placed: { ...service.placed, overrides: {} } } },
      "missing-value",
    ],
    [
      "two hosts of pull requests",
      { pullRequests: { github: { owner: "a", repo: "b" }, gitlab: { project: "1" } } },
      "wrong-value",
    ],
    ["no service", { service: "shop" }, "wrong-type"],
    ["a service that no environment runs", { service: elsewhere }, "unknown-service"],
    [
      "an environment of another platform",
      { environment: anEnvironment("qa", [service]) },
      "unknown-environment",
    ],
    ["a tag that is the same for all commits", { tag: () => "latest" }, "fixed-tag"],
    ["rules that are none", { namespace: { quotas: {} } }, "unknown-knob"],
    ["a rest that nobody ends", { idle: "72h" }, "no-label"],
    [
      "a Secret in a file that is not there",
      { service: shop.with({ ...values, secrets: { key: { sops: "key.yaml" } } } as never) },
      "no-such-file",
    ],
    [
      "a parameter in a name",
      {
        service: (pull: { number: string }) =>
          shop.with({ ...values, configMaps: { [`pr-${pull.number}`]: { a: "b" } } } as never),
      },
      "parameter-in-name",
    ],
  ])("%s", (_, options, code) => {
    expect(() => synthesized(options)).toThrow(
      expect.objectContaining({ findings: expect.arrayContaining([expect.objectContaining({ code })]) }),
    );
  });

  test("an environment that is named as the overlays of previews are", () => {
    const preview = definePreview({
      service,
      environment: dev,
      pullRequests: { gitlab: { project: "1" } },
    });
    const platform = aPlatform([dev, anEnvironment("preview", [], { cluster: aCluster })], {
      previews: [preview],
    });
    expect(() => synthesize(platform, { dev: { shop: { tag: "1" } } })).toThrow(/name-in-use/);
  });
});
