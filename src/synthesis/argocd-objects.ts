import { appProjects } from "../argocd/app-project.ts";
import { applicationOf } from "../argocd/application.ts";
import { applicationSetOf } from "../argocd/application-set.ts";
import { type DefinedSet, definedSet } from "../argocd/defined-set.ts";
import { definedSetProject } from "../argocd/defined-set-project.ts";
import { type DeployedService, projectName } from "../argocd/deployed-service.ts";
import { infrastructureApplication, infrastructureSet } from "../argocd/infrastructure/applications.ts";
import type { Component } from "../argocd/infrastructure/component.ts";
import {
  type NamespacesOn,
  namespacesApplication,
  namespacesProjects,
} from "../argocd/infrastructure/namespaces.ts";
import { infrastructureProjects } from "../argocd/infrastructure/project.ts";
import type { ArgoCdItself } from "../argocd/itself/argocd-itself.ts";
import { type Previewed, previewProjects, previewSet } from "../argocd/preview.ts";
import {
  applicationFile,
  applicationSetFile,
  infrastructureApplicationFile,
  namespacesApplicationFile,
  projectFile,
} from "../layout.ts";
import { groupBy } from "../manifest/group-by.ts";
import type { Manifest } from "../manifest/manifest.ts";
import type { Platform } from "../model/platform.ts";

/** Everything that Argo CD itself reads, by its path in dist/. */
export function argocdObjects(
  platform: Platform,
  deployed: readonly DeployedService[],
  components: readonly Component[],
  namespaces: readonly NamespacesOn[],
  defined: readonly DefinedSet[],
  previewed: readonly Previewed[],
  itself: ArgoCdItself,
): ReadonlyMap<string, Manifest> {
  const projects = [
    itself.project,
    ...appProjects(platform, deployed),
    ...infrastructureProjects(platform, components),
    ...namespacesProjects(platform, namespaces),
    ...previewProjects(platform, previewed),
    ...defined.map((one) => definedSetProject(platform, one)),
  ];
  const sets = [
    ...listedServices(platform, deployed),
    ...components.filter(isSet).map((component) => infrastructureSet(platform, component)),
    ...previewed.map((one) => previewSet(platform, one)),
    ...defined.map((one) => definedSet(platform, one)),
  ];
  return new Map([
    ...itself.bootstrap,
    ...itself.patches,
    ...projects.map((project) => [projectFile(project.metadata.name), project] as const),
    ...deployed
      .filter(({ environment }) => environment.applications !== "set")
      .map(
        (one) =>
          [applicationFile(one.environment.name, one.service.name), applicationOf(platform, one)] as const,
      ),
    ...components
      .filter((component) => !isSet(component))
      .flatMap((component) => installedApplications(platform, component)),
    ...namespaces.map(
      (one) =>
        [
          namespacesApplicationFile(one.environment.name, one.cluster.name),
          namespacesApplication(platform, one),
        ] as const,
    ),
    ...sets.map((set) => [applicationSetFile(set.metadata.name), set] as const),
  ]);
}

function isSet({ infrastructure }: Component): boolean {
  return infrastructure.applications === "set";
}

function installedApplications(platform: Platform, component: Component): readonly [string, Manifest][] {
  return component.installations.map((on) => [
    infrastructureApplicationFile(component.infrastructure.name, on.cluster.name),
    infrastructureApplication(platform, component, on),
  ]);
}

/** One ApplicationSet for each project, environment and cluster: their Applications share all the rest. */
function listedServices(platform: Platform, deployed: readonly DeployedService[]): readonly Manifest[] {
  const perTeam = platform.projects === "team-and-environment";
  const listed = deployed.filter(({ environment }) => environment.applications === "set");
  const lists = groupBy(listed, ({ environment, service, cluster }) => {
    const project = projectName(environment, service.team.name, perTeam);
    return cluster === environment.cluster ? project : `${project}-${cluster.name}`;
  });
  return [...lists].map(([name, list]) => applicationSetOf(platform, name, list));
}
