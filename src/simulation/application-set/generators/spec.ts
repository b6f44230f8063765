import type { JsonObject } from "../../../manifest/manifest.ts";
import type { Language } from "../render-text.ts";

/** One entry of `spec.generators` as written; its fields are read where they are needed. */
export type GeneratorSpec = JsonObject;

export interface ClusterSecret {
  readonly name: string;
  readonly server: string;
  readonly project?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What the generators see of the world. */
export interface Surroundings {
  /** Every directory of the repository at the revision, without the root. */
  readonly gitDirectories?: readonly string[];
  /** The files that the repository has for each requested pattern: path → content. */
  readonly gitFiles?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Cluster secrets; the local cluster has one only if it is listed. */
  readonly clusters?: readonly ClusterSecret[];
  /** Open pull requests; what is not said follows as Argo CD makes it: `head_short_sha` from `head_sha`. */
  readonly pullRequests?: readonly JsonObject[];
  /** Answer as an example would: one pull request, one folder for each pattern. @default false */
  readonly samples?: boolean;
}

export interface Scope extends Surroundings {
  readonly language: Language;
}

/** In the order in which one entry with several kinds runs them. */
export const KINDS = [
  "list",
  "clusters",
  "git",
  "scmProvider",
  "clusterDecisionResource",
  "pullRequest",
  "matrix",
  "merge",
  "plugin",
] as const;

export type Kind = (typeof KINDS)[number];
