import { describe, expect, test } from "@jest/globals";
import { type ArgoCdOptions, defineArgoCd, defineCluster, type Platform } from "../../../src/index.ts";
import { isObject, type JsonObject, type Manifest } from "../../../src/manifest/manifest.ts";
import { synthesize } from "../../../src/synthesize.ts";
import { aCluster, anEnvironment, aPlatform, aService } from "../../support/platform.ts";

const home = defineCluster("home", {
  server: "https://kubernetes.default.svc",
  kubernetes: "1.35",
  labels: { "acme.example/tier": "general" },
});
const remote = defineCluster("remote", { kubernetes: "1.35" });

const platformWith = (options: ArgoCdOptions): Platform =>
  aPlatform([anEnvironment("dev", [aService()])], {
    clusters: [aCluster, home, remote],
    argocd: defineArgoCd(options),
  });

const everything: ArgoCdOptions = {
  install: { version: "v3.5.1" },
  monitoring: { alerts: { dev: "warning" } },
  credentials: { store: "vault", repository: { sshPrivateKey: { key: "argocd/git" } } },
};

const bootstrapOf = (options: ArgoCdOptions) =>
  new Map(
    [...synthesize(platformWith(options), {}).argocd]
      .filter(([path]) => path.startsWith("argocd/bootstrap/"))
      .map(([path, object]) => [path.slice("argocd/bootstrap/".length), object]),
  );

const spec = (object: Manifest | undefined) => object?.spec as Readonly<Record<string, JsonObject>>;

describe("what the root Application reads of Argo CD itself", () => {
  test.each<{ title: string; options: ArgoCdOptions; files: readonly string[] }>([
    {
      title: "two ConfigMaps where somebody else installs it",
      options: {},
      files: ["argocd-cm.yaml", "argocd-rbac-cm.yaml", "root-application.yaml"],
    },
    {
      title: "no ConfigMap with an install, whose patches they are",
      options: { install: { version: "v3.5.1" } },
      files: ["argo-cd.yaml", "root-application.yaml"],
    },
    {
      title: "an Application for each part",
      options: everything,
      files: ["argo-cd-credentials.yaml", "argo-cd-monitoring.yaml", "argo-cd.yaml", "root-application.yaml"],
    },
  ])("is $title", ({ options, files }) => {
    expect([...bootstrapOf(options).keys()].sort()).toEqual(files);
  });

  test("never prunes what Argo CD needs to come back", () => {
    const applications = bootstrapOf(everything);
    const prunes = [...applications].map(([file, one]) => [
      file,
      (spec(one).syncPolicy as { readonly automated: JsonObject }).automated.prune,
    ]);
    expect(Object.fromEntries(prunes)).toEqual({
      "root-application.yaml": true,
      "argo-cd.yaml": false,
      "argo-cd-monitoring.yaml": true,
      "argo-cd-credentials.yaml": false,
    });
  });

  test("takes nothing with it when it goes, and keeps fields that are not its own", () => {
    for (const application of bootstrapOf(everything).values()) {
      expect(application.metadata.finalizers).toBeUndefined();
      expect(spec(application).syncPolicy?.syncOptions).toContain("ServerSideApply=true");
    }
  });

  test("waits for the CRDs of operators instead of giving a commit up", () => {
    const { syncPolicy } = spec(bootstrapOf(everything).get("argo-cd-monitoring.yaml"));
    expect(syncPolicy?.syncOptions).toContain("SkipDryRunOnMissingResource=true");
    expect(syncPolicy?.retry).toMatchObject({ limit: -1 });
  });

  test("keeps ConfigMaps that leave Git: an install takes them over", () => {
    for (const [file, object] of bootstrapOf({})) {
      if (object.kind !== "ConfigMap") continue;
      expect([file, object.metadata.annotations]).toEqual([
        file,
        { "argocd.argoproj.io/sync-options": "Prune=false" },
      ]);
    }
  });
});

describe("the project of Argo CD itself", () => {
  const kindsOf = (options: ArgoCdOptions) => {
    const { argocd } = synthesize(platformWith(options), {});
    const { clusterResourceWhitelist, namespaceResourceWhitelist } = spec(
      argocd.get("argocd/projects/argocd.yaml"),
    ) as unknown as Readonly<Record<string, readonly JsonObject[]>>;
    const names = (list: readonly JsonObject[] = []) => list.map(({ kind }) => kind);
    return { cluster: names(clusterResourceWhitelist), namespaced: names(namespaceResourceWhitelist) };
  };

  test("permits four kinds where somebody else installs it", () => {
    expect(kindsOf({})).toEqual({
      cluster: [],
      namespaced: ["ConfigMap", "AppProject", "Application", "ApplicationSet"],
    });
  });

  test("permits what is there, and never all", () => {
    const { cluster, namespaced } = kindsOf(everything);
    expect(cluster).toEqual(["Namespace", "CustomResourceDefinition", "ClusterRole", "ClusterRoleBinding"]);
    expect(namespaced).toEqual(expect.arrayContaining(["PrometheusRule", "ExternalSecret", "StatefulSet"]));
    expect([...cluster, ...namespaced]).not.toContain("*");
  });

  test("permits nothing of the cluster to an install in a namespace", () => {
    expect(kindsOf({ install: { version: "v3.5.1", scope: "namespace" } }).cluster).toEqual([]);
  });
});

describe("credentials", () => {
  const objectsOf = (credentials: ArgoCdOptions["credentials"]) => {
    const { parts } = synthesize(platformWith({ ...(credentials && { credentials }) }), {});
    return new Map(parts.flatMap(({ manifests }) => manifests).map((one) => [one.metadata.name, one]));
  };
  const template = (object: Manifest | undefined) =>
    (spec(object).target as JsonObject).template as { metadata: { labels: object }; data: JsonObject };
  const value = { key: "argocd/git", property: "value" };

  test.each([
    {
      title: "a user's password",
      repository: { username: "git", password: value },
      data: { username: "git", password: "{{ .password }}" },
    },
    {
      title: "a key for SSH",
      repository: { sshPrivateKey: value },
      data: { sshPrivateKey: "{{ .sshPrivateKey }}" },
    },
    {
      title: "a GitHub App's key",
      repository: { githubApp: { id: 1, installation: 2, privateKey: value } },
      data: {
        githubAppID: "1",
        githubAppInstallationID: "2",
        githubAppPrivateKey: "{{ .githubAppPrivateKey }}",
      },
    },
  ])("keep $title in the store", ({ repository, data }) => {
    const secret = objectsOf({ store: "vault", repository }).get("repository-git-example-acme-gitops");
    expect(template(secret)).toEqual({
      metadata: { labels: { "argocd.argoproj.io/secret-type": "repository" } },
      data: { type: "git", url: "https://git.example/acme/gitops.git", ...data },
    });
    expect(spec(secret).data).toEqual([expect.objectContaining({ remoteRef: value })]);
  });

  test("carry the labels and the address of the cluster, and its account as JSON", () => {
    const clusters = { remote: { server: value, bearerToken: value, caData: value } };
    const { data } = template(objectsOf({ store: "vault", clusters }).get("cluster-remote"));
    expect(data).toMatchObject({ name: "remote", server: "{{ .server }}" });
    const filled = String(data.config).replace(/\{\{ \.(\w+) \| toJson \}\}/g, '"$1"');
    expect(JSON.parse(filled)).toEqual({
      bearerToken: "bearerToken",
      tlsClientConfig: { insecure: false, caData: "caData" },
    });
  });

  test("hold nothing for Argo CD's own account, so its Secret is in Git", () => {
    const secret = objectsOf({ store: "vault", clusters: { home: "service-account" } }).get("cluster-home");
    expect(secret).toMatchObject({
      kind: "Secret",
      metadata: {
        labels: { "acme.example/tier": "general", "argocd.argoproj.io/secret-type": "cluster" },
      },
    });
    expect(isObject(secret?.stringData) && Object.keys(secret.stringData)).toEqual([
      "name",
      "server",
      "config",
    ]);
  });

  test("are merged into the Secrets that Argo CD writes to itself", () => {
    const secret = objectsOf({ store: "vault", settings: { "oidc.clientSecret": value } }).get(
      "argocd-secret",
    );
    expect(spec(secret).target).toEqual({ name: "argocd-secret", creationPolicy: "Merge" });
  });
});
