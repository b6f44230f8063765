import { type Misfit, mapOf, record, type Shape, text } from "../model/shape.ts";

const digestPattern = /^sha256:[0-9a-f]{64}$/;

export function isDigest(value: unknown): value is string {
  return typeof value === "string" && digestPattern.test(value);
}

const digest: Shape = (value, field) =>
  isDigest(value) ? [] : [misfit("bad-digest", field, value, "", "state sha256: and 64 hex digits")];

const tag: Shape = (value, field) => {
  if (typeof value !== "string") return [misfit("wrong-type", field, value, ", not a text", "quote it")];
  if (/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(value)) return [];
  return [misfit("bad-tag", field, value, ", which no registry takes for a tag", "state the tag alone")];
};

const instant: Shape = (value, field) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
    ? []
    : [misfit("bad-time", field, value, "", "state an instant, such as 2026-11-21T10:00:00Z")];

const day: Shape = (value, field) => (isDay(value) ? [] : [misfit("bad-date", field, value, "", dayFix)]);

const dayFix = "state a day, such as 2026-12-31";

/** A day that is in the calendar, written `2026-12-31`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

const commit: Shape = (value, field) =>
  typeof value === "string" && /^[0-9a-f]{7,64}$/.test(value)
    ? []
    : [misfit("bad-commit", field, value, "", "state 7 to 64 hex digits, quoted where they are all decimal")];

function misfit(code: string, field: string, value: unknown, rest: string, fix: string): Misfit {
  return { code, field, message: `${field} is ${JSON.stringify(value)}${rest}`, fix };
}

const image = record({ tag, digest }, ["tag"]);

export const releaseShape = record(
  { tag, digest, images: mapOf(image), since: instant, by: text, from: commit, why: text, hotfix: text },
  ["tag"],
);

export const holdShape = record({ reason: text, owner: text, since: instant, until: day }, [
  "reason",
  "owner",
]);

export const rejectionShape = record({ service: text, tag, reason: text, by: text, since: instant }, [
  "service",
  "reason",
]);

/** A rejection with its key, which is what is rejected. */
export const rejectedShape: Shape = (value, key) => [
  ...(isDigest(key) ? [] : [misfit("bad-digest", key, key, "", "reject digests: tags can be moved")]),
  ...rejectionShape(value, key),
];
