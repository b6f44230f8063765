import { groupOf, type Manifest } from "../../manifest/manifest.ts";
import { destinationOf } from "../argocd/application-spec.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import { addressOf } from "../argocd/clusters.ts";
import type { DeployedApplication } from "../argocd/deployed-applications.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { type ScopeOf, scopesIn } from "../scopes.ts";

export const objectsHaveOneApplication: BuiltInPolicy = {
  id: "objects-have-one-application",
  severity: "deny",
  looksAt: "service",
  why: "Two Applications that deploy one object undo each other's changes, and what one prunes the other needs.",
  fix: "Leave the object to one Application, or give the second one another name or namespace.",
  *check(rendered) {
    const { applications, clusters } = argocdView(rendered);
    const scopeOf = scopesIn(rendered);
    const byName = new Map(clusters.map((cluster) => [cluster.name, cluster]));
    const owners = new Map<string, DeployedApplication>();
    for (const application of applications) {
      const { name, server, namespace = "" } = destinationOf(application.spec);
      const cluster = addressOf({ name, server }, byName);
      for (const object of application.objects) {
        const key = `${cluster} ${identityOf(object.manifest, namespace, scopeOf)}`;
        const owner = owners.get(key);
        if (!owner) owners.set(key, application);
        else if (owner === application) {
          yield { object, message: `Application ${owner.name} holds it twice: the last one wins` };
        } else if (owner.name !== application.name) {
          const message = `Application ${owner.name} deploys it to ${name ?? server} too, beside ${application.name}`;
          yield { object, message };
        }
      }
    }
  },
};

/** Argo CD puts what states no namespace into the destination's, unless the kind is known to have none. */
function identityOf({ apiVersion, kind, metadata }: Manifest, destination: string, scopeOf: ScopeOf): string {
  const namespace = scopeOf(apiVersion, kind) === "cluster" ? "" : (metadata.namespace ?? destination);
  return `${groupOf(apiVersion)}/${kind}/${namespace}/${metadata.name}`;
}
