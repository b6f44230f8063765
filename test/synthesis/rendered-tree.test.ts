import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { overlayFolder, renderedFolder } from "../../src/layout.ts";
import type { Manifest } from "../../src/manifest/manifest.ts";
import { parseYaml } from "../../src/manifest/parse-yaml.ts";
import type { FileTree } from "../../src/output/file-tree.ts";
import { synthesize } from "../../src/synthesize.ts";
import { describeWithKustomize, runKustomize, withTree } from "../support/kustomize.ts";
import { anEnvironment, aPlatform, aService } from "../support/platform.ts";
import { platformOf, table } from "./random-platform.ts";

const renderedOf = (options: object, service = aService("checkout", { host: "shop.example" })) =>
  synthesize(aPlatform([anEnvironment("dev", [service], options)]), {}).tree;

/** The objects of a folder, each in a file of its own, in the order of their names. */
function objectsIn(tree: FileTree, folder: string): readonly Manifest[] {
  const files = [...tree].filter(([path]) => path.startsWith(`${folder}/`));
  return inOrder(files.flatMap(([path, text]) => parseYaml(text, path).documents as unknown as Manifest[]));
}

function inOrder(manifests: readonly Manifest[]): readonly Manifest[] {
  const name = ({ kind, metadata }: Manifest) => `${kind}/${metadata.name}`;
  return [...manifests].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

describe("a service whose source is rendered", () => {
  const tree = renderedOf({ source: "rendered" });
  const folder = renderedFolder("dev", "checkout");

  test("has one object a file, in its namespace, beside the base and the overlay", () => {
    const paths = [...tree.keys()].filter((path) => path.startsWith(folder)).sort();
    expect(paths.map((path) => path.slice(folder.length + 1))).toEqual([
      "deployment.yaml",
      "ingress.yaml",
      "service-account.yaml",
      "service.yaml",
    ]);
    for (const { metadata } of objectsIn(tree, folder)) expect(metadata.namespace).toBe("dev-checkout");
    expect(tree.has("apps/checkout/overlays/dev/kustomization.yaml")).toBe(true);
  });

  test("is read by Argo CD as a directory, which depends on nothing outside of it", () => {
    const text = tree.get("argocd/applications/dev/checkout.yaml") ?? "";
    expect(parseYaml(text, "").documents[0]).toMatchObject({
      metadata: { annotations: { "argocd.argoproj.io/manifest-generate-paths": "." } },
      spec: { source: { path: `dist/${folder}`, directory: { include: "*.yaml" } } },
    });
  });

  test("leaves everything else as it is", () => {
    const others = (files: FileTree) =>
      [...files].filter(([path]) => !path.startsWith("rendered/") && !path.startsWith("argocd/applications"));
    expect(others(tree)).toEqual(others(renderedOf({})));
  });
});

describe("which source counts", () => {
  const bare = aService("checkout");
  const placed = (source: string) => ({ placed: { ...bare.placed, overrides: { source } } });
  test.each([
    { title: "kustomize, unless somebody says otherwise", options: {}, service: bare, rendered: false },
    { title: "the environment's", options: { source: "rendered" }, service: bare, rendered: true },
    { title: "the placement's before it", options: {}, service: placed("rendered"), rendered: true },
    {
      title: "the placement's, back to kustomize",
      options: { source: "rendered" },
      service: placed("kustomize"),
      rendered: false,
    },
  ])("$title", ({ options, service, rendered }) => {
    const tree = renderedOf(options, service);
    expect([...tree.keys()].some((path) => path.startsWith("rendered/"))).toBe(rendered);
  });

  test("another word is a finding", () => {
    expect(() => renderedOf({ source: "helm" })).toThrow(
      expect.objectContaining({ findings: [expect.objectContaining({ field: "source" })] }),
    );
  });
});

test("an object that Argo CD would leave out is a finding: it would be pruned without a word", () => {
  const noted = aService("checkout", { annotations: { note: "see +argocd:skip-file-rendering" } });
  expect(() => renderedOf({ source: "rendered" }, noted)).toThrow(
    expect.objectContaining({
      findings: expect.arrayContaining([expect.objectContaining({ code: "file-is-skipped" })]),
    }),
  );
});

describeWithKustomize("the real kustomize on generated platforms", () => {
  test("makes of each overlay the very objects that are rendered", () => {
    void fc.assert(
      fc.property(table, (rows) => {
        const { tree, deployed } = synthesize(platformOf(rows, undefined, { source: "rendered" }), {});
        withTree(tree, (root) => {
          for (const { service, environment } of deployed) {
            const rendered = objectsIn(tree, renderedFolder(environment.name, service.name));
            const built = runKustomize(join(root, overlayFolder(service.name, environment.name)));
            expect(rendered).toEqual(inOrder(built));
          }
        });
      }),
      { numRuns: 5 },
    );
  }, 120_000);
});
