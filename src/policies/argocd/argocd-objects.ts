import type { Rendered, RenderedObject } from "../../model/policy.ts";

/** Argo CD's own objects of a kind, also those that an Application deploys. */
export function argocdObjects({ argocd, objects }: Rendered, kind: string): readonly RenderedObject[] {
  return [...argocd, ...objects].filter(
    ({ manifest }) => manifest.kind === kind && manifest.apiVersion.startsWith("argoproj.io/"),
  );
}
