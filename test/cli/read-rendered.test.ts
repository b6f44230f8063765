import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { readRendered } from "../../src/cli/read-rendered.ts";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** `Application/name` of each object, `-` where nobody deploys it, and what was not looked into. */
function read(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), "tiphys-read-"));
  roots.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const { rendered, findings } = readRendered(root);
  const objects = rendered.objects.map(
    ({ manifest, application }) => `${application ?? "-"}/${manifest.metadata.name}`,
  );
  return { objects: objects.sort(), unread: findings.map(({ message }) => message) };
}

const config = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
const application = (source: string, more = "") =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web }\nspec: { source: ${source}${more} }\n`;
const set = (generators: string, path = "gitops/web") => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: all }
spec:
  goTemplate: true
  generators: ${generators}
  template:
    metadata: { name: "web-{{ .name }}" }
    spec: { source: { repoURL: r, path: "${path}" } }
`;
const kustomization = (more: string) =>
  `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${more}\n`;
const patch = `${config("a")}data: { x: "1" }\n`;

test.each([
  {
    title: "a folder of plain manifests is deployed as it is",
    files: {
      "app.yaml": application("{ path: gitops/web }"),
      "web/a.yaml": config("a"),
      "web/b.yml": config("b"),
    },
    objects: ["web/a", "web/b"],
  },
  {
    title: "folders below belong to it with directory.recurse only; what is left counts too",
    files: {
      "app.yaml": application("{ path: web }"),
      "web/a.yaml": config("a"),
      "web/x/b.yaml": config("b"),
    },
    objects: ["-/b", "web/a"],
  },
  {
    title: "directory.recurse takes folders below, without what it excludes",
    files: {
      "app.yaml": application('{ path: web, directory: { recurse: true, exclude: "x/no*" } }'),
      "web/x/a.yaml": config("a"),
      "web/x/no.yaml": config("no"),
    },
    objects: ["-/no", "web/a"],
  },
  ...["kustomization.yaml", "kustomization.yml", "Kustomization"].map((name) => ({
    title: `${name} makes a folder one of kustomize, and its patches are no objects`,
    files: {
      "app.yaml": application("{ path: web }"),
      [`web/${name}`]: kustomization("resources: [a.yaml]\npatches: [{ path: a-patch.yaml }]"),
      "web/a.yaml": `${config("a")}---\n${config("b")}`,
      "web/a-patch.yaml": patch,
    },
    objects: ["web/a", "web/b"],
  })),
  {
    title: "manifests that no Application deploys count as well, Argo CD's own do not",
    files: {
      "app.yaml": application("{ path: web }"),
      "web/a.yaml": config("a"),
      "other/b.yaml": config("b"),
      "other/argocd-cm.yaml": config("argocd-cm"),
    },
    objects: ["-/b", "web/a"],
  },
  {
    title: "an overlay that no Application deploys is built, with its base",
    files: {
      "base/kustomization.yaml": kustomization("resources: [a.yaml]"),
      "base/a.yaml": config("a"),
      "overlays/dev/kustomization.yaml": kustomization(
        "resources: [../../base]\npatches: [{ path: a-patch.yaml }]",
      ),
      "overlays/dev/a-patch.yaml": patch,
    },
    objects: ["-/a"],
  },
  {
    title: "an overlay whose objects Argo CD reads rendered is not judged beside them",
    files: {
      "app.yaml": application('{ path: dist/rendered/dev/web, directory: { include: "*.yaml" } }'),
      "rendered/dev/web/a.yaml": config("a"),
      "apps/web/base/kustomization.yaml": kustomization("resources: [a.yaml]"),
      "apps/web/base/a.yaml": config("a"),
      "apps/web/overlays/dev/kustomization.yaml": kustomization("resources: [../../base]"),
    },
    objects: ["web/a"],
  },
  {
    title: "the Applications that a set lists are deployed each",
    files: {
      "set.yaml": set("[{ list: { elements: [{ name: x }, { name: y }] } }]"),
      "web/a.yaml": config("a"),
    },
    objects: ["web-x/a", "web-y/a"],
  },
  {
    title: "a set over clusters that nobody told is deployed once, by its own name",
    files: { "set.yaml": set("[{ clusters: {} }]"), "web/a.yaml": config("a") },
    objects: ["all/a"],
  },
  {
    title: "a set over pull requests adds nothing to the Application that deploys the same",
    files: {
      "app.yaml": application("{ path: web }"),
      "set.yaml": set("[{ pullRequest: { github: {} } }]"),
      "web/a.yaml": config("a"),
    },
    objects: ["web/a"],
  },
  {
    title: "what the options of a source change is changed: the namespace of a preview is an object of it",
    files: {
      "set.yaml": set("[{ pullRequest: { github: {} } }]")
        .replace(
          'path: "gitops/web" }',
          'path: "web", kustomize: { namespace: "preview-{{ .number }}", images: ["x/web:pr-{{ .number }}"], patches: [{ target: { version: v1, kind: ConfigMap, name: a }, patch: "[{ op: replace, path: /metadata/name, value: of-{{ .number }} }]" }] } }',
        )
        .replace("web-{{ .name }}", "web-{{ .number }}"),
      "web/kustomization.yaml": kustomization("namespace: preview\nresources: [a.yaml, namespace.yaml]"),
      "web/a.yaml": config("a"),
      "web/namespace.yaml": "apiVersion: v1\nkind: Namespace\nmetadata: { name: preview }\n",
    },
    objects: ["all/of-12345", "all/preview-12345"],
  },
  {
    title: "every source of an Application is read, and a List is what it holds",
    files: {
      "app.yaml": application("null", ", sources: [{ path: a }, { path: b }, { ref: values, repoURL: r }]"),
      "a/a.yaml": config("a"),
      "b/b.json": JSON.stringify({
        apiVersion: "v1",
        kind: "List",
        items: [{ kind: "X", apiVersion: "v1", metadata: { name: "b" } }],
      }),
    },
    objects: ["web/a", "web/b"],
  },
  {
    title: "a chart is not looked into, and no fault",
    files: { "app.yaml": application("{ chart: redis, repoURL: charts.example }") },
    objects: [],
  },
])("$title", ({ files, objects }) => {
  expect(read(files as unknown as Readonly<Record<string, string>>)).toEqual({ objects, unread: [] });
});

test.each([
  {
    title: "another repository",
    files: { "app.yaml": application("{ path: deploy, repoURL: other.git }") },
    says: "there is no deploy of other.git",
  },
  {
    title: "a folder with a Helm chart, whose templates are no YAML",
    files: {
      "app.yaml": application("{ path: web }"),
      "web/Chart.yaml": "name: web\n",
      "web/templates/a.yaml": "{{ if .x }}\na: [\n",
    },
    says: "web is a Helm chart",
  },
  {
    title: "a kustomization with more than we build",
    files: {
      "app.yaml": application("{ path: web }"),
      "web/kustomization.yaml": kustomization("configMapGenerator: [{ name: a }]"),
    },
    says: "its kustomization uses configMapGenerator",
  },
  {
    title: "a path that only Argo CD knows",
    files: { "set.yaml": set("[{ git: { directories: [{ path: apps/* }] } }]", "{{ .path.path }}") },
    says: "ApplicationSet all is not judged as it is deployed: there is no {{ .path.path }}",
  },
])("$title cannot be looked into, and that is said", ({ files, says }) => {
  const { unread } = read(files as unknown as Readonly<Record<string, string>>);
  expect(unread).toEqual([expect.stringContaining(says)]);
});
