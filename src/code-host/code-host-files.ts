import { type FileTree, generated } from "../output/file-tree.ts";
import { renderCodeowners } from "./codeowners.ts";
import { checkWorkflow } from "./github/check-workflow.ts";
import { previewsWorkflow } from "./github/previews-workflow.ts";
import { promoteWorkflow } from "./github/promote-workflow.ts";
import { releaseWorkflow } from "./github/release-workflow.ts";
import { rollbackWorkflow } from "./github/rollback-workflow.ts";
import { codeownersSections } from "./gitlab/codeowners-sections.ts";
import { pipeline } from "./gitlab/pipeline.ts";
import type { Hosted } from "./hosted.ts";
import { ownershipOf } from "./ownership.ts";

/** The folders of the repository's root that hold files of ours, beside those of other people. */
export const codeHostFolders = [".github", ".gitlab"] as const;

/** Who approves what, and the pipelines: files by their path from the repository's root. */
export function codeHostFiles(hosted: Hosted): FileTree {
  const files = hosted.codeHost.kind === "github" ? gitHubFiles(hosted) : gitLabFiles(hosted);
  const tree = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    if (text !== undefined) tree.set(path, generated(text));
  }
  return tree;
}

type Files = Readonly<Record<string, string | undefined>>;

function gitHubFiles(hosted: Hosted): Files {
  return {
    ".github/CODEOWNERS": renderCodeowners(ownershipOf(hosted)),
    ".github/workflows/check.yml": checkWorkflow(hosted),
    ".github/workflows/release.yml": releaseWorkflow(hosted),
    ".github/workflows/promote.yml": promoteWorkflow(hosted),
    ".github/workflows/rollback.yml": rollbackWorkflow(hosted),
    ".github/workflows/previews.yml": previewsWorkflow(hosted),
  };
}

function gitLabFiles(hosted: Hosted): Files {
  return {
    ".gitlab/CODEOWNERS": renderCodeowners(ownershipOf(hosted)) + codeownersSections(hosted),
    ".gitlab/tiphys.yml": pipeline(hosted),
  };
}
