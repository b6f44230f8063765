/** Words that some reader of YAML 1.1 or 1.2 takes for a boolean, null, infinity, a merge key or a default. */
const words = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|=|<<)$/i;
const longestWord = 5;

/** Anything made only of what numbers, dates and times are made of, in any base and notation. */
const numberLike = /^(?:[-+.\d]|e[-+]?\d)[-+.\d_,:a-fA-FoOxXtTzZ ]*$/i;

/** Starts harmlessly; holds no `: `, no ` #`, nothing but printable ASCII; ends in neither colon nor blank. */
const plain = /^[A-Za-z_/$(.\d+-](?:[!-9;-~]| +(?=[^ #])|:(?=[^ ]))*$/;

const printableAscii = /^[ -~]*$/;

/** What JSON leaves as it is but a YAML reader refuses or normalises. */
const unreadable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Not allowed in a literal block: what is not printable everywhere, and surrogates. */
const notLiteral = /[^\n\t -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Go's reader refuses a line that starts with a tab; lines of blanks only and a blank first line are read differently. */
const awkwardLine = /^[ \n]|\n\t|^\t|\n +(?:\n|$)/;

/** A one-line scalar that every YAML reader takes for this very string. */
export function renderString(text: string): string {
  if (plain.test(text) && !meansSomething(text)) return text;
  if ((text.includes('"') || text.includes("\\")) && printableAscii.test(text)) {
    return `'${text.replaceAll("'", "''")}'`;
  }
  return JSON.stringify(text).replace(unreadable, escapeUnicode);
}

/** A number as YAML 1.1 and 1.2 read it; both want a point before an exponent. */
export function renderNumber(value: number): string {
  const text = JSON.stringify(value);
  return text.includes("e") && !text.includes(".") ? text.replace("e", ".0e") : text;
}

/** A literal block (`|`, `|-`, `|+`) at this indentation, or undefined where a reader could take it for something else. */
export function renderLiteral(text: string, indentation: string): string | undefined {
  if (!text.includes("\n") || awkwardLine.test(text) || notLiteral.test(text)) return undefined;
  const end = text.length - 1;
  const ends = text.charCodeAt(end) === 10;
  const chomping = !ends ? "|-" : text.charCodeAt(end - 1) === 10 ? "|+" : "|";
  const body = ends ? text.slice(0, end) : text;
  return `${chomping}\n${indentation}${body.replace(/\n(?!\n|$)/g, `\n${indentation}`)}`;
}

/** Whether a reader would take this harmless-looking text for something else than text. */
function meansSomething(text: string): boolean {
  if (text.length <= longestWord && words.test(text)) return true;
  const first = text.charCodeAt(0);
  // In YAML 1.1 even `e1` is a number.
  const letter = first > 64 && first !== 95 && first !== 101 && first !== 69;
  return !letter && (numberLike.test(text) || text.startsWith("- ") || text.startsWith("---"));
}

function escapeUnicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
