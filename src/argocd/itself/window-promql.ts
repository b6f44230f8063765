import { type CronFields, type CronValues, cronFields } from "../../model/cron-shape.ts";

const day = 86_400;

interface Span {
  /** Seconds after midnight. */
  readonly from: number;
  readonly until: number;
}

/** Something while a window is open on a clock, a vector of seconds; nothing while it is closed. */
export function openPromql(clock: string, schedule: string, seconds: number): string {
  const fields = cronFields(schedule);
  if (!fields) throw new Error(`validation lets no such schedule through: ${schedule}`);
  // Argo CD asks when it opens next, is told of the year 1, and takes it for open.
  if (neverFires(fields)) return "vector(1)";
  const { minute, hour } = fields;
  const opened = hour.values.flatMap((hours) => minute.values.map((minutes) => (hours * 60 + minutes) * 60));
  const terms = joined(opened.map((from) => ({ from, until: from + seconds }))).flatMap((span) =>
    onEachDay(span).map(({ ago, ...part }) =>
      term(clock, part, daysOf(fields, ago === 0 ? clock : `(${clock} - ${ago * day})`)),
    ),
  );
  return terms.join("\n  or ");
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** On the 31st of November, and the like. */
function neverFires({ date, month, weekday }: CronFields): boolean {
  const isThere = (one: number) => date.values.some((each) => each <= (longest[one - 1] ?? 0));
  return weekday.isStar && !month.values.some(isThere);
}

/** Spans that touch are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && span.from <= last.until) found.splice(-1, 1, { ...last, until: span.until });
    else found.push(span);
  }
  return found;
}

/** What a span covers of the day on which it begins, and of those after it. */
function onEachDay({ from, until }: Span): readonly (Span & { readonly ago: number })[] {
  return Array.from({ length: Math.ceil(until / day) }, (_, ago) => ({
    ago,
    from: Math.max(0, from - ago * day),
    until: Math.min(day, until - ago * day),
  }));
}

function term(clock: string, { from, until }: Span, days: readonly string[]): string {
  const bounds = `${from > 0 ? ` >= ${from}` : ""}${until < day ? ` < ${until}` : ""}`;
  return `(${[`${clock} % ${day}${bounds}`, ...days].join(" and ")})`;
}

/** On which days a schedule fires. Of two restricted fields of days one is enough, unless there is a star in either. */
function daysOf({ date, month, weekday }: CronFields, clock: string): readonly string[] {
  const months = among(`month(${clock})`, month);
  const [dates, weekdays] = [among(`day_of_month(${clock})`, date), among(`day_of_week(${clock})`, weekday)];
  if (date.isStar || weekday.isStar) return [...months, ...dates, ...weekdays];
  return date.isAll || weekday.isAll ? months : [...months, `(${[...dates, ...weekdays].join(" or ")})`];
}

/** Nothing where all values are let through. */
function among(value: string, { values, isAll }: CronValues): readonly string[] {
  if (isAll) return [];
  const [first = 0] = values;
  const last = values.at(-1) ?? first;
  if (first === last) return [`${value} == ${first}`];
  if (last - first === values.length - 1) return [`${value} >= ${first} <= ${last}`];
  return [`(${values.map((one) => `${value} == ${one}`).join(" or ")})`];
}
