import { equal } from "../manifest/equal.ts";
import type { Json } from "../manifest/manifest.ts";

/**
 * The items a patch must name where kustomize puts named items first: all up to the last that is new, changed or out of
 * order. Those after it come in the order they have.
 */
export function untilOrdered(
  from: readonly Json[],
  to: readonly Json[],
  identity: (item: Json) => string,
): readonly Json[] {
  const places = placesOf(from, identity);
  let unsaid = to.length;
  let next = from.length;
  while (unsaid > 0) {
    const item = to[unsaid - 1] as Json;
    const place = places.get(identity(item));
    if (place === undefined || place >= next || !equal(from[place], item)) break;
    next = place;
    unsaid--;
  }
  return to.slice(0, unsaid);
}

/**
 * The items a patch must name where kustomize puts new items first and leaves the others in their places: the new and the
 * changed ones. Undefined when that gives another order.
 */
export function newFirst(
  from: readonly Json[],
  to: readonly Json[],
  identity: (item: Json) => string,
): readonly Json[] | undefined {
  const places = placesOf(from, identity);
  const said: Json[] = [];
  let last = -1;
  for (const item of to) {
    const place = places.get(identity(item));
    if (place === undefined ? last >= 0 : place < last) return undefined;
    if (place === undefined || !equal(from[place], item)) said.push(item);
    if (place !== undefined) last = place;
  }
  return said;
}

function placesOf(list: readonly Json[], identity: (item: Json) => string): ReadonlyMap<string, number> {
  return new Map(list.map((item, index) => [identity(item), index]));
}
