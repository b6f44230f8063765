import { renderedFolder, serviceFolder } from "../layout.ts";
import { placementsOf } from "../model/environment.ts";
import { inOrder } from "../model/platform.ts";
import type { ServiceDefinition } from "../model/service.ts";
import type { Team } from "../model/team.ts";
import type { Hosted } from "./hosted.ts";
import type { Ownership } from "./ownership.ts";
import { distPath, fileOf } from "./repository-places.ts";

/** A service's source and output belong to the reviewers of its team. */
export function serviceLines({ synthesis, places }: Hosted): readonly Ownership[] {
  const sources = new Map<string, readonly string[]>();
  const outputs: Ownership[] = [];
  const rendered = new Set(
    synthesis.deployed.filter(({ source }) => source === "rendered").map(({ service }) => service.name),
  );
  for (const definition of definitionsOf(synthesis.platform.environments.flatMap(placementsOf))) {
    const owners = reviewersOf(definition);
    if (owners.length === 0) continue;
    const file = fileOf(places, definition.site);
    // A file that several teams have services in is everyone's of them.
    if (file) sources.set(file, [...new Set([...(sources.get(file) ?? []), ...owners])].sort());
    const { name } = definition;
    const folders = [serviceFolder(name), ...(rendered.has(name) ? [renderedFolder("*", name)] : [])];
    outputs.push(...folders.map((folder) => ({ pattern: `${distPath(places, folder)}/`, owners })));
  }
  const files = [...sources].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...files.map(([file, owners]) => ({ pattern: `/${file}`, owners })), ...outputs];
}

export function reviewersOf({ knobs }: ServiceDefinition): readonly string[] {
  return (knobs.team as Team).reviewers ?? [];
}

function definitionsOf(
  placements: readonly { readonly placed: { readonly definition: ServiceDefinition } }[],
) {
  return inOrder([...new Set(placements.map(({ placed }) => placed.definition))]);
}
