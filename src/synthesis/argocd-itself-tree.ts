import type { ArgoCdItself } from "../argocd/itself/argocd-itself.ts";
import { derive } from "../kustomize/derive.ts";
import type { Files } from "../kustomize/types.ts";
import { argocdPartFolder, basePath } from "../layout.ts";

/** The folders that Argo CD's own Applications read. */
export function argocdItselfFolders({ install, parts }: ArgoCdItself): ReadonlyMap<string, Files> {
  return new Map([
    ...(install ? [[argocdPartFolder("install"), install] as const] : []),
    ...parts.map(
      ({ name, manifests }) =>
        [argocdPartFolder(name), derive({ base: manifests, overlays: {}, basePath }).tree.base] as const,
    ),
  ]);
}
