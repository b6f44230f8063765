import { applicationName } from "../argocd/deployed-service.ts";
import { argocdPartFolder, infrastructureFolder, overlayFolder, ownersOf } from "../layout.ts";
import { isProduction } from "../model/environment.ts";
import type { Rendered, RenderedObject } from "../model/policy.ts";
import type { Synthesis } from "../synthesize.ts";

/** A synthesized platform as policies and questions read it. */
export function renderedPlatform({ platform, deployed, components, parts, argocd }: Synthesis): Rendered {
  const production = new Map(platform.environments.map((one) => [one.name as string, isProduction(one)]));
  const services = deployed.flatMap(({ service, environment, cluster, manifests }) =>
    manifests.map(
      (manifest): RenderedObject => ({
        manifest,
        file: `${overlayFolder(service.name, environment.name)}/kustomization.yaml`,
        application: applicationName({ service, environment }),
        environment: environment.name,
        service: service.name,
        isProduction: isProduction(environment),
        kubernetes: cluster.kubernetes,
      }),
    ),
  );
  const infrastructure = components.flatMap(({ infrastructure: { name }, manifests }) =>
    manifests.map(
      (manifest): RenderedObject => ({
        manifest,
        file: `${infrastructureFolder(name)}/kustomization.yaml`,
        application: `infrastructure-${name}`,
        isProduction: true,
      }),
    ),
  );
  const ofArgoCd = parts.flatMap(({ name, application, manifests }) =>
    manifests.map(
      (manifest): RenderedObject => ({
        manifest,
        file: `${argocdPartFolder(name)}/kustomization.yaml`,
        application: application.metadata.name,
        isProduction: true,
      }),
    ),
  );
  const own = [...argocd].map(([file, manifest]): RenderedObject => {
    const { environment } = ownersOf(file);
    return {
      manifest,
      file,
      ...ownersOf(file),
      isProduction: environment ? (production.get(environment) ?? false) : false,
    };
  });
  return { objects: [...services, ...infrastructure, ...ofArgoCd], argocd: own, clusters: platform.clusters };
}
