import { isObject, type JsonObject } from "../../manifest/manifest.ts";
import type {
  ApplicationDestination,
  ApplicationSource,
  ApplicationSpec,
} from "../../simulation/project/permit-application.ts";
import { objectAt, objectsAt, textAt } from "../fields.ts";

/** What a project looks at in an Application. What is no text reads as absent: that is the schema's business. */
export function applicationSpecOf(spec: JsonObject): ApplicationSpec {
  return {
    source: sourceOf(objectAt(spec, "source")),
    sources: objectsAt(spec, "sources").map(sourceOf),
    ...(isObject(spec.sourceHydrator) && { sourceHydrator: hydratorOf(spec.sourceHydrator) }),
    destination: destinationOf(spec),
  };
}

/** As it is written: nothing is looked up. */
export function destinationOf(spec: JsonObject): ApplicationDestination {
  const text = (field: string) => textAt(spec, "destination", field);
  return { server: text("server"), name: text("name"), namespace: text("namespace") };
}

function sourceOf(source: JsonObject): ApplicationSource {
  const text = (field: string) => textAt(source, field);
  const [repoURL, path, chart] = [text("repoURL"), text("path"), text("chart")];
  return { repoURL, path, chart, ref: text("ref"), targetRevision: text("targetRevision") };
}

function hydratorOf(hydrator: JsonObject): ApplicationSpec["sourceHydrator"] {
  const text = (part: string, field: string) => textAt(hydrator, part, field);
  return {
    drySource: { repoURL: text("drySource", "repoURL") },
    syncSource: { repoURL: text("syncSource", "repoURL"), targetBranch: text("syncSource", "targetBranch") },
    ...(isObject(hydrator.hydrateTo) && { hydrateTo: { targetBranch: text("hydrateTo", "targetBranch") } }),
  };
}
