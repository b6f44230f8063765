import { setFolder } from "../layout.ts";
import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import type {
  ApplicationSet,
  ApplicationTemplate,
  RolloutStep,
} from "../model/application-set/application-set.ts";
import { evaluate } from "../model/application-set/evaluate.ts";
import { destinationOf } from "../model/cluster.ts";
import type { Platform } from "../model/platform.ts";
import type { Sync } from "../model/sync.ts";
import { pathInRepository, revisionOf } from "./application.ts";
import { applicationSet } from "./application-set.ts";
import { syncPolicyOf } from "./sync-policy.ts";

/** An ApplicationSet of the user's own, with the objects that it makes itself. */
export interface DefinedSet {
  readonly set: ApplicationSet;
  readonly manifests: readonly Manifest[];
}

export function definedSet(platform: Platform, { set }: DefinedSet): Manifest {
  const template = evaluate(set);
  const { name, labels, annotations } = template;
  const defaults = { repository: platform.repository, revision: revisionOf(platform) };
  return applicationSet(platform, set.name, {
    generators: [set.generator.spec(defaults)],
    ...removalOf(set),
    ...(set.rollout && { strategy: rollingSync(set.rollout) }),
    template: {
      metadata: { name, ...(labels && { labels }), ...(annotations && { annotations }) },
      spec: {
        project: set.name,
        source: sourceOf(platform, set, template),
        destination: { ...serverOf(template.destination), namespace: template.destination.namespace },
        syncPolicy: setSyncPolicy(set, template),
      },
    },
  });
}

/** Argo CD's own way is "delete": then an empty answer of a generator empties the clusters. */
function removalOf({ whenGone = "keep" }: ApplicationSet): JsonObject {
  if (whenGone === "delete") return {};
  const applicationsSync = whenGone === "keep" && { applicationsSync: "create-update" };
  return { syncPolicy: { ...applicationsSync, preserveResourcesOnDeletion: true } };
}

function sourceOf(
  platform: Platform,
  { name }: ApplicationSet,
  { source = {} }: ApplicationTemplate,
): JsonObject {
  const { repository, revision, path, kustomize, directory } = source;
  return {
    repoURL: repository ?? platform.repository,
    targetRevision: revision ?? revisionOf(platform),
    path: path ?? pathInRepository(platform, setFolder(name)),
    ...(kustomize && {
      // Labels in selectors would change what Kubernetes never lets change.
      kustomize: { ...(kustomize.commonLabels && { labelWithoutSelector: true }), ...kustomize },
    }),
    ...(directory && { directory }),
  } as JsonObject;
}

function serverOf(destination: ApplicationTemplate["destination"]): JsonObject {
  if ("cluster" in destination) return destinationOf(destination.cluster);
  return "server" in destination ? { server: destination.server } : { name: destination.name };
}

function setSyncPolicy(set: ApplicationSet, { namespaceLabels }: ApplicationTemplate): JsonObject {
  const policy = syncPolicyOf(set);
  return {
    ...policy,
    ...(set.rollout && rolledOut(set.sync)),
    ...(namespaceLabels && { managedNamespaceMetadata: { labels: namespaceLabels } }),
  };
}

/** RollingSync starts each sync itself, and only prunes as `automated` says, which it keeps switched off. */
function rolledOut(sync: Sync): JsonObject {
  return sync.mode === "automated" ? { automated: { enabled: false, prune: sync.prune } } : {};
}

function rollingSync(steps: readonly RolloutStep[]): JsonObject {
  return {
    type: "RollingSync",
    rollingSync: {
      steps: steps.map(({ match = {}, maxUpdate }) => ({
        matchExpressions: Object.entries(match).map(([key, values]) => ({
          key,
          operator: "In",
          values: typeof values === "string" ? [values] : [...(values ?? [])],
        })),
        ...(maxUpdate !== undefined && { maxUpdate }),
      })),
    },
  };
}
