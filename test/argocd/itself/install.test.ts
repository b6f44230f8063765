import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type ArgoCdInstall, defineArgoCd, type Platform } from "../../../src/index.ts";
import { argocdPartFolder } from "../../../src/layout.ts";
import type { JsonObject, Manifest } from "../../../src/manifest/manifest.ts";
import { parseYaml } from "../../../src/manifest/parse-yaml.ts";
import { synthesize } from "../../../src/synthesize.ts";
import { describeWithKustomize, runKustomize, withFolders } from "../../support/kustomize.ts";
import { anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const folder = argocdPartFolder("install");

function platformWith(install: Partial<ArgoCdInstall>, options: object = {}, more: object = {}): Platform {
  const argocd = defineArgoCd({ install: { version: "v3.5.1", ...install }, ...more });
  return aPlatform([anEnvironment("dev", [aService()])], { argocd, ...options });
}

function filesOf(platform: Platform): ReadonlyMap<string, JsonObject> {
  const { tree } = synthesize(platform, {});
  return new Map(
    [...tree]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => [
        path.slice(folder.length + 1),
        parseYaml(text, path).documents[0] as JsonObject,
      ]),
  );
}

describe("the kustomization of the install", () => {
  const official = "https://github.com/argoproj/argo-cd//manifests";

  test.each<{ title: string; install: Partial<ArgoCdInstall>; reads: readonly string[] }>([
    {
      title: "reads the release's manifests for a whole cluster",
      install: {},
      reads: ["namespace.yaml", `${official}/cluster-install?ref=v3.5.1`],
    },
    {
      title: "reads those with high availability",
      install: { highAvailability: true },
      reads: ["namespace.yaml", `${official}/ha/cluster-install?ref=v3.5.1`],
    },
    {
      title: "makes no namespace where it may not",
      install: { scope: "namespace" },
      reads: [`${official}/namespace-install?ref=v3.5.1`],
    },
    {
      title: "reads a mirror at the same release",
      install: { manifests: "https://git.example/mirror/argo-cd.git//manifests" },
      reads: [
        "namespace.yaml",
        "https://git.example/mirror/argo-cd.git//manifests/cluster-install?ref=v3.5.1",
      ],
    },
    {
      title: "reads a copy in the repository by its path",
      install: { manifests: "vendor/argo-cd/manifests" },
      reads: ["namespace.yaml", "../../../../vendor/argo-cd/manifests/cluster-install"],
    },
  ])("$title", ({ install, reads }) => {
    expect(filesOf(platformWith(install)).get("kustomization.yaml")?.resources).toEqual(reads);
  });

  test("goes up as far as dist/ is deep", () => {
    const platform = platformWith({ manifests: "vendor/manifests" }, { path: "deploy/dist" });
    expect(filesOf(platform).get("kustomization.yaml")?.resources).toContain(
      "../../../../../vendor/manifests/cluster-install",
    );
  });

  test("takes images from where they are mirrored", () => {
    const images = { "quay.io/argoproj/argocd": "registry.example/argocd" };
    expect(filesOf(platformWith({ images })).get("kustomization.yaml")?.images).toEqual([
      { name: "quay.io/argoproj/argocd", newName: "registry.example/argocd" },
    ]);
  });
});

describe("what processes read when they start", () => {
  const checksums = (platform: Platform) =>
    [...filesOf(platform)]
      .filter(([path]) => path.endsWith("-patch.yaml"))
      .map(([, patch]) => /"checksum\/parameters":"(\w+)"/.exec(JSON.stringify(patch))?.[1])
      .filter((checksum) => checksum !== undefined);

  test("restarts nothing where all is as it was shipped", () => {
    expect(checksums(platformWith({}, {}, { settings: { url: "https://argocd.example" } }))).toEqual([]);
  });

  test.each([
    { what: "a parameter", more: { parameters: { server: { insecure: true } } } },
    { what: "how often Git is asked", more: { settings: { reconciliation: { timeout: "5m" } } } },
  ])("restarts all of its six components when $what changes", ({ more }) => {
    const after = checksums(platformWith({}, {}, more));
    expect(after).toHaveLength(6);
    expect(new Set(after).size).toBe(1);
  });
});

/** As small as it gets, in the shape of Argo CD's own: the same names, and bindings that name the namespace argocd. */
const manifests: Readonly<Record<string, string>> = {
  "cluster-install/kustomization.yaml": "resources: [../namespace-install, ../cluster-rbac, ../crds]\n",
  "namespace-install/kustomization.yaml": "resources: [../base]\n",
  "crds/kustomization.yaml": "resources: [crd.yaml]\n",
  "crds/crd.yaml":
    "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: applications.argoproj.io }\n",
  "cluster-rbac/kustomization.yaml": "resources: [bindings.yaml]\n",
  "cluster-rbac/bindings.yaml": [
    "argocd-application-controller",
    "argocd-applicationset-controller",
    "argocd-server",
  ]
    .map(
      (name) => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: ${name} }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${name} }
subjects: [{ kind: ServiceAccount, name: ${name}, namespace: argocd }]
`,
    )
    .join("---\n"),
  "base/kustomization.yaml": "resources: [config.yaml, workloads.yaml]\n",
  "base/config.yaml": ["argocd-cm", "argocd-rbac-cm", "argocd-cmd-params-cm", "argocd-notifications-cm"]
    .map(
      (name) =>
        `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, labels: { app.kubernetes.io/part-of: argocd } }\ndata: { shipped: "yes" }\n`,
    )
    .join("---\n"),
  "base/workloads.yaml": [
    ["StatefulSet", "argocd-application-controller", "argocd-application-controller"],
    ["Deployment", "argocd-server", "argocd-server"],
    ["Deployment", "argocd-repo-server", "argocd-repo-server"],
    ["Deployment", "argocd-applicationset-controller", "argocd-applicationset-controller"],
    ["Deployment", "argocd-notifications-controller", "argocd-notifications-controller"],
    ["Deployment", "argocd-dex-server", "dex"],
  ]
    .map(
      ([kind, name, container]) => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: ${container}, image: "quay.io/argoproj/argocd:v3.5.1", env: [{ name: ARGOCD_CONTROLLER_REPLICAS, value: "1" }] }] }
`,
    )
    .join("---\n"),
};

function writeTexts(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function built(platform: Platform, place: (root: string) => void): ReadonlyMap<string, Manifest> {
  return withFolders({ [`dist/${folder}`]: filesOf(platform) }, (root) => {
    place(root);
    const objects = runKustomize(join(root, `dist/${folder}`));
    return new Map(objects.map((object) => [`${object.kind}/${object.metadata.name}`, object]));
  });
}

describeWithKustomize("what kustomize makes of it", () => {
  const vendored = (root: string) =>
    writeTexts(
      root,
      Object.fromEntries(Object.entries(manifests).map(([path, text]) => [`vendor/manifests/${path}`, text])),
    );
  const more = {
    settings: { url: "https://argocd.example", reconciliation: { timeout: "5m" } },
    parameters: { server: { insecure: true } },
    notifications: {
      services: { slack: { type: "slack", token: "$slack" } },
      subscribe: { dev: { slack: ["on-sync-failed"] } },
    },
  };
  const install = {
    manifests: "vendor/manifests",
    components: { controller: { replicas: 3, cpu: "500m", memory: "1Gi" } },
  } as const;

  test("keeps the keys that were shipped beside ours", () => {
    const objects = built(platformWith(install, {}, more), vendored);
    expect(objects.get("ConfigMap/argocd-cm")?.data).toMatchObject({
      shipped: "yes",
      url: "https://argocd.example",
    });
    expect(objects.get("ConfigMap/argocd-cmd-params-cm")?.data).toEqual({
      shipped: "yes",
      "server.insecure": "true",
    });
  });

  test("counts the controller's shards in both places", () => {
    const controller = built(platformWith(install, {}, more), vendored).get(
      "StatefulSet/argocd-application-controller",
    );
    expect(controller?.spec).toMatchObject({
      replicas: 3,
      template: {
        spec: {
          containers: [
            {
              env: [{ name: "ARGOCD_CONTROLLER_REPLICAS", value: "3" }],
              resources: { requests: { cpu: "500m", memory: "1Gi" }, limits: { memory: "1Gi" } },
            },
          ],
        },
      },
    });
  });

  test("keeps CRDs and the namespace, whatever anybody prunes or deletes", () => {
    const objects = built(platformWith(install, {}, more), vendored);
    for (const kept of ["CustomResourceDefinition/applications.argoproj.io", "Namespace/argocd"]) {
      expect(objects.get(kept)?.metadata.annotations).toEqual({
        "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
      });
    }
  });

  test("binds the accounts of another namespace, which kustomize alone leaves in argocd", () => {
    const objects = built(platformWith(install, { argocdNamespace: "delivery" }, more), vendored);
    const bindings = [...objects.values()].filter(({ kind }) => kind === "ClusterRoleBinding");
    expect(bindings.map(({ subjects }) => subjects)).toEqual(
      bindings.map(({ metadata }) => [
        { kind: "ServiceAccount", name: metadata.name, namespace: "delivery" },
      ]),
    );
    expect(bindings).toHaveLength(3);
  });

  test("reads a mirror at the tag", () => {
    const mirror = (root: string) => {
      const repository = join(root, "mirror");
      writeTexts(
        repository,
        Object.fromEntries(Object.entries(manifests).map(([path, text]) => [`manifests/${path}`, text])),
      );
      const git = (...words: string[]) =>
        execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...words], {
          cwd: repository,
          stdio: "ignore",
        });
      git("init");
      git("add", "-A");
      git("commit", "-m", "Manifests");
      git("tag", "v3.5.1");
      const file = join(root, `dist/${folder}/kustomization.yaml`);
      const text = JSON.stringify({
        ...filesOf(platformWith({ manifests: `file://${repository}//manifests` }, {}, more)).get(
          "kustomization.yaml",
        ),
      });
      writeFileSync(file, text);
    };
    const objects = built(platformWith({}, {}, more), mirror);
    expect(objects.get("ConfigMap/argocd-cm")?.data).toMatchObject({ shipped: "yes" });
  });
});
