/** A Go type as its JSON reader and writer see it. */
export type Shape =
  | { readonly kind: "text" | "flag" | "integer" | "integer-or-text" | "anything" }
  | { readonly kind: "list" | "map"; readonly of: Shape }
  | Struct;

export interface Struct {
  readonly kind: "struct";
  readonly fields: Readonly<Record<string, Field>>;
}

export interface Field {
  readonly shape: Shape;
  /** `zero`: written although empty. `pointer`: written if it was given, false and 0 too. Otherwise left out when empty. */
  readonly written: "if-not-empty" | "zero" | "pointer";
  /** A list that a strategic merge patch joins instead of replacing it. */
  readonly joins?: true;
}

const field = (shape: Shape): Field => ({ shape, written: "if-not-empty" });

export const text: Field = field({ kind: "text" });
export const flag: Field = field({ kind: "flag" });
export const integer: Field = field({ kind: "integer" });
export const integerOrText: Field = field({ kind: "integer-or-text" });
export const anything: Field = field({ kind: "anything" });
export const listOf = ({ shape }: Field): Field => field({ kind: "list", of: shape });
export const mapOf = ({ shape }: Field): Field => field({ kind: "map", of: shape });
export const struct = (fields: Readonly<Record<string, Field>>): Field => field({ kind: "struct", fields });

export const always = (given: Field): Field => ({ ...given, written: "zero" });
export const pointer = (given: Field): Field => ({ ...given, written: "pointer" });
export const joining = (given: Field): Field => ({ ...given, joins: true });

export const texts: Field = listOf(text);
export const textMap: Field = mapOf(text);
