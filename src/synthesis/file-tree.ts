import type { Files } from "../kustomize/types.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { renderYaml } from "../manifest/yaml.ts";
import { type FileTree, generated } from "../output/file-tree.ts";
import { LazyTree } from "../output/lazy-tree.ts";
import type { SynthesizedService } from "./reuse.ts";

// A promotion changes tag and digest: one line of one file.
const kustomizationStyle = { oneLine: ["images"] };

/** All of dist/ as text. Of what an earlier run knows already, the text is made when somebody asks for it. */
export function fileTree(
  services: readonly SynthesizedService[],
  folders: ReadonlyMap<string, Files>,
  argocd: ReadonlyMap<string, Manifest>,
  known: ReadonlyMap<string, string>,
): FileTree {
  const texts = new Map<string, string | ((path: string) => string)>();
  for (const service of services) {
    const render = (path: string) => textIn(service, path);
    if (!service.known) addFolders(texts, service.folders());
    else for (const [path] of service.known.files) texts.set(path, render);
  }
  addFolders(texts, folders);
  for (const [path, object] of argocd) {
    const render = () => generated(renderYaml(object));
    texts.delete(path);
    texts.set(path, known.has(path) ? render : render());
  }
  return new LazyTree(texts);
}

/** Path → Git's id, of the files that are as an earlier run made them. */
export function knownFiles(services: readonly SynthesizedService[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { known } of services) for (const [path, id] of known?.files ?? []) files.set(path, id);
  return files;
}

/** The objects that no earlier run knows. */
export function newIn(
  argocd: ReadonlyMap<string, Manifest>,
  known: ReadonlyMap<string, string>,
): readonly Manifest[] {
  return [...argocd].flatMap(([path, manifest]) => (known.has(path) ? [] : [manifest]));
}

function addFolders(texts: Map<string, unknown>, folders: ReadonlyMap<string, Files>): void {
  for (const [folder, files] of folders) {
    for (const [file, content] of files) texts.set(`${folder}/${file}`, renderFile(content));
  }
}

function textIn({ folders }: SynthesizedService, path: string): string {
  const end = path.lastIndexOf("/");
  const content = folders()
    .get(path.slice(0, end))
    ?.get(path.slice(end + 1));
  if (!content) throw new Error(`no file ${path} among those of its service`);
  return renderFile(content);
}

function renderFile(content: Parameters<typeof renderYaml>[0]): string {
  return generated(renderYaml(content, kustomizationStyle));
}
