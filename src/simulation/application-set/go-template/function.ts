import type { Evaluated, GoMap, GoObject, GoValue } from "./values.ts";

/** Go parameter types. `value` takes anything, even Go's invalid value; `map` is map[string]any. */
interface ParameterTypes {
  any: GoValue;
  value: Evaluated;
  string: string;
  int: number;
  uint32: number;
  bool: boolean;
  float64: number;
  map: GoMap;
  time: GoObject;
}

export type Single = keyof ParameterTypes;
export type Parameter = Single | `...${Single}`;

type ArgumentOf<P> = P extends `...${infer Item extends Single}`
  ? readonly ParameterTypes[Item][]
  : P extends Single
    ? ParameterTypes[P]
    : never;

type ArgumentsOf<P extends readonly Parameter[]> = { [Index in keyof P]: ArgumentOf<P[Index]> };

/** A function that templates may call. `...type` as the last parameter: any number of them, as one list. */
export interface GoFunction {
  readonly parameters: readonly Parameter[];
  readonly run: (args: readonly never[]) => Evaluated;
}

export type FunctionTable = Readonly<Record<string, GoFunction>>;

export function define<const P extends readonly Parameter[]>(
  parameters: P,
  run: (...args: ArgumentsOf<P>) => Evaluated,
): GoFunction {
  return { parameters, run: (args) => run(...(args as unknown as ArgumentsOf<P>)) };
}
