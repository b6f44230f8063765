import type { Manifest } from "../../manifest/manifest.ts";
import type { Rendered } from "../../model/policy.ts";
import { generateApplications } from "../application-set/generate-applications.ts";
import type { ClusterSecret } from "../application-set/generators/spec.ts";

/** The clusters as Argo CD's Secrets show them. One that is only named gets an address that no other has. */
export function knownClusters({ clusters }: Rendered): readonly ClusterSecret[] {
  return clusters.map((cluster) => ({ ...cluster, server: cluster.server ?? `https://${cluster.name}` }));
}

/** The Applications that ApplicationSets yield; a set that asks the world, or fails, yields none that are known here. */
export function madeApplications(rendered: Rendered): readonly Manifest[] {
  const clusters = knownClusters(rendered);
  const sets = rendered.argocd.filter(({ manifest }) => manifest.kind === "ApplicationSet");
  return sets.flatMap(({ manifest: applicationSet }) => {
    const { applications, findings } = generateApplications({ applicationSet, clusters });
    return findings.length > 0 ? [] : applications.map(manifestOf);
  });
}

export function manifestOf(made: object): Manifest {
  return { apiVersion: "argoproj.io/v1alpha1", kind: "Application", ...made } as Manifest;
}
