import { callSiteOf } from "../../call-site.ts";
import { type Generator, textShape } from "../generator.ts";
import { type ParametersOf, parameterOf } from "../parameter.ts";

type Element = Readonly<Record<string, string>>;

/** One Application an element; a parameter is what every element has. */
export function list<const E extends Element>(
  elements: readonly E[],
): Generator<ParametersOf<{ readonly [K in keyof E]: "text" }>> {
  const [first = {}, ...others] = elements as readonly Element[];
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
