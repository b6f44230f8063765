import type { GoValue } from "./values.ts";

export type Expression =
  | { readonly kind: "dot" }
  | { readonly kind: "nil" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "string"; readonly value: string }
  | NumberLiteral
  | { readonly kind: "field"; readonly names: readonly string[] }
  | { readonly kind: "variable"; readonly name: string; readonly fields: readonly string[] }
  | { readonly kind: "chain"; readonly node: Expression; readonly fields: readonly string[] }
  | { readonly kind: "function"; readonly name: string }
  | Pipeline;

/** A constant takes the type its place asks for; `natural` is what it is where any type will do. */
export interface NumberLiteral {
  readonly kind: "number";
  readonly text: string;
  readonly integer?: bigint;
  readonly float: number;
  readonly natural: GoValue;
}

export interface Command {
  readonly words: readonly Expression[];
}

export interface Pipeline {
  readonly kind: "pipeline";
  /** Variables set by it: `$x := …`, `$i, $x := …`. */
  readonly variables: readonly string[];
  /** `=` instead of `:=`. */
  readonly assigns: boolean;
  readonly commands: readonly Command[];
}

export type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "action"; readonly pipeline: Pipeline }
  | Branch
  | { readonly kind: "template"; readonly name: string; readonly pipeline?: Pipeline }
  | { readonly kind: "break" }
  | { readonly kind: "continue" };

export interface Branch {
  readonly kind: "if" | "with" | "range";
  readonly pipeline: Pipeline;
  readonly body: readonly Node[];
  readonly otherwise?: readonly Node[];
}

/** Every template of one text by its name; the text itself is `base`. */
export type TemplateSet = Map<string, readonly Node[]>;
