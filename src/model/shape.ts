import type { Place } from "../errors.ts";
import { once } from "../manifest/once.ts";
import { parseQuantity } from "./quantity.ts";

/** What is wrong with one value, before it has a place. */
export interface Misfit {
  readonly code: string;
  /** @default "error" */
  readonly severity?: "warning";
  /** Dotted path of the field, from the knobs down. */
  readonly field: string;
  readonly message: string;
  readonly choices?: readonly string[];
  readonly fix?: string;
  /** Other places that take part in it. */
  readonly also?: readonly Place[];
}

/** Checks a value of unknown type: the promises of the types, for when the types were bypassed. */
export type Shape = (value: unknown, field: string) => readonly Misfit[];

const none: readonly Misfit[] = [];

/** As the user wrote it, where that is short enough to read. */
export function show(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  const kind = Array.isArray(value) ? "a list" : "a record";
  const isPlain = [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value));
  const isFlat = isPlain && Object.values(value).every(isScalar);
  const text = isFlat ? JSON.stringify(value) : kind;
  return text.length > 80 ? kind : text;
}

function isScalar(value: unknown): boolean {
  return !["object", "function", "bigint", "symbol"].includes(typeof value);
}

function wrong(field: string, value: unknown, expected: string, code = "wrong-type"): readonly Misfit[] {
  return [{ code, field, message: `${field} is ${show(value)}, not ${expected}`, fix: `state ${expected}` }];
}

export const text: Shape = (value, field) =>
  typeof value === "string" ? none : wrong(field, value, "a text");
/** A service by its name, where it is often given itself. */
export const serviceName: Shape = (value, field) => {
  if (!isRecord(value) || !isRecord(value.placed)) return text(value, field);
  const fix = `state its name: ${show(value.name)}`;
  return [{ code: "wrong-type", field, message: `${field} is a service, not the name of one`, fix }];
};
export const flag: Shape = (value, field) =>
  typeof value === "boolean" ? none : wrong(field, value, "true or false");
export const number: Shape = (value, field) =>
  Number.isFinite(value) ? none : wrong(field, value, "a number");
export const callable: Shape = (value, field) =>
  typeof value === "function" ? none : wrong(field, value, "a function");
export const anything: Shape = () => none;

export function integer(least: number, most = Number.MAX_SAFE_INTEGER): Shape {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  return (value, field) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? none
      : wrong(field, value, `a whole number ${range}`);
}

export const portNumber = integer(1, 65535);
export const portReference = either("a port's number or name", portNumber, text);

/** CPU with its unit, `"250m"`. */
export const cpu: Shape = (value, field) =>
  typeof value === "string" && /^\d+(\.\d+)?m$/.test(value) && (parseQuantity(value) ?? 0) > 0
    ? none
    : wrong(field, value, 'a CPU quantity in millicores, such as "250m"', "bad-quantity");

/** Memory or storage with a binary unit, `"512Mi"`. */
export const bytes: Shape = (value, field) =>
  typeof value === "string" && /^\d+(\.\d+)?(Ki|Mi|Gi|Ti)$/.test(value) && (parseQuantity(value) ?? 0) > 0
    ? none
    : wrong(field, value, 'a quantity with a binary unit, such as "512Mi"', "bad-quantity");

/** A Go duration that Argo CD accepts, `"1h30m"`. */
export const duration: Shape = (value, field) =>
  typeof value === "string" && /^(\d+(\.\d+)?(h|m|s|ms))+$/.test(value)
    ? none
    : wrong(field, value, 'a duration, such as "5s" or "1h30m"', "bad-duration");

export function oneOf(...choices: readonly (string | boolean)[]): Shape {
  return (value, field) =>
    choices.includes(value as string)
      ? none
      : [
          {
            code: "wrong-value",
            field,
            message: `${field} is ${show(value)}`,
            choices: choices.map(String),
            fix: "state one of them",
          },
        ];
}

export function literal(only: boolean): Shape {
  return (value, field) => (value === only ? none : wrong(field, value, String(only)));
}

/** What a define… function returned: a record with a name. */
export function named(expected: string): Shape {
  return (value, field) =>
    isRecord(value) && typeof value.name === "string" ? none : wrong(field, value, expected);
}

/** A text of this form. */
export function textLike(form: RegExp, expected: string): Shape {
  return (value, field) =>
    typeof value === "string" && form.test(value) ? none : wrong(field, value, expected, "bad-text");
}

export function listOf(item: Shape): Shape {
  return (value, field) =>
    Array.isArray(value)
      ? value.flatMap((element, index) => item(element, `${field}[${index}]`))
      : wrong(field, value, "a list");
}

export function mapOf(entry: Shape): Shape {
  return (value, field) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, element]) => entry(element, `${field}.${key}`))
      : wrong(field, value, "a map");
}

/** The value fits one of the shapes; the misfits of the one that it fits best are told. */
export function either(expected: string, ...shapes: readonly Shape[]): Shape {
  return (value, field) => {
    const attempts: (readonly Misfit[])[] = [];
    for (const shape of shapes) {
      const misfits = shape(value, field);
      if (misfits.length === 0) return none;
      attempts.push(misfits);
    }
    const entered = attempts.filter((misfits) => misfits.some((misfit) => misfit.field !== field));
    const fewest = Math.min(...entered.map((misfits) => misfits.length));
    const [best, ...asGood] = entered.filter((misfits) => misfits.length === fewest);
    // What lacks the mark of every shape is none of them.
    const isNone = asGood.length > 0 && best?.every(({ code }) => code === "missing-value");
    const nearly = attempts.find((misfits) => misfits.every(({ code }) => code.startsWith("bad-")));
    return (isNone ? undefined : best) ?? nearly ?? wrong(field, value, expected);
  };
}

export type Fields = Readonly<Record<string, Shape>>;

/** A record with these fields and no others; `required` ones must be there. */
export function record(fields: Fields, required: readonly string[] = []): Shape {
  const known = Object.keys(fields);
  return (value, field) => {
    if (!isRecord(value)) return wrong(field, value, "a record");
    const at = (key: string) => (field ? `${field}.${key}` : key);
    const misfits: Misfit[] = [];
    const unknown = Object.keys(value).filter(
      (key) => value[key] !== undefined && !Object.hasOwn(fields, key),
    );
    for (const key of notMisspelt(required, unknown)) {
      if (value[key] !== undefined) continue;
      const place = at(key);
      misfits.push({
        code: "missing-value",
        field: place,
        message: `${place} is missing`,
        fix: `state ${place}`,
      });
    }
    for (const key of Object.keys(value)) {
      const element = value[key];
      if (element === undefined) continue;
      const place = at(key);
      const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
      const found = shape?.(element, place) ?? unknownName("unknown-knob", place, key, known);
      for (const misfit of found) misfits.push(misfit);
    }
    return misfits.length === 0 ? none : misfits;
  };
}

/** A record whose shape goes by which of these fields it has: its misfits are told of no other one. */
export function byField(shapes: Fields, otherwise: Shape): Shape {
  return (value, field) => {
    const mark = isRecord(value) && Object.keys(shapes).find((name) => value[name] !== undefined);
    return ((mark && shapes[mark]) || otherwise)(value, field);
  };
}

/** A name that is none of the known ones, with the nearest of them first among the choices. */
export function unknownName(
  code: string,
  field: string,
  name: string,
  known: readonly string[],
): readonly Misfit[] {
  const nearest = nearestName(name, known);
  const choices = nearest ? [nearest, ...known.filter((choice) => choice !== nearest)] : known;
  const fix = nearest ? `did you mean "${nearest}"?` : "use one of them, or leave it out";
  return [{ code, field, message: `"${name}" is not known here`, choices, fix }];
}

/** Of the names that are missing: those that stand there misspelt are told as that, once. */
export function notMisspelt(missing: readonly string[], unknown: readonly string[]): readonly string[] {
  if (unknown.length === 0) return missing;
  return missing.filter((name) => !unknown.some((other) => nearestName(other, [name]) === name));
}

export function nearestName(name: string, known: readonly string[]): string | undefined {
  const found = foundAmong(known);
  if (!found.has(name)) found.set(name, nearest(name, known));
  return found.get(name);
}

/** Where a value may have several shapes, the fields of one are unknown to the other in every service again. */
const foundAmong = once((_: readonly string[]) => new Map<string, string | undefined>());

function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length * 0.4)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Letters to put in, leave out, change, or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
