import { fail } from "./errors.ts";
import type { Token, TokenType } from "./lexer.ts";

const END: Token = { type: "end-of-text", text: "" };

/** A place in the tokens. "Word" functions skip blanks. */
export class Cursor {
  at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  peek(): Token {
    return this.tokens[this.at] ?? END;
  }

  next(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }

  peekWord(): Token {
    while (this.peek().type === "space") this.at++;
    return this.peek();
  }

  nextWord(): Token {
    this.peekWord();
    return this.next();
  }

  expect(type: TokenType, context: string): Token {
    const token = this.nextWord();
    return token.type === type ? token : fail(`unexpected "${token.text}" in ${context}`);
  }

  isKeyword(word: string): boolean {
    const token = this.peekWord();
    return token.type === "keyword" && token.text === word;
  }
}
