import { once } from "../../manifest/once.ts";
import type { Rendered, RenderedObject } from "../../model/policy.ts";

/** An annotation of Argo CD on an object. */
export interface AnnotationAt {
  readonly object: RenderedObject;
  /** `metadata.annotations["argocd.argoproj.io/hook"]` */
  readonly field: string;
  readonly value: string;
}

const prefix = "argocd.argoproj.io/";

/** Every annotation of that name: `hook`, `sync-wave`. */
export function annotationsOf(rendered: Rendered, name: string): readonly AnnotationAt[] {
  const key = prefix + name;
  return annotated(rendered).flatMap((object) => {
    const value = object.manifest.metadata.annotations?.[key];
    return value === undefined ? [] : [{ object, field: annotationField(key), value: String(value) }];
  });
}

/** Everything with annotations of any kind. */
export const annotated = once(({ argocd, objects }: Rendered) =>
  [...argocd, ...objects].filter(({ manifest }) => manifest.metadata.annotations !== undefined),
);

export function annotationOf({ manifest }: RenderedObject, name: string): string | undefined {
  const value = manifest.metadata.annotations?.[prefix + name];
  return value === undefined ? undefined : String(value);
}

/** The name behind Argo CD's prefix; undefined for what belongs to others. */
export function argocdName(key: string): string | undefined {
  return key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
}

export function annotationField(key: string): string {
  return `metadata.annotations[${JSON.stringify(key)}]`;
}

/** Argo CD's lists in one text. */
export function wordsOf(value: string): readonly string[] {
  return value
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
