import { parseAllDocuments } from "yaml";
import type { Manifest } from "../../src/manifest/manifest.ts";
import type { Rendered, RenderedCluster, RenderedObject } from "../../src/model/policy.ts";

type Context = Partial<Omit<RenderedObject, "manifest">> & { readonly clusters?: readonly RenderedCluster[] };

/**
 * A case as a file: its documents are objects of one Application in production. A document without `kind` says
 * otherwise for those after it: `{ application, environment, service, isProduction, kubernetes, clusters }`.
 */
export function renderedFrom(text: string): Rendered {
  const objects: RenderedObject[] = [];
  const argocd: RenderedObject[] = [];
  let context: Context = {
    application: "frontend-production",
    environment: "production",
    service: "frontend",
  };
  for (const document of parseAllDocuments(text)) {
    if (document.errors.length > 0) throw document.errors[0];
    const value = document.toJS() as Manifest | Context | null;
    if (value === null) continue;
    if (!("kind" in value)) {
      context = { ...context, ...(value as Context) };
      continue;
    }
    const manifest = value as Manifest;
    const { clusters: _, application, ...known } = context;
    const object = { isProduction: true, kubernetes: "1.35", file: "case.yaml", ...known, manifest };
    if (isArgoCd(manifest)) argocd.push(object);
    else objects.push({ ...object, ...(application && { application }) });
  }
  return { objects, argocd, clusters: context.clusters ?? [] };
}

function isArgoCd({ apiVersion, kind, metadata }: Manifest): boolean {
  const isOwnKind = ["Application", "AppProject", "ApplicationSet"].includes(kind);
  return (
    (apiVersion.startsWith("argoproj.io/") && isOwnKind) ||
    (kind === "ConfigMap" && /^argocd-/.test(metadata.name))
  );
}
