import { equal } from "../manifest/equal.ts";
import type { Json } from "../manifest/manifest.ts";
import type { Environment } from "../model/environment.ts";
import { isPerEnvironment } from "../model/per-environment.ts";
import type { Placed } from "../model/service.ts";
import { isRecord } from "../model/shape.ts";
import { placedIn, type ReleaseSituation, releaseIn } from "./situation.ts";

/** Who says that a value differs: an intended difference is stated by both, or required of each. */
export type StatedBy = "both" | "left" | "right";

export interface FieldDifference {
  /** `variables.LOG_LEVEL` */
  readonly field: string;
  /** Undefined: has none. */
  readonly left?: unknown;
  readonly right?: unknown;
  readonly statedBy: StatedBy;
}

export interface ServiceComparison {
  readonly service: string;
  /** The only environment that runs it. */
  readonly only?: "left" | "right";
  readonly fields: readonly FieldDifference[];
}

/** What differs in the configuration and release of each service, field by field; equal services are left out. */
export function compareEnvironments(
  situation: ReleaseSituation,
  left: Environment,
  right: Environment,
  services?: readonly string[],
): readonly ServiceComparison[] {
  const [lefts, rights] = [placedIn(left), placedIn(right)];
  const names = [...new Set([...lefts.keys(), ...rights.keys()])].sort();
  const wanted = services ? names.filter((name) => services.includes(name)) : names;
  const compared = wanted.map((service): ServiceComparison => {
    const [one, other] = [lefts.get(service), rights.get(service)];
    if (!one || !other) return { service, only: one ? "left" : "right", fields: [] };
    const releases = [left, right].map(({ name }) => releaseIn(situation, name, service));
    const [tag, otherTag] = releases.map((release) => release?.tag);
    const isSame = tag === otherTag && releases[0]?.digest === releases[1]?.digest;
    const release = { field: "release", left: tag, right: otherTag, statedBy: "both" as const };
    return { service, fields: [...(isSame ? [] : [release]), ...compareFields(one, other)] };
  });
  return compared.filter(({ only, fields }) => only || fields.length > 0);
}

/** Only what an environment states can differ: all else is the service's own. */
function compareFields(left: Placed, right: Placed): readonly FieldDifference[] {
  const [lefts, rights] = [flatten(left.overrides), flatten(right.overrides)];
  const defaults = flatten(left.definition.knobs);
  const fields = [...new Set([...lefts.keys(), ...rights.keys()])].sort();
  return fields.flatMap((field): readonly FieldDifference[] => {
    const statedBy = !rights.has(field) ? "left" : lefts.has(field) ? "both" : "right";
    const values = [lefts, rights].map((stated) =>
      stated.has(field) ? stated.get(field) : defaults.get(field),
    );
    const [one, other] = values.map((value) => (isPerEnvironment(value) ? undefined : value));
    if (isSameValue(one, other)) return [];
    return [{ field, left: one, right: other, statedBy }];
  });
}

/** Leaves by dotted path. Lists, constructs and functions are leaves. */
function flatten(value: unknown, path = "", into = new Map<string, unknown>()): ReadonlyMap<string, unknown> {
  const isPlain = isRecord(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));
  if (!isPlain || isPerEnvironment(value) || (path !== "" && Object.keys(value).length === 0)) {
    if (value !== undefined) into.set(path, value);
    return into;
  }
  for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into);
  return into;
}

function isSameValue(one: unknown, other: unknown): boolean {
  return typeof one === "function" ? one === other : equal(one as Json, other as Json);
}
