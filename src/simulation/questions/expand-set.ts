import { isObject, type Json, type Manifest } from "../../manifest/manifest.ts";
import type { Rendered } from "../../model/policy.ts";
import { expandApplicationSet } from "../application-set/expand-application-set.ts";
import type { Surroundings } from "../application-set/generators/spec.ts";
import { rollingSteps, stepOf } from "../application-set/rolling-sync.ts";
import { simulatePermission } from "../project/simulate-permission.ts";
import { applicationOf, type KnownApplication, knownObjects } from "./known-objects.ts";
import { knownClusters, manifestOf } from "./made-applications.ts";

/** What an ApplicationSet cannot know of here and is told: repositories, clusters, open pull requests. */
export type ExpandSurroundings = Surroundings;

export interface ExpandedApplication {
  readonly manifest: Manifest;
  readonly application: KnownApplication;
  readonly permitted: boolean;
  readonly because: string;
  /** The step of the rollout that it belongs to, from 1; `"never"`: none. Absent where all are synced at once. */
  readonly step?: number | "never";
}

export type Expansion =
  | { readonly applications: readonly ExpandedApplication[] }
  | { readonly problem: string; readonly fix?: string };

/** The Applications that a set yields, each with what its project says to it. */
export function expandSet(
  rendered: Rendered,
  set: Manifest,
  surroundings: ExpandSurroundings = {},
): Expansion {
  const clusters = surroundings.clusters ?? knownClusters(rendered);
  if (clusters.length === 0 && surroundings.clusters === undefined && asksClusters(set.spec)) {
    const problem = "its generators ask for the clusters, and nobody says here which there are";
    return { problem, fix: "tell them by --with: clusters: [{ name, server, labels }]" };
  }
  const result = expandApplicationSet({ kind: "generate", applicationSet: set, ...surroundings, clusters });
  if ("error" in result) return { problem: result.because };
  if (!("applications" in result)) throw new Error("a set expands to Applications");
  const { projects } = knownObjects(rendered);
  const steps = rollingSteps(set);
  const applications = result.applications.map((made) => {
    const manifest = manifestOf(made);
    const application = applicationOf(manifest);
    const project = projects.get(application.project);
    const applicationSpec = application.spec;
    const { permitted, because } = project
      ? simulatePermission({ type: "application", project, applicationSpec, clusters })
      : { permitted: false, because: `there is no AppProject ${application.project}` };
    const step = steps && { step: stepOf(steps, manifest.metadata.labels ?? {}) ?? ("never" as const) };
    return { manifest, application, permitted, because, ...step };
  });
  return { applications };
}

/** Whether a generator, however deep, yields clusters. */
function asksClusters(spec: Json | undefined): boolean {
  if (!isObject(spec) || !Array.isArray(spec.generators)) return false;
  return spec.generators.some(
    (generator) =>
      isObject(generator) &&
      (isObject(generator.clusters) || asksClusters(generator.matrix) || asksClusters(generator.merge)),
  );
}
