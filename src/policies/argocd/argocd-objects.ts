import type { Rendered, RenderedObject } from "../../model/policy.ts";
import { objectsOfKind } from "../of-kind.ts";

/** Argo CD's own objects of a kind, also those that an Application deploys. */
export function argocdObjects(rendered: Rendered, kind: string): readonly RenderedObject[] {
  return objectsOfKind(rendered, kind).filter(({ manifest }) =>
    manifest.apiVersion.startsWith("argoproj.io/"),
  );
}
