import { type CallSite, callSiteOf } from "./call-site.ts";
import type { Environment } from "./environment.ts";
import type { ServiceDefinition } from "./service.ts";

export interface PreviewOptions {
  /** A service that the environment below runs. */
  readonly service: { readonly definition: ServiceDefinition };
  /** Whose overlay, cluster and project the previews use. */
  readonly environment: Environment;
  /** Where its pull requests are. */
  readonly github: {
    readonly owner: string;
    readonly repository: string;
    readonly labels?: readonly string[];
  };
  /** Secret in Argo CD's namespace with a token for the API. @default anonymous */
  readonly tokenSecret?: { readonly name: string; readonly key: string };
}

export interface Preview extends PreviewOptions {
  readonly site: CallSite;
}

/** An Application for each open pull request of a service, in a namespace of its own. */
export function definePreview(options: PreviewOptions): Preview {
  return { ...options, site: callSiteOf(definePreview) };
}
