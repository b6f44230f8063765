import { isObject, type Json, type JsonObject } from "../../manifest/manifest.ts";

/** A step of a RollingSync, as it is written. */
export interface RollingStep {
  readonly expressions: readonly JsonObject[];
  readonly maxUpdate?: Json;
}

/** The steps in which the set's Applications are synced; undefined: all at once, by themselves. */
export function rollingSteps({ spec }: JsonObject): readonly RollingStep[] | undefined {
  const { type, rollingSync } = recordOf(recordOf(spec).strategy);
  // Any other spelling is no strategy at all, without a word.
  if (type !== "RollingSync") return undefined;
  return listOf(recordOf(rollingSync).steps)
    .map(recordOf)
    .map(({ matchExpressions, maxUpdate }) => ({
      expressions: listOf(matchExpressions).map(recordOf),
      ...(maxUpdate !== undefined && maxUpdate !== null && { maxUpdate }),
    }));
}

function recordOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The number of the step that an Application with these labels belongs to, from 1; undefined: it is never synced. */
export function stepOf(
  steps: readonly RollingStep[],
  labels: Readonly<Record<string, string>>,
): number | undefined {
  const index = steps.findIndex(({ expressions }) => expressions.every((one) => selects(one, labels)));
  return index < 0 ? undefined : index + 1;
}

/** An operator that Argo CD does not know selects what lacks the label, and nothing else. */
function selects({ key, operator, values }: JsonObject, labels: Readonly<Record<string, string>>): boolean {
  const value = labels[String(key)];
  if (value === undefined) return operator !== "In";
  const isListed = listOf(values).includes(value);
  return operator === "In" ? isListed : operator === "NotIn" && !isListed;
}

/** How many of `count` Applications are updated at once: a percentage is rounded down, what cannot be read is 1. */
export function updatedAtOnce({ maxUpdate }: RollingStep, count: number): number {
  if (maxUpdate === undefined) return count;
  if (typeof maxUpdate === "number") return maxUpdate;
  const percent = /^([+-]?\d+)%$/.exec(String(maxUpdate))?.[1];
  if (percent === undefined) return 1;
  if (Number(percent) === 0) return 0;
  return Math.max(1, Math.floor((Number(percent) * count) / 100));
}
