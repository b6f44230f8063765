import { parseDuration, printDuration } from "../../../model/time/duration.ts";
import { findTimeZone } from "../../../model/time/time-zone.ts";
import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable } from "../go-template/function.ts";
import { GoInteger, GoObject, type GoValue, int, int64 } from "../go-template/values.ts";
import { parseInteger } from "./convert.ts";
import { formatTime, type Moment, parseTime } from "./time-layout.ts";

class GoTime extends GoObject {
  override readonly type = "time.Time";

  constructor(readonly moment: Moment) {
    super();
  }

  override toText(): string {
    return formatTime("2006-01-02 15:04:05.999999999 -0700 MST", this.moment);
  }

  override toJsonText(): string {
    return formatTime("2006-01-02T15:04:05.999999999Z07:00", this.moment);
  }

  override method(name: string): GoValue | undefined {
    const local = new Date(this.moment.utc.getTime() + this.moment.offset * 1000);
    switch (name) {
      case "Unix":
        return int64(Math.floor(this.moment.utc.getTime() / 1000));
      case "Year":
        return int(local.getUTCFullYear());
      case "Day":
        return int(local.getUTCDate());
      case "Hour":
        return int(local.getUTCHours());
      case "Minute":
        return int(local.getUTCMinutes());
      case "Second":
        return int(local.getUTCSeconds());
      case "UTC":
        return new GoTime({ ...this.moment, zone: "UTC", offset: 0 });
      case "String":
        return this.toText();
      default:
        return undefined;
    }
  }
}

const ZERO: Moment = { utc: new Date("0001-01-01T00:00:00Z"), nanoseconds: 0, zone: "UTC", offset: 0 };

/** What the zone's clock shows; an unknown zone is UTC, as is Local (the controller runs in UTC). */
function inZone(moment: Moment, name: string): Moment {
  const zone = findTimeZone(name);
  if (zone === undefined || zone.name === "UTC") return { ...moment, zone: "UTC", offset: 0 };
  const offset = zone.offsetAt(moment.utc.getTime()) / 1000;
  return { ...moment, zone: abbreviation(moment.utc, name), offset };
}

function abbreviation(utc: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "short" });
  return format.formatToParts(utc).find(({ type }) => type === "timeZoneName")?.value ?? "";
}

const fromUnix = (seconds: number): Moment => ({
  utc: new Date(seconds * 1000),
  nanoseconds: 0,
  zone: "UTC",
  offset: 0,
});

function modify(duration: string, time: GoObject, strict: boolean): GoObject {
  const nanoseconds = parseDuration(duration);
  if (nanoseconds === undefined) return strict ? fail(`time: invalid duration "${duration}"`) : time;
  const { moment } = time as GoTime;
  return new GoTime({ ...moment, utc: new Date(moment.utc.getTime() + Number(nanoseconds / 1_000_000n)) });
}

function roundedDuration(value: GoValue): string {
  const nanoseconds =
    typeof value === "string"
      ? (parseDuration(value) ?? 0n)
      : value instanceof GoInteger && value.type === "int64"
        ? value.value
        : 0n;
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const units: readonly (readonly [string, bigint])[] = [
    ["y", 31_536_000n],
    ["mo", 2_592_000n],
    ["d", 86_400n],
    ["h", 3_600n],
    ["m", 60n],
    ["s", 1n],
  ];
  const unit = units.find(([, seconds]) => size > seconds * 1_000_000_000n);
  return unit ? `${size / (unit[1] * 1_000_000_000n)}${unit[0]}` : "0s";
}

function duration(value: GoValue): string {
  const seconds =
    typeof value === "string"
      ? /^[+-]?\d+$/.test(value)
        ? (parseInteger(value) ?? BigInt(value))
        : 0n
      : value instanceof GoInteger && value.type === "int64"
        ? value.value
        : 0n;
  return printDuration(seconds * 1_000_000_000n);
}

/** The date functions. `now` (RFC 3339) is the moment to assume; without it, functions that need it fail. */
export function dateFunctions(now: string | undefined): FunctionTable {
  const present = (): Moment => {
    const moment = now === undefined ? undefined : parseTime("2006-01-02T15:04:05Z07:00", now);
    return moment ?? fail("the result depends on the time: give `now`");
  };
  const momentOf = (value: GoValue): Moment => {
    if (value instanceof GoTime) return value.moment;
    return value instanceof GoInteger && value.type !== "uint8" ? fromUnix(Number(value.value)) : present();
  };
  const format = (layout: string, value: GoValue, zone: string): string =>
    formatTime(layout, inZone(momentOf(value), zone));
  const dateInZone = define(["string", "any", "string"], format);
  const dateModify = define(["string", "time"], (by, time) => modify(by, time, false));
  const mustModify = define(["string", "time"], (by, time) => modify(by, time, true));
  return {
    now: define([], () => new GoTime(present())),
    date: define(["string", "any"], (layout, value) => format(layout, value, "Local")),
    dateInZone,
    date_in_zone: dateInZone,
    htmlDate: define(["any"], (value) => format("2006-01-02", value, "Local")),
    htmlDateInZone: define(["any", "string"], (value, zone) => format("2006-01-02", value, zone)),
    dateModify,
    date_modify: dateModify,
    mustDateModify: mustModify,
    must_date_modify: mustModify,
    ago: define(["any"], (value) =>
      printDuration(
        BigInt(Math.round((present().utc.getTime() - momentOf(value).utc.getTime()) / 1000)) * 1_000_000_000n,
      ),
    ),
    duration: define(["any"], duration),
    durationRound: define(["any"], roundedDuration),
    toDate: define(["string", "string"], (layout, text) => new GoTime(parseTime(layout, text) ?? ZERO)),
    mustToDate: define(
      ["string", "string"],
      (layout, text) => new GoTime(parseTime(layout, text) ?? fail(`parsing time "${text}" as "${layout}"`)),
    ),
    unixEpoch: define(["time"], (time) => String(Math.floor((time as GoTime).moment.utc.getTime() / 1000))),
  };
}
