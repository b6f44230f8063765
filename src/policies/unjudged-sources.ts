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
  return [...new Set(sources.flatMap((source) => nameOf(source, judged) ?? []))].sort();
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

function nameOf(source: JsonObject, judged: ReadonlySet<string>): string | undefined {
  const repository = textAt(source, "repoURL") ?? "";
  const chart = textAt(source, "chart");
  if (chart !== undefined) return `chart ${chart} ${textAt(source, "targetRevision") ?? ""} of ${repository}`;
  const path = textAt(source, "path");
  // What a template or a pull request fills in stands for folders that are judged by themselves.
  if (path === undefined || path.includes("{{")) return undefined;
  const parts = path.split("/");
  const isJudged = parts.some((_, start) => judged.has(parts.slice(start).join("/")));
  return isJudged ? undefined : `${path} of ${repository}`;
}
