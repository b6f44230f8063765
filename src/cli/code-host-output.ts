import { realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import { codeHostFiles, codeHostFolders } from "../code-host/code-host-files.ts";
import type { Hosted } from "../code-host/hosted.ts";
import { pathInRepository, under } from "../code-host/repository-places.ts";
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
  // Call sites name real paths: one that came by a link would lie outside of the repository.
  const repository = realpathSync(dist.repository?.root ?? root);
  const config = pathInRepository(repository, realpathSync(root)) ?? "";
  const generated = pathInRepository(root, resolve(cwd, dist.outDir)) ?? "";
  const places = { root: repository, config, dist: under(config, generated) };
  const place = locateSharedOutput(relative(realpathSync(cwd), repository) || ".", codeHostFolders, root);
  return { place, request: { tree: codeHostFiles({ ...platform, places }) } };
}
