import type { Json } from "../manifest/manifest.ts";
import { memberOf } from "./fields.ts";

/** Calls back with every text in a value and where it is. The place is worked out when it is asked for. */
export function eachText(value: Json | undefined, visit: (text: string, field: () => string) => void): void {
  const path: (string | number)[] = [];
  const field = () =>
    path.reduce<string>(
      (text, step) => (typeof step === "number" ? `${text}[${step}]` : memberOf(text, step)),
      "",
    );
  const walk = (one: Json | undefined): void => {
    if (typeof one === "string") visit(one, field);
    else if (typeof one === "object" && one !== null) {
      for (const key in one) {
        path.push(Array.isArray(one) ? Number(key) : key);
        walk((one as Record<string, Json>)[key]);
        path.pop();
      }
    }
  };
  walk(value);
}
