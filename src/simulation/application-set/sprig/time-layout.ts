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

function dateText(piece: string, local: Date, moment: Moment): string {
  const [day, hour] = [local.getUTCDate(), local.getUTCHours()];
  const month = MONTHS[local.getUTCMonth()] ?? "";
  const weekday = DAYS[local.getUTCDay()] ?? "";
  const yearDay = Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
  switch (piece) {
    case "2006":
      return String(local.getUTCFullYear()).padStart(4, "0");
    case "06":
      return two(local.getUTCFullYear() % 100);
    case "January":
      return month;
    case "Jan":
      return month.slice(0, 3);
    case "01":
      return two(local.getUTCMonth() + 1);
    case "1":
      return String(local.getUTCMonth() + 1);
    case "Monday":
      return weekday;
    case "Mon":
      return weekday.slice(0, 3);
    case "2":
      return String(day);
    case "_2":
      return String(day).padStart(2);
    case "02":
      return two(day);
    case "002":
      return String(yearDay).padStart(3, "0");
    case "__2":
      return String(yearDay).padStart(3);
    case "15":
      return two(hour);
    case "3":
      return String(hour % 12 || 12);
    case "03":
      return two(hour % 12 || 12);
    case "4":
      return String(local.getUTCMinutes());
    case "04":
      return two(local.getUTCMinutes());
    case "5":
      return String(local.getUTCSeconds());
    case "05":
      return two(local.getUTCSeconds());
    case "PM":
      return hour >= 12 ? "PM" : "AM";
    case "pm":
      return hour >= 12 ? "pm" : "am";
    case "MST":
      return moment.zone;
    default:
      return fractionText(piece, moment.nanoseconds);
  }
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
