import { groupOf } from "../../manifest/manifest.ts";
import { perKind } from "../../manifest/per-kind.ts";
import type { ClusterSecret } from "../../simulation/application-set/generators/spec.ts";
import type { AppProject, ProjectDestination } from "../../simulation/project/app-project.ts";
import {
  type ApplicationSpec,
  type Objection,
  objectToApplication,
} from "../../simulation/project/permit-application.ts";
import { permitResource, type ResourceQuestion } from "../../simulation/project/permit-resource.ts";
import { guessClusters } from "./clusters.ts";

/** A project, ready to be asked by thousands of Applications. */
export interface ProjectJudge {
  application(spec: ApplicationSpec): readonly Objection[];
  /** Why it does not permit any object of a kind, in a namespace; undefined if it does. */
  ofNamespace(apiVersion: string, kind: string): string | undefined;
  /** Why it does not permit an object of the cluster. */
  ofCluster(apiVersion: string, kind: string, name: string): string | undefined;
}

export function projectJudge(project: AppProject, clusters: readonly ClusterSecret[]): ProjectJudge {
  const narrow = narrower(project);
  const guesses = guessesOf(project.spec?.destinations ?? []);
  const refusal = (question: ResourceQuestion) => {
    const { permitted, because } = permitResource(project, question);
    return permitted ? undefined : because;
  };
  return {
    application(spec) {
      const destination = spec.destination ?? {};
      const narrowed = narrow(destination.namespace ?? "");
      if (clusters.length > 0) return objectToApplication(narrowed, spec, clusters);
      const verdicts = guessClusters(destination, guesses).map((guess) =>
        objectToApplication(narrowed, spec, [guess]),
      );
      return verdicts.find((objections) => objections.length === 0) ?? verdicts[0] ?? [];
    },
    ofNamespace: perKind((apiVersion, kind) =>
      refusal({ group: groupOf(apiVersion), kind, namespaced: true }),
    ),
    ofCluster: (apiVersion, kind, name) =>
      refusal({ group: groupOf(apiVersion), kind, name, namespaced: false }),
  };
}

/** The project with the destinations that can matter for a namespace: with thousands of them, looking at all is too slow. */
function narrower(project: AppProject): (namespace: string) => AppProject {
  const always: ProjectDestination[] = [];
  const byNamespace = new Map<string, ProjectDestination[]>();
  for (const item of project.spec?.destinations ?? []) {
    const { namespace = "", name = "" } = item;
    const known = byNamespace.get(namespace);
    // A negated name refuses its cluster for all namespaces.
    if (name.startsWith("!") || /[*?[\]{}!\\]/.test(namespace)) always.push(item);
    else if (known) known.push(item);
    else byNamespace.set(namespace, [item]);
  }
  return (namespace) => ({
    ...project,
    spec: {
      ...project.spec,
      destinations: [...(byNamespace.get(namespace) ?? []), ...always],
      // Which clusters are scoped to the project stands in Secrets, which nobody renders.
      permitOnlyProjectScopedClusters: false,
    },
  });
}

function guessesOf(destinations: readonly ProjectDestination[]) {
  return {
    names: new Set(destinations.flatMap(({ name }) => name ?? [])),
    servers: new Set(destinations.flatMap(({ server }) => server ?? [])),
  };
}
