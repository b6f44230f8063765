import { keepsNamespaceAway } from "../manifest/known-kinds.ts";
import { groupOf, isObject, type Json, type Manifest } from "../manifest/manifest.ts";
import { setField, withField } from "./set-field.ts";

/** What `namespace:` does to one object: kustomize decides by the kinds it knows, and takes all others for namespaced. */
export function setNamespace(manifest: Manifest, namespace: string): Manifest {
  const { apiVersion, kind } = manifest;
  const set = (value: Json | undefined, path: readonly string[], create: boolean) =>
    setField(value, path, create, () => namespace) as Manifest;
  const { metadata } = manifest;
  const isPlaced = keepsNamespaceAway(apiVersion, kind) || metadata.namespace === namespace;
  const placed = isPlaced
    ? manifest
    : withField(manifest, "metadata", withField(metadata, "namespace", namespace));
  switch (kind) {
    case "Namespace":
      return apiVersion === "v1" ? set(placed, ["metadata", "name"], true) : placed;
    case "RoleBinding":
    case "ClusterRoleBinding":
      return setField(placed, ["subjects", "[]"], false, (subject) =>
        isObject(subject) && subject.name === "default" ? set(subject, ["namespace"], true) : subject,
      );
    case "APIService":
      return groupOf(apiVersion) === "apiregistration.k8s.io"
        ? set(placed, ["spec", "service", "namespace"], true)
        : placed;
    case "CustomResourceDefinition":
      return set(placed, ["spec", "conversion", "webhook", "clientConfig", "service", "namespace"], false);
    default:
      return placed;
  }
}
