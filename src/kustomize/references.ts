import { groupOf, isObject, type Json, type Manifest } from "../manifest/manifest.ts";
import { setField } from "./set-field.ts";

/** An object that others refer to by name and namespace, before and after `namespace:`. */
export interface ReferenceTarget {
  readonly kind: "Service" | "ServiceAccount";
  readonly name: string;
  /** As its file says; `default` when it says nothing. */
  readonly namespaceBefore: string;
  readonly namespaceAfter: string;
}

/** Whether kustomize rewrites references to objects of this kind together with their namespace. */
export function isReferenceTarget(manifest: Manifest): boolean {
  const { apiVersion, kind } = manifest;
  if (kind !== "Service" && kind !== "ServiceAccount") return false;
  return apiVersion === "v1" || apiVersion.endsWith("/v1");
}

/**
 * Follows the objects of the same build: subjects of role bindings to service accounts, webhooks to services. Kustomize
 * looks at the name alone, so a user called like a service account gets a namespace too.
 */
export function followReferences(manifest: Manifest, targets: readonly ReferenceTarget[]): Manifest {
  if (targets.length === 0) return manifest;
  const group = groupOf(manifest.apiVersion);
  if (group === "rbac.authorization.k8s.io" && manifest.kind.endsWith("RoleBinding")) {
    return setField(manifest, ["subjects", "[]"], false, (subject) =>
      follow(subject, "ServiceAccount", targets),
    );
  }
  if (group === "admissionregistration.k8s.io" && manifest.kind.endsWith("WebhookConfiguration")) {
    const path = ["webhooks", "[]", "clientConfig", "service"];
    return setField(manifest, path, false, (service) => follow(service, "Service", targets));
  }
  return manifest;
}

function follow(
  reference: Json | undefined,
  kind: string,
  targets: readonly ReferenceTarget[],
): Json | undefined {
  if (!isObject(reference)) return reference;
  const { name, namespace } = reference;
  const target = targets.find(
    (candidate) =>
      candidate.kind === kind &&
      candidate.name === name &&
      (namespace === undefined ||
        namespace === candidate.namespaceBefore ||
        namespace === candidate.namespaceAfter),
  );
  if (target === undefined || target.namespaceAfter === namespace) return reference;
  return { ...reference, namespace: target.namespaceAfter };
}

/** How an object is found by those that refer to it. */
export function referenceTarget(original: Manifest, current: Manifest): ReferenceTarget {
  return {
    kind: current.kind as ReferenceTarget["kind"],
    name: current.metadata.name,
    namespaceBefore: original.metadata.namespace ?? "default",
    namespaceAfter: current.metadata.namespace ?? "",
  };
}
