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
  readonly repoURL: string;
}

interface DestinationInput extends InProject {
  readonly type: "destination";
  /** The resolved cluster: both server and name are compared. */
  readonly cluster: Cluster;
  readonly namespace: string;
  /** The clusters scoped to the project, for `permitOnlyProjectScopedClusters`. */
  readonly projectClusters?: readonly Cluster[] | null | undefined;
}

interface ResourceInput extends InProject, ResourceQuestion {
  readonly type: "resource";
}

interface NamespaceInput extends InProject {
  readonly type: "appNamespace";
  readonly applicationNamespace: string;
  readonly controllerNamespace: string;
}

interface ApplicationInput extends InProject {
  readonly type: "application";
  readonly applicationSpec: ApplicationSpec;
  readonly clusters: readonly Cluster[];
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
export function simulatePermission(input: PermissionInput): PermissionResult {
  const { project } = input;
  switch (input.type) {
    case "source":
      return permitSource(project, input.repoURL);
    case "destination":
      return permitDestination(project, input.cluster, input.namespace, input.projectClusters ?? []);
    case "resource":
      return permitResource(project, input);
    case "appNamespace":
      return permitNamespace(project, input.applicationNamespace, input.controllerNamespace);
    case "application":
      return permitApplication(input);
  }
}

function permitApplication({ project, applicationSpec, clusters }: ApplicationInput): PermissionResult {
  const objections = objectToApplication(project, applicationSpec, clusters);
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
