import type { Manifest } from "../manifest/manifest.ts";
import type { CallSite } from "../model/call-site.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Environment } from "../model/environment.ts";
import type { ResolvedService } from "../model/resolve.ts";
import type { Outline } from "./outline.ts";

/** A service in an environment, with the objects that kustomize will make of its overlay. */
export interface DeployedService {
  readonly service: ResolvedService;
  readonly environment: Environment;
  readonly namespace: string;
  readonly cluster: Cluster;
  readonly manifests: readonly Manifest[];
  /** Of the manifests. */
  readonly outline: Outline;
  /** Folders that the overlay reads, relative to it. */
  readonly reads: readonly string[];
  /** Where the environment lists the service. */
  readonly site: CallSite;
}

/** Unique in all of Argo CD. */
export function applicationName({
  service,
  environment,
}: Pick<DeployedService, "service" | "environment">): string {
  return `${service.name}-${environment.name}`;
}

export function projectName(environment: Environment, team: string, perTeam: boolean): string {
  const project = environment.project ?? environment.name;
  return perTeam ? `${project}-${team}` : project;
}
