import type { FormatName } from "./formats.ts";
import type { Range } from "./range.ts";

/** What a value in a manifest may be. Shapes form a graph: a named type is read when a value first needs it. */
export type Shape =
  | { readonly is: "any" | "boolean" }
  | StringShape
  | NumberShape
  | ListShape
  | MapShape
  | ObjectShape
  | { readonly is: "named"; readonly read: () => Shape };

export interface StringShape {
  readonly is: "string";
  readonly choices?: readonly string[];
  readonly format?: FormatName;
  readonly pattern?: RegExp;
  readonly length?: Range;
}

export interface NumberShape {
  /** A quantity is text or a number; so is int-or-string, but a whole one. */
  readonly is: "integer" | "number" | "int-or-string" | "quantity";
  readonly range?: Range;
  /** Format and pattern are for text. */
  readonly format?: FormatName;
  readonly pattern?: RegExp;
  readonly choices?: readonly number[];
}

export interface ListShape {
  readonly is: "list";
  readonly of: Shape;
  readonly length?: Range;
}

/** Keys that the user chooses, all with one shape of value. */
export interface MapShape {
  readonly is: "map";
  readonly of: Shape;
  readonly keys?: FormatName;
}

export interface ObjectShape {
  readonly is: "object";
  readonly fields: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
  /** Required fields of these names may be null. */
  readonly nullable?: ReadonlySet<string>;
  /** Fields that are not listed are allowed. */
  readonly open?: boolean;
}

/** The shape of all manifests of one kind in one version. */
export interface KindSchema {
  readonly apiVersion: string;
  readonly kind: string;
  readonly shape: ObjectShape;
}
