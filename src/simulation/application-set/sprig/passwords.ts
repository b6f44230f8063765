import { createDecipheriv, createHmac, scryptSync } from "node:crypto";
import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable } from "../go-template/function.ts";
import { readBase64 } from "./encoding.ts";
import { textOf } from "./strings.ts";

/** Shapes of passwords, one letter for each class of characters: the Master Password algorithm, version 0. */
const SHAPES = new Map<string, readonly string[]>([
  ["maximum", ["anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"]],
  ["long", longShapes()],
  ["medium", ["CvcnoCvc", "CvcCvcno"]],
  ["short", ["Cvcn"]],
  ["basic", ["aaanaaan", "aannaaan", "aaannaaa"]],
  ["pin", ["nnnn"]],
]);

/** Three groups, of which none, one or two end in a second consonant; digit and sign stand behind each of them in turn. */
function longShapes(): string[] {
  const endings = ["vvv", "cvv", "vcv", "vvc", "ccv", "vcc", "cvc"];
  return endings.flatMap((ending) =>
    [0, 1, 2].map((place) =>
      [...ending].map((last, index) => `Cvc${last}${index === place ? "no" : ""}`).join(""),
    ),
  );
}

const LETTERS = "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
const CLASSES: Readonly<Record<string, string>> = {
  C: "BCDFGHJKLMNPQRSTVWXYZ",
  v: "aeiou",
  c: "bcdfghjklmnpqrstvwxyz",
  a: LETTERS,
  n: "0123456789",
  o: "@&%?,=[]_:-+*$#!'^~;()/.",
  x: `${LETTERS}0123456789!@#$%^&*()`,
};

const SCOPE = "com.lyndir.masterpassword";
/** Twice what scrypt needs with this cost: node's default limit is just too low. */
const COST = { N: 32768, r: 8, p: 2, maxmem: 64 * 1024 * 1024 };

function bytesOf(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

const scoped = (text: string): Buffer =>
  Buffer.concat([Buffer.from(SCOPE), bytesOf(Buffer.byteLength(text)), Buffer.from(text)]);

function derivePassword(counter: number, kind: string, password: string, user: string, site: string): string {
  const shapes = SHAPES.get(kind);
  if (!shapes) return `cannot find password template ${kind}`;
  const key = scryptSync(password, scoped(user), 64, COST);
  const seed = createHmac("sha256", key).update(scoped(site)).update(bytesOf(counter)).digest();
  const pick = <T>(choices: ArrayLike<T>, at: number): T => choices[(seed[at] ?? 0) % choices.length] as T;
  return [...pick(shapes, 0)].map((letter, index) => pick(CLASSES[letter] ?? "", index + 1)).join("");
}

const BLOCK = 16;

/** AES-256 in CBC mode; the first block is the initial vector. Padding is cut off as its last byte says, unchecked as in sprig. */
function decryptAes(password: string, encoded: string): string {
  if (encoded === "") return "";
  const bytes = readBase64(encoded) ?? fail("illegal base64 data");
  if (bytes.length < 2 * BLOCK || bytes.length % BLOCK !== 0)
    fail(`${bytes.length} bytes are no text in AES blocks of ${BLOCK}`);
  const key = Buffer.alloc(32);
  key.write(password);
  const cipher = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, BLOCK)).setAutoPadding(false);
  const plain = Buffer.concat([cipher.update(bytes.subarray(BLOCK)), cipher.final()]);
  const length = plain.length - (plain.at(-1) ?? 0);
  return length < 0 ? fail("runtime error: slice bounds out of range") : textOf(plain.subarray(0, length));
}

export const PASSWORDS: FunctionTable = {
  derivePassword: define(["uint32", "string", "string", "string", "string"], derivePassword),
  decryptAES: define(["string", "string"], decryptAes),
};
