import { isObject, type Json, type JsonObject } from "../manifest/manifest.ts";

/** RFC 6901: `~1` is a slash in a name, `~0` a tilde. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value with the field set, and the maps on the way to it made; undefined where it has no place. */
export function withField(within: Json, steps: readonly string[], value: Json): Json | undefined {
  const [step = "", ...rest] = steps;
  const changed = (field: Json | undefined) =>
    rest.length > 0 ? withField(field ?? {}, rest, value) : value;
  if (Array.isArray(within)) {
    const index = step === "-" ? within.length : indexOf(within, step);
    if (step !== "-" && within[index] === undefined) return undefined;
    const item = changed(within[index]);
    return item === undefined ? undefined : within.toSpliced(index, 1, item);
  }
  if (!isObject(within)) return undefined;
  const field = changed(fieldOf(within, step));
  return field === undefined ? undefined : { ...within, [step]: field };
}

/** The value without the field; the value itself where it has no such field. */
export function withoutField(within: Json, steps: readonly string[]): Json {
  const [step = "", ...rest] = steps;
  if (Array.isArray(within)) {
    const index = indexOf(within, step);
    const item: Json | undefined = within[index];
    if (item === undefined) return within;
    return rest.length > 0
      ? within.toSpliced(index, 1, withoutField(item, rest))
      : within.toSpliced(index, 1);
  }
  const field = isObject(within) ? fieldOf(within, step) : undefined;
  if (!isObject(within) || field === undefined) return within;
  if (rest.length > 0) return { ...within, [step]: withoutField(field, rest) };
  const { [step]: _, ...others } = within;
  return others;
}

function fieldOf(map: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** By number, or by the item's own name. */
function indexOf(list: readonly Json[], step: string): number {
  return /^\d+$/.test(step) ? Number(step) : list.findIndex((item) => isObject(item) && item.name === step);
}
