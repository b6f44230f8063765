import type { Manifest } from "../manifest/manifest.ts";
import { setImage } from "./images.ts";
import { setLabels } from "./labels.ts";
import { setNamespace } from "./namespace.ts";
import { setReplicas } from "./replicas.ts";
import type { Kustomization } from "./types.ts";

export type TransformerFields = Pick<Kustomization, "namespace" | "labels" | "replicas" | "images">;

/** What the fields of a kustomization do to one object after the patches, in kustomize's order; the same object when nothing. */
export function transform(manifest: Manifest, fields: TransformerFields): Manifest {
  let result = manifest;
  if (fields.namespace !== undefined) result = setNamespace(result, fields.namespace);
  for (const labels of fields.labels ?? []) result = setLabels(result, labels);
  for (const replicas of fields.replicas ?? []) result = setReplicas(result, replicas);
  for (const image of fields.images ?? []) result = setImage(result, image);
  return result;
}
