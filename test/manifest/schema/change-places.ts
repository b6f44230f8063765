import type { Json, JsonObject } from "../../../src/manifest/manifest.ts";

export type Path = readonly (string | number)[];

/** Every place below a value, parents first. */
export function placesOf(value: Json | undefined, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string | number, Json | undefined][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [
    ...(path.length > 0 ? [path] : []),
    ...entries.flatMap(([key, item]) => placesOf(item, [...path, key])),
  ];
}

/** The value with the key at the path renamed. */
export function changed(value: Json, [step = "", ...rest]: Path, name: string): Json {
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? changed(item, rest, name) : item));
  const entries = Object.entries(value as JsonObject).map(([key, item]): [string, Json | undefined] => {
    if (key !== step) return [key, item];
    return rest.length === 0 ? [name, item] : [key, changed(item ?? null, rest, name)];
  });
  return Object.fromEntries(entries);
}
