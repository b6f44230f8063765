/** A moment split in the fields that Go's layouts name. */
export interface Moment {
  readonly utc: Date;
  readonly nanoseconds: number;
  readonly zone: string;
  /** Seconds east of UTC. */
  readonly offset: number;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The reference time Mon Jan 2 15:04:05 MST 2006, piece by piece; longer pieces first. */
export const LAYOUT =
  /2006|January|Monday|Z07:00:00|-07:00:00|Z070000|-070000|Z07:00|-07:00|Z0700|-0700|Z07|-07|Jan(?![a-z])|Mon(?![a-z])|MST|__2|002|[.,](?:0+|9+)(?!\d)|_2(?!006)|15|01|02|03|04|05|06|PM|pm|1|2|3|4|5/g;

const two = (value: number): string => String(value).padStart(2, "0");

export function formatTime(layout: string, moment: Moment): string {
  const local = new Date(moment.utc.getTime() + moment.offset * 1000);
  return layout.replace(LAYOUT, (piece) =>
    piece.startsWith("Z") || piece.startsWith("-")
      ? zoneText(piece, moment.offset)
      : dateText(piece, local, moment),
  );
}

const hours12 = (local: Date): number => local.getUTCHours() % 12 || 12;
const monthName = (local: Date): string => MONTHS[local.getUTCMonth()] ?? "";
const dayName = (local: Date): string => DAYS[local.getUTCDay()] ?? "";
const dayOfYear = (local: Date): string =>
  String(Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);

/** What each piece of a layout writes, given the clock's own time. */
const PIECES: Readonly<Record<string, (local: Date) => string>> = {
  "2006": (local) => String(local.getUTCFullYear()).padStart(4, "0"),
  "06": (local) => two(local.getUTCFullYear() % 100),
  January: monthName,
  Jan: (local) => monthName(local).slice(0, 3),
  "01": (local) => two(local.getUTCMonth() + 1),
  "1": (local) => String(local.getUTCMonth() + 1),
  Monday: dayName,
  Mon: (local) => dayName(local).slice(0, 3),
  "2": (local) => String(local.getUTCDate()),
  _2: (local) => String(local.getUTCDate()).padStart(2),
  "02": (local) => two(local.getUTCDate()),
  "002": (local) => dayOfYear(local).padStart(3, "0"),
  __2: (local) => dayOfYear(local).padStart(3),
  "15": (local) => two(local.getUTCHours()),
  "3": (local) => String(hours12(local)),
  "03": (local) => two(hours12(local)),
  "4": (local) => String(local.getUTCMinutes()),
  "04": (local) => two(local.getUTCMinutes()),
  "5": (local) => String(local.getUTCSeconds()),
  "05": (local) => two(local.getUTCSeconds()),
  PM: (local) => (local.getUTCHours() >= 12 ? "PM" : "AM"),
  pm: (local) => (local.getUTCHours() >= 12 ? "pm" : "am"),
};

function dateText(piece: string, local: Date, moment: Moment): string {
  if (piece === "MST") return moment.zone;
  return PIECES[piece]?.(local) ?? fractionText(piece, moment.nanoseconds);
}

function fractionText(piece: string, nanoseconds: number): string {
  const digits = String(nanoseconds)
    .padStart(9, "0")
    .slice(0, piece.length - 1);
  if (piece[1] === "0") return piece[0] + digits;
  const trimmed = digits.replace(/0+$/, "");
  return trimmed === "" ? "" : piece[0] + trimmed;
}

function zoneText(piece: string, offset: number): string {
  if (piece.startsWith("Z") && offset === 0) return "Z";
  const size = Math.abs(offset);
  const fields = [two(Math.floor(size / 3600)), two(Math.floor(size / 60) % 60), two(size % 60)];
  const count = piece.replace(/\D/g, "").length / 2;
  return (offset < 0 ? "-" : "+") + fields.slice(0, count).join(piece.includes(":") ? ":" : "");
}

const FIELD: Readonly<Record<string, string>> = {
  "2006": "(?<year>\\d{4})",
  "06": "(?<shortYear>\\d\\d)",
  January: `(?<month>${MONTHS.join("|")})`,
  Jan: `(?<month>${MONTHS.map((name) => name.slice(0, 3)).join("|")})`,
  "01": "(?<monthNumber>\\d\\d)",
  "1": "(?<monthNumber>\\d\\d?)",
  Monday: `(?:${DAYS.join("|")})`,
  Mon: `(?:${DAYS.map((name) => name.slice(0, 3)).join("|")})`,
  "2": "(?<day>\\d\\d?)",
  _2: " ?(?<day>\\d\\d?)",
  "02": "(?<day>\\d\\d)",
  "15": "(?<hour>\\d\\d)",
  "3": "(?<hour>\\d\\d?)",
  "03": "(?<hour>\\d\\d)",
  "4": "(?<minute>\\d\\d?)",
  "04": "(?<minute>\\d\\d)",
  "5": "(?<second>\\d\\d?)",
  "05": "(?<second>\\d\\d)",
  PM: "(?<half>AM|PM)",
  pm: "(?<half>am|pm)",
  MST: "(?<zone>[A-Z]{3,4}|UTC)",
};

/** Reads a time as the layout says, in UTC unless it names an offset; `undefined`: it does not fit. */
export function parseTime(layout: string, text: string): Moment | undefined {
  let last = 0;
  let source = "";
  for (const piece of layout.matchAll(LAYOUT)) {
    const field = fieldPattern(piece[0]).replace(/\?<(\w+)>/, (name) =>
      source.includes(name) ? "?:" : name,
    );
    source += literal(layout.slice(last, piece.index)) + field;
    last = piece.index + piece[0].length;
  }
  const found = new RegExp(`^${source}${literal(layout.slice(last))}$`).exec(text);
  return found === null ? undefined : assemble(found.groups ?? {});
}

const literal = (text: string): string => text.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&");

function fieldPattern(piece: string): string {
  const known = FIELD[piece];
  if (known) return piece.endsWith("5") && piece !== "15" ? `${known}(?<fraction>[.,]\\d+)?` : known;
  if (/^[.,]/.test(piece)) return piece[1] === "9" ? "(?:[.,]\\d*)?" : `[.,]\\d{${piece.length - 1}}`;
  const colon = piece.includes(":") ? ":" : "";
  const digits = `[+-]\\d\\d${`${colon}\\d\\d`.repeat(piece.replace(/\D/g, "").length / 2 - 1)}`;
  return `(?<offset>${piece.startsWith("Z") ? `Z|${digits}` : digits})`;
}

function assemble(found: Readonly<Record<string, string | undefined>>): Moment | undefined {
  const number = (name: string, otherwise: number): number =>
    found[name] === undefined ? otherwise : Number(found[name]);
  const short = number("shortYear", -1);
  const year = short >= 0 ? short + (short >= 69 ? 1900 : 2000) : number("year", 0);
  const named = MONTHS.findIndex((name) => found.month !== undefined && name.startsWith(found.month));
  const month = named >= 0 ? named : number("monthNumber", 1) - 1;
  const half = found.half?.toUpperCase();
  const hour = half === undefined ? number("hour", 0) : (number("hour", 0) % 12) + (half === "PM" ? 12 : 0);
  const [day, minute, second] = [number("day", 1), number("minute", 0), number("second", 0)];
  const local = new Date(Date.UTC(2000, month, day, hour, minute, second));
  local.setUTCFullYear(year, month, day);
  if (month > 11 || hour > 23 || minute > 59 || second > 59 || local.getUTCDate() !== day) return undefined;
  const offset = offsetOf(found.offset);
  const nanoseconds = Number((found.fraction ?? ".0").slice(1).padEnd(9, "0").slice(0, 9));
  return {
    utc: new Date(local.getTime() - offset * 1000),
    nanoseconds,
    zone: offset === 0 ? (found.zone ?? "UTC") : "",
    offset,
  };
}

function offsetOf(text: string | undefined): number {
  if (text === undefined || text === "Z") return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (text.match(/\d\d/g) ?? []).map(Number);
  return (text.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}
