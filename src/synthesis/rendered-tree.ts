import { type DeployedService, sourceFolder } from "../argocd/deployed-service.ts";
import type { Finding } from "../errors.ts";
import { withoutEmptyAnnotations } from "../kustomize/empty-annotations.ts";
import { fileNames } from "../kustomize/file-names.ts";
import type { Files } from "../kustomize/types.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { placeOf } from "../model/call-site.ts";

/** One object a file, as Argo CD applies it. */
export function renderedFiles(manifests: readonly Manifest[]): Files {
  return new Map(
    [...fileNames(manifests.map(withoutEmptyAnnotations))].map(([manifest, file]) => [file, manifest]),
  );
}

/** Anywhere in a file, it makes Argo CD's directory source leave the file out, and prune the object. */
const SKIP = "+argocd:skip-file-rendering";

export function skippedFiles(deployed: DeployedService): readonly Finding[] {
  const { manifests, service, environment, site } = deployed;
  const skipped = [...fileNames(manifests)].filter(([manifest]) => JSON.stringify(manifest).includes(SKIP));
  const where = skipped.length > 0 ? placeOf(site) : undefined;
  return skipped.map(([, file]) => ({
    code: "file-is-skipped",
    message: `service "${service.name}" in ${environment.name}: Argo CD leaves out ${sourceFolder(deployed)}/${file}, because it holds the text ${SKIP}`,
    ...(where && { where }),
    fix: 'say source: "kustomize" for this service, or write the text otherwise',
  }));
}
