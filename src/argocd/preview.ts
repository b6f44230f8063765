import { overlayFolder } from "../layout.ts";
import { groupBy } from "../manifest/group-by.ts";
import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import { renderYaml } from "../manifest/yaml.ts";
import { pullRequests } from "../model/application-set/generators.ts";
import { parametersOf } from "../model/application-set/parameter.ts";
import { type Cluster, destinationOf } from "../model/cluster.ts";
import { inOrder, type Platform } from "../model/platform.ts";
import { type Preview, previewOverlay, previewShape, tagOf } from "../model/preview.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { permittedKinds, projectManifest } from "./app-project.ts";
import { cascadeFinalizer, pathInRepository, revisionOf } from "./application.ts";
import { applicationSet } from "./application-set.ts";
import { withNamespaces } from "./defined-set-project.ts";
import { outlineOf } from "./outline.ts";
import { policyLine } from "./project-roles.ts";

export const previewProject = "previews";

/** All previews of a service, as a line of Argo CD's policy names them. */
export function previewObjects(service: string): string {
  return `${previewProject}/preview-${service}-*`;
}

/** A service as pull requests run it. */
export interface Previewed {
  readonly preview: Preview;
  readonly service: ResolvedService;
  readonly cluster: Cluster;
  /** Of the overlay; a preview's own has its number behind it. */
  readonly namespace: string;
  /** Name of the image that pull requests build. */
  readonly image: string;
  /** What one preview applies, with stand-ins for its pull request. */
  readonly manifests: readonly Manifest[];
  /** What a pull request has of its own, beside namespace and image. */
  readonly patches: readonly { readonly target: JsonObject; readonly operations: readonly JsonObject[] }[];
}

export function previewSetName(service: string): string {
  return `previews-${service}`;
}

/** An Application for each open pull request: the overlay of previews, in a namespace of its own and with its image. */
export function previewSet(platform: Platform, previewed: Previewed): Manifest {
  const { preview, service, cluster } = previewed;
  const { number } = parametersOf(previewShape);
  const namespace = `${previewed.namespace}-${number}`;
  const generator = pullRequests(preview.pullRequests);
  return applicationSet(platform, previewSetName(service.name), {
    generators: [generator.spec({ repository: platform.repository, revision: revisionOf(platform) })],
    template: {
      metadata: {
        name: `preview-${service.name}-${number}`,
        labels: { preview: "true", service: service.name, team: service.team.name },
        finalizers: [cascadeFinalizer],
      },
      spec: {
        project: previewProject,
        source: {
          repoURL: platform.repository,
          targetRevision: revisionOf(platform, preview.environment),
          path: pathInRepository(platform, overlayFolder(service.name, previewOverlay)),
          kustomize: kustomizeOf(previewed, namespace),
        },
        destination: { ...destinationOf(cluster), namespace },
        syncPolicy: { automated: { prune: true, selfHeal: true, allowEmpty: false } },
      },
    },
  });
}

function kustomizeOf({ preview, image, patches }: Previewed, namespace: string): JsonObject {
  return {
    namespace,
    images: [`${image}:${tagOf(preview)}`],
    ...(patches.length > 0 && {
      patches: patches.map(({ target, operations }) => ({ target, patch: renderYaml(operations) })),
    }),
  };
}

/** Previews reach their own namespaces only, make no namespace but these, and nothing that the overlay does not. */
export function previewProjects(platform: Platform, previewed: readonly Previewed[]): readonly Manifest[] {
  if (previewed.length === 0) return [];
  const namespaces = previewed.map(({ namespace }) => `${namespace}-*`);
  const manifests = previewed.flatMap((one) => one.manifests.filter(({ kind }) => kind !== "Namespace"));
  return [
    projectManifest(platform, previewProject, {
      description: "Applications of open pull requests",
      sourceRepos: [platform.repository],
      destinations: previewed.map(({ cluster, namespace }) => ({
        ...destinationOf(cluster),
        namespace: `${namespace}-*`,
      })),
      ...withNamespaces(permittedKinds([outlineOf(manifests, platform.customResources)], false), namespaces),
      roles: rolesOf(platform, previewed),
    }),
  ];
}

/** A team may do with its previews what it may in the environment that they are like. */
function rolesOf({ teamsMay }: Platform, previewed: readonly Previewed[]): readonly JsonObject[] {
  const teams = groupBy(previewed, ({ service }) => service.team);
  return inOrder([...teams.keys()]).map((team) => ({
    name: team.name,
    description: team.description ?? `Team ${team.name}`,
    groups: team.groups,
    policies: (teams.get(team) ?? []).flatMap(({ preview, service }) =>
      (teamsMay[preview.environment.name] ?? []).map((action) =>
        policyLine(`proj:${previewProject}:${team.name}`, action, previewObjects(service.name)),
      ),
    ),
  }));
}
