import type { Finding } from "../../errors.ts";
import { placementsOf } from "../environment.ts";
import type { Platform } from "../platform.ts";
import { isDay } from "../policy.ts";
import {
  callable,
  isRecord,
  listOf,
  type Misfit,
  mapOf,
  oneOf,
  record,
  type Shape,
  show,
  text,
  textLike,
  unknownName,
} from "../shape.ts";
import { findingsAt } from "./place.ts";

const saying = textLike(/\S/, "a text that says something");

const day: Shape = (value, field) =>
  isDay(value)
    ? []
    : [
        {
          code: "bad-date",
          field,
          message: `${field} is ${show(value)}, not a day of the calendar`,
          fix: 'state the last day that it holds as YYYY-MM-DD, "2027-01-31"',
        },
      ];

const scopeParts = record({
  environment: text,
  service: text,
  object: textLike(/^\w+\/\S+$/, 'kind and name, such as "Deployment/frontend"'),
});

/** A blank cheque is none: at least one part is stated. */
const scope: Shape = (value, field) => {
  const isEmpty = isRecord(value) && Object.values(value).every((part) => part === undefined);
  if (!isEmpty) return scopeParts(value, field);
  const fix = "state an environment, a service or an object";
  return [{ code: "missing-value", field, message: `${field} is empty, so the waiver excuses nothing`, fix }];
};

const waiver = record({ policy: saying, scope, reason: saying, owner: saying, until: day }, [
  "policy",
  "scope",
  "reason",
  "owner",
  "until",
]);

const policy = record(
  { id: saying, severity: oneOf("deny", "warn"), why: saying, fix: saying, check: callable },
  ["id", "severity", "why", "fix", "check"],
);

/** The platform's own policies, what they deny where, and what is waived. Which policies there are is not known here. */
export function validatePolicyOptions(platform: Platform): Finding[] {
  const { name, site, environments, policies, denies, waivers } = platform;
  const known: Known = {
    environment: environments.map((one) => one.name),
    service: [...new Set(environments.flatMap(placementsOf).map(({ placed }) => placed.definition.name))],
  };
  return findingsAt(site, `platform "${name}"`, [
    ...(policies === undefined ? [] : listOf(policy)(policies, "policies")),
    ...(denies === undefined ? [] : mapOf(listOf(saying))(denies, "denies")),
    ...Object.keys(isRecord(denies) ? denies : {}).flatMap((environment) =>
      unlessKnown(known, "environment", `denies.${environment}`, environment),
    ),
    ...(waivers === undefined ? [] : listOf(waiver)(waivers, "waivers")),
    ...(Array.isArray(waivers) ? waivers : []).flatMap((one: unknown, index) =>
      unknownParts(known, isRecord(one) ? one.scope : undefined, `waivers[${index}].scope`),
    ),
  ]);
}

type Known = Readonly<Record<"environment" | "service", readonly string[]>>;

function unknownParts(known: Known, stated: unknown, field: string): readonly Misfit[] {
  if (!isRecord(stated)) return [];
  return (["environment", "service"] as const).flatMap((part) =>
    unlessKnown(known, part, `${field}.${part}`, stated[part]),
  );
}

function unlessKnown(known: Known, part: keyof Known, field: string, name: unknown): readonly Misfit[] {
  if (typeof name !== "string" || known[part].includes(name)) return [];
  return unknownName(`unknown-${part}`, field, name, known[part]);
}
