import {
  applicationFolder,
  namespacesApplicationFolder,
  namespacesRoot,
  overlayFolder,
  renderedFolder,
} from "../layout.ts";
import type { Environment } from "../model/environment.ts";
import { guardsOf, sameOwners } from "./guards.ts";
import type { Hosted } from "./hosted.ts";
import type { Ownership } from "./ownership.ts";
import type { Reach } from "./reach.ts";
import { configFolder, distPath } from "./repository-places.ts";

/** What says what runs in an environment, and what comes of it: config, releases, overlays, Applications. */
export function environmentLines(
  { codeHost, places, synthesis }: Hosted,
  environment: Environment,
  config: Reach,
): readonly Ownership[] {
  const { name, approvers = [] } = environment;
  const namespaces = environment.namespaces ? [namespacesRoot(name), namespacesApplicationFolder(name)] : [];
  const inGuarded = [applicationFolder(name), ...namespaces].map((one) => `${distPath(places, one)}/`);
  // These lie in folders that are guarded already; what nobody guards here is the platform's again.
  if (approvers.length === 0) return inGuarded.map((pattern) => ({ pattern, owners: codeHost.owners }));
  const folder = `${configFolder(places, name)}/`;
  const isRendered = synthesis.deployed.some(
    ({ environment: one, source }) => one === environment && source === "rendered",
  );
  const outputs = [overlayFolder("*", name), ...(isRendered ? [renderedFolder(name, "*")] : [])];
  const own = [...outputs.map((output) => `${distPath(places, output)}/`), ...inGuarded, folder];
  const files = configLines(environment, config).filter(
    ({ pattern, owners }) => !pattern.startsWith(folder) || !sameOwners(owners, approvers),
  );
  return [...own.map((pattern) => ({ pattern, owners: approvers })), ...files];
}

/** A file in which several environments are stated is guarded as what reaches all of them. */
function configLines(environment: Environment, config: Reach): readonly Ownership[] {
  return [...config].flatMap(([file, reach]) => {
    const owners = reach.has(environment) ? guardsOf(reach) : undefined;
    return owners ? [{ pattern: `/${file}`, owners }] : [];
  });
}
