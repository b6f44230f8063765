import { renderedFolder } from "../layout.ts";
import type { JsonObject } from "../manifest/manifest.ts";
import type { Rendered } from "../model/policy.ts";
import { applicationSpecs } from "./argocd/application-specs.ts";
import { objectAt, objectsAt, textAt } from "./fields.ts";

/** What Applications deploy that no policy saw, because only Argo CD renders it: each source once, in the order of their texts. */
export function unjudgedSources(rendered: Rendered): readonly string[] {
  const judged = judgedFolders(rendered);
  const sources = applicationSpecs(rendered).flatMap(({ spec }) => [
    objectAt(spec, "source"),
    ...objectsAt(spec, "sources"),
  ]);
  const isJudged = (source: JsonObject) => isFolderOf(textAt(source, "path"), judged);
  const ours = new Set(sources.filter(isJudged).map((source) => textAt(source, "repoURL")));
  return [
    ...new Set(sources.flatMap((source) => (isJudged(source) ? [] : (nameOf(source, ours) ?? [])))),
  ].sort();
}

function judgedFolders({ objects, argocd }: Rendered): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { file, environment, service } of objects) {
    folders.add(file.slice(0, file.lastIndexOf("/")));
    // The same objects, finished.
    if (environment && service) folders.add(renderedFolder(environment, service));
  }
  for (const { file } of argocd) {
    // Read with all that is below it.
    for (let at = file.lastIndexOf("/"); at > 0; at = file.lastIndexOf("/", at - 1))
      folders.add(file.slice(0, at));
  }
  return folders;
}

function isFolderOf(path: string | undefined, judged: ReadonlySet<string>): boolean {
  const parts = path?.split("/") ?? [];
  return parts.some((_, start) => judged.has(parts.slice(start).join("/")));
}

function nameOf(source: JsonObject, ours: ReadonlySet<string | undefined>): string | undefined {
  const repository = textAt(source, "repoURL") ?? "";
  const chart = textAt(source, "chart");
  if (chart !== undefined) return `chart ${chart} ${textAt(source, "targetRevision") ?? ""} of ${repository}`;
  const path = textAt(source, "path");
  if (path === undefined) return undefined;
  // What a template or a pull request fills in stands for folders that are judged by themselves, if they are ours.
  return path.includes("{{") && ours.has(repository) ? undefined : `${path} of ${repository}`;
}
