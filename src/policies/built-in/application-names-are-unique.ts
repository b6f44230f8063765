import { argocdView } from "../argocd/argocd-view.ts";
import type { DeployedApplication } from "../argocd/deployed-applications.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";

export const applicationNamesAreUnique: BuiltInPolicy = {
  id: "application-names-are-unique",
  severity: "deny",
  looksAt: "argocd",
  why: "Of two Applications of one name, one overwrites the other; an ApplicationSet leaves out both.",
  fix: "Give each Application its own name: the service and the environment together.",
  *check(rendered) {
    const first = new Map<string, DeployedApplication>();
    for (const application of argocdView(rendered).applications) {
      const { name, namespace, object } = application;
      const key = `${namespace}/${name}`;
      const other = first.get(key);
      if (!other) first.set(key, application);
      else yield { object, message: `the name "${name}" is taken by ${originOf(other, application)}` };
    }
  },
};

function originOf({ object, isGenerated }: DeployedApplication, second: DeployedApplication): string {
  const { file, manifest } = object;
  if (!isGenerated) return `the Application in ${file}`;
  if (manifest === second.object.manifest)
    return "another Application of the same set: the controller skips both";
  return `an Application of the ApplicationSet ${manifest.metadata.name} in ${file}`;
}
