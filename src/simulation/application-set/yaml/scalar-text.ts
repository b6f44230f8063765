import { resolvePlain } from "./resolve.ts";

/** Where a text starts, and where its further lines do; without it the text is a key and stays on one line. */
export interface Room {
  readonly column: number;
  readonly indent: number;
}

const WIDTH = 80;
const BASE60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
/** What only double quotes can hold. */
const SPECIAL = /[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029]/u;

/** A text as YAML: plain where it stays a text, else quoted, or as a literal block if it has lines. */
export function scalarText(text: string, room?: Room): string {
  if (text.includes("\n") && room && isLiteral(text)) return literal(text, room.indent);
  if (text.includes("\n") || SPECIAL.test(text)) return doubleQuoted(text, room);
  if (!["text", "merge"].includes(resolvePlain(text).kind) || BASE60.test(text))
    return doubleQuoted(text, room);
  if (isPlainAllowed(text)) return folded(text, room);
  return `'${folded(text.replaceAll("'", "''"), room && { ...room, column: room.column + 1 })}'`;
}

const isLiteral = (text: string): boolean => !/ \n| $/.test(text) && !SPECIAL.test(text);

function isPlainAllowed(text: string): boolean {
  if (/^\s|\s$|^---|^\.\.\./.test(text)) return false;
  if (/^[#,[\]{}&*!|>'"%@`]/.test(text)) return false;
  if (/^[?:-](?:\s|$)/.test(text)) return false;
  return !/:(?:\s|$)|\s#/.test(text);
}

/** `|`, with the indent if the text starts with a blank, and `-` or `+` for no or more than one line end. */
function literal(text: string, indent: number): string {
  const hint = /^[ \n]/.test(text) ? "2" : "";
  const ends = text.endsWith("\n") ? (/(?:^|\n)\n$/.test(text) ? "+" : "") : "-";
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  const lines = body.split("\n").map((line) => (line === "" ? "" : " ".repeat(indent) + line));
  return `|${hint}${ends}\n${lines.join("\n")}`;
}

/** Breaks the line at single blanks beyond the width. */
function folded(text: string, room: Room | undefined): string {
  if (room === undefined || room.column + text.length <= WIDTH) return text;
  let column = room.column;
  const characters = [...text];
  return characters
    .map((character, index) => {
      const isBreak =
        character === " " &&
        column > WIDTH &&
        index > 0 &&
        index < characters.length - 1 &&
        characters[index - 1] !== " " &&
        characters[index + 1] !== " ";
      column = isBreak ? room.indent : column + 1;
      return isBreak ? `\n${" ".repeat(room.indent)}` : character;
    })
    .join("");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\0": "\\0",
  "\x07": "\\a",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
  "\x1b": "\\e",
  '"': '\\"',
  "\\": "\\\\",
  "\u0085": "\\N",
  "\u2028": "\\L",
  "\u2029": "\\P",
};

function escaped(character: string): string {
  if (character !== '"' && character !== "\\" && character !== "\n" && !SPECIAL.test(character))
    return character;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  return ESCAPES[character] ?? (code <= 0xff ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`);
}

/** Long texts break at blanks; a blank that would start the next line is kept by a backslash. */
function doubleQuoted(text: string, room: Room | undefined): string {
  const characters = [...text];
  let column = (room?.column ?? 0) + 1;
  let afterBlank = false;
  const body = characters.map((character, index) => {
    const inside = index > 0 && index < characters.length - 1;
    if (room && character === " " && !afterBlank && column > WIDTH && inside) {
      column = room.indent;
      afterBlank = true;
      const keeps = characters[index + 1] === " ";
      if (keeps) column++;
      return `\n${" ".repeat(room.indent)}${keeps ? "\\" : ""}`;
    }
    const written = escaped(character);
    column += written.length;
    afterBlank = character === " ";
    return written;
  });
  return `"${body.join("")}"`;
}
