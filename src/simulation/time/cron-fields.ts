import { splitFields } from "../text/white-space.ts";

/** The values one field of a schedule allows. */
export interface CronField {
  /** Whether the value n is allowed. */
  readonly has: readonly boolean[];
  /** Written with `*` or `?` and no step above 1: such a day field does not restrict the other one. */
  readonly star: boolean;
}

export interface CronFields {
  readonly minute: CronField;
  readonly hour: CronField;
  readonly dayOfMonth: CronField;
  readonly month: CronField;
  readonly dayOfWeek: CronField;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  /** Names of the values from `min` on. */
  readonly names: readonly string[];
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekdays = "sun mon tue wed thu fri sat".split(" ");

/** The five fields of a schedule, or the sentence that says why robfig/cron refuses it. */
export function parseCronFields(text: string): CronFields | string {
  const words = splitFields(text);
  if (words.length !== 5) return `expected exactly 5 fields, found ${words.length}`;
  const [minute, hour, dayOfMonth, month, dayOfWeek] = [
    parseField(words[0] as string, { min: 0, max: 59, names: [] }),
    parseField(words[1] as string, { min: 0, max: 23, names: [] }),
    parseField(words[2] as string, { min: 1, max: 31, names: [] }),
    parseField(words[3] as string, { min: 1, max: 12, names: months }),
    parseField(words[4] as string, { min: 0, max: 6, names: weekdays }),
  ] as const;
  if (typeof minute === "string") return `minute: ${minute}`;
  if (typeof hour === "string") return `hour: ${hour}`;
  if (typeof dayOfMonth === "string") return `day of month: ${dayOfMonth}`;
  if (typeof month === "string") return `month: ${month}`;
  if (typeof dayOfWeek === "string") return `day of week: ${dayOfWeek}`;
  return { minute, hour, dayOfMonth, month, dayOfWeek };
}

/** A comma-separated list; empty items are skipped, so `,` alone is a field that nothing satisfies. */
function parseField(text: string, bounds: Bounds): CronField | string {
  const has = new Array<boolean>(bounds.max + 1).fill(false);
  let star = false;
  for (const item of text.split(",").filter((part) => part !== "")) {
    const range = parseRange(item, bounds);
    if (typeof range === "string") return range;
    for (let value = range.from; value <= range.to; value += range.step) has[value] = true;
    star ||= range.star;
  }
  return { has, star };
}

/** `a`, `a-b`, `*`, each with an optional `/step`; `a/step` runs to the end of the field. What follows `*-` is not read. */
function parseRange(text: string, bounds: Bounds) {
  const [range = "", stepText, ...moreSteps] = text.split("/");
  const [low = "", high, ...moreHyphens] = range.split("-");
  const star = low === "*" || low === "?";
  const from = star ? bounds.min : parseValue(low, bounds);
  let to = star ? bounds.max : high === undefined ? from : parseValue(high, bounds);
  const step = stepText === undefined ? 1 : parseNumber(stepText);
  if (moreSteps.length > 0) return `too many slashes in "${text}"`;
  if (!star && moreHyphens.length > 0) return `too many hyphens in "${text}"`;
  if (from === undefined || to === undefined || step === undefined)
    return `"${text}" is not a number or range`;
  if (stepText !== undefined && high === undefined) to = bounds.max;
  if (from < bounds.min || to > bounds.max) return `"${text}" is outside of ${bounds.min} to ${bounds.max}`;
  if (from > to) return `"${text}" ends before it begins`;
  if (step === 0) return `"${text}" has the step 0`;
  return { from, to, step, star: star && step === 1 };
}

function parseValue(text: string, bounds: Bounds): number | undefined {
  const named = bounds.names.indexOf(text.toLowerCase());
  return named < 0 ? parseNumber(text) : named + bounds.min;
}

/** A plus sign and leading zeros are fine, as for Go's strconv.Atoi. */
function parseNumber(text: string): number | undefined {
  const number = /^\+?\d+$/.test(text) ? Number(text) : Number.NaN;
  return number < 2 ** 63 ? number : undefined;
}
