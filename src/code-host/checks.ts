import type { Hosted } from "./hosted.ts";

/** What a change has to pass, in the order in which it is told fastest. */
export function checksOf({ codeHost }: Hosted): readonly string[] {
  const { checks = ["npx tsc --noEmit", "npm test --if-present"], kind } = codeHost;
  return [
    ...checks,
    "npx tiphys synth --check",
    `npx tiphys check${kind === "github" ? " --format github" : ""}`,
  ];
}
