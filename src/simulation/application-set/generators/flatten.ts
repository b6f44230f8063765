import { plain } from "../go-template/print.ts";
import { GoList, GoMap, type GoValue } from "../go-template/values.ts";

/** Nested values under dotted keys (`a.b`, `list.0`), as text. Empty maps and lists leave no trace. */
export function flatten(map: GoMap, textMaps: "open" | "closed" = "closed"): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of map.entries) descend(flat, key, value, textMaps);
  return flat;
}

/** Only lists and maps of anything are opened; maps of texts only for selectors. */
function descend(flat: Map<string, string>, key: string, value: GoValue, textMaps: "open" | "closed"): void {
  const entries = entriesOf(value, textMaps);
  if (entries === undefined) flat.set(key, plain(value));
  else for (const [name, item] of entries) descend(flat, `${key}.${name}`, item, textMaps);
}

function entriesOf(
  value: GoValue,
  textMaps: "open" | "closed",
): Iterable<readonly [string | number, GoValue]> | undefined {
  if (
    value instanceof GoMap &&
    (value.element === "interface {}" || (textMaps === "open" && value.element === "string"))
  ) {
    return value.entries;
  }
  return value instanceof GoList && value.element === "interface {}" ? value.items.entries() : undefined;
}
