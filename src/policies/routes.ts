import type { Json } from "../manifest/manifest.ts";
import type { RenderedObject } from "../model/policy.ts";
import { objectAt, objectsAt, textAt } from "./fields.ts";

/** A Service that an Ingress or a route of the Gateway API sends requests to. */
export interface Backend {
  readonly field: string;
  readonly service: string;
  /** Its port, by name or number, where the route states one. */
  readonly port?: string | number;
}

/** The backends in the object's own namespace; those elsewhere are for others to hold. */
export function backendsOf({ manifest }: RenderedObject): readonly Backend[] {
  const { apiVersion, kind } = manifest;
  if (kind === "Ingress" && apiVersion.startsWith("networking.k8s.io/")) return ingressBackends(manifest);
  const isRoute = apiVersion.startsWith("gateway.networking.k8s.io/") && /^[A-Z]+Route$/.test(kind);
  return isRoute ? routeBackends(manifest) : [];
}

function ingressBackends(manifest: Json): readonly Backend[] {
  const paths = objectsAt(manifest, "spec", "rules").flatMap((rule, rank) =>
    objectsAt(rule, "http", "paths").flatMap(({ backend }, index) =>
      ingressBackend(backend, `spec.rules[${rank}].http.paths[${index}].backend`),
    ),
  );
  return [...ingressBackend(objectAt(manifest, "spec").defaultBackend, "spec.defaultBackend"), ...paths];
}

function ingressBackend(backend: Json | undefined, field: string): readonly Backend[] {
  const service = textAt(backend, "service", "name");
  const { name, number } = objectAt(backend, "service", "port");
  // AWS' controller takes such a backend for the name of an annotation.
  if (service === undefined || name === "use-annotation") return [];
  return [{ field: `${field}.service`, service, ...portOf(name ?? number) }];
}

function routeBackends(manifest: Json): readonly Backend[] {
  return objectsAt(manifest, "spec", "rules").flatMap((rule, rank) =>
    objectsAt(rule, "backendRefs").flatMap(({ kind, group, namespace, name, port }, index) => {
      const isOwn = !group && (kind ?? "Service") === "Service" && namespace === undefined;
      if (!isOwn || typeof name !== "string") return [];
      return [{ field: `spec.rules[${rank}].backendRefs[${index}]`, service: name, ...portOf(port) }];
    }),
  );
}

function portOf(port: Json | undefined): { readonly port?: string | number } {
  return typeof port === "string" || typeof port === "number" ? { port } : {};
}
