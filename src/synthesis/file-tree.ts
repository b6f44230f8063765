import type { Files } from "../kustomize/types.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { renderYaml } from "../manifest/yaml.ts";
import { type FileTree, generated } from "../output/file-tree.ts";

// A promotion changes tag and digest: one line of one file.
const kustomizationStyle = { oneLine: ["images"] };

/** All of dist/ as text. */
export function fileTree(
  folders: Iterable<readonly [string, Files]>,
  argocd: ReadonlyMap<string, Manifest>,
): FileTree {
  const tree = new Map<string, string>();
  for (const [folder, files] of folders) {
    for (const [file, content] of files)
      tree.set(`${folder}/${file}`, generated(renderYaml(content, kustomizationStyle)));
  }
  for (const [path, object] of argocd) tree.set(path, generated(renderYaml(object)));
  return tree;
}
