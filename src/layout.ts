/** Every path in dist/, relative to it, and nowhere else: writers and Argo CD's `path:` both read them here. */

/** The folders of dist/ that are ours; anything beside them is left alone. */
export const ownedFolders = ["apps", "rendered", "infrastructure", "argocd"] as const;

/** From an overlay to its base. */
export const basePath = "../../base";

export function serviceFolder(service: string): string {
  return `apps/${service}`;
}

export function baseFolder(service: string): string {
  return `apps/${service}/base`;
}

export function overlayFolder(service: string, environment: string): string {
  return `apps/${service}/overlays/${environment}`;
}

/** A service's objects as Argo CD applies them, where it shall run no kustomize. */
export function renderedFolder(environment: string, service: string): string {
  return `rendered/${environment}/${service}`;
}

/** All that a component has in dist/, or with `"*"` all that any has. */
export function componentFolder(component: string): string {
  return `infrastructure/${component}`;
}

/** What a component has on every cluster: its objects, and the values of its chart. */
export function infrastructureFolder(component: string): string {
  return `infrastructure/${component}/base`;
}

/** Argo CD's own parts, each a folder that an Application of its own reads. */
export const argocdItselfFolder = "infrastructure/argo-cd";

export function argocdPartFolder(part: ArgoCdPartName): string {
  return `${argocdItselfFolder}/${part}`;
}

export type ArgoCdPartName = "install" | "monitoring" | "credentials";

/** What one cluster has of its own. */
export function infrastructureOverlayFolder(component: string, cluster: string): string {
  return `infrastructure/${component}/overlays/${cluster}`;
}

/** The namespaces of an environment on one cluster. */
export function namespacesFolder(environment: string, cluster: string): string {
  return `${namespacesRoot(environment)}/${cluster}`;
}

/** All that an environment's namespaces have in dist/. */
export function namespacesRoot(environment: string): string {
  return `infrastructure/namespaces/overlays/${environment}`;
}

/** A chart's values, in the base and in the overlays. */
export const valuesFile = "values.yaml";

export const infrastructureApplicationFolder = "argocd/infrastructure";

/** The Application of an environment's namespaces on one cluster. */
export function namespacesApplicationFile(environment: string, cluster: string): string {
  return `${namespacesApplicationFolder(environment)}/${cluster}.yaml`;
}

export function namespacesApplicationFolder(environment: string): string {
  return `${infrastructureApplicationFolder}/namespaces/${environment}`;
}

/** A component's Application on one cluster. */
export function infrastructureApplicationFile(component: string, cluster: string): string {
  return `${infrastructureApplicationFolder}/${component}/${cluster}.yaml`;
}

/** What every Application of an ApplicationSet deploys, where the set makes it itself. */
export function setFolder(name: string): string {
  return `infrastructure/${name}/base`;
}

export function projectFile(project: string): string {
  return `argocd/projects/${project}.yaml`;
}

export function applicationFile(environment: string, service: string): string {
  return `argocd/applications/${environment}/${service}.yaml`;
}

export function applicationFolder(environment: string): string {
  return `argocd/applications/${environment}`;
}

export function applicationSetFile(name: string): string {
  return `argocd/applicationsets/${name}.yaml`;
}

export const bootstrapFolder = "argocd/bootstrap";

export function bootstrapFile(name: string): string {
  return `${bootstrapFolder}/${name}.yaml`;
}

/** What the root Application reads. */
export const argocdFolder = "argocd";

/** Which service and environment a path belongs to; what neither owns alone has none. */
export function ownersOf(path: string): { readonly service?: string; readonly environment?: string } {
  const [top, second, third, fourth] = path.split("/", 4);
  if (top === "apps" && second) {
    return third === "overlays" && fourth ? { service: second, environment: fourth } : { service: second };
  }
  if (top === "rendered" && second && third) return { environment: second, service: third };
  if (top === "argocd" && second === "applications" && third && fourth) {
    return { environment: third, service: fourth.replace(/\.yaml$/, "") };
  }
  const [, , , environment] =
    /^(infrastructure|argocd\/infrastructure)\/namespaces(\/overlays)?\/([^/]+)\//.exec(path) ?? [];
  return environment ? { environment } : {};
}

export function isApplicationFile(path: string): boolean {
  return path.startsWith("argocd/applications/");
}

export function isInfrastructureApplication(path: string): boolean {
  return path.startsWith(`${infrastructureApplicationFolder}/`);
}
