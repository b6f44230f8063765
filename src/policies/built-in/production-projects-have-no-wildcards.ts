import type { Violation } from "../../model/policy.ts";
import { permitDestination } from "../../simulation/project/permit-destination.ts";
import { permitResource } from "../../simulation/project/permit-resource.ts";
import { permitSource } from "../../simulation/project/permit-source.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { ProjectView } from "../argocd/project-views.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const productionProjectsHaveNoWildcards: BuiltInPolicy = {
  id: "production-projects-have-no-wildcards",
  severity: "warn",
  looksAt: "argocd",
  why: "A project is the fence around production: with a wildcard any repository can put anything anywhere.",
  fix: "Name the repositories, the clusters with their namespaces, and the cluster-scoped kinds that production uses.",
  *check(rendered) {
    for (const project of argocdView(rendered).projects.values()) {
      if (!project.isProduction) continue;
      yield* openSources(project);
      yield* openDestinations(project);
      yield* openKinds(project);
    }
  },
};

/** Nobody means these: a pattern that matches them matches anything. */
const strangeRepository = "https://stranger.example/any/repository";
/** On a host that many share, as GitHub is, and with the subgroups of GitLab. */
const strangePaths = ["stranger/repository", "stranger/any/repository"];
/** A host that a pattern names, as far as the path: `https://github.com/`, `git@github.com:`. */
const hostOf = /^(?:[a-z][a-z+]*:\/\/)?[^/:*?[{]+(?::\d+)?[/:]/i;
const strangeCluster = { name: "stranger", server: "https://stranger.example:6443" };
const strangeNamespace = "stranger";
const strangeKinds = ["Anything", "Stranger", "Zebra"];

function* openSources({ object, project }: ProjectView): Iterable<Violation> {
  for (const [index, repository] of (project.spec?.sourceRepos ?? []).entries()) {
    const permits = (url: string) =>
      permitSource({ ...project, spec: { sourceRepos: [repository] } }, url).permitted;
    const host = repository.startsWith("!") ? undefined : hostOf.exec(repository)?.[0];
    const isOpen = permits(strangeRepository);
    if (!isOpen && !(host && strangePaths.some((path) => permits(host + path)))) continue;
    const which = isOpen
      ? `every ${other(repository)}repository`
      : `every repository of ${host?.slice(0, -1)}`;
    yield { object, field: `spec.sourceRepos[${index}]`, message: `"${repository}" permits ${which}` };
  }
}

function* openDestinations({ object, project }: ProjectView): Iterable<Violation> {
  for (const [index, item] of (project.spec?.destinations ?? []).entries()) {
    const permits = (destination: typeof item, namespace: string) =>
      permitDestination({ ...project, spec: { destinations: [destination] } }, strangeCluster, namespace, [])
        .permitted;
    const field = `spec.destinations[${index}]`;
    if (permits({ ...item, namespace: "*" }, "")) {
      const pattern = item.name && permits({ name: item.name, namespace: "*" }, "") ? item.name : item.server;
      yield { object, field, message: `"${pattern}" permits every ${other(pattern)}cluster` };
    }
    if (permits({ server: "*", namespace: item.namespace }, strangeNamespace)) {
      yield {
        object,
        field: `${field}.namespace`,
        message: `"${item.namespace}" permits every ${other(item.namespace)}namespace`,
      };
    }
  }
}

function other(pattern = ""): string {
  return pattern.startsWith("!") ? "other " : "";
}

function* openKinds({ object, project }: ProjectView): Iterable<Violation> {
  for (const [index, item] of (project.spec?.clusterResourceWhitelist ?? []).entries()) {
    const { group = "", kind } = item;
    const ofAnyGroup = { ...project, spec: { clusterResourceWhitelist: [{ ...item, group: "*" }] } };
    const permits = (one: string) =>
      permitResource(ofAnyGroup, { kind: one, name: "stranger", namespaced: false }).permitted;
    if (!strangeKinds.every(permits)) continue;
    const field = `spec.clusterResourceWhitelist[${index}]`;
    const whose =
      group === "*" ? "every cluster-scoped kind" : `every cluster-scoped kind of the group "${group}"`;
    yield { object, field, message: `kind "${kind}" permits ${whose}` };
  }
}
