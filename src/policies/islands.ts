import type { Synthesis } from "../synthesize.ts";

/**
 * The services that share no namespace with anybody, deploy nothing to the cluster as such, and are deployed by Applications
 * of their own: nothing that happens to other services can put them in the wrong.
 */
export function islandsIn({
  deployed,
  components,
}: Pick<Synthesis, "deployed" | "components">): ReadonlySet<string> {
  const owners = new Map<string, string | undefined>();
  const claim = (namespace: string, owner: string) => {
    const isShared = owners.has(namespace) && owners.get(namespace) !== owner;
    owners.set(namespace, isShared ? undefined : owner);
  };
  for (const { infrastructure, manifests, installations } of components) {
    const objects = [...manifests, ...installations.flatMap((on) => on.manifests)];
    const namespaces = objects.flatMap(({ metadata }) => metadata.namespace ?? []);
    for (const namespace of [infrastructure.namespace, ...namespaces]) claim(namespace, "");
  }
  for (const { service, namespace, outline } of deployed) {
    for (const one of [namespace, ...outline.namespaces]) claim(one, service.name);
  }
  const islands = new Set(deployed.map(({ service }) => service.name));
  for (const { service, environment, namespace, outline } of deployed) {
    const isAlone = [namespace, ...outline.namespaces].every((one) => owners.get(one) === service.name);
    const reachesOut = outline.isForArgoCd || outline.kinds.some(({ scope }) => scope !== "namespaced");
    if (!isAlone || reachesOut || environment.applications === "set") islands.delete(service.name);
  }
  return islands;
}
