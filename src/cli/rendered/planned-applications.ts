import { isObject, type Json, type JsonObject } from "../../manifest/manifest.ts";
import type { RenderedObject } from "../../model/policy.ts";
import { type ExpandedSet, expandSet } from "../../policies/argocd/application-sets.ts";
import { manifestOf } from "../../simulation/questions/made-applications.ts";

/** An Application whose sources are to be read, and what is known of whom it serves. */
export interface PlannedApplication {
  readonly owner: Pick<RenderedObject, "application" | "environment" | "service" | "isProduction">;
  readonly spec: JsonObject;
  /** Its set needs more than files to say which Applications there are; they stand for one here. */
  readonly isSet: boolean;
}

/** Applications that are written down, those that sets list, and each other set once: in this order. */
export function plannedApplications(argocd: readonly RenderedObject[]): readonly PlannedApplication[] {
  const written = argocd.filter(({ manifest }) => manifest.kind === "Application");
  const sets = argocd
    .filter(({ manifest }) => manifest.kind === "ApplicationSet")
    .map((object) => expandSet(object, []));
  const made = sets.flatMap(({ applications }) => applications.map(manifestOf));
  return [
    ...[...written.map(({ manifest }) => manifest), ...made].map(({ metadata, spec }) => ({
      owner: { application: metadata.name, ...ownerOf(metadata.labels ?? {}) },
      spec: isObject(spec) ? spec : {},
      isSet: false,
    })),
    ...sets.filter(({ isPredictable }) => !isPredictable).map(plannedSet),
  ];
}

/** A set over clusters is infrastructure: it serves everybody, production too. */
function plannedSet({ object: { manifest }, examples: [example] = [] }: ExpandedSet): PlannedApplication {
  const { generators = [], template } = recordOf(manifest.spec);
  const stated = recordOf(recordOf(template).spec);
  const spec = example ? recordOf(example.spec as Json) : stated;
  const overClusters = JSON.stringify(generators).includes('"clusters":');
  return {
    owner: { application: manifest.metadata.name, isProduction: overClusters },
    // A folder that is a parameter is nowhere: no example of it either.
    spec: { ...spec, source: { ...recordOf(spec.source), ...pathOf(stated) } },
    isSet: true,
  };
}

function pathOf(spec: JsonObject): JsonObject {
  const { path } = recordOf(spec.source);
  return path === undefined ? {} : { path };
}

function recordOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** Tiphys' own labels say whose an Application is; without them nobody does. */
export function ownerOf({
  environment,
  service,
  component,
}: {
  readonly [key: string]: string;
}): Pick<RenderedObject, "environment" | "service" | "isProduction"> {
  return {
    ...(environment && { environment }),
    ...(service && { service }),
    // What no environment has for its own serves production too.
    isProduction: environment === undefined ? component !== undefined : isProductionName(environment),
  };
}

function isProductionName(environment: string): boolean {
  return environment === "production" || environment === "prod";
}
