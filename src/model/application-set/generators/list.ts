import { callSiteOf } from "../../call-site.ts";
import { type Generator, textShape } from "../generator.ts";
import { type ParametersOf, parameterOf } from "../parameter.ts";

type Element = Readonly<Record<string, string>>;

/** One Application an element; a parameter is what every element has. */
export function list<const E extends readonly Element[]>(
  elements: E,
): Generator<ParametersOf<{ readonly [K in keyof E[number]]: "text" }>> {
  const [first = {}, ...others] = elements;
  const names = Object.keys(first).filter((name) => others.every((one) => name in one));
  return {
    kind: "list",
    options: elements,
    shape: textShape(names),
    spec: () => ({ list: { elements } }),
    known: (text) => {
      const name = names.find((one) => parameterOf(`.${one}`) === text);
      return name === undefined ? undefined : elements.map((one: Element) => one[name] ?? "");
    },
    site: callSiteOf(list),
  };
}
