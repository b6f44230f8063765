import type { PolicyText } from "./policy-csv.ts";

/** What role:readonly may get; role:admin inherits it. */
const readable = [
  "applications",
  "applicationsets",
  "certificates",
  "clusters",
  "repositories",
  "write-repositories",
  "projects",
  "accounts",
  "gpgkeys",
  "logs",
];

/** What role:admin may do beyond. `extensions, invoke` is not among it. */
const administrable: Readonly<Record<string, string>> = {
  applications: "create update update/* delete delete/* sync rollback override action/*",
  applicationsets: "get create update delete",
  certificates: "create update delete",
  clusters: "create update delete",
  repositories: "create update delete",
  "write-repositories": "create update delete",
  projects: "create update delete",
  accounts: "update",
  gpgkeys: "create delete",
  exec: "create",
};

/** Resources whose objects are written `project/object`. */
const inProject = new Set(["applications", "applicationsets", "logs", "exec"]);

/** The policy that Argo CD 3.6 ships: role:readonly, role:admin, and the local user admin. Written in globs. */
export const builtinPolicy: PolicyText = {
  name: "built-in policy",
  text: [
    ...readable.map((resource) => permission("readonly", resource, "get")),
    ...Object.entries(administrable).flatMap(([resource, actions]) =>
      actions.split(" ").map((action) => permission("admin", resource, action)),
    ),
    "g, role:admin, role:readonly",
    "g, admin, role:admin",
  ].join("\n"),
};

function permission(role: string, resource: string, action: string): string {
  return `p, role:${role}, ${resource}, ${action}, ${inProject.has(resource) ? "*/*" : "*"}, allow`;
}
