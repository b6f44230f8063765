import type { Rendered, RenderedObject } from "../../model/policy.ts";
import type { AppProject } from "../../simulation/project/app-project.ts";
import { textAt } from "../fields.ts";
import { appProjectOf } from "./app-project-of.ts";
import type { ExpandedSet } from "./application-sets.ts";
import { argocdObjects } from "./argocd-objects.ts";
import type { DeployedApplication } from "./deployed-applications.ts";
import { globalProjects } from "./global-projects.ts";

export interface ProjectView {
  readonly name: string;
  /** In the name of the environment that alone uses it, if there is one: waivers go by it. */
  readonly object: RenderedObject;
  /** As it is written. */
  readonly project: AppProject;
  /** As Argo CD uses it: with what global projects add. */
  readonly effective: AppProject;
  readonly applications: readonly DeployedApplication[];
  /** Some ApplicationSet puts Applications into it that cannot be known from files. */
  readonly mayHaveMore: boolean;
  readonly isProduction: boolean;
}

export function projectViews(
  rendered: Rendered,
  applications: readonly DeployedApplication[],
  sets: readonly ExpandedSet[],
): ReadonlyMap<string, ProjectView> {
  const unpredictable = sets.filter(({ isPredictable, failure }) => !isPredictable || failure !== undefined);
  const open = unpredictable.map(
    ({ object }) => textAt(object.manifest, "spec", "template", "spec", "project") ?? "",
  );
  const opensAll = open.some((project) => project.includes("{{"));
  const members = new Map<string, DeployedApplication[]>();
  for (const one of applications) {
    const group = members.get(one.project);
    if (group) group.push(one);
    else members.set(one.project, [one]);
  }
  const projects = argocdObjects(rendered, "AppProject");
  const effectiveOf = globalProjects(rendered, projects);
  return new Map(
    projects.map((object) => {
      const { name } = object.manifest.metadata;
      const own = members.get(name) ?? [];
      const view: ProjectView = {
        name,
        object: ownedBy(object, own),
        project: appProjectOf(object.manifest),
        effective: effectiveOf(object),
        applications: own,
        mayHaveMore: opensAll || open.includes(name),
        isProduction: object.isProduction || own.some(({ isProduction }) => isProduction),
      };
      return [name, view];
    }),
  );
}

function ownedBy(object: RenderedObject, applications: readonly DeployedApplication[]): RenderedObject {
  const [environment, ...others] = new Set(applications.map((one) => one.object.environment));
  return object.environment || !environment || others.length > 0 ? object : { ...object, environment };
}
