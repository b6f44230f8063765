import { overlayFolder } from "../layout.ts";
import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import { destinationOf } from "../model/cluster.ts";
import type { Platform } from "../model/platform.ts";
import type { Preview } from "../model/preview.ts";
import { kindsOf, projectManifest } from "./app-project.ts";
import { cascadeFinalizer, pathInRepository, revisionOf } from "./application.ts";
import { applicationSet } from "./application-set.ts";
import type { DeployedService } from "./deployed-service.ts";

export const previewProject = "previews";

/** The service of a preview, as its environment deploys it. */
export interface Previewed {
  readonly preview: Preview;
  readonly deployed: DeployedService;
}

/** An Application for each open pull request: the environment's overlay, with the pull request's image, in its own namespace. */
export function previewSet(platform: Platform, { preview, deployed }: Previewed): Manifest {
  const { service, environment, cluster } = deployed;
  const { owner, repository, labels } = preview.github;
  const namespace = `${namespacePrefix(service.name)}{{ .number }}`;
  return applicationSet(platform, `previews-${service.name}`, {
    generators: [
      {
        pullRequest: {
          github: {
            owner,
            repo: repository,
            ...(labels && { labels }),
            ...(preview.tokenSecret && {
              tokenRef: { secretName: preview.tokenSecret.name, key: preview.tokenSecret.key },
            }),
          },
          requeueAfterSeconds: 300,
        },
      },
    ],
    template: {
      metadata: {
        name: `preview-${service.name}-{{ .number }}`,
        labels: { preview: "true", service: service.name, team: service.team.name },
        finalizers: [cascadeFinalizer],
      },
      spec: {
        project: previewProject,
        source: {
          repoURL: platform.repository,
          targetRevision: revisionOf(platform, environment),
          path: pathInRepository(platform, overlayFolder(service.name, environment.name)),
          kustomize: {
            namespace,
            images: [`${service.knobs.image}:pr-{{ .number }}-{{ .head_short_sha }}`],
            ...withoutClaims(deployed),
          },
        },
        destination: { ...destinationOf(cluster), namespace },
        syncPolicy: {
          automated: { prune: true, selfHeal: true, allowEmpty: false },
          syncOptions: ["CreateNamespace=true"],
        },
      },
    },
  });
}

function namespacePrefix(service: string): string {
  return `preview-${service}-`;
}

/** The environment's own: its hosts, the certificate for them, and the alerts of its namespace. */
const claims: ReadonlySet<string> = new Set([
  "Certificate",
  "HTTPRoute",
  "Ingress",
  "PrometheusRule",
  "ReferenceGrant",
]);

/** A preview must not claim what the environment has. */
function withoutClaims({ service, manifests }: DeployedService): JsonObject {
  const patches = manifests
    .filter(({ kind }) => claims.has(kind))
    .map(({ apiVersion, kind, metadata }) => ({
      target: { kind, name: metadata.name ?? service.name },
      patch: `$patch: delete\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${metadata.name}\n`,
    }));
  return patches.length > 0 ? { patches } : {};
}

/** Previews reach their own namespaces only, and make nothing that the environment does not. */
export function previewProjects(platform: Platform, previewed: readonly Previewed[]): readonly Manifest[] {
  if (previewed.length === 0) return [];
  return [
    projectManifest(platform, previewProject, {
      description: "Applications of open pull requests",
      sourceRepos: [platform.repository],
      destinations: previewed.map(({ deployed }) => ({
        ...destinationOf(deployed.cluster),
        namespace: `${namespacePrefix(deployed.service.name)}*`,
      })),
      ...kindsOf(
        previewed.flatMap(({ deployed }) => deployed.manifests.filter(({ kind }) => !claims.has(kind))),
        true,
      ),
    }),
  ];
}
