import type { PullRequestHost } from "./application-set/generators/pull-requests.ts";
import { type ParametersOf, parametersOf } from "./application-set/parameter.ts";
import { type CallSite, callSiteOf } from "./call-site.ts";
import type { Texts } from "./container-knobs.ts";
import type { Environment } from "./environment.ts";
import type { NamespaceRules } from "./namespaces.ts";
import { resolvePlacement } from "./resolve.ts";
import type { Placed, Placement } from "./service.ts";
import type { Visitor } from "./surroundings.ts";

/** What a preview may say of its pull request: only what nobody outside can fill with a text of his own. */
export const previewShape = {
  number: "text",
  /** The branch as a DNS label of at most 50. */
  branch_slug: "text",
  target_branch_slug: "text",
  head_sha: "text",
  /** Eight characters. */
  head_short_sha: "text",
  head_short_sha_7: "text",
} as const;

export type PreviewParameters = ParametersOf<typeof previewShape>;

export interface PreviewOptions {
  /** The service as a pull request runs it, smaller and under a host of its own; its texts may hold parameters. */
  readonly service: Placement | ((pullRequest: PreviewParameters) => Placement);
  /** Whose cluster and whose services it uses. */
  readonly environment: Environment;
  /** Where its pull requests are, and which of them have a preview. */
  readonly pullRequests: PullRequestHost & {
    /** How often Argo CD asks. @default 300 */
    readonly requeueAfterSeconds?: number;
  };
  /** Tag of the image that the pull request's build pushes. @default `pr-<number>-<head_short_sha>` */
  readonly tag?: (pullRequest: PreviewParameters) => string;
  /** What each preview's namespace holds its pods to. @default Pod Security "restricted" */
  readonly namespace?: NamespaceRules;
  /**
   * How long a pull request may rest before it loses its label, and with that its preview: `"72h"`. Takes a `codeHost` and
   * pull requests on GitHub, with a label. @default until it is closed
   */
  readonly idle?: string;
}

export interface Preview extends PreviewOptions {
  readonly site: CallSite;
}

/** An Application for each open pull request of a service, in a namespace of its own that goes with it. */
export function definePreview(options: PreviewOptions): Preview {
  return { ...options, site: callSiteOf(definePreview) };
}

/** The name that its overlay has in the place of an environment's. */
export const previewOverlay = "preview";

/** The placement, with template texts where parameters are. Throws FindingsError for a parameter that is not there. */
export function previewPlacement({ service }: Preview): Placed {
  const given: Placement | undefined =
    typeof service === "function" ? service(parametersOf(previewShape)) : service;
  // What is no placement is for validation to tell.
  return given?.placed as Placed;
}

/** The same with a stand-in for each parameter: what lies in Git, and can be checked. */
export function standInPlacement(preview: Preview): Placed {
  const placed = previewPlacement(preview);
  return { ...placed, overrides: withStandIns(placed.overrides) as Placed["overrides"] };
}

/** Fits wherever a number, a commit or a slug does. */
export const standIn = "0";

/** What holds no parameter stays the very value that it is: clusters and teams are known by identity. */
function withStandIns(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\{\{.*?\}\}/g, standIn);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, one]) => [String(withStandIns(key)), withStandIns(one)] as const,
  );
  const isSame = entries.every(([key, one]) => one === (value as Readonly<Record<string, unknown>>)[key]);
  if (isSame) return value;
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

export function tagOf({ tag }: Preview): string {
  const parameters = parametersOf(previewShape);
  return tag ? tag(parameters) : `pr-${parameters.number}-${parameters.head_short_sha}`;
}

export function standInTag(preview: Preview): string {
  return String(withStandIns(tagOf(preview)));
}

export function previewNamespace(service: string): string {
  return `preview-${service}`;
}

/** By which those who are called know the namespaces of a service's previews. */
export function previewLabels(service: string): Texts {
  return { preview: "true", service };
}

/** Services of pull requests, as callers of an environment's. */
export function visitorsOf(environment: Environment, previews: readonly Preview[] = []): readonly Visitor[] {
  return previews
    .filter((preview) => preview.environment === environment)
    .map((preview) => {
      const service = resolvePlacement(standInPlacement(preview));
      const cluster = service.knobs.cluster ?? environment.cluster;
      return { service, cluster, namespaceLabels: previewLabels(service.name) };
    });
}

/** The environment of the overlay: the cluster and the services of another, and nothing else of it. */
export function previewEnvironment({ environment }: Preview, service: string): Environment {
  const { cluster, sync, services, site } = environment;
  return {
    cluster,
    sync,
    services,
    site,
    name: previewOverlay,
    namespace: previewNamespace(service),
    isProduction: false,
  };
}
