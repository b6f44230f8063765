import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable, type GoFunction } from "../go-template/function.ts";
import { int } from "../go-template/values.ts";

/**
 * Random texts, salted hashes, keys and certificates: another result on every pass, so an error here; also where the template
 * asks for nothing but the length, because the value itself must not stand for one that Argo CD would give.
 */
const unpredictable = (name: string, what = "text"): never =>
  fail(`${name} gives another ${what} each time: its result cannot be predicted`);

const named = (names: readonly string[], make: (name: string) => GoFunction): FunctionTable =>
  Object.fromEntries(names.map((name) => [name, make(name)]));

const texts = named(["randAlphaNum", "randAlpha", "randAscii", "randNumeric"], (name) =>
  define(["int"], (length) => (length > 0 ? unpredictable(name) : "")),
);

const secrets = named(
  [
    "uuidv4",
    "bcrypt",
    "htpasswd",
    "genPrivateKey",
    "buildCustomCert",
    "genCA",
    "genCAWithKey",
    "genSelfSignedCert",
    "genSelfSignedCertWithKey",
    "genSignedCert",
    "genSignedCertWithKey",
    "encryptAES",
  ],
  (name) => define(["...any"], () => unpredictable(name)),
);

/** Functions with chance in them: predicted only where chance has no choice. */
export const RANDOM: FunctionTable = {
  ...texts,
  ...secrets,
  randBytes: define(["int"], (length) => (length === 0 ? "" : unpredictable("randBytes"))),
  randInt: define(["int", "int"], (from, until) =>
    until - from === 1 ? int(from) : unpredictable("randInt", "number"),
  ),
  shuffle: define(["string"], (text) => (new Set(text).size > 1 ? unpredictable("shuffle") : text)),
};
