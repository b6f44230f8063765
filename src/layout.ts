/** Every path in dist/, relative to it, and nowhere else: writers and Argo CD's `path:` both read them here. */

/** The folders of dist/ that are ours; anything beside them is left alone. */
export const ownedFolders = ["apps", "infrastructure", "argocd"] as const;

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

export function infrastructureFolder(component: string): string {
  return `infrastructure/${component}/base`;
}

/** Argo CD's own parts, each a folder that an Application of its own reads. */
export const argocdItselfFolder = "infrastructure/argo-cd";

export function argocdPartFolder(part: ArgoCdPartName): string {
  return `${argocdItselfFolder}/${part}`;
}

export type ArgoCdPartName = "install" | "monitoring" | "credentials";

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
  const [top, second, third, fourth] = path.split("/");
  if (top === "apps" && second) {
    return third === "overlays" && fourth ? { service: second, environment: fourth } : { service: second };
  }
  if (top === "argocd" && second === "applications" && third && fourth) {
    return { environment: third, service: fourth.replace(/\.yaml$/, "") };
  }
  return {};
}

export function isApplicationFile(path: string): boolean {
  return path.startsWith("argocd/applications/");
}
