import type { JsonObject } from "../manifest/manifest.ts";
import type { RenderedObject } from "../model/policy.ts";
import { objectAt, objectsAt, textAt } from "./fields.ts";
import { type Pod, podOf } from "./pods.ts";
import { rolloutReferences } from "./rollout-references.ts";

/** An object of the same namespace that another one names, and cannot run without. */
export interface Reference {
  readonly field: string;
  readonly kind:
    | "AnalysisTemplate"
    | "ConfigMap"
    | "Deployment"
    | "Ingress"
    | "PersistentVolumeClaim"
    | "Service";
  readonly name: string;
  /** The entries of the ConfigMap that are read. */
  readonly keys: readonly string[];
}

export function referencesOf(object: RenderedObject): readonly Reference[] {
  const pod = podOf(object);
  const isRollout = object.manifest.kind === "Rollout";
  return [
    ...(pod ? [...variables(pod), ...volumes(pod)] : []),
    ...(isRollout ? rolloutReferences(object) : services(object)),
  ];
}

function* variables({ containers }: Pod): Iterable<Reference> {
  for (const { field, spec } of containers) {
    for (const [index, source] of objectsAt(spec, "envFrom").entries()) {
      yield* configMap(objectAt(source, "configMapRef"), `${field}.envFrom[${index}].configMapRef.name`);
    }
    for (const [index, variable] of objectsAt(spec, "env").entries()) {
      const reference = objectAt(variable, "valueFrom", "configMapKeyRef");
      const place = `${field}.env[${index}].valueFrom.configMapKeyRef`;
      yield* configMap(reference, place, [textAt(reference, "key") ?? ""]);
    }
  }
}

function* volumes({ field, spec }: Pod): Iterable<Reference> {
  for (const [index, volume] of objectsAt(spec, "volumes").entries()) {
    const place = `${field}.volumes[${index}]`;
    yield* configMap(objectAt(volume, "configMap"), `${place}.configMap`, itemsOf(volume, "configMap"));
    const name = textAt(volume, "persistentVolumeClaim", "claimName");
    if (name)
      yield {
        field: `${place}.persistentVolumeClaim.claimName`,
        kind: "PersistentVolumeClaim",
        name,
        keys: [],
      };
    for (const [rank, source] of objectsAt(volume, "projected", "sources").entries()) {
      const where = `${place}.projected.sources[${rank}].configMap`;
      yield* configMap(objectAt(source, "configMap"), where, itemsOf(source, "configMap"));
    }
  }
}

function itemsOf(parent: JsonObject, source: string): readonly string[] {
  return objectsAt(parent, source, "items").flatMap((item) => textAt(item, "key") ?? []);
}

/** Optional ones may be missing, and Kubernetes itself puts this one into every namespace. */
function* configMap(reference: JsonObject, field: string, keys: readonly string[] = []): Iterable<Reference> {
  const name = textAt(reference, "name");
  if (!name || reference.optional === true || name === "kube-root-ca.crt") return;
  yield { field, kind: "ConfigMap", name, keys };
}

function* services({ manifest }: RenderedObject): Iterable<Reference> {
  if (manifest.kind !== "StatefulSet") return;
  const name = textAt(manifest, "spec", "serviceName");
  if (name) yield { field: "spec.serviceName", kind: "Service", name, keys: [] };
}
