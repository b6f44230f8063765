import { isRecord, type Shape } from "./shape.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

interface Field {
  readonly least: number;
  readonly most: number;
  /** Words for the numbers, from the least on. */
  readonly words?: readonly string[];
}

const fields: readonly Field[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, words: months },
  { least: 0, most: 6, words: weekdays },
];

const macros = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly|every \S+)$/;

/** Five fields, as the cron of Kubernetes and of Argo CD reads them; only Kubernetes takes `@daily` and its like. */
export function cron(options: { readonly macros: boolean }): Shape {
  return (value, field) => {
    const text = typeof value === "string" ? value.trim() : undefined;
    if (text !== undefined && ((options.macros && macros.test(text)) || isFiveFields(text))) return [];
    const said = isRecord(value) ? "a record" : JSON.stringify(value);
    const fix = 'write minute, hour, day, month and weekday (0–6 or SUN–SAT), such as "0 10 * * 1-5"';
    return [{ code: "bad-schedule", field, message: `${field} is ${said}, not a five-field cron`, fix }];
  };
}

function isFiveFields(text: string): boolean {
  const parts = text.replace(/^(CRON_)?TZ=\S+\s+/, "").split(/\s+/);
  return (
    parts.length === fields.length && parts.every((part, index) => isField(part, fields[index] as Field))
  );
}

function isField(text: string, field: Field): boolean {
  return text.split(",").every((part) => {
    const [range = "", step, more] = part.split("/");
    if (more !== undefined || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
    if (range === "*" || range === "?") return true;
    const [from, to = from, beyond] = range.split("-").map((end) => numberOf(end, field));
    return (
      beyond === undefined &&
      from !== undefined &&
      to !== undefined &&
      from >= field.least &&
      to <= field.most &&
      from <= to
    );
  });
}

function numberOf(text: string, { least, words = [] }: Field): number {
  const word = words.indexOf(text.toLowerCase());
  if (word >= 0) return least + word;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
