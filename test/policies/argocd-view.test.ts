import { describe, expect, test } from "@jest/globals";
import { argocdView } from "../../src/policies/argocd/argocd-view.ts";
import { renderedFrom } from "../support/rendered.ts";

const view = (...documents: readonly unknown[]) =>
  argocdView(renderedFrom(documents.map((document) => JSON.stringify(document)).join("\n---\n")));

const argocd = (kind: string, name: string, spec: object) => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind,
  metadata: { name },
  spec,
});
const list = (...names: readonly string[]) => ({ list: { elements: names.map((name) => ({ name })) } });
const git = { git: { repoURL: "https://github.com/acme/gitops", directories: [{ path: "apps/*" }] } };
const clusters = { clusters: {} };
const setOf = (generators: readonly object[], project = "production") =>
  argocd("ApplicationSet", "services", {
    goTemplate: true,
    generators,
    template: { metadata: { name: "{{ .name }}" }, spec: { project } },
  });
const nobody = { isProduction: false, environment: null, service: null };

describe("what an ApplicationSet yields", () => {
  test.each<{ title: string; generators: readonly object[]; names: readonly string[] | "unknown" }>([
    { title: "is known for lists", generators: [list("cart"), list("search")], names: ["cart", "search"] },
    {
      title: "is known for lists in a merge",
      generators: [{ merge: { mergeKeys: ["name"], generators: [list("cart"), list("cart")] } }],
      names: ["cart"],
    },
    { title: "is unknown for clusters that nobody lists", generators: [clusters], names: "unknown" },
    { title: "is unknown as a whole if one generator is", generators: [list("cart"), git], names: "unknown" },
    {
      title: "is unknown for a matrix with a part that is",
      generators: [{ matrix: { generators: [list("cart"), git] } }],
      names: "unknown",
    },
  ])("$title", ({ generators, names }) => {
    const { sets, applications } = view(setOf(generators));
    expect(sets[0]?.isPredictable).toBe(names !== "unknown");
    expect(applications.map(({ name }) => name)).toEqual(names === "unknown" ? [] : names);
  });

  test("is known for clusters that are listed", () => {
    const { applications } = view({ clusters: [{ name: "eu-west" }] }, setOf([clusters]));
    expect(applications.map(({ name }) => name)).toContain("eu-west");
  });
});

describe("a project may have Applications that nobody sees", () => {
  const project = argocd("AppProject", "production", {});
  test.each([
    { title: "not with lists", set: setOf([list("cart")]), more: false },
    { title: "with a set that cannot be predicted", set: setOf([git]), more: true },
    { title: "not with one of another project", set: setOf([git], "staging"), more: false },
    { title: "with one whose project is a template", set: setOf([git], "{{ .path }}"), more: true },
    {
      title: "with a set that fails",
      set: setOf([list("cart"), { list: { elements: "none" } }]),
      more: true,
    },
  ])("$title", ({ set, more }) => {
    expect(view(project, set).projects.get("production")?.mayHaveMore).toBe(more);
  });
});

describe("whose something is", () => {
  const service = (name: string) => ({ apiVersion: "v1", kind: "Service", metadata: { name } });

  test("an Application of a set is what its objects are", () => {
    const owner = { application: "cart", environment: "staging", service: "cart", isProduction: true };
    const { applications } = view(nobody, setOf([list("cart", "search")]), owner, service("cart"));
    expect(
      applications.map(({ name, isProduction, object: { environment, service } }) => ({
        name,
        isProduction,
        environment,
        service,
      })),
    ).toEqual([
      { name: "cart", isProduction: true, environment: "staging", service: "cart" },
      { name: "search", isProduction: false, environment: null, service: null },
    ]);
  });

  test.each([
    { environments: ["production", "production"], expected: "production" },
    { environments: ["production", "staging"], expected: null },
    { environments: [], expected: null },
  ])("a project used by $environments is of $expected", ({ environments, expected }) => {
    const uses = environments.flatMap((environment, index) => [
      { environment },
      argocd("Application", `cart-${index}`, { project: "shop" }),
    ]);
    const { projects } = view(nobody, argocd("AppProject", "shop", {}), ...uses);
    expect(projects.get("shop")?.object.environment).toBe(expected);
  });
});

describe("what global projects add", () => {
  const labelled = (name: string, labels: object, spec: object) => ({
    ...argocd("AppProject", name, spec),
    metadata: { name, labels },
  });
  const settings = (globals: string) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "argocd-cm" },
    data: { globalProjects: globals },
  });
  const everybody = argocd("AppProject", "everybody", {
    sourceRepos: ["charts"],
    roles: [{ name: "reader" }],
  });
  const shop = labelled("shop", { tier: "web" }, { sourceRepos: ["shop"], namespaceResourceWhitelist: null });

  test.each([
    {
      title: "is appended to the projects that the selector fits",
      globals: "[{ labelSelector: { matchLabels: { tier: web } }, projectName: everybody }]",
      sourceRepos: ["shop", "charts"],
    },
    {
      title: "leaves the others alone",
      globals: "[{ labelSelector: { matchLabels: { tier: data } }, projectName: everybody }]",
      sourceRepos: ["shop"],
    },
    {
      title: "is nothing where the selector is wrong",
      globals:
        "[{ labelSelector: { matchExpressions: [{ key: tier, operator: Like }] }, projectName: everybody }]",
      sourceRepos: ["shop"],
    },
    { title: "is nothing where nobody can read it", globals: "[{", sourceRepos: ["shop"] },
  ])("$title", ({ globals, sourceRepos }) => {
    const project = view(everybody, shop, settings(globals)).projects.get("shop");
    expect(project?.effective.spec).toEqual({ sourceRepos });
    expect(project?.project.spec).toEqual({ sourceRepos: ["shop"] });
  });
});
