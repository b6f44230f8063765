import type { Environment } from "../environment.ts";
import { type Misfit, notMisspelt, unknownName } from "../shape.ts";

/** Each environment is decided, and no other. */
export function decidedFor(
  environments: readonly Environment[],
  decisions: object,
  field: string,
  choices: string,
): readonly Misfit[] {
  const names = environments.map(({ name }) => name);
  const decided = Object.keys(decisions);
  const unknown = decided.filter((name) => !names.includes(name));
  const missing = names.filter((name) => !decided.includes(name));
  return [
    ...notMisspelt(missing, unknown).map((name) => ({
      code: "missing-value",
      field: `${field}.${name}`,
      message: `${field} does not decide for ${name}`,
      fix: `add ${name}: ${choices}`,
    })),
    ...unknown.flatMap((name) => unknownName("unknown-environment", `${field}.${name}`, name, names)),
  ];
}
