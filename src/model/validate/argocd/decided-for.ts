import type { Environment } from "../../environment.ts";
import { type Misfit, unknownName } from "../../shape.ts";

/** Each environment is decided, and no other. */
export function decidedFor(
  environments: readonly Environment[],
  decisions: object,
  field: string,
  choices: string,
): readonly Misfit[] {
  const names = environments.map(({ name }) => name);
  const decided = Object.keys(decisions);
  return [
    ...names
      .filter((name) => !decided.includes(name))
      .map((name) => ({
        code: "missing-value",
        field: `${field}.${name}`,
        message: `${field} does not decide for ${name}`,
        fix: `add ${name}: ${choices}`,
      })),
    ...decided
      .filter((name) => !names.includes(name))
      .flatMap((name) => unknownName("unknown-environment", `${field}.${name}`, name, names)),
  ];
}
