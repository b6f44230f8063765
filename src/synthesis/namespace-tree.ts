import type { DeployedService } from "../argocd/deployed-service.ts";
import type { NamespacesOn } from "../argocd/infrastructure/namespaces.ts";
import { namespaceManifests } from "../constructs/namespace.ts";
import { type FileContent, type Files, kustomizationFile } from "../kustomize/types.ts";
import { namespacesFolder } from "../layout.ts";
import { groupBy } from "../manifest/group-by.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { labelsOf } from "../model/environment.ts";

/** The namespaces of the environments that state them, for each cluster that the environment runs on. */
export function namespacesOf(deployed: readonly DeployedService[]): readonly NamespacesOn[] {
  const stated = deployed.filter(({ environment }) => environment.namespaces !== undefined);
  const places = groupBy(stated, ({ environment, cluster }) => `${environment.name} ${cluster.name}`);
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => {
      const [first] = members;
      if (!first) return [];
      const { environment, cluster } = first;
      const groups = groupBy(members, ({ namespace }) => namespace);
      const named = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
      const manifests = named.flatMap(([name, services]) => objectsOf(name, services));
      return [{ environment, cluster, manifests }];
    });
}

function objectsOf(name: string, members: readonly DeployedService[]): readonly Manifest[] {
  const [first] = members;
  if (!first?.environment.namespaces) return [];
  const { services = {}, ...rules } = first.environment.namespaces;
  const own = Object.assign({}, ...members.map(({ service }) => services[service.name]));
  const [team, ...others] = new Set(members.map(({ service }) => service.team.name));
  const labels = { ...labelsOf(first.environment), ...(team && others.length === 0 && { team }) };
  return namespaceManifests(name, labels, { ...rules, ...own, labels: { ...rules.labels, ...own.labels } });
}

/** There is nothing that two namespaces share but their form: so each folder is whole, without a base. */
export function namespaceFolders(all: readonly NamespacesOn[]): ReadonlyMap<string, Files> {
  return new Map(
    all.map(({ environment, cluster, manifests }) => [
      namespacesFolder(environment.name, cluster.name),
      filesOf(manifests),
    ]),
  );
}

function filesOf(manifests: readonly Manifest[]): Files {
  const named = manifests.map((manifest): [string, Manifest] => {
    const { name, namespace } = manifest.metadata;
    return [namespace ? `${namespace}-${name}.yaml` : `${name}.yaml`, manifest];
  });
  const resources = named.map(([file]) => file).sort();
  const kustomization = { apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization", resources };
  return new Map<string, FileContent>([[kustomizationFile, kustomization], ...named]);
}
