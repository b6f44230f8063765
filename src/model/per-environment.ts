/** A value that has no default: every environment that runs the service must state it. */
export interface PerEnvironment<T> {
  readonly tiphys: "per-environment";
  /** Type only: never set. */
  readonly valueType?: T;
}

/** A knob that is stated once for all environments, or left to each of them. */
export type Varying<T> = T | PerEnvironment<T>;

const required: PerEnvironment<never> = Object.freeze({ tiphys: "per-environment" });

/** States that every environment has to give this value; leaving it out does not compile there. */
export function perEnvironment<T>(): PerEnvironment<T> {
  return required as PerEnvironment<T>;
}

export function isPerEnvironment(value: unknown): value is PerEnvironment<unknown> {
  return (
    typeof value === "object" && value !== null && "tiphys" in value && value.tiphys === "per-environment"
  );
}

/** The keys of a record whose values every environment must state. */
export type RequiredKeys<R> = {
  [K in keyof R]-?: R[K] extends PerEnvironment<unknown> ? K : never;
}[keyof R];

/** `"fast"` and `3` as default values stand for `string` and `number`: an environment may say another one. */
export type Widen<T> =
  T extends PerEnvironment<infer V>
    ? V
    : T extends string
      ? string
      : T extends number
        ? number
        : T extends boolean
          ? boolean
          : T;
