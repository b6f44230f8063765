import type { Json, JsonObject } from "../manifest/manifest.ts";
import { memberOf } from "./fields.ts";

/** Whether some text in a value is like that; where it is takes far longer to say. */
export function someText(value: Json | undefined, isLikeThat: (text: string) => boolean): boolean {
  if (typeof value === "string") return isLikeThat(value);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (someText(value[index], isLikeThat)) return true;
    return false;
  }
  for (const key in value as JsonObject) if (someText((value as JsonObject)[key], isLikeThat)) return true;
  return false;
}

export interface TextAt {
  readonly text: string;
  readonly field: string;
}

/** Every text in a value, with its place. */
export function textsIn(value: Json | undefined, field = ""): readonly TextAt[] {
  if (typeof value === "string") return [{ text: value, field }];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${field}[${index}]`));
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, memberOf(field, key)));
}
