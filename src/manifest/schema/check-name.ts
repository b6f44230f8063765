import type { Manifest } from "../manifest.ts";
import { type FormatName, formats } from "./formats.ts";
import { report, reportFormat, type Walk } from "./walk.ts";

/** Kinds whose names follow another rule than a DNS subdomain. */
const rules: ReadonlyMap<string, FormatName> = new Map([
  ["/Namespace", "dns-label"],
  ["/Service", "service-name"],
  ["batch/CronJob", "cron-job-name"],
  ["rbac.authorization.k8s.io/Role", "path-segment"],
  ["rbac.authorization.k8s.io/RoleBinding", "path-segment"],
  ["rbac.authorization.k8s.io/ClusterRole", "path-segment"],
  ["rbac.authorization.k8s.io/ClusterRoleBinding", "path-segment"],
  ["networking.k8s.io/IPAddress", "path-segment"],
]);

/** metadata.name must be there and be one that the kind can have. A wrong type is reported with the other fields. */
export function checkName(manifest: Manifest, group: string, walk: Walk): void {
  const metadata: Manifest["metadata"] | null | undefined = manifest.metadata;
  const { name, generateName } = metadata ?? {};
  walk.path.push("metadata", "name");
  if (name === undefined || name === null || name === "") {
    if (!generateName) {
      report(walk, { problem: "missing-field", message: "required field name is missing", fix: "add name" });
    }
  } else if (typeof name === "string") {
    const format = rules.get(`${group}/${manifest.kind}`) ?? "dns-subdomain";
    if (!formats[format].accepts(name)) reportFormat(walk, name, formats[format]);
  }
  walk.path.length -= 2;
}
