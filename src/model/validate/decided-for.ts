import type { Environment } from "../environment.ts";
import { type Misfit, nearestName, notMisspelt, unknownName } from "../shape.ts";

/** Each environment is decided, and no other. One that is not there may be meant for one that nothing is decided for. */
export function decidedFor(
  environments: readonly Environment[],
  decisions: object,
  field: string,
  choices: string,
): readonly Misfit[] {
  const names = environments.map(({ name }) => name);
  const decided = Object.keys(decisions);
  const unknown = decided.filter((name) => !names.includes(name));
  const missing = notMisspelt(
    names.filter((name) => !decided.includes(name)),
    unknown,
  );
  const strangers = unknown.filter((name) => nearestName(name, names) === undefined);
  const areMeant = missing.length > 0 && strangers.length >= missing.length;
  const fix = `write ${missing.join(" or ")} for it, which nothing is decided for`;
  return [
    ...(areMeant ? [] : missing).map((name) => ({
      code: "missing-value",
      field: `${field}.${name}`,
      message: `${field} does not decide for ${name}`,
      fix: `add ${name}: ${choices}`,
    })),
    ...unknown.flatMap((name) => {
      const misfits = unknownName("unknown-environment", `${field}.${name}`, name, names);
      return areMeant && strangers.includes(name) ? misfits.map((misfit) => ({ ...misfit, fix })) : misfits;
    }),
  ];
}
