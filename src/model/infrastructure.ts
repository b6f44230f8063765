import type { Construct } from "constructs";
import { type CallSite, callSiteOf } from "./call-site.ts";

export interface InfrastructureOptions {
  /** Clusters whose Secret in Argo CD carries these labels get the component. */
  readonly clusters: Readonly<Record<string, string>>;
  readonly namespace: string;
  readonly build: (scope: Construct) => void;
}

export interface Infrastructure extends InfrastructureOptions {
  readonly name: string;
  readonly site: CallSite;
}

/** What clusters need before services can run there: one folder, installed by labels of the cluster. */
export function defineInfrastructure(name: string, options: InfrastructureOptions): Infrastructure {
  return { ...options, name, site: callSiteOf(defineInfrastructure) };
}
