import type { Finding } from "../../errors.ts";
import type { Platform } from "../platform.ts";
import { anything, type Fields, listOf, oneOf, record, type Shape, show, text } from "../shape.ts";
import { findingsAt } from "./place.ts";

/** `@user`, `@organisation/team`, `@group/subgroup` or an e-mail address, as CODEOWNERS reads them. */
export const reviewer: Shape = (value, field) =>
  typeof value === "string" && /^(@[\w.-]+(\/[\w.-]+)*|[^@\s]+@[^@\s]+)$/.test(value)
    ? []
    : [
        {
          code: "bad-reviewer",
          field,
          message: `${field} is ${show(value)}, which names nobody to the code host`,
          fix: 'state a user, a team or an address: "@alice", "@acme/release-managers"',
        },
      ];

/** Goes into pipelines as it is: nothing there that a shell or YAML could take for more than a word. */
const word: Shape = (value, field) =>
  typeof value === "string" && /^[\w][\w./-]*$/.test(value)
    ? []
    : [
        {
          code: "wrong-value",
          field,
          message: `${field} is ${show(value)}`,
          fix: "use letters, digits and ._-/ only",
        },
      ];

const common: Fields = { owners: listOf(reviewer), branch: word, checks: listOf(text), node: word };

const schedule: Shape = (value, field) =>
  value === false || (typeof value === "string" && value.trim().split(/\s+/).length === 5)
    ? []
    : [
        {
          code: "bad-schedule",
          field,
          message: `${field} is ${show(value)}, not a five-field cron`,
          fix: 'state one, such as "0 6 * * 1-5", or false',
        },
      ];

const shapes: Readonly<Record<string, Shape>> = {
  github: record(
    {
      ...common,
      kind: oneOf("github"),
      promotions: schedule,
    },
    ["owners"],
  ),
  gitlab: record({ ...common, kind: oneOf("gitlab") }, ["owners"]),
};

const unknownHost = record({ ...common, kind: oneOf("github", "gitlab") }, ["kind"]);

/** The code host's own options, and everybody who is to review on it. */
export function validateCodeHost({ name, site, codeHost, teams }: Platform): Finding[] {
  const kind: unknown = codeHost?.kind;
  const isKnown = typeof kind === "string" && Object.hasOwn(shapes, kind);
  const shape = codeHost === undefined ? anything : (isKnown && shapes[kind]) || unknownHost;
  const nobody = codeHost?.owners?.length === 0 ? [noOwners] : [];
  return [
    ...findingsAt(site, `platform "${name}"`, [...shape(codeHost, "codeHost"), ...nobody]),
    ...teams.flatMap((team) =>
      findingsAt(team.site, `team "${team.name}"`, listOf(reviewer)(team.reviewers ?? [], "reviewers")),
    ),
  ];
}

const noOwners = {
  code: "missing-value",
  field: "codeHost.owners",
  message: "codeHost.owners is empty: what nobody owns, anybody may merge",
  fix: "name those who approve changes of the platform itself",
};
