import { lazily, once } from "../../manifest/once.ts";
import type { Rendered } from "../../model/policy.ts";
import type { ClusterSecret } from "../../simulation/application-set/generators/spec.ts";
import { type ExpandedSet, expandSet } from "./application-sets.ts";
import { argocdObjects } from "./argocd-objects.ts";
import { clustersOf } from "./clusters.ts";
import { type DeployedApplication, deployedApplications } from "./deployed-applications.ts";
import { type ProjectView, projectViews } from "./project-views.ts";

/** What Argo CD makes of everything rendered. */
export interface ArgoCdView {
  readonly applications: readonly DeployedApplication[];
  /** Of sets whose Applications depend on more than files: what each would make of an example. */
  readonly examples: readonly DeployedApplication[];
  readonly sets: readonly ExpandedSet[];
  readonly projects: ReadonlyMap<string, ProjectView>;
  readonly clusters: readonly ClusterSecret[];
}

/** Made once for all policies that read it. */
export const argocdView = once(viewOf);

function viewOf(rendered: Rendered): ArgoCdView {
  const clusters = clustersOf(rendered);
  const sets = argocdObjects(rendered, "ApplicationSet").map((object) => expandSet(object, clusters));
  const applications = deployedApplications(rendered, sets);
  const exemplary = sets.flatMap((set) => (set.examples ? [{ ...set, applications: set.examples }] : []));
  const examples = exemplary.length > 0 ? deployedApplications({ ...rendered, argocd: [] }, exemplary) : [];
  const projects = lazily(() => projectViews(rendered, applications, sets));
  return {
    applications,
    examples,
    sets,
    clusters,
    // Not everybody asks for them.
    get projects() {
      return projects();
    },
  };
}
