import { dropNulls } from "../drop-nulls.ts";
import type { AppProject } from "./app-project.ts";
import { type ApplicationSpec, objectToApplication, type PermissionReason } from "./permit-application.ts";
import { type Cluster, permitDestination } from "./permit-destination.ts";
import { permitNamespace } from "./permit-namespace.ts";
import { permitResource, type ResourceQuestion } from "./permit-resource.ts";
import { permitSource } from "./permit-source.ts";

interface InProject {
  readonly project: AppProject;
}

interface SourceInput extends InProject {
  readonly type: "source";
  readonly repoURL?: string | undefined;
}

interface DestinationInput extends InProject {
  readonly type: "destination";
  /** The resolved cluster: both server and name are compared. */
  readonly cluster?: Cluster | undefined;
  readonly namespace?: string | undefined;
  /** The clusters scoped to the project, for `permitOnlyProjectScopedClusters`. */
  readonly projectClusters?: readonly Cluster[] | null | undefined;
}

interface ResourceInput extends InProject, ResourceQuestion {
  readonly type: "resource";
}

interface NamespaceInput extends InProject {
  readonly type: "appNamespace";
  readonly applicationNamespace?: string | undefined;
  readonly controllerNamespace: string;
}

interface ApplicationInput extends InProject {
  readonly type: "application";
  readonly applicationSpec?: ApplicationSpec | undefined;
  /** All clusters Argo CD knows; the one it runs in is known without being listed. */
  readonly clusters?: readonly Cluster[] | null | undefined;
}

export type PermissionInput =
  | SourceInput
  | DestinationInput
  | ResourceInput
  | NamespaceInput
  | ApplicationInput;

export interface PermissionResult {
  readonly permitted: boolean;
  /** Only for Applications, in the order Argo CD finds them; one word may occur several times. */
  readonly reasons?: readonly PermissionReason[];
  readonly because: string;
}

/** Whether a project permits a repository, a destination, a kind, an Application's namespace, or a whole Application. */
export function simulatePermission(written: PermissionInput): PermissionResult {
  const input = dropNulls(written);
  const { project } = input;
  switch (input.type) {
    case "source":
      return permitSource(project, input.repoURL ?? "");
    case "destination":
      return permitDestination(
        project,
        input.cluster ?? {},
        input.namespace ?? "",
        input.projectClusters ?? [],
      );
    case "resource":
      return permitResource(project, input);
    case "appNamespace":
      return permitNamespace(project, input.applicationNamespace ?? "", input.controllerNamespace);
    case "application":
      return permitApplication(input);
  }
}

function permitApplication({ project, applicationSpec, clusters }: ApplicationInput): PermissionResult {
  const objections = objectToApplication(project, applicationSpec ?? {}, clusters ?? []);
  if (objections.length === 0) {
    return {
      permitted: true,
      because: `project ${project.metadata.name} permits its sources and its destination`,
    };
  }
  return {
    permitted: false,
    reasons: objections.map(({ reason }) => reason),
    because: objections.map(({ because }) => because).join("; "),
  };
}
