import { argocdFolder, baseFolder, componentFolder } from "../layout.ts";
import type { Environment } from "../model/environment.ts";
import { rejectedFile } from "../releases/paths.ts";
import { guardsOf, sameOwners } from "./guards.ts";
import type { Hosted } from "./hosted.ts";
import type { Ownership } from "./ownership.ts";
import { reachOfArgocd, reachOfServices } from "./reach.ts";
import { distPath, under } from "./repository-places.ts";

/**
 * Bases, infrastructure and Argo CD's own objects belong to those who guard everything; what is known to reach less, to
 * those who guard that. So what nobody thought of is guarded too.
 */
export function sharedLines(hosted: Hosted): readonly Ownership[] {
  const { synthesis, codeHost, places } = hosted;
  const everyone = guardsOf(synthesis.platform.environments) ?? codeHost.owners;
  const folders = [baseFolder("*"), componentFolder("*"), argocdFolder];
  const reviewers = new Map(
    synthesis.deployed.map(({ service }) => [service.name, service.team.reviewers ?? codeHost.owners]),
  );
  const exception = (path: string, reach: ReadonlySet<Environment>, otherwise = codeHost.owners) => {
    const owners = guardsOf(reach) ?? otherwise;
    return sameOwners(owners, everyone) ? [] : [{ pattern: distPath(places, path), owners }];
  };
  return [
    { pattern: `/${under(places.config, rejectedFile)}`, owners: everyone },
    ...folders.map((folder) => ({ pattern: `${distPath(places, folder)}/`, owners: everyone })),
    ...[...reachOfServices(synthesis)].flatMap(([service, reach]) =>
      exception(`${baseFolder(service)}/`, reach, reviewers.get(service)),
    ),
    ...[...reachOfArgocd(synthesis)].flatMap(([path, reach]) => exception(path, reach)),
  ];
}
