import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable } from "../go-template/function.ts";
import { GoInteger, GoObject, type GoValue } from "../go-template/values.ts";

type Numbers = readonly [bigint, bigint, bigint];

/** A semantic version; its fields are methods in Go, so `.Major` works in a template. */
class SemanticVersion extends GoObject {
  override readonly type = "*semver.Version";

  constructor(
    readonly numbers: Numbers,
    readonly prerelease: string,
    readonly metadata: string,
    readonly original: string,
  ) {
    super();
  }

  override toText(): string {
    const tail = (this.prerelease && `-${this.prerelease}`) + (this.metadata && `+${this.metadata}`);
    return this.numbers.join(".") + tail;
  }

  override method(name: string): GoValue | undefined {
    const place = ["Major", "Minor", "Patch"].indexOf(name);
    if (place >= 0) return new GoInteger("uint64", this.numbers[place] ?? 0n);
    const texts: Record<string, string> = {
      Prerelease: this.prerelease,
      Metadata: this.metadata,
      Original: this.original,
      String: this.toText(),
    };
    return Object.hasOwn(texts, name) ? texts[name] : undefined;
  }
}

const VERSION =
  /^v?(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:\.(0|[1-9]\d*))?(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;

function parseVersion(text: string): SemanticVersion {
  const [, major = "0", minor = "0", patch = "0", prerelease = "", metadata = ""] =
    VERSION.exec(text) ?? fail(`invalid semantic version: "${text}"`);
  return new SemanticVersion([BigInt(major), BigInt(minor), BigInt(patch)], prerelease, metadata, text);
}

function compare(a: SemanticVersion, b: SemanticVersion): number {
  for (const place of [0, 1, 2] as const) {
    if (a.numbers[place] !== b.numbers[place]) return a.numbers[place] < b.numbers[place] ? -1 : 1;
  }
  return comparePrerelease(a.prerelease, b.prerelease);
}

/** A version with a prerelease comes before the one without. */
function comparePrerelease(a: string, b: string): number {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? 1 : -1;
  const [left, right] = [a.split("."), b.split(".")];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compareIdentifiers(left[index], right[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareIdentifiers(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  const [numberA, numberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (numberA !== numberB) return numberA ? -1 : 1;
  return (numberA ? BigInt(a) < BigInt(b) : a < b) ? -1 : 1;
}

interface Constraint {
  readonly operator: string;
  readonly version: SemanticVersion;
  /** How much of the version was written; 3 is all of it. */
  readonly parts: number;
}

const PART = "[0-9|xX*]+";
const PARTIAL = `v?(${PART})(\\.${PART})?(\\.${PART})?(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?`;
const OPERATOR = "!=|>=|=>|<=|=<|~>|=|>|<|~|\\^|";
const ONE = new RegExp(`(${OPERATOR})\\s*${PARTIAL}`, "g");
const GROUP = new RegExp(
  `^\\s*(?:${OPERATOR})\\s*(?:${PARTIAL})\\s*(?:(?:\\s+|,\\s*)(?:${OPERATOR})\\s*(?:${PARTIAL})\\s*)*$`,
);
const RANGE = new RegExp(`\\s*(${PARTIAL})\\s+-\\s+(${PARTIAL})\\s*`, "g");

function parseConstraints(text: string): Constraint[][] {
  const plain = text.replace(RANGE, (...found) => `>= ${found[1]}, <= ${found[6]} `);
  return plain.split("||").map((group) => {
    if (!GROUP.test(group)) fail(`improper constraint: ${group}`);
    return [...group.matchAll(ONE)].map(parseConstraint);
  });
}

const isAnything = (part: string | undefined): boolean => part === undefined || /^\.?[xX*]$/.test(part);

function parseConstraint([
  ,
  operator = "",
  major,
  minor,
  patch,
  prerelease = "",
]: RegExpMatchArray): Constraint {
  const parts = isAnything(major) ? 0 : isAnything(minor) ? 1 : isAnything(patch) ? 2 : 3;
  const numbers = [major, minor, patch].map((part, index) => (index < parts ? part?.replace(".", "") : "0"));
  return { operator, parts, version: parseVersion(numbers.join(".") + prerelease) };
}

/** Does the version meet one constraint? A prerelease only where the group names one. */
function meets(version: SemanticVersion, { operator, version: wanted, parts }: Constraint): boolean {
  const order = compare(version, wanted);
  const [major, minor] = [0, 1].map((place) => version.numbers[place] === wanted.numbers[place]);
  switch (operator) {
    case "!=":
      return !isSame(version, wanted, parts);
    case ">":
      return isAbove(version, wanted, parts);
    case "<":
      return order < 0;
    case ">=":
    case "=>":
      return order >= 0;
    case "<=":
    case "=<":
      return parts === 3 ? order <= 0 : isAtMost(version, wanted, parts);
    case "^":
      return order >= 0 && caret(version, wanted, parts);
    default: {
      if (operator !== "~" && operator !== "~>" && parts === 3) return order === 0;
      if (order < 0) return false;
      const isZero = wanted.numbers.every((number) => number === 0n);
      return (isZero && (parts === 3 || parts === 0)) || Boolean(major && (minor || parts === 1));
    }
  }
}

function isSame(version: SemanticVersion, wanted: SemanticVersion, parts: number): boolean {
  if (parts === 3 || parts === 0) return compare(version, wanted) === 0;
  if (version.numbers[0] !== wanted.numbers[0]) return false;
  if (parts === 1) return true;
  if (version.numbers[1] !== wanted.numbers[1]) return false;
  return version.prerelease === wanted.prerelease;
}

function isAbove(version: SemanticVersion, wanted: SemanticVersion, parts: number): boolean {
  if (parts === 3) return compare(version, wanted) > 0;
  if (version.numbers[0] !== wanted.numbers[0]) return version.numbers[0] > wanted.numbers[0];
  if (parts === 1) return false;
  return parts === 2 ? version.numbers[1] > wanted.numbers[1] : compare(version, wanted) > 0;
}

function isAtMost(version: SemanticVersion, wanted: SemanticVersion, parts: number): boolean {
  if (version.numbers[0] !== wanted.numbers[0]) return version.numbers[0] < wanted.numbers[0];
  return parts === 1 || version.numbers[1] <= wanted.numbers[1];
}

function caret(version: SemanticVersion, wanted: SemanticVersion, parts: number): boolean {
  const [major, minor, patch] = wanted.numbers;
  if (major > 0n || parts === 1) return version.numbers[0] === major;
  if (version.numbers[0] > 0n) return false;
  if (minor > 0n || parts === 2) return version.numbers[1] === minor;
  return version.numbers[1] === 0n && version.numbers[2] === patch;
}

function semverCompare(constraint: string, text: string): boolean {
  const groups = parseConstraints(constraint);
  const version = parseVersion(text);
  return groups.some((group) => {
    const allowed =
      version.prerelease === "" || group.some(({ version: wanted }) => wanted.prerelease !== "");
    return allowed && group.every((one) => meets(version, one));
  });
}

export const SEMVER: FunctionTable = {
  semver: define(["string"], parseVersion),
  semverCompare: define(["string", "string"], semverCompare),
};
