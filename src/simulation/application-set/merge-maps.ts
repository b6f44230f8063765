import { GoPanic } from "./go-template/errors.ts";
import { GoMap, type GoValue } from "./go-template/values.ts";
import { isEmpty } from "./sprig/empty.ts";

/**
 * Merges source into target, in place. Without override only what is missing or empty in target is taken; with it
 * everything, empty values too. Maps merge deeply, lists are taken as they are.
 */
export function mergeMaps(target: GoMap, source: GoMap, override: boolean): void {
  for (const [key, value] of source.entries) {
    const known = target.entries.get(key);
    if (value === null) {
      if (override) put(target, key, value, source);
      continue;
    }
    if (value instanceof GoMap && known instanceof GoMap && known.entries.size > 0) {
      mergeMaps(known, value, override);
    } else if (override || known === undefined || isEmpty(known)) {
      put(target, key, value, source);
    }
  }
}

/** Go cannot put a value of an unknown type into a map of texts: it panics. */
function put(target: GoMap, key: string, value: GoValue, source: GoMap): void {
  if (target.element !== "interface {}" && source.element !== target.element) {
    throw new GoPanic(
      `value of type ${source.element} is not assignable to type ${target.element} (key "${key}")`,
    );
  }
  target.entries.set(key, value);
}
