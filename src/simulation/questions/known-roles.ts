import type { AppProject } from "../project/app-project.ts";
import { parsePolicyCsv } from "../rbac/policy-csv.ts";
import type { KnownObjects } from "./known-objects.ts";

/** Roles that lines of argocd-rbac-cm speak of, in order. */
export function globalRoles({ rbac }: KnownObjects): readonly string[] {
  const texts = Object.entries(rbac).filter(([key]) => /^policy\.(.*\.)?csv$/.test(key));
  const lines = parsePolicyCsv(texts.map(([name, text]) => ({ name, text })));
  if (typeof lines === "string") return [];
  const { permissions, memberships } = lines;
  return [
    ...new Set([...permissions.map(({ subject }) => subject), ...memberships.map(({ role }) => role)]),
  ].sort();
}

/** A role of an AppProject, as Argo CD names its subject: `proj:production:ci`. */
export interface ProjectRole {
  readonly subject: string;
  readonly groups: readonly string[];
}

export function projectRoles({ projects }: KnownObjects): readonly ProjectRole[] {
  return [...projects.values()].flatMap(({ metadata, spec }: AppProject) =>
    listOf(spec?.roles).map((role) => ({
      subject: `proj:${metadata.name}:${role?.name}`,
      groups: listOf(role?.groups),
    })),
  );
}

/** A folder may hold anything: what is no list is for the schema to tell. */
function listOf<T>(value: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}
