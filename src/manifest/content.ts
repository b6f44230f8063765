/** What says nothing, and is the same as any other of its like. */
export type IsSilent = (value: object) => boolean;

/**
 * A plain value as a text that no other value has, to the order of its keys; undefined where text cannot tell: it holds a
 * function, an instance of a class that is not silent, or itself.
 */
export function contentOf(value: unknown, isSilent: IsSilent = () => false): string | undefined {
  return textOf(value, isSilent, deepest);
}

/** What is nested deeper holds itself. */
const deepest = 60;

function textOf(value: unknown, isSilent: IsSilent, depth: number): string | undefined {
  switch (typeof value) {
    case "string":
      return told(value);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "boolean":
    case "undefined":
      return String(value);
    case "object":
      if (value === null) return "null";
      if (depth === 0) return undefined;
      return Array.isArray(value)
        ? textOfList(value, isSilent, depth - 1)
        : textOfMap(value, isSilent, depth - 1);
    default:
      return undefined;
  }
}

function textOfList(list: readonly unknown[], isSilent: IsSilent, depth: number): string | undefined {
  let text = "[";
  for (const item of list) {
    const own = textOf(item, isSilent, depth);
    if (own === undefined) return undefined;
    text += `${own},`;
  }
  return `${text}]`;
}

function textOfMap(map: object, isSilent: IsSilent, depth: number): string | undefined {
  if (isSilent(map)) return "{}";
  const prototype = Object.getPrototypeOf(map);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  let text = "{";
  for (const key of Object.keys(map)) {
    const own = textOf((map as Readonly<Record<string, unknown>>)[key], isSilent, depth);
    if (own === undefined) return undefined;
    text += `${told(key)}:${own},`;
  }
  return `${text}}`;
}

/** Ahead of it stands how long it is, so that nothing in it can look like its end. */
function told(text: string): string {
  return `"${text.length}:${text}`;
}
