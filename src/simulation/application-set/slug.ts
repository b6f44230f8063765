import { fail } from "./go-template/errors.ts";

/** Lower case, everything but letters, digits, `-` and `.` replaced by `-`, at most 253, none of `-.` at the ends. */
export function normalizeName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^-a-z0-9.]/gu, "-")
    .slice(0, 253)
    .replace(/^[-.]+|[-.]+$/g, "");
}

export interface SlugOptions {
  readonly limit: number;
  /** Cut at a dash instead of inside of a word. */
  readonly smart: boolean;
  /** Pull request slugs know no underscore. */
  readonly dashForUnderscore?: boolean;
}

/** A text for a name or a URL: lower-case letters, digits, `-` and `_`. */
export function slugOf(text: string, { limit, smart, dashForUnderscore = false }: SlugOptions): string {
  const trimmed = text.trim();
  const plain = toAscii(dashForUnderscore ? trimmed.replaceAll("_", "-") : trimmed).toLowerCase();
  if (!smart && limit < 0) fail(`slice bounds out of range [:${limit}]`);
  const cut = !smart && plain.length >= limit ? plain.slice(0, limit) : plain;
  const slug = cut
    .replace(/[^a-zA-Z0-9-_]/g, "-")
    .replace(/-+/g, "-")
    .replace(/^[-_]+|[-_]+$/g, "");
  if (limit <= 0 || !smart || slug.length <= limit) return slug;
  const dash = slug.lastIndexOf("-", limit);
  return dash >= 0 ? slug.slice(0, dash) : slug.slice(0, limit);
}

/** English words for signs and the nearest ASCII letters. Letters of other scripts are dropped; Go spells them in Latin. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  "&": "and",
  "@": "at",
  "'": "",
  "’": "",
  "‘": "",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  þ: "th",
  Þ: "Th",
  ð: "d",
  Ð: "D",
  ı: "i",
  "–": "-",
  "—": "-",
  "‒": "-",
  "―": "-",
  '"': "",
  "“": "",
  "”": "",
  "€": "eu",
  "©": "(c)",
  "½": "1/2",
  "…": "...",
};

function toAscii(text: string): string {
  return [...text]
    .map((character) => SUBSTITUTES[character] ?? character.normalize("NFD").replace(/\p{M}/gu, ""))
    .join("")
    .replace(/[^\0-\x7f]/gu, "");
}
