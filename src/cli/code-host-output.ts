import { relative, resolve } from "node:path";
import { codeHostFiles, codeHostFolders } from "../code-host/code-host-files.ts";
import type { Hosted } from "../code-host/hosted.ts";
import { pathInRepository } from "../code-host/repository-places.ts";
import { locateSharedOutput, type OutputPlace } from "../output/output-place.ts";
import type { Output } from "../output/write-output.ts";

export interface Whereabouts {
  readonly cwd: string;
  /** Folder of the config. */
  readonly root: string;
  /** Where dist/ is. */
  readonly dist: OutputPlace;
}

/** CODEOWNERS and pipelines, at the root of the repository. */
export function codeHostOutput(
  platform: Pick<Hosted, "synthesis" | "codeHost">,
  { cwd, root, dist }: Whereabouts,
): Output {
  const repository = dist.repository?.root ?? root;
  const places = {
    root: repository,
    config: pathInRepository(repository, root) ?? "",
    dist: pathInRepository(repository, resolve(cwd, dist.outDir)) ?? "dist",
  };
  const place = locateSharedOutput(relative(cwd, repository) || ".", codeHostFolders, root);
  return { place, request: { tree: codeHostFiles({ ...platform, places }) } };
}
