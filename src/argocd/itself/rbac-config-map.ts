import type { Manifest } from "../../manifest/manifest.ts";
import { readerRole } from "../../model/argocd/argocd.ts";
import { type Environment, placementsOf } from "../../model/environment.ts";
import { inOrder, type Platform, type Role } from "../../model/platform.ts";
import { standInPlacement } from "../../model/preview.ts";
import { resolvePlacement } from "../../model/resolve.ts";
import { projectName } from "../deployed-service.ts";
import { namespacesName, namespacesProject } from "../infrastructure/namespaces.ts";
import { previewObjects } from "../preview.ts";
import { policyLine } from "../project-roles.ts";
import { argocdConfigMap } from "./config-map.ts";

/** argocd-rbac-cm: the platform's roles; whoever has none does what the default role may. */
export function rbacConfigMap(platform: Platform): Manifest {
  return argocdConfigMap(platform, "argocd-rbac-cm", {
    "policy.csv": policyCsv(platform),
    "policy.default": defaultRole(platform),
    ...scopesOf(platform),
  });
}

/** Argo CD looks at groups only, unless it is told that members are named by their address too. */
function scopesOf({ roles = {} }: Platform): { readonly scopes?: string } {
  const members = Object.values(roles).flatMap(({ groups }) => groups);
  return members.some((member) => member.includes("@")) ? { scopes: "[groups, email]" } : {};
}

function defaultRole({ argocd }: Platform): string {
  const { defaultRole: role = "none" } = argocd ?? {};
  if (role === "none") return "";
  return role === "readonly" ? "role:readonly" : `role:${readerRole}`;
}

function policyCsv(platform: Platform): string {
  const roles = Object.entries(platform.roles ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const paragraphs = [...roles.map(([name, role]) => roleLines(platform, name, role)), readerLines(platform)];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** Argo CD's own role:readonly, but for keys, certificates and accounts, and with the logs that were decided. */
function readerLines(platform: Platform): readonly string[] {
  const { defaultRole: role } = platform.argocd ?? {};
  if (typeof role !== "object") return [];
  const subject = `role:${readerRole}`;
  const previewed = (platform.previews ?? []).map((preview) => ({
    environment: preview.environment,
    object: previewObjects(standInPlacement(preview).definition.name),
  }));
  const logs = inOrder(platform.environments)
    .filter(({ name }) => role.logs[name])
    .flatMap((environment) => [
      ...projectsOf(platform, environment).map((project) => `${project}/*`),
      ...previewed.filter((one) => one.environment === environment).map(({ object }) => object),
    ]);
  return [
    ...everything
      .filter((resource) => resource !== "logs")
      .map((resource) => `p, ${subject}, ${resource}, get, *, allow`),
    ...logs.map((object) => policyLine(subject, "logs", object)),
  ];
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
      : inOrder(platform.environments).flatMap((environment) => [
          ...projectsOf(platform, environment).flatMap((project) =>
            (may[environment.name] ?? []).map((action) => policyLine(subject, action, `${project}/*`)),
          ),
          ...(may[environment.name]?.includes("get")
            ? namespacesOf(environment).map((name) => policyLine(subject, "get", name))
            : []),
        ]);
  return [...allowed, ...groups.map((group) => `g, ${group}, ${subject}`)];
}

/** Who sees the services of an environment sees what makes their namespaces: a service waits for it. */
function namespacesOf(environment: Environment): readonly string[] {
  if (!environment.namespaces) return [];
  const clusters = placementsOf(environment).map(
    ({ placed }) => resolvePlacement(placed).knobs.cluster ?? environment.cluster,
  );
  return inOrder([...new Set(clusters)]).map(
    (cluster) => `${namespacesProject}/${namespacesName({ environment, cluster })}`,
  );
}

function projectsOf(platform: Platform, environment: Environment): readonly string[] {
  if (platform.projects !== "team-and-environment") return [projectName(environment, "", false)];
  const teams = new Set(placementsOf(environment).map(({ placed }) => placed.definition.knobs.team));
  return inOrder(platform.teams)
    .filter((team) => teams.has(team))
    .map(({ name }) => projectName(environment, name, true));
}
