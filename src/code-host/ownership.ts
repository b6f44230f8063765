import { environmentLines } from "./environment-lines.ts";
import type { Hosted } from "./hosted.ts";
import { reachOfConfig } from "./reach.ts";
import { serviceLines } from "./service-lines.ts";
import { sharedLines } from "./shared-lines.ts";

/** Who owns the files of a pattern, read from the repository's root. */
export interface Ownership {
  readonly pattern: string;
  readonly owners: readonly string[];
}

/** Lines that belong together. */
export interface OwnershipGroup {
  readonly title: string;
  readonly lines: readonly Ownership[];
}

/** Who has to approve which files, from the general to the particular: the last line that a path matches decides. */
export function ownershipOf(hosted: Hosted): readonly OwnershipGroup[] {
  const { platform } = hosted.synthesis;
  const config = reachOfConfig(platform, hosted.places);
  const groups = [
    { title: "What nobody below owns", lines: [{ pattern: "*", owners: hosted.codeHost.owners }] },
    { title: "Services: their teams", lines: serviceLines(hosted) },
    { title: "What reaches more than one environment", lines: sharedLines(hosted) },
    ...platform.environments.map((environment) => ({
      title: `Environment ${environment.name}`,
      lines: environmentLines(hosted, environment, config),
    })),
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}
