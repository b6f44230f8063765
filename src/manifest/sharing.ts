import { isObject, type Json, type JsonObject, type Manifest } from "./manifest.ts";

/**
 * Makes objects of the parts of these, wherever one of the same kind and name has an equal part: what environments have in
 * common is kept once, and a glance tells that it is the same. As in `equal`, key order means nothing.
 */
export function sharingWith(others: readonly Manifest[]): (manifest: Manifest) => Manifest {
  const byName = new Map(others.map((other) => [nameOf(other), other]));
  return (manifest) => shared(manifest, byName.get(nameOf(manifest))) as Manifest;
}

function nameOf({ kind, metadata }: Manifest): string {
  return `${kind} ${metadata.name}`;
}

function shared(value: Json | undefined, other: Json | undefined): Json | undefined {
  if (value === other || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Array.isArray(other) ? sharedList(value, other) : value;
  return isObject(other) ? sharedMap(value as JsonObject, other) : value;
}

function sharedList(list: readonly Json[], other: readonly Json[]): readonly Json[] {
  let isSame = list.length === other.length;
  let made: Json[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = list[index] as Json;
    const own = shared(item, other[index]) as Json;
    if (own !== other[index]) isSame = false;
    if (own !== item) made ??= [...list];
    if (made) made[index] = own;
  }
  return isSame ? other : (made ?? list);
}

function sharedMap(map: JsonObject, other: JsonObject): JsonObject {
  let isSame = true;
  let made: { [key: string]: Json | undefined } | undefined;
  for (const key in map) {
    const field = map[key];
    const own = shared(field, other[key]);
    if (own !== other[key]) isSame = false;
    if (own !== field) {
      made ??= { ...map };
      made[key] = own;
    }
  }
  if (isSame) for (const key in other) if (map[key] === undefined && other[key] !== undefined) isSame = false;
  return isSame ? other : (made ?? map);
}
