import { isObject, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import { once } from "../../manifest/once.ts";
import type { RenderedObject } from "../../model/policy.ts";
import type { RenderedApplication } from "../../simulation/application-set/application/render-application.ts";
import { expandApplicationSet } from "../../simulation/application-set/expand-application-set.ts";
import { type ClusterSecret, KINDS } from "../../simulation/application-set/generators/spec.ts";
import { objectsAt } from "../fields.ts";

/** An ApplicationSet with what its controller makes of it. */
export interface ExpandedSet {
  readonly object: RenderedObject;
  /** Empty where they depend on more than the files say: open pull requests, other repositories, unknown clusters. */
  readonly applications: readonly RenderedApplication[];
  readonly isPredictable: boolean;
  /** Why the controller makes nothing at all. */
  readonly failure?: string;
  /** What it would make of an example, where they depend on more; of what has no example there is none. */
  readonly examples?: readonly RenderedApplication[];
}

export function expandSet(object: RenderedObject, clusters: readonly ClusterSecret[]): ExpandedSet {
  return { object, ...expansionsOn(clusters)(object.manifest) };
}

/** Several views of a platform show the same sets. */
const expansionsOn = once((clusters: readonly ClusterSecret[]) =>
  once((set: Manifest) => expansionOf(set, clusters)),
);

function expansionOf(set: Manifest, clusters: readonly ClusterSecret[]): Omit<ExpandedSet, "object"> {
  const generators = objectsAt(set, "spec", "generators");
  const knowsClusters = clusters.length > 0;
  const none = { applications: [], isPredictable: false };
  const predictable = generators.every((one) => isAnswered(one, knowsClusters, false));
  if (!predictable && !generators.every((one) => isAnswered(one, knowsClusters, true))) return none;
  const surroundings = { clusters, samples: !predictable };
  const result = expandApplicationSet({ kind: "generate", applicationSet: set, ...surroundings });
  if ("because" in result && "error" in result)
    return { ...none, isPredictable: predictable, failure: result.because };
  const applications = "applications" in result ? result.applications : [];
  return predictable ? { applications, isPredictable: true } : { ...none, examples: applications };
}

/** Lists are all there is to them; clusters are known or not; everything else asks a service, or is answered by an example. */
function isAnswered(generator: JsonObject, knowsClusters: boolean, byExamples: boolean): boolean {
  return KINDS.filter((kind) => isObject(generator[kind])).every((kind) => {
    if (kind === "list") return true;
    if (kind === "clusters") return knowsClusters;
    if (byExamples && kind === "pullRequest") return true;
    if (byExamples && kind === "git") return objectsAt(generator, kind, "directories").length > 0;
    if (kind !== "matrix" && kind !== "merge") return false;
    return objectsAt(generator, kind, "generators").every((child) =>
      isAnswered(child, knowsClusters, byExamples),
    );
  });
}
