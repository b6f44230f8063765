import type { Finding } from "../../errors.ts";
import { monitoring } from "../facets/metrics.ts";
import type { Platform } from "../platform.ts";
import {
  anything,
  flag,
  isRecord,
  listOf,
  type Misfit,
  mapOf,
  oneOf,
  record,
  text,
  textLike,
} from "../shape.ts";
import { decidedFor } from "./decided-for.ts";
import { findingsAt } from "./place.ts";

const actions = listOf(oneOf("get", "sync", "create", "update", "delete", "override", "logs", "action/*"));

const optionsShape = record(
  {
    repository: textLike(/\S/, "the URL of the repository that holds dist/"),
    revision: text,
    path: text,
    roles: mapOf(record({ groups: listOf(text), may: anything }, ["groups", "may"])),
    projects: oneOf("environment", "team-and-environment"),
    argocdNamespace: textLike(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, "the name of a namespace"),
    manifestGeneratePaths: flag,
    monitoring,
  },
  ["repository"],
);

/** What a platform says of itself, and decides for its environments. */
export function validatePlatformOptions(platform: Platform): Finding[] {
  const { name, site, repository, revision, path, roles, projects } = platform;
  const { argocdNamespace, manifestGeneratePaths, monitoring } = platform;
  const stated = { repository, revision, path, roles, projects, argocdNamespace, manifestGeneratePaths };
  const misfits = optionsShape({ ...stated, monitoring }, "");
  return findingsAt(site, `platform "${name}"`, [...misfits, ...decisions(platform)]);
}

/** What has to be decided for each environment, and for no other. */
function decisions({ environments, teamsMay, roles }: Platform): readonly Misfit[] {
  const choices = '["get"], or what else they may do';
  const decided: [string, unknown][] = [["teamsMay", teamsMay]];
  for (const [role, stated] of Object.entries(isRecord(roles) ? roles : {})) {
    const may = isRecord(stated) ? stated.may : undefined;
    if (may !== undefined && may !== "everything") decided.push([`roles.${role}.may`, may]);
  }
  return decided.flatMap(([field, may]): readonly Misfit[] => {
    if (may === undefined) return [undecided(field, environments)];
    const misfits = mapOf(actions)(may, field);
    return isRecord(may) ? [...misfits, ...decidedFor(environments, may, field, choices)] : misfits;
  });
}

function undecided(field: string, environments: Platform["environments"]): Misfit {
  const example = environments.map(({ name }) => `${name}: ["get"]`).join(", ");
  const fix = `decide for each environment: ${field}: { ${example} }`;
  return { code: "missing-value", field, message: `${field} is missing`, fix };
}
