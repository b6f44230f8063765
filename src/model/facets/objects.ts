import type { Texts } from "../container-knobs.ts";
import { texts } from "../container-shapes.ts";
import { json } from "../json-shape.ts";
import { isRecord, mapOf, record, type Shape, text } from "../shape.ts";

/** A Kubernetes object as it is written; its fields can be held to a type of `imports/` by `satisfies`. */
export interface RawObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: {
    /** @default the name that it has among the objects */
    readonly name?: string;
    readonly labels?: Texts;
    readonly annotations?: Texts;
  };
  readonly [field: string]: unknown;
}

export interface ObjectFacets {
  /** Any object, by a name; gets the service's labels, and overlays as the others do. `null`: not in this environment. */
  readonly objects?: Readonly<Record<string, RawObject | null>>;
}

const known = {
  apiVersion: text,
  kind: text,
  metadata: record({ name: text, labels: texts, annotations: texts }),
};

/** Of its other fields the object's own schema judges. */
const raw: Shape = (value, field) => {
  if (value === null) return [];
  const others = Object.keys(isRecord(value) ? value : {}).filter((name) => !Object.hasOwn(known, name));
  const fields = { ...known, ...Object.fromEntries(others.map((name) => [name, json])) };
  return record(fields, ["apiVersion", "kind"])(value, field);
};

export const objectFacets = { objects: mapOf(raw) } satisfies Record<keyof ObjectFacets, Shape>;
