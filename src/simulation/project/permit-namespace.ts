import { compileDotnetRegexp } from "../text/dotnet-regexp.ts";
import { matchesGlob } from "../text/glob.ts";
import type { AppProject } from "./app-project.ts";
import type { Permit } from "./permit.ts";

/** Whether an Application in that namespace may use the project. Argo CD's own namespace always may. */
export function permitNamespace(project: AppProject, namespace: string, controllerNamespace: string): Permit {
  if (namespace === "" || namespace === controllerNamespace) {
    return { permitted: true, because: "Applications in Argo CD's own namespace may use every project" };
  }
  const patterns = project.spec?.sourceNamespaces ?? [];
  const index = patterns.findIndex((pattern) => matchesNamespace(pattern, namespace));
  if (index < 0) return { permitted: false, because: `no entry of sourceNamespaces matches ${namespace}` };
  return { permitted: true, because: `sourceNamespaces[${index}] "${patterns[index]}" matches ${namespace}` };
}

/** `/regexp/` is searched anywhere in the name; a glob is tried in any case. */
function matchesNamespace(pattern: string, namespace: string): boolean {
  const wrapped = pattern.length > 1 && pattern.startsWith("/") && pattern.endsWith("/");
  return (
    (wrapped && compileDotnetRegexp(pattern.slice(1, -1))?.(namespace)) || matchesGlob(pattern, namespace)
  );
}
