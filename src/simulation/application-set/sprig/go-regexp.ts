import { fail } from "../go-template/errors.ts";

const POSIX: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7F",
  blank: "\\t ",
  cntrl: "\\x00-\\x1F\\x7F",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\t\\n\\v\\f\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};
/** `\d`, `\s`, `\w` mean ASCII in Go; JavaScript's `\s` knows more blanks. */
const CLASSES: Readonly<Record<string, string>> = { s: "\\t\\n\\f\\r " };

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

/** Compiles Go's regular expression syntax (RE2). Throws a TemplateError where Go's compiler would refuse it. */
export function compileGoRegexp(pattern: string): RegExp {
  const reader = new Reader(pattern);
  const source = reader.alternatives({ i: false, m: false, s: false, U: false }, 0);
  try {
    return new RegExp(source, reader.ignoresCase ? "giu" : "gu");
  } catch (error) {
    return fail(`error parsing regexp: ${pattern}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Rewrites the pattern for JavaScript, one construct after the other. */
class Reader {
  ignoresCase = false;
  #at = 0;

  constructor(readonly pattern: string) {}

  alternatives(outer: Flags, depth: number): string {
    let flags = outer;
    let output = "";
    while (this.#at < this.pattern.length) {
      const rest = this.pattern.slice(this.#at);
      if (rest.startsWith(")")) {
        if (depth === 0) fail(`unexpected ): ${this.pattern}`);
        return output;
      }
      const setting = /^\(\?([imsU]*)(?:-([imsU]*))?\)/.exec(rest);
      if (setting && setting[0] !== "(?)") {
        this.#at += setting[0].length;
        flags = this.#set(flags, setting[1] ?? "", setting[2] ?? "");
        continue;
      }
      output += this.#piece(rest, flags, depth);
    }
    return depth > 0 ? fail(`missing closing ): ${this.pattern}`) : output;
  }

  #set(flags: Flags, on: string, off: string): Flags {
    const next: Record<string, boolean> = { ...flags };
    for (const flag of on) next[flag] = true;
    for (const flag of off) next[flag] = false;
    if (next.i) this.ignoresCase = true;
    return next as unknown as Flags;
  }

  #take(text: string, output: string): string {
    this.#at += text.length;
    return output;
  }

  #piece(rest: string, flags: Flags, depth: number): string {
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (character === "(") return this.#group(rest, flags, depth);
    if (character === "[") return this.#characterClass(rest);
    if (character === "\\") return this.#escape(rest);
    if (character === "^") return this.#take("^", flags.m ? "(?:(?<=^|\\n))" : "(?:(?<![^]))");
    if (character === "$") return this.#take("$", flags.m ? "(?:(?=\\n|(?![^])))" : "(?:(?![^]))");
    if (character === ".") return this.#take(".", flags.s ? "[^]" : "[^\\n]");
    const repeat = /^(?:[*+?]|\{\d+(?:,\d*)?\})(\??)/.exec(rest);
    if (repeat) return this.#repeat(repeat[0], repeat[1] === "?", flags);
    return this.#take(character, /[{}\]/]/.test(character) ? `\\${character}` : character);
  }

  #repeat(text: string, lazy: boolean, flags: Flags): string {
    const [low = 0, high = 0] = (text.match(/\d+/g) ?? []).map(Number);
    if (low > 1000 || high > 1000) fail(`invalid repeat count: ${text}`);
    const bare = lazy ? text.slice(0, -1) : text;
    return this.#take(text, bare + (lazy !== flags.U ? "?" : ""));
  }

  #group(rest: string, flags: Flags, depth: number): string {
    const head = /^\((?:\?(?:P?<([A-Za-z_]\w*)>|([imsU]*)(?:-([imsU]*))?:))?/.exec(rest);
    const text = head?.[0] ?? "(";
    if (text === "(" && rest.startsWith("(?"))
      fail(`invalid or unsupported Perl syntax: ${rest.slice(0, 4)}`);
    this.#at += text.length;
    const inner = text.endsWith(":") ? this.#set(flags, head?.[2] ?? "", head?.[3] ?? "") : flags;
    const body = this.alternatives(inner, depth + 1);
    this.#at++;
    if (text === "(") return `(${body})`;
    return head?.[1] ? `(?<${head[1]}>${body})` : `(?:${body})`;
  }

  #characterClass(rest: string): string {
    const head = /^\[\^?\]?/.exec(rest)?.[0] ?? "[";
    let at = head.length;
    let body = head.endsWith("]") ? "\\]" : "";
    while (at < rest.length && rest[at] !== "]") {
      const posix = /^\[:(\^?)(\w+):\]/.exec(rest.slice(at));
      if (posix) {
        const members = POSIX[posix[2] ?? ""] ?? fail(`invalid character class range: ${posix[0]}`);
        body += posix[1] ? fail(`negated ${posix[0]} is not predicted`) : members;
        at += posix[0].length;
        continue;
      }
      const escaped = /^\\(?:[pP]\{\^?\w+\}|[pP]\w|x\{[0-9a-fA-F]+\}|x[0-9a-fA-F]{2}|.)/su.exec(
        rest.slice(at),
      )?.[0];
      const one = escaped ?? String.fromCodePoint(rest.codePointAt(at) ?? 0);
      body += escaped ? this.#escapeText(escaped, true) : /[[{}()/|]/.test(one) ? `\\${one}` : one;
      at += one.length;
    }
    if (at >= rest.length) fail(`missing closing ]: ${rest}`);
    this.#at += at + 1;
    return `[${head.includes("^") ? "^" : ""}${body}]`;
  }

  #escape(rest: string): string {
    const quoted = /^\\Q((?:.|\n)*?)(?:\\E|$)/.exec(rest);
    if (quoted) return this.#take(quoted[0], quoteMeta(quoted[1] ?? ""));
    const text = /^\\(?:[pP]\{\^?\w+\}|[pP]\w|x\{[0-9a-fA-F]+\}|x[0-9a-fA-F]{2}|[0-7]{1,3}|.)/su.exec(
      rest,
    )?.[0];
    if (text === undefined) return fail(`trailing backslash at end of expression: ${this.pattern}`);
    return this.#take(text, this.#escapeText(text, false));
  }

  #escapeText(text: string, inClass: boolean): string {
    const body = text.slice(1);
    const members = CLASSES[body];
    if (members !== undefined) return inClass ? members : `[${members}]`;
    if (body === "S" && !inClass) return `[^${CLASSES.s}]`;
    if (/^[dDwWtnfrv]$/.test(body)) return text;
    if (body === "a") return "\\x07";
    if (!inClass && (body === "b" || body === "B")) return `(?:${text})`;
    if (!inClass && body === "A") return "(?:(?<![^]))";
    if (!inClass && body === "z") return "(?:(?![^]))";
    if (/^x/.test(body)) return `\\u{${body.replace(/[x{}]/g, "")}}`;
    if (/^[pP]/.test(body)) return property(body);
    if (/^0[0-7]*$/.test(body)) return `\\u{${Number.parseInt(body, 8).toString(16)}}`;
    if (/^[!-/:-@[-`{-~]$/.test(body))
      return /[\^$\\.*+?()[\]{}|/-]/.test(body) && (inClass || body !== "-") ? text : body;
    return fail(`invalid escape sequence: ${text}`);
  }
}

function property(body: string): string {
  const name = body.slice(1).replace(/[{}]/g, "");
  const negated = name.startsWith("^") !== body.startsWith("P");
  const plain = name.replace("^", "");
  return `\\${negated ? "P" : "p"}{${plain.length > 2 ? `Script=${plain}` : plain}}`;
}

/** The pattern that matches exactly this text. */
export function quoteMeta(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&");
}
