import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { sourceFolder } from "../src/argocd/deployed-service.ts";
import { build } from "../src/kustomize/build.ts";
import { inResourceOrder } from "../src/kustomize/resource-order.ts";
import type { FileContent, Files } from "../src/kustomize/types.ts";
import {
  baseFolder,
  infrastructureFolder,
  infrastructureOverlayFolder,
  namespacesFolder,
  overlayFolder,
} from "../src/layout.ts";
import { parseYaml } from "../src/manifest/parse-yaml.ts";
import { platform, synthesis } from "./reference-platform/reference.ts";
import { describeWithKustomize, runKustomize } from "./support/kustomize.ts";

const { deployed, components, namespaces } = synthesis;
const rows = platform.environments.map(({ name }) => ({
  environment: name,
  services: deployed.filter((one) => one.environment.name === name),
}));

/** A folder of the committed dist/, as it was read by anybody. */
function folder(path: string): Files {
  const files = readdirSync(`dist/${path}`).map((name): [string, FileContent] => {
    const { documents } = parseYaml(readFileSync(`dist/${path}/${name}`, "utf8"), name);
    return [name, documents[0] as FileContent];
  });
  return new Map(files);
}

describe("our own build of the committed dist/", () => {
  test.each(rows)("gives the desired state of every service in $environment", ({ services }) => {
    for (const { service, environment, manifests } of services) {
      const overlay = folder(overlayFolder(service.name, environment.name));
      expect(build(folder(baseFolder(service.name)), overlay)).toEqual(manifests);
    }
  });
});

describeWithKustomize("the real kustomize on the committed dist/", () => {
  test("gives, object by object, what Argo CD reads rendered", () => {
    const rendered = deployed.filter(({ source }) => source === "rendered");
    expect(rendered.length).toBeGreaterThan(0);
    for (const one of rendered) {
      const files = [...folder(sourceFolder(one)).values()];
      const built = runKustomize(`dist/${overlayFolder(one.service.name, one.environment.name)}`);
      expect(files).toHaveLength(built.length);
      expect(files).toEqual(expect.arrayContaining([...built]));
    }
  });

  test.each(rows)(
    "gives the desired state of every service in $environment, to the order of every list",
    ({ services }) => {
      for (const { service, environment, manifests } of services) {
        expect(runKustomize(`dist/${overlayFolder(service.name, environment.name)}`)).toEqual(manifests);
      }
    },
    120_000,
  );

  test("gives of infrastructure what each cluster is to have, and the namespaces as they were said", () => {
    const own = components.flatMap(({ infrastructure: { name }, installations }) =>
      installations
        .filter(({ manifests }) => manifests.length > 0)
        .map(({ cluster, differs, manifests }) => ({
          path: differs ? infrastructureOverlayFolder(name, cluster.name) : infrastructureFolder(name),
          manifests,
        })),
    );
    const made = namespaces.map(({ environment, cluster, manifests }) => ({
      path: namespacesFolder(environment.name, cluster.name),
      manifests,
    }));
    for (const { path, manifests } of [...own, ...made])
      expect(runKustomize(`dist/${path}`)).toEqual(inResourceOrder(manifests));
  });
});
