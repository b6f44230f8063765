import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectsAt, textAt } from "../fields.ts";
import { containersIn } from "../pods.ts";

export const variablesAreStatedOnce: BuiltInPolicy = {
  id: "variables-are-stated-once",
  severity: "warn",
  looksAt: "service",
  why: "Of two variables with one name the last wins, silently; a server-side apply refuses them.",
  fix: "Remove the one that is not meant.",
  *check(rendered) {
    for (const { pod, field, name: container, spec } of containersIn(rendered)) {
      const first = new Map<string, number>();
      for (const [index, variable] of objectsAt(spec, "env").entries()) {
        const name = textAt(variable, "name");
        if (name === undefined) continue;
        const before = first.get(name);
        if (before === undefined) first.set(name, index);
        else {
          const message = `container "${container}" states ${name} twice, first in env[${before}]`;
          yield { object: pod.object, field: `${field}.env[${index}]`, message };
        }
      }
    }
  },
};
