import type { Json } from "../../../manifest/manifest.ts";
import { deepEqual } from "../go-template/compare.ts";
import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable, type GoFunction } from "../go-template/function.ts";
import { encodeJson, fromJson, type JsonStyle } from "../go-template/json.ts";
import { type GoValue, kindOf, typeOf } from "../go-template/values.ts";
import { isEmpty } from "./empty.ts";

function parse(text: string): GoValue {
  return fromJson(JSON.parse(text) as Json);
}

function parseOrNil(text: string): GoValue {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

const encoder = (style: JsonStyle): GoFunction => define(["any"], (value) => encodeJson(value, style));

/** Like `encoder`, but what JSON cannot hold becomes an empty text. */
const lenient = (style: JsonStyle): GoFunction =>
  define(["any"], (value) => {
    try {
      return encodeJson(value, style);
    } catch {
      return "";
    }
  });

const COMPACT: JsonStyle = { escapeHtml: true };
const PRETTY: JsonStyle = { escapeHtml: true, indent: "  " };
const RAW: JsonStyle = { escapeHtml: false };

export const DEFAULTS: FunctionTable = {
  default: define(["any", "...any"], (fallback, [given = null]) => (isEmpty(given) ? fallback : given)),
  empty: define(["any"], isEmpty),
  coalesce: define(["...any"], (values) => values.find((value) => !isEmpty(value)) ?? null),
  all: define(["...any"], (values) => !values.some(isEmpty)),
  any: define(["...any"], (values) => values.some((value) => !isEmpty(value))),
  ternary: define(["any", "any", "bool"], (yes, no, choice) => (choice ? yes : no)),
  fromJson: define(["string"], parseOrNil),
  mustFromJson: define(["string"], parse),
  toJson: lenient(COMPACT),
  mustToJson: encoder(COMPACT),
  toPrettyJson: lenient(PRETTY),
  mustToPrettyJson: encoder(PRETTY),
  toRawJson: encoder(RAW),
  mustToRawJson: encoder(RAW),
  fail: define(["string"], (message) => fail(message)),
  typeOf: define(["any"], typeOf),
  typeIs: define(["string", "any"], (type, value) => type === typeOf(value)),
  typeIsLike: define(["string", "any"], (type, value) => [type, `*${type}`].includes(typeOf(value))),
  kindOf: define(["any"], kindOf),
  kindIs: define(["string", "any"], (kind, value) => kind === kindOf(value)),
  deepEqual: define(["any", "any"], deepEqual),
};
