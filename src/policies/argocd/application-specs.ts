import type { JsonObject } from "../../manifest/manifest.ts";
import type { Rendered, RenderedObject } from "../../model/policy.ts";
import { objectAt } from "../fields.ts";
import { argocdObjects } from "./argocd-objects.ts";

/** The spec of an Application, or of an ApplicationSet's template, as somebody wrote it. */
export interface ApplicationSpecAt {
  readonly object: RenderedObject;
  /** `spec` or `spec.template.spec` */
  readonly field: string;
  readonly spec: JsonObject;
}

export function applicationSpecs(rendered: Rendered): readonly ApplicationSpecAt[] {
  const applications = argocdObjects(rendered, "Application").map((object) => ({
    object,
    field: "spec",
    spec: objectAt(object.manifest, "spec"),
  }));
  const templates = argocdObjects(rendered, "ApplicationSet").map((object) => ({
    object,
    field: "spec.template.spec",
    spec: objectAt(object.manifest, "spec", "template", "spec"),
  }));
  return [...applications, ...templates];
}
