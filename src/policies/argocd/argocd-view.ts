import type { JsonObject } from "../../manifest/manifest.ts";
import type { Rendered, RenderedObject } from "../../model/policy.ts";
import type { ClusterSecret } from "../../simulation/application-set/generators/spec.ts";
import type { AppProject } from "../../simulation/project/app-project.ts";
import { objectAt, textAt } from "../fields.ts";
import { appProjectOf } from "./app-project-of.ts";
import { type ExpandedSet, expandSet } from "./application-sets.ts";
import { clustersOf } from "./clusters.ts";

/** An Application, written down or made by an ApplicationSet. */
export interface DeployedApplication {
  readonly name: string;
  readonly namespace: string;
  /** What to point to: its own file, or its set's, in the name of what it deploys. */
  readonly object: RenderedObject;
  readonly isGenerated: boolean;
  readonly spec: JsonObject;
  readonly project: string;
  /** What it deploys, as far as it is rendered here. */
  readonly objects: readonly RenderedObject[];
  readonly isProduction: boolean;
}

export interface ProjectView {
  readonly name: string;
  /** In the name of the environment that alone uses it, if there is one: waivers go by it. */
  readonly object: RenderedObject;
  readonly project: AppProject;
  readonly applications: readonly DeployedApplication[];
  /** Some ApplicationSet puts Applications into it that cannot be known from files. */
  readonly mayHaveMore: boolean;
  readonly isProduction: boolean;
}

/** What Argo CD makes of everything rendered. */
export interface ArgoCdView {
  readonly applications: readonly DeployedApplication[];
  readonly sets: readonly ExpandedSet[];
  readonly projects: ReadonlyMap<string, ProjectView>;
  readonly clusters: readonly ClusterSecret[];
}

const views = new WeakMap<Rendered, ArgoCdView>();

/** Made once for all policies that read it. */
export function argocdView(rendered: Rendered): ArgoCdView {
  const known = views.get(rendered);
  if (known) return known;
  const view = viewOf(rendered);
  views.set(rendered, view);
  return view;
}

/** Argo CD's own objects of a kind, also those that an Application deploys. */
export function argocdObjects({ argocd, objects }: Rendered, kind: string): readonly RenderedObject[] {
  return [...argocd, ...objects].filter(
    ({ manifest }) => manifest.kind === kind && manifest.apiVersion.startsWith("argoproj.io/"),
  );
}

/** How a finding speaks of an Application: one of a set is no object of its own. */
export function about({ name, isGenerated }: DeployedApplication, message: string): string {
  return isGenerated ? `its Application ${name}: ${message}` : message;
}

/** Where a field of an Application is said: for one of a set, in the set's template. */
export function fieldOf({ isGenerated }: DeployedApplication, field: string): string {
  return isGenerated ? `spec.template.${field}` : field;
}

function viewOf(rendered: Rendered): ArgoCdView {
  const clusters = clustersOf(rendered);
  const sets = argocdObjects(rendered, "ApplicationSet").map((object) => expandSet(object, clusters));
  const applications = applicationsOf(rendered, sets);
  return { applications, sets, clusters, projects: projectsOf(rendered, applications, sets) };
}

function applicationsOf(rendered: Rendered, sets: readonly ExpandedSet[]): readonly DeployedApplication[] {
  const deployed = new Map<string, RenderedObject[]>();
  for (const object of rendered.objects) {
    if (object.application === undefined) continue;
    const own = deployed.get(object.application);
    if (own) own.push(object);
    else deployed.set(object.application, [object]);
  }
  const none: readonly RenderedObject[] = [];
  return [
    ...argocdObjects(rendered, "Application").map((object) =>
      applicationOf(object, object.manifest, deployed.get(object.manifest.metadata.name) ?? none),
    ),
    ...sets.flatMap(({ object, applications }) =>
      applications.map((one) => {
        const name = textAt(one.metadata, "name") ?? "";
        // What is rendered once for all Applications of a set goes by the name of the set.
        const own = deployed.get(name) ?? deployed.get(object.manifest.metadata.name) ?? none;
        return applicationOf(object, one, own);
      }),
    ),
  ];
}

function applicationOf(
  object: RenderedObject,
  application: JsonObject,
  objects: readonly RenderedObject[],
): DeployedApplication {
  const isGenerated = object.manifest !== application;
  const [first] = objects;
  const isProduction = object.isProduction || objects.some((one) => one.isProduction);
  const environment = object.environment ?? first?.environment;
  const service = object.service ?? first?.service;
  const owner = { ...(environment && { environment }), ...(service && { service }) };
  return {
    name: textAt(application, "metadata", "name") ?? "",
    namespace: textAt(application, "metadata", "namespace") ?? "",
    object: { ...object, ...owner, isProduction },
    isGenerated,
    spec: objectAt(application, "spec"),
    project: textAt(application, "spec", "project") || "default",
    objects,
    isProduction,
  };
}

function projectsOf(
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
  return new Map(
    argocdObjects(rendered, "AppProject").map((object) => {
      const { name } = object.manifest.metadata;
      const own = members.get(name) ?? [];
      const view: ProjectView = {
        name,
        object: ownedBy(object, own),
        project: appProjectOf(object.manifest),
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
