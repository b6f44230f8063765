import type { JsonObject } from "../../manifest/manifest.ts";
import type { Rendered, RenderedObject } from "../../model/policy.ts";
import { objectAt, textAt } from "../fields.ts";
import type { ExpandedSet } from "./application-sets.ts";
import { argocdObjects } from "./argocd-objects.ts";

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

/** How a finding speaks of an Application: one of a set is no object of its own. */
export function about({ name, isGenerated }: DeployedApplication, message: string): string {
  return isGenerated ? `its Application ${name}: ${message}` : message;
}

/** Where a field of an Application is said: for one of a set, in the set's template. */
export function fieldOf({ isGenerated }: DeployedApplication, field: string): string {
  return isGenerated ? `spec.template.${field}` : field;
}

/** Those that are written down, then those of sets. */
export function deployedApplications(
  rendered: Rendered,
  sets: readonly ExpandedSet[],
): readonly DeployedApplication[] {
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
  const isOwned =
    object.environment === environment && object.service === service && object.isProduction === isProduction;
  return {
    name: textAt(application, "metadata", "name") ?? "",
    namespace: textAt(application, "metadata", "namespace") ?? "",
    object: isOwned ? object : { ...object, ...owner, isProduction },
    isGenerated,
    spec: objectAt(application, "spec"),
    project: textAt(application, "spec", "project") || "default",
    objects,
    isProduction,
  };
}
