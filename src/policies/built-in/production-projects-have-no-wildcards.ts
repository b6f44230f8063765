import type { Policy, Violation } from "../../model/policy.ts";
import { permitDestination } from "../../simulation/project/permit-destination.ts";
import { permitSource } from "../../simulation/project/permit-source.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { ProjectView } from "../argocd/project-views.ts";

export const productionProjectsHaveNoWildcards: Policy = {
  id: "production-projects-have-no-wildcards",
  severity: "warn",
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
const strangeCluster = { name: "stranger", server: "https://stranger.example:6443" };
const strangeNamespace = "stranger";

function* openSources({ object, project }: ProjectView): Iterable<Violation> {
  for (const [index, repository] of (project.spec?.sourceRepos ?? []).entries()) {
    if (!permitSource({ ...project, spec: { sourceRepos: [repository] } }, strangeRepository).permitted)
      continue;
    yield {
      object,
      field: `spec.sourceRepos[${index}]`,
      message: `"${repository}" permits every ${other(repository)}repository`,
    };
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
  for (const [index, { group = "", kind }] of (project.spec?.clusterResourceWhitelist ?? []).entries()) {
    if (kind !== "*") continue;
    const field = `spec.clusterResourceWhitelist[${index}]`;
    const whose =
      group === "*" ? "every cluster-scoped kind" : `every cluster-scoped kind of the group "${group}"`;
    yield { object, field, message: `kind "*" permits ${whose}` };
  }
}
