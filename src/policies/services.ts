import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import { once } from "../manifest/once.ts";
import type { RenderedObject } from "../model/policy.ts";
import { objectAt, objectsAt } from "./fields.ts";
import { selectorOfLabels } from "./label-selector.ts";
import type { Namespace } from "./namespaces.ts";
import type { Container, Pod } from "./pods.ts";

/** A Kubernetes Service that finds its pods itself. */
export interface SelectingService {
  readonly object: RenderedObject;
  readonly spec: JsonObject;
  /** As a LabelSelector. */
  readonly selector: JsonObject;
  readonly ports: readonly JsonObject[];
  readonly pods: readonly Pod[];
}

export const selectingServicesIn = once(({ objects, findPods }: Namespace): readonly SelectingService[] =>
  objects.flatMap((object) => {
    const spec = objectAt(object.manifest, "spec");
    if (!isService(object.manifest) || spec.type === "ExternalName") return [];
    if (Object.keys(objectAt(spec, "selector")).length === 0) return [];
    const selector = selectorOfLabels(spec.selector);
    return [{ object, spec, selector, ports: objectsAt(spec, "ports"), pods: findPods(selector) }];
  }),
);

/** Knative has a kind of this name too. */
export function isService({ apiVersion, kind }: Manifest): boolean {
  return apiVersion === "v1" && kind === "Service";
}

/** The containers that stay and listen on a port, by its name or number. */
export function listenersOn({ containers }: Pod, port: string | number): readonly Container[] {
  return containers.filter(
    ({ role, spec }) =>
      role !== "init" &&
      objectsAt(spec, "ports").some(({ name, containerPort }) => name === port || containerPort === port),
  );
}

/** What a Service's port leads to: the number of the port itself, unless it says otherwise. */
export function targetOf({ port, targetPort }: JsonObject): string | number | undefined {
  const target = targetPort ?? port;
  return typeof target === "string" || typeof target === "number" ? target : undefined;
}
