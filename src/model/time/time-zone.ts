/** A place's clock as a function of the instant. */
export interface TimeZone {
  readonly name: string;
  /** Milliseconds east of UTC at that instant. */
  offsetAt(utcMillis: number): number;
}

export const utc: TimeZone = { name: "UTC", offsetAt: () => 0 };

/** Names of the tz database without an area. Intl knows more (`JST`, `PST`, any case), Go does not. */
const plainNames = new Set(
  (
    "CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran " +
    "Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK " +
    "Singapore Turkey UCT Universal W-SU WET Zulu"
  ).split(" "),
);
const areas =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\//;
const wellCased = /^(?:[A-Z][a-z]+|[A-Z]{1,3}|[a-z]{2}|DumontDUrville|McMurdo)$/;

const zones = new Map<string, TimeZone | null>();

/** The zone of that name as Go's time.LoadLocation finds it, case included; undefined if there is none. Empty and `Local` are UTC. */
export function findTimeZone(name: string): TimeZone | undefined {
  if (name === "" || name === "UTC" || name === "Local") return utc;
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = isKnownName(name) ? load(name) : null;
    zones.set(name, zone);
  }
  return zone ?? undefined;
}

function isKnownName(name: string): boolean {
  if (!name.includes("/")) return plainNames.has(name);
  return areas.test(name) && (name.match(/[A-Za-z]+/g) ?? []).every((word) => wellCased.test(word));
}

function load(name: string): TimeZone | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch {
    return null;
  }
  return { name, offsetAt: (utcMillis) => offsetBy(format, Math.floor(utcMillis / 1000) * 1000) };
}

function offsetBy(format: Intl.DateTimeFormat, wholeSecond: number): number {
  const [month, day, year, hour, minute, second] = format.format(wholeSecond).split(/\D+/).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) - wholeSecond;
}
