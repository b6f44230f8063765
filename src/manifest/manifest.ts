/** Any JSON value. Manifests are read-only to the leaves; functions return new ones. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** One Kubernetes object as data. */
export interface Manifest extends JsonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Metadata;
}

export interface Metadata extends JsonObject {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
}

/** What an object is, whatever its version: the identity that kustomize and Argo CD use. */
export interface ManifestId {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** API group of an apiVersion; `""` is the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}

export function idOf(manifest: Manifest): ManifestId {
  return {
    group: groupOf(manifest.apiVersion),
    kind: manifest.kind,
    namespace: manifest.metadata.namespace ?? "",
    name: manifest.metadata.name,
  };
}

/** One string for maps and messages: `apps/Deployment/prod-frontend/frontend`. */
export function keyOf(manifest: Manifest): string {
  const { group, kind, namespace, name } = idOf(manifest);
  return `${group}/${kind}/${namespace}/${name}`;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
