import { type FileContent, type Files, kustomizationFile } from "../../kustomize/types.ts";
import { isObject, type Json, type JsonObject } from "../../manifest/manifest.ts";
import { parseYaml } from "../../manifest/parse-yaml.ts";
import { parseImage } from "../../model/image-release.ts";

/** An overlay after what Argo CD does to it: `kustomize edit` of namespace, images and patches. Other options change no identity. */
export function withOptions(files: Files, options: Json | undefined): Files {
  const kustomization = files.get(kustomizationFile);
  if (!isObject(options) || !isObject(kustomization)) return files;
  const patches = listOf(options.patches).filter((one) => isObject(one));
  const inline = patches.map((patch, index) => inlined(patch, index));
  const images = listOf(options.images).map(String).map(imageOf);
  const replaced = new Set(images.map(({ name }) => name));
  const kept = listOf(kustomization.images).filter(
    (one) => !(isObject(one) && replaced.has(String(one.name))),
  );
  const edited = {
    ...kustomization,
    ...(typeof options.namespace === "string" && { namespace: options.namespace }),
    images: [...kept, ...images],
    patches: [...listOf(kustomization.patches), ...inline.map(({ reference }) => reference)],
  };
  return new Map<string, FileContent>([
    ...files,
    ...inline.map(({ reference, content }) => [reference.path, content] as const),
    [kustomizationFile, edited],
  ]);
}

function inlined({ target, patch }: JsonObject, index: number) {
  const path = `patch ${index} of the Application`;
  const [content] = parseYaml(String(patch), path).documents;
  return {
    reference: { path, ...(isObject(target) && { target }) },
    content: (content ?? {}) as FileContent,
  };
}

/** `name:tag`, or `name=other:tag`. */
function imageOf(text: string) {
  const [first = "", second] = text.split("=");
  const { name, tag, digest } = parseImage(second ?? first);
  return {
    name: second === undefined ? name : first,
    ...(second !== undefined && { newName: name }),
    ...(tag !== undefined && { newTag: tag }),
    ...(digest !== undefined && { digest }),
  };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
