import { isRecord, type Shape, show } from "./shape.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

interface Field {
  readonly least: number;
  readonly most: number;
  /** Words for the numbers, from the least on. */
  readonly words?: readonly string[];
}

const bounds = {
  minute: { least: 0, most: 59 },
  hour: { least: 0, most: 23 },
  date: { least: 1, most: 31 },
  month: { least: 1, most: 12, words: months },
  weekday: { least: 0, most: 6, words: weekdays },
} satisfies Record<string, Field>;

const fields = Object.entries<Field>(bounds);

const macros = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly|every \S+)$/;

/** Five fields, as the cron of Kubernetes and of Argo CD reads them; only Kubernetes takes `@daily` and its like. */
export function cron(options: { readonly macros: boolean }): Shape {
  return (value, field) => {
    const text = typeof value === "string" ? value.trim() : undefined;
    if (text !== undefined && ((options.macros && macros.test(text)) || isFiveFields(text))) return [];
    const said = isRecord(value) ? "a record" : show(value);
    const fix = 'write minute, hour, day, month and weekday (0–6 or SUN–SAT), such as "0 10 * * 1-5"';
    return [{ code: "bad-schedule", field, message: `${field} is ${said}, not a five-field cron`, fix }];
  };
}

function isFiveFields(text: string): boolean {
  return cronFields(text.replace(/^(CRON_)?TZ=\S+\s+/, "")) !== undefined;
}

/** What a field lets through. */
export interface CronValues {
  readonly values: readonly number[];
  readonly isAll: boolean;
  /** Lets everything through by `*` or `?`: of the two fields of days such a one leaves it to the other. */
  readonly isStar: boolean;
}

/** Days are of the month (`date`) and of the week, 0 being Sunday. */
export type CronFields = { readonly [Name in keyof typeof bounds]: CronValues };

/** Undefined where they are no five fields. */
export function cronFields(text: string): CronFields | undefined {
  const parts = text.trim().split(/\s+/);
  const found = fields.flatMap(([name, field], index) => {
    const values = valuesOf(parts[index] ?? "", field);
    return values ? [[name, values] as const] : [];
  });
  const isWhole = parts.length === fields.length && found.length === fields.length;
  return isWhole ? (Object.fromEntries(found) as CronFields) : undefined;
}

function valuesOf(text: string, field: Field): CronValues | undefined {
  const ranges = text.split(",").map((part) => rangeOf(part, field));
  if (ranges.includes(undefined)) return undefined;
  const has = (value: number) =>
    ranges.some((one) => one && value >= one.from && value <= one.to && (value - one.from) % one.step === 0);
  const all = Array.from({ length: field.most - field.least + 1 }, (_, index) => field.least + index);
  const values = all.filter(has);
  return { values, isAll: values.length === all.length, isStar: ranges.some((one) => one?.isStar) };
}

function rangeOf(part: string, field: Field) {
  const [range = "", step, more] = part.split("/");
  if (more !== undefined || (step !== undefined && !/^[1-9]\d*$/.test(step))) return undefined;
  const every = { step: Number(step ?? 1) };
  if (range === "*" || range === "?")
    return { ...every, from: field.least, to: field.most, isStar: every.step === 1 };
  const [from, stated, beyond] = range.split("-").map((end) => numberOf(end, field));
  // A step without an end goes on to the last.
  const to = stated ?? (step === undefined ? from : field.most);
  const isWithin =
    from !== undefined && to !== undefined && from >= field.least && to <= field.most && from <= to;
  return isWithin && beyond === undefined ? { ...every, from, to, isStar: false } : undefined;
}

function numberOf(text: string, { least, words = [] }: Field): number {
  const word = words.indexOf(text.toLowerCase());
  if (word >= 0) return least + word;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
