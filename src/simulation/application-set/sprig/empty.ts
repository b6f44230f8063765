import { GoInteger, GoList, GoMap, type GoValue } from "../go-template/values.ts";

/** sprig's idea of empty: nil, "", 0, false and everything of length 0. */
export function isEmpty(value: GoValue): boolean {
  if (value === null || value === false || value === 0 || value === "") return true;
  if (value instanceof GoInteger) return value.value === 0n;
  if (value instanceof GoList) return value.items.length === 0;
  return value instanceof GoMap && value.entries.size === 0;
}
