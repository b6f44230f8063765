import { sharedType } from "./built-in-schemas.ts";
import { readSchemaText } from "./read-schema-text.ts";
import type { KindSchema } from "./shape.ts";

/** A kind of a CustomResourceDefinition, as `tiphys import` writes it. */
export interface CustomResource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly scope: "namespaced" | "cluster";
  /** Its types in the notation of the built-in schemas, one a line. */
  readonly types: string;
}

/** The schema that objects of the kind are checked by. */
export function schemaOf({ apiVersion, kind, types }: CustomResource): KindSchema {
  return { apiVersion, kind, shape: readSchemaText(types, sharedType).typeOf(kind) };
}
