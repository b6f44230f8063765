import { FindingsError } from "../errors.ts";
import type { Ownership, OwnershipGroup } from "./ownership.ts";

/** GitHub ignores a larger file as a whole. */
const LIMIT = 3_000_000;

const intro = "# The last line that a path matches decides; any one of its owners may approve.\n";

/** The file as text. Throws FindingsError when the code host would not read it. */
export function renderCodeowners(groups: readonly OwnershipGroup[]): string {
  const text = intro + groups.map(renderGroup).join("");
  if (text.length <= LIMIT) return text;
  throw new FindingsError([
    {
      code: "codeowners-too-large",
      message: `CODEOWNERS would have ${text.length} bytes, and GitHub ignores a file of more than ${LIMIT}`,
      fix: "let teams without reviewers of their own share the platform's owners",
    },
  ]);
}

function renderGroup({ title, lines }: OwnershipGroup): string {
  return `\n# ${title}\n${lines.map(renderLine).join("")}`;
}

function renderLine({ pattern, owners }: Ownership): string {
  return `${[escapePattern(pattern), ...owners].join(" ")}\n`;
}

/** Blanks and signs with a meaning stand as `?`, which is any one character: nothing can be escaped everywhere. */
export function escapePattern(pattern: string): string {
  return pattern.replace(/[\s#!\\[\]]/g, "?");
}
