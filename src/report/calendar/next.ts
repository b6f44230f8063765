import type { NextChange } from "../../simulation/questions/next-change.ts";
import { dateIn, instantIn } from "./instants.ts";

/** `opens …, closes …`, the one that comes first before the other. */
export function nextWords({ isOpen, opens, closes }: NextChange, zone: string): string {
  const at = (instant: number | undefined) =>
    instant === undefined ? "not within a year" : bothIn(zone, instant);
  if (isOpen && closes === undefined) return "does not close within a year";
  if (isOpen) return `closes ${at(closes)}, opens again ${at(opens)}`;
  return opens === undefined ? "does not open within a year" : `opens ${at(opens)}, closes ${at(closes)}`;
}

/** An instant in a zone and in UTC; the day in UTC where it is another. */
function bothIn(zone: string, at: number): string {
  if (zone === "UTC") return `${dateIn(zone, at)} UTC`;
  const utc = instantIn("UTC", at);
  const isSameDay = utc.day === instantIn(zone, at).day;
  return `${dateIn(zone, at)} ${zone} (${isSameDay ? utc.time : `${utc.day} ${utc.time}`} UTC)`;
}
