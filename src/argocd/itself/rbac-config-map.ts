import type { Manifest } from "../../manifest/manifest.ts";
import { placementsOf } from "../../model/environment.ts";
import { inOrder, type Platform, type Role } from "../../model/platform.ts";
import { projectName } from "../deployed-service.ts";
import { policyLine } from "../project-roles.ts";
import { argocdConfigMap } from "./config-map.ts";

/** argocd-rbac-cm: the platform's roles; whoever has none does what the default role may. */
export function rbacConfigMap(platform: Platform): Manifest {
  return argocdConfigMap(platform, "argocd-rbac-cm", {
    "policy.csv": policyCsv(platform),
    "policy.default": platform.argocd?.defaultRole === "readonly" ? "role:readonly" : "",
    ...scopesOf(platform),
  });
}

/** Argo CD looks at groups only, unless it is told that members are named by their address too. */
function scopesOf({ roles = {} }: Platform): { readonly scopes?: string } {
  const members = Object.values(roles).flatMap(({ groups }) => groups);
  return members.some((member) => member.includes("@")) ? { scopes: "[groups, email]" } : {};
}

function policyCsv(platform: Platform): string {
  const roles = Object.entries(platform.roles ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return roles.map(([name, role]) => `${roleLines(platform, name, role).join("\n")}\n`).join("\n");
}

const everything = [
  "applications",
  "applicationsets",
  "projects",
  "clusters",
  "repositories",
  "logs",
] as const;

function roleLines(platform: Platform, name: string, { groups, may }: Role): readonly string[] {
  const subject = `role:${name}`;
  const allowed =
    may === "everything"
      ? everything.map((resource) => `p, ${subject}, ${resource}, *, *, allow`)
      : inOrder(platform.environments).flatMap((environment) =>
          projectsOf(platform, environment).flatMap((project) =>
            (may[environment.name] ?? []).map((action) => policyLine(subject, action, `${project}/*`)),
          ),
        );
  return [...allowed, ...groups.map((group) => `g, ${group}, ${subject}`)];
}

function projectsOf(platform: Platform, environment: Platform["environments"][number]): readonly string[] {
  if (platform.projects !== "team-and-environment") return [projectName(environment, "", false)];
  const teams = new Set(placementsOf(environment).map(({ placed }) => placed.definition.knobs.team));
  return inOrder(platform.teams)
    .filter((team) => teams.has(team))
    .map(({ name }) => projectName(environment, name, true));
}
