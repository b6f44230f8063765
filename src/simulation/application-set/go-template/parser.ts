import { Cursor } from "./cursor.ts";
import { fail } from "./errors.ts";
import { type TokenType, tokenize } from "./lexer.ts";
import { parseNumber, parseRune, unquote } from "./literals.ts";
import type { Branch, Command, Expression, Node, Pipeline, TemplateSet } from "./nodes.ts";

/** The name under which Argo CD parses every text. */
export const ROOT = "base";

/** Parses a text and the templates it defines. Throws a TemplateError. */
export function parseTemplate(text: string, isFunction: (name: string) => boolean, root = ROOT): TemplateSet {
  const templates: TemplateSet = new Map();
  const parser = new Parser(new Cursor(tokenize(text)), isFunction, templates);
  add(templates, root, parser.parseRoot());
  return templates;
}

function add(templates: TemplateSet, name: string, nodes: readonly Node[]): void {
  const known = templates.get(name);
  if (known === undefined || isEmpty(known)) templates.set(name, nodes);
  else if (!isEmpty(nodes)) fail(`multiple definition of template "${name}"`);
}

function isEmpty(nodes: readonly Node[]): boolean {
  return nodes.every((node) => node.kind === "text" && node.text.trim() === "");
}

interface List {
  readonly nodes: readonly Node[];
  readonly end: "end" | "else";
}

const OPERANDS = new Set<TokenType>([
  "bool",
  "rune",
  "dot",
  "field",
  "identifier",
  "number",
  "nil",
  "raw",
  "string",
  "variable",
  "open",
]);
const NOT_CALLABLE = new Set<Expression["kind"]>(["bool", "dot", "nil", "number", "string"]);

class Parser {
  #variables = ["$"];
  #rangeDepth = 0;

  constructor(
    readonly cursor: Cursor,
    readonly isFunction: (name: string) => boolean,
    readonly templates: TemplateSet,
  ) {}

  parseRoot(): readonly Node[] {
    const nodes: Node[] = [];
    while (this.cursor.peek().type !== "end-of-text") {
      if (this.#definition()) continue;
      const node = this.#textOrAction();
      if (typeof node === "string") fail(`unexpected {{${node}}}`);
      nodes.push(node);
    }
    return nodes;
  }

  #definition(): boolean {
    if (this.cursor.peek().type !== "left") return false;
    const start = this.cursor.at;
    this.cursor.at++;
    if (!this.cursor.isKeyword("define")) {
      this.cursor.at = start;
      return false;
    }
    this.cursor.at++;
    const name = this.#templateName("define clause");
    this.cursor.expect("right", "define clause");
    add(this.templates, name, this.#separateBody("define clause"));
    return true;
  }

  /** The body of a define or block: it sees no variables of its surroundings. */
  #separateBody(context: string): readonly Node[] {
    const [variables, depth] = [this.#variables, this.#rangeDepth];
    [this.#variables, this.#rangeDepth] = [["$"], 0];
    const list = this.#list();
    if (list.end !== "end") fail(`unexpected {{else}} in ${context}`);
    [this.#variables, this.#rangeDepth] = [variables, depth];
    return list.nodes;
  }

  #list(): List {
    const nodes: Node[] = [];
    while (this.cursor.peekWord().type !== "end-of-text") {
      const node = this.#textOrAction();
      if (typeof node === "string") return { nodes, end: node };
      nodes.push(node);
    }
    return fail("unexpected EOF");
  }

  #textOrAction(): Node | "end" | "else" {
    const token = this.cursor.nextWord();
    if (token.type === "text") return { kind: "text", text: token.text };
    if (token.type !== "left") fail(`unexpected "${token.text}" in input`);
    const word = this.cursor.peekWord();
    if (word.type !== "keyword") return { kind: "action", pipeline: this.#pipeline("command", "right") };
    this.cursor.at++;
    return this.#keyword(word.text);
  }

  #keyword(word: string): Node | "end" | "else" {
    switch (word) {
      case "if":
      case "with":
      case "range":
        return this.#branch(word);
      case "end":
        this.cursor.expect("right", "end");
        return "end";
      case "else":
        if (!this.cursor.isKeyword("if") && !this.cursor.isKeyword("with"))
          this.cursor.expect("right", "else");
        return "else";
      case "break":
      case "continue":
        this.cursor.expect("right", `{{${word}}}`);
        return this.#rangeDepth === 0 ? fail(`{{${word}}} outside {{range}}`) : { kind: word };
      case "template":
        return this.#template();
      case "block":
        return this.#block();
      default:
        return fail(`unexpected {{${word}}}`);
    }
  }

  #branch(kind: Branch["kind"]): Branch {
    const known = this.#variables.length;
    const pipeline = this.#pipeline(kind, "right");
    if (kind === "range") this.#rangeDepth++;
    const { nodes: body, end } = this.#list();
    if (kind === "range") this.#rangeDepth--;
    const otherwise = end === "else" ? this.#otherwise(kind) : undefined;
    this.#variables.length = known;
    return { kind, pipeline, body, ...(otherwise && { otherwise }) };
  }

  #otherwise(kind: Branch["kind"]): readonly Node[] {
    if (kind !== "range" && this.cursor.isKeyword(kind)) {
      this.cursor.at++;
      return [this.#branch(kind)];
    }
    const { nodes, end } = this.#list();
    return end === "end" ? nodes : fail("expected end; found {{else}}");
  }

  #templateName(context: string): string {
    const token = this.cursor.nextWord();
    if (token.type !== "string" && token.type !== "raw") fail(`unexpected "${token.text}" in ${context}`);
    return unquote(token.text);
  }

  #template(): Node {
    const name = this.#templateName("template clause");
    if (this.cursor.peekWord().type !== "right") {
      return { kind: "template", name, pipeline: this.#pipeline("template clause", "right") };
    }
    this.cursor.at++;
    return { kind: "template", name };
  }

  #block(): Node {
    const name = this.#templateName("block clause");
    const pipeline = this.#pipeline("block clause", "right");
    add(this.templates, name, this.#separateBody("block clause"));
    return { kind: "template", name, pipeline };
  }

  #pipeline(context: string, end: TokenType): Pipeline {
    const variables: string[] = [];
    const assigns = this.#declarations(context, variables);
    const commands: Command[] = [];
    for (;;) {
      const token = this.cursor.peekWord();
      if (token.type === end) break;
      if (!OPERANDS.has(token.type)) fail(`unexpected "${token.text}" in ${context}`);
      commands.push(this.#command());
    }
    this.cursor.at++;
    if (commands.length === 0) fail(`missing value for ${context}`);
    const bad = commands.slice(1).find(({ words }) => NOT_CALLABLE.has(words[0]?.kind ?? "nil"));
    if (bad) fail("non executable command in pipeline");
    return { kind: "pipeline", variables, assigns, commands };
  }

  #declarations(context: string, variables: string[]): boolean {
    for (;;) {
      const start = this.cursor.at;
      if (this.cursor.peekWord().type !== "variable") return false;
      const name = this.cursor.next().text;
      const next = this.cursor.peekWord();
      if (next.type === "assign" || next.type === "declare") {
        this.cursor.at++;
        this.#declare(name, variables);
        return next.type === "assign";
      }
      if (next.text !== "," || next.type !== "char") {
        this.cursor.at = start;
        return false;
      }
      this.cursor.at++;
      this.#declare(name, variables);
      if (context !== "range" || variables.length > 1) fail(`too many declarations in ${context}`);
      if (!["variable", "right", "close"].includes(this.cursor.peekWord().type)) {
        fail("range can only initialize variables");
      }
    }
  }

  #declare(name: string, variables: string[]): void {
    variables.push(name);
    this.#variables.push(name);
  }

  #command(): Command {
    const words: Expression[] = [];
    for (;;) {
      this.cursor.peekWord();
      const operand = this.#operand();
      if (operand) words.push(operand);
      const token = this.cursor.next();
      if (token.type === "space") continue;
      if (token.type === "right" || token.type === "close") this.cursor.at--;
      else if (token.type !== "pipe") fail(`unexpected "${token.text}" in operand`);
      break;
    }
    return words.length === 0 ? fail("empty command") : { words };
  }

  #operand(): Expression | undefined {
    const node = this.#term();
    if (node === undefined || this.cursor.peek().type !== "field") return node;
    const fields: string[] = [];
    while (this.cursor.peek().type === "field") fields.push(this.cursor.next().text.slice(1));
    if (node.kind === "field") return { kind: "field", names: [...node.names, ...fields] };
    if (node.kind === "variable") return { ...node, fields: [...node.fields, ...fields] };
    return NOT_CALLABLE.has(node.kind) ? fail("unexpected . after term") : { kind: "chain", node, fields };
  }

  #term(): Expression | undefined {
    const token = this.cursor.nextWord();
    switch (token.type) {
      case "identifier":
        if (!this.isFunction(token.text)) fail(`function "${token.text}" not defined`);
        return { kind: "function", name: token.text };
      case "dot":
      case "nil":
        return { kind: token.type };
      case "variable":
        if (!this.#variables.includes(token.text)) fail(`undefined variable "${token.text}"`);
        return { kind: "variable", name: token.text, fields: [] };
      case "field":
        return { kind: "field", names: [token.text.slice(1)] };
      case "bool":
        return { kind: "bool", value: token.text === "true" };
      case "number":
        return parseNumber(token.text);
      case "rune":
        return parseRune(token.text);
      case "string":
      case "raw":
        return { kind: "string", value: unquote(token.text) };
      case "open":
        return this.#pipeline("parenthesized pipeline", "close");
      default:
        this.cursor.at--;
        return undefined;
    }
  }
}
