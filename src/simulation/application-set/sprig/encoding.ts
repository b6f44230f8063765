import { createHash } from "node:crypto";
import { define, type FunctionTable, type GoFunction } from "../go-template/function.ts";

const hash = (algorithm: string): GoFunction =>
  define(["string"], (text) => createHash(algorithm).update(text).digest("hex"));

function adler32(text: string): string {
  let [a, b] = [1, 0];
  for (const byte of Buffer.from(text)) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return String(b * 65536 + a);
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Line ends do not count; undefined if it is not base64. */
export function readBase64(text: string): Buffer | undefined {
  const plain = text.replace(/[\r\n]/g, "");
  return BASE64.test(plain) ? Buffer.from(plain, "base64") : undefined;
}

/** A text that is not base64 becomes Go's error message, not an error. */
function decodeBase64(text: string): string {
  const bytes = readBase64(text);
  return bytes?.toString() ?? `illegal base64 data at input byte ${firstBad(text, /[A-Za-z0-9+/]/, 4)}`;
}

/** Where Go's decoder stops: the first foreign character, or the end of an incomplete last group. */
function firstBad(text: string, alphabet: RegExp, group: number): number {
  let taken = 0;
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    if (character === "\r" || character === "\n") continue;
    if (!alphabet.test(character)) {
      const lastTwo = character === "=" && taken % group >= 2;
      if (!lastTwo) return index;
      const rest = characters.slice(index + 1).filter((next) => next !== "\r" && next !== "\n");
      const missing = group - (taken % group) - 1;
      if (missing === 0) return index + 1;
      return rest[0] === "=" ? index + 2 : index + (rest.length === 0 ? 1 : 1);
    }
    taken++;
  }
  return Math.floor(taken / group) * group;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function encodeBase32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  const body = groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
  return body + "=".repeat((8 - (body.length % 8)) % 8);
}

const BASE32 = /^(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?$/;

function decodeBase32(text: string): string {
  const plain = text.replace(/[\r\n]/g, "");
  if (!BASE32.test(plain)) return `illegal base32 data at input byte ${firstBad(text, /[A-Z2-7]/, 8)}`;
  const bits = [...plain.replace(/=+$/, "")]
    .map((character) => ALPHABET.indexOf(character).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}

export const ENCODING: FunctionTable = {
  b64enc: define(["string"], (text) => Buffer.from(text).toString("base64")),
  b64dec: define(["string"], decodeBase64),
  b32enc: define(["string"], encodeBase32),
  b32dec: define(["string"], decodeBase32),
  sha1sum: hash("sha1"),
  sha256sum: hash("sha256"),
  sha512sum: hash("sha512"),
  adler32sum: define(["string"], adler32),
};
