import { exponentText, floatText, infinite, plain } from "./print.ts";
import { GoInteger, GoList, GoMap, type GoValue, sortedEntries, typeOf } from "./values.ts";

interface Directive {
  readonly flags: string;
  readonly width?: number;
  readonly precision?: number;
  readonly verb: string;
}

const DIRECTIVE = /%([-+# 0]*)(?:(\d+)|(\*))?(?:\.(?:(\d+)|(\*))?)?(?:\[(\d+)\])?(.)?/gsu;

/** Go's `Sprintf`, with its own words for wrong verbs, missing and superfluous arguments. */
export function sprintf(format: string, args: readonly GoValue[]): string {
  let next = 0;
  let reordered = false;
  const star = (): number | undefined => {
    const value = args[next++];
    return value instanceof GoInteger ? Number(value.value) : undefined;
  };
  const text = format.replace(
    DIRECTIVE,
    (whole, flags, width, widthStar, precision, precisionStar, index, verb) => {
      if (verb === undefined) return "%!(NOVERB)";
      if (verb === "%") return "%";
      const wide = widthStar ? star() : width === undefined ? undefined : Number(width);
      const dotted = whole.includes(".") ? Number(precision ?? 0) : undefined;
      const exact = precisionStar ? star() : dotted;
      if (index !== undefined) {
        reordered = true;
        next = Number(index) - 1;
      }
      if (next >= args.length || next < 0)
        return `%!${verb}(${index === undefined ? "MISSING" : "BADINDEX"})`;
      // The plus of %+v asks for the names of a struct's fields, not for a sign.
      const meant = verb === "v" ? flags.replaceAll("+", "") : flags;
      const left = wide !== undefined && wide < 0 ? `${meant}-` : meant;
      const directive = { flags: left, verb, ...(wide !== undefined && { width: Math.abs(wide) }) };
      return one(args[next++] ?? null, exact === undefined ? directive : { ...directive, precision: exact });
    },
  );
  if (reordered || next >= args.length) return text;
  const extra = args
    .slice(next)
    .map((value) => (value === null ? "<nil>" : `${typeOf(value)}=${plain(value)}`));
  return `${text}%!(EXTRA ${extra.join(", ")})`;
}

function one(value: GoValue, directive: Directive): string {
  const { verb } = directive;
  if (verb === "T") return pad(typeOf(value), directive);
  if (value === null) return verb === "v" ? pad("<nil>", directive) : `%!${verb}(<nil>)`;
  if (value instanceof GoList) {
    if (value.element === "uint8" && "sqxX".includes(verb)) return one(bytesText(value), directive);
    return collection(
      value,
      value.items.map((item) => inside(item, directive)),
      directive,
    );
  }
  if (value instanceof GoMap) {
    const entries = sortedEntries(value).map(
      ([key, item]) => `${one(key, directive)}:${inside(item, directive)}`,
    );
    return collection(value, entries, directive);
  }
  return scalar(value, directive) ?? wrongVerb(value, directive);
}

/** `%#v`: as one would write it in Go. */
const inGoSyntax = ({ verb, flags }: Directive): boolean => verb === "v" && flags.includes("#");

function collection(value: GoList | GoMap, items: readonly string[], directive: Directive): string {
  if (!inGoSyntax(directive)) return `${value instanceof GoMap ? "map" : ""}[${items.join(" ")}]`;
  return typeOf(value) + (value.isNil ? "(nil)" : `{${items.join(", ")}}`);
}

/** A nil inside of a list or map is the same for every verb. */
function inside(value: GoValue, directive: Directive): string {
  if (value !== null) return one(value, directive);
  return inGoSyntax(directive) ? "interface {}(nil)" : "<nil>";
}

/** Go shows the value as `%v` would, with the flags and the width of the wrong verb. */
function wrongVerb(value: GoValue, directive: Directive): string {
  const flags = directive.flags.replaceAll("#", "");
  const text = scalar(value, { ...directive, flags, verb: "v" }) ?? plain(value);
  return `%!${directive.verb}(${typeOf(value)}=${text})`;
}

function bytesText(list: GoList): string {
  return Buffer.from(
    list.items.map((item) => (item instanceof GoInteger ? Number(item.value) : 0)),
  ).toString();
}

function scalar(value: GoValue, directive: Directive): string | undefined {
  if (typeof value === "string") return formatText(value, directive);
  if (typeof value === "boolean")
    return "tv".includes(directive.verb) ? pad(String(value), directive) : undefined;
  if (typeof value === "number") return formatFloat(value, directive);
  if (value instanceof GoInteger) return formatInteger(value, directive);
  return "sv".includes(directive.verb) ? pad(plain(value), directive) : undefined;
}

function pad(text: string, { flags, width }: Directive, zero = false): string {
  const missing = (width ?? 0) - [...text].length;
  if (missing <= 0) return text;
  if (flags.includes("-")) return text + " ".repeat(missing);
  if (!zero || !flags.includes("0")) return " ".repeat(missing) + text;
  const sign = /^[-+ ]/.exec(text)?.[0] ?? "";
  return sign + "0".repeat(missing) + text.slice(sign.length);
}

function formatText(text: string, directive: Directive): string | undefined {
  const { verb, precision } = directive;
  const cut = precision === undefined ? text : [...text].slice(0, precision).join("");
  if (verb === "s" || verb === "v") return pad(inGoSyntax(directive) ? quote(cut) : cut, directive, true);
  if (verb === "q") {
    const quoted = quote(cut);
    return pad(directive.flags.includes("+") ? quoted.replace(/[^ -~]/gu, escaped) : quoted, directive, true);
  }
  if (verb !== "x" && verb !== "X") return undefined;
  const hex = Buffer.from(text).toString("hex");
  const prefixed = (directive.flags.includes("#") && hex !== "" ? "0x" : "") + hex;
  return pad(verb === "x" ? prefixed : prefixed.toUpperCase(), directive, true);
}

function signed(text: string, flags: string): string {
  if (text.startsWith("-") || text.startsWith("+")) return text;
  if (flags.includes("+")) return `+${text}`;
  return flags.includes(" ") ? ` ${text}` : text;
}

const BASES: Readonly<Record<string, number>> = { d: 10, v: 10, b: 2, o: 8, x: 16, X: 16 };
const PREFIXES: Readonly<Record<string, string>> = { b: "0b", o: "0", x: "0x", X: "0X" };

const characterOf = (value: bigint): string =>
  value < 0n || value > 0x10ffffn ? "\ufffd" : String.fromCodePoint(Number(value));

function formatInteger({ value }: GoInteger, directive: Directive): string | undefined {
  const { verb, flags, precision } = directive;
  if (verb === "c") return pad(characterOf(value), directive);
  if (verb === "q") return pad(`'${quote(characterOf(value)).slice(1, -1)}'`, directive);
  if (verb === "U") return pad(`U+${value.toString(16).toUpperCase().padStart(4, "0")}`, directive);
  const base = BASES[verb];
  if (base === undefined) return undefined;
  const digits = (value < 0n ? -value : value).toString(base).padStart(precision ?? 0, "0");
  const prefix = flags.includes("#") ? (PREFIXES[verb] ?? "") : "";
  const text = (value < 0n ? "-" : "") + prefix + (verb === "X" ? digits.toUpperCase() : digits);
  return pad(signed(text, flags), directive, precision === undefined);
}

function formatFloat(value: number, directive: Directive): string | undefined {
  const { verb, precision, flags } = directive;
  if (!"vgGeEfF".includes(verb)) return undefined;
  if (!Number.isFinite(value))
    return pad(flags.includes("+") ? infinite(value) : infinite(value).replace("+", ""), directive);
  const text = floatDigits(value, verb.toLowerCase(), precision);
  return pad(signed(verb === "E" || verb === "G" ? text.toUpperCase() : text, flags), directive, true);
}

function floatDigits(value: number, verb: string, precision: number | undefined): string {
  if (verb === "f") return value.toFixed(Math.min(precision ?? 6, 100));
  if (verb === "e") return exponentText(value.toExponential(precision ?? 6));
  if (precision === undefined) return floatText(value);
  const digits = value.toPrecision(Math.max(precision, 1));
  const power = Number(value.toExponential(Math.max(precision, 1) - 1).split("e")[1]);
  if (power < -4 || power >= Math.max(precision, 1)) {
    return exponentText(value.toExponential(Math.max(precision, 1) - 1).replace(/\.?0+e/, "e"));
  }
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
  '"': '\\"',
};

/** Go's `%q`: what cannot be printed is escaped. */
export function quote(text: string): string {
  const body = text.replace(/["\\\p{C}\p{Zl}\p{Zp}\p{Zs}]/gu, (character) => {
    if (character === " ") return character;
    return ESCAPES[character] ?? escaped(character);
  });
  return `"${body}"`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x80) return `\\x${hex.padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
