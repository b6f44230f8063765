import type { DefinedSet } from "../argocd/defined-set.ts";
import type { Component } from "../argocd/infrastructure/component.ts";
import type { NamespacesOn } from "../argocd/infrastructure/namespaces.ts";
import type { ArgoCdPart } from "../argocd/itself/parts.ts";
import type { Previewed } from "../argocd/preview.ts";
import type { Finding } from "../errors.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { type CustomResource, schemaOf } from "../manifest/schema/imported-schema.ts";
import type { KindSchema } from "../manifest/schema/shape.ts";
import { validateManifest } from "../manifest/schema/validate-manifest.ts";
import { type CallSite, placeOf } from "../model/call-site.ts";
import type { SynthesizedService } from "./reuse.ts";

/** Every object that is new against its schema: types, required fields, unknown fields. Bases are held to it by what is built of them. */
export function validateObjects(
  services: readonly SynthesizedService[],
  components: readonly Component[],
  namespaces: readonly NamespacesOn[],
  sets: readonly DefinedSet[],
  previewed: readonly Previewed[],
  parts: readonly ArgoCdPart[],
  argocd: readonly Manifest[],
  customResources: readonly CustomResource[] = [],
): readonly Finding[] {
  const schemas = customResources.map(schemaOf);
  const problemsOf = (manifests: readonly Manifest[], subject: string, site: CallSite | undefined) =>
    manifests.flatMap((manifest) => problemsIn(manifest, schemas, subject, site));
  const deployed = services.filter((service) => !service.known).flatMap((service) => service.deployed);
  return [
    ...deployed.flatMap(({ service, environment, manifests, site }) =>
      problemsOf(manifests, `service "${service.name}" in ${environment.name}`, site),
    ),
    ...components.flatMap(({ infrastructure: { name, site }, manifests, installations }) => [
      ...problemsOf(manifests, `infrastructure "${name}"`, site),
      ...installations
        .filter((on) => on.differs)
        .flatMap((on) => problemsOf(on.manifests, `infrastructure "${name}" on ${on.cluster.name}`, site)),
    ]),
    ...namespaces.flatMap(({ environment, manifests }) =>
      problemsOf(manifests, `namespaces of ${environment.name}`, environment.site),
    ),
    ...previewed.flatMap(({ service, preview, manifests }) =>
      problemsOf(manifests, `preview of "${service.name}"`, preview.site),
    ),
    ...sets.flatMap(({ set, manifests }) => problemsOf(manifests, `ApplicationSet "${set.name}"`, set.site)),
    ...parts.flatMap(({ name, manifests }) => problemsOf(manifests, `Argo CD's ${name}`, undefined)),
    ...problemsOf(argocd, "Argo CD", undefined),
  ];
}

function problemsIn(
  manifest: Manifest,
  schemas: readonly KindSchema[],
  subject: string,
  site: CallSite | undefined,
): readonly Finding[] {
  return validateManifest(manifest, schemas).map(({ path, problem, message, choices, fix }) => {
    const where = placeOf(site);
    const object = `${manifest.kind} ${manifest.metadata?.name}`;
    return {
      code: problem,
      message: `${subject}: ${object}: ${path}: ${message}`,
      ...(where && { where }),
      ...(choices && { choices }),
      ...(fix && { fix }),
    };
  });
}
