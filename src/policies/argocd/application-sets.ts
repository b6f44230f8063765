import { isObject, type JsonObject } from "../../manifest/manifest.ts";
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
}

export function expandSet(object: RenderedObject, clusters: readonly ClusterSecret[]): ExpandedSet {
  const generators = objectsAt(object.manifest, "spec", "generators");
  if (!generators.every((one) => isPredictable(one, clusters.length > 0))) {
    return { object, applications: [], isPredictable: false };
  }
  const result = expandApplicationSet({ kind: "generate", applicationSet: object.manifest, clusters });
  if ("applications" in result) return { object, applications: result.applications, isPredictable: true };
  const failure = "because" in result ? result.because : "unknown";
  return { object, applications: [], isPredictable: true, failure };
}

/** Lists are all there is to them; clusters are known or not; everything else asks a service. */
function isPredictable(generator: JsonObject, knowsClusters: boolean): boolean {
  return KINDS.filter((kind) => isObject(generator[kind])).every((kind) => {
    if (kind === "list") return true;
    if (kind === "clusters") return knowsClusters;
    if (kind !== "matrix" && kind !== "merge") return false;
    return objectsAt(generator, kind, "generators").every((child) => isPredictable(child, knowsClusters));
  });
}
