import type { CodeHost } from "../model/code-host.ts";
import type { Synthesis } from "../synthesize.ts";
import type { RepositoryPlaces } from "./repository-places.ts";

/** A synthesized platform in its repository on its code host: all that the files for the host are made of. */
export interface Hosted {
  readonly synthesis: Synthesis;
  readonly codeHost: CodeHost;
  readonly places: RepositoryPlaces;
}

/** The branch that is released from. */
export function branchOf({ codeHost, synthesis }: Hosted): string {
  return codeHost.branch ?? synthesis.platform.revision ?? "main";
}
