import { argocdNamespace } from "../argocd/application.ts";
import { ownersOf } from "../layout.ts";
import type { Synthesis } from "../synthesize.ts";
import { destinationOf } from "./argocd/application-spec.ts";
import { argocdView } from "./argocd/argocd-view.ts";
import { renderedPlatform } from "./rendered-platform.ts";

export interface Islands {
  readonly services: ReadonlySet<string>;
  /** The island that a namespace belongs to, with what the environment itself puts there. */
  readonly ownerOf: (namespace: string) => string | undefined;
}

/**
 * The services that share no namespace with other services, with infrastructure or with Argo CD, deploy nothing to the cluster as such,
 * and are deployed by Applications of their own: nothing that happens elsewhere can put them in the wrong.
 */
export function islandsIn(synthesis: Synthesis): Islands {
  const { platform, deployed, components, parts } = synthesis;
  const owners = new Map<string, string | undefined>();
  const claim = (namespace: string, owner: string | undefined) => {
    const isShared = owners.has(namespace) && owners.get(namespace) !== owner;
    owners.set(namespace, isShared ? undefined : owner);
  };
  claim(argocdNamespace(platform), undefined);
  for (const { metadata } of parts.flatMap(({ manifests }) => manifests))
    if (metadata.namespace) claim(metadata.namespace, undefined);
  for (const { infrastructure, manifests, installations } of components) {
    const objects = [...manifests, ...installations.flatMap((on) => on.manifests)];
    const namespaces = objects.flatMap(({ metadata }) => metadata.namespace ?? []);
    for (const namespace of [infrastructure.namespace, ...namespaces]) claim(namespace, undefined);
  }
  for (const namespace of otherDestinations(synthesis)) claim(namespace, undefined);
  for (const { service, namespace, outline } of deployed) {
    for (const one of [namespace, ...outline.namespaces]) claim(one, service.name);
  }
  const services = new Set(deployed.map(({ service }) => service.name));
  for (const { service, environment, namespace, outline } of deployed) {
    const isAlone = [namespace, ...outline.namespaces].every((one) => owners.get(one) === service.name);
    const reachesOut = outline.isForArgoCd || outline.kinds.some(({ scope }) => scope !== "namespaced");
    if (!isAlone || reachesOut || environment.applications === "set") services.delete(service.name);
  }
  const ownerOf = (namespace: string) => {
    const owner = owners.get(namespace);
    return owner !== undefined && services.has(owner) ? owner : undefined;
  };
  return { services, ownerOf };
}

/** Where Applications deploy to that are no service's own: those that ApplicationSets make, or would of an example. */
function otherDestinations(synthesis: Synthesis): readonly string[] {
  const argocd = new Map([...synthesis.argocd].filter(([path]) => ownersOf(path).service === undefined));
  const { applications, examples } = argocdView(renderedPlatform({ ...synthesis, deployed: [], argocd }));
  return [...applications, ...examples].flatMap(({ spec }) => destinationOf(spec).namespace ?? []);
}
