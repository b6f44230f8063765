import { resolve } from "node:path";
import type { Finding } from "../errors.ts";
import type { Platform } from "../model/platform.ts";
import type { Rendered } from "../model/policy.ts";
import { renderedPlatform } from "../policies/rendered-platform.ts";
import { synthesize } from "../synthesize.ts";
import { loadPlatform } from "./load-platform.ts";
import { namedFrom } from "./locate.ts";
import { readRendered } from "./read-rendered.ts";

/** Where a question's answer comes from: the config, or a folder that looks like dist/. */
export interface Source {
  readonly config?: string;
  readonly from?: string | undefined;
}

export interface LoadedRendered {
  readonly rendered: Rendered;
  /** Absent for a folder: nobody says there what is intended. */
  readonly platform?: Platform;
  /** The folder that the rendered files are in, or go to. */
  readonly root: string;
  /** Warnings of what a folder holds that could not be looked into. */
  readonly findings: readonly Finding[];
}

export async function loadRendered(cwd: string, { config, from }: Source): Promise<LoadedRendered> {
  if (from !== undefined) {
    const root = resolve(cwd, from);
    return { ...readRendered(root), root };
  }
  const { platform, releases, root } = await loadPlatform(cwd, config);
  return {
    rendered: renderedPlatform(namedFrom(root, () => synthesize(platform, releases))),
    platform,
    root: resolve(root, "dist"),
    findings: [],
  };
}
