import { isRecord, type Misfit } from "../../shape.ts";

/** Keys among `more` that a field of the same part says: one of the two would be lost, and what reads the field would not know. */
export function typedKeys(
  part: string,
  more: unknown,
  fieldOfKey: readonly (readonly [RegExp, string])[],
): readonly Misfit[] {
  return Object.keys(isRecord(more) ? more : {}).flatMap((key) => {
    const field = fieldOfKey.find(([pattern]) => pattern.test(key))?.[1];
    if (field === undefined) return [];
    const message = `${part}.more has "${key}", which ${part}.${field} says`;
    return [{ code: "wrong-value", field: `${part}.more`, message, fix: `state ${part}.${field} instead` }];
  });
}
