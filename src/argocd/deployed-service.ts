import { overlayFolder, renderedFolder } from "../layout.ts";
import type { Manifest } from "../manifest/manifest.ts";
import type { CallSite } from "../model/call-site.ts";
import type { Cluster } from "../model/cluster.ts";
import type { Environment } from "../model/environment.ts";
import type { ResolvedService } from "../model/resolve.ts";
import type { SourceKind } from "../model/service.ts";
import type { Outline } from "./outline.ts";

/** A service in an environment, with the objects that Argo CD will apply. */
export interface DeployedService {
  readonly service: ResolvedService;
  readonly environment: Environment;
  readonly namespace: string;
  readonly cluster: Cluster;
  /** Among the Applications of the environment. */
  readonly syncWave: number;
  readonly manifests: readonly Manifest[];
  /** Of the manifests. */
  readonly outline: Outline;
  readonly source: SourceKind;
  /** Folders that its own one reads, relative to it. */
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

/** The folder of dist/ that Argo CD reads. */
export function sourceFolder({
  source,
  service,
  environment,
}: Pick<DeployedService, "source" | "service" | "environment">): string {
  return source === "rendered"
    ? renderedFolder(environment.name, service.name)
    : overlayFolder(service.name, environment.name);
}
