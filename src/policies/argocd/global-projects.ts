import { isObject, type JsonObject } from "../../manifest/manifest.ts";
import { parseYaml } from "../../manifest/parse-yaml.ts";
import type { Rendered, RenderedObject } from "../../model/policy.ts";
import { parseSelector, type Selector } from "../../simulation/application-set/generators/selector.ts";
import { TemplateError } from "../../simulation/application-set/go-template/errors.ts";
import type { AppProject, AppProjectSpec } from "../../simulation/project/app-project.ts";
import { objectAt, textAt } from "../fields.ts";
import { objectsOfKind } from "../of-kind.ts";
import { appProjectOf } from "./app-project-of.ts";

/** A project with what the global projects add to it. */
export type WithGlobals = (object: RenderedObject) => AppProject;

interface GlobalProject {
  readonly project: AppProject;
  readonly selects: Selector;
}

/** Reads `globalProjects` of argocd-cm. An entry that cannot be read adds nothing. */
export function globalProjects(rendered: Rendered, projects: readonly RenderedObject[]): WithGlobals {
  const byName = new Map(projects.map((object) => [object.manifest.metadata.name, object]));
  const globals = objectsOfKind(rendered, "ConfigMap")
    .filter(({ manifest }) => manifest.metadata.name === "argocd-cm")
    .flatMap(({ manifest }) => textAt(manifest, "data", "globalProjects") ?? [])
    .flatMap((text) => parseYaml(text, "").documents)
    .flat()
    .flatMap((entry): readonly GlobalProject[] => {
      const object = isObject(entry) ? byName.get(textAt(entry, "projectName") ?? "") : undefined;
      if (!object || !isObject(entry)) return [];
      const selects = selectorOf(objectAt(entry, "labelSelector"));
      return selects ? [{ project: appProjectOf(object.manifest), selects }] : [];
    });
  return ({ manifest }) => {
    const own = appProjectOf(manifest);
    const labels = new Map(Object.entries(manifest.metadata.labels ?? {}));
    const added = globals.filter(
      ({ project, selects }) => project.metadata.name !== own.metadata.name && selects(labels),
    );
    return added.reduce((project, { project: other }) => merge(project, other), own);
  };
}

function selectorOf(spec: JsonObject): Selector | undefined {
  try {
    return parseSelector(spec, "label");
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

const appended = [
  "sourceRepos",
  "destinations",
  "syncWindows",
  "destinationServiceAccounts",
  "clusterResourceWhitelist",
  "clusterResourceBlacklist",
  "namespaceResourceWhitelist",
  "namespaceResourceBlacklist",
] as const satisfies readonly (keyof AppProjectSpec)[];

/** An absent list stays absent where neither has one: for kinds that means all. */
function merge(project: AppProject, other: AppProject): AppProject {
  const lists = appended.flatMap((field) => {
    const added = other.spec?.[field];
    return added?.length ? [[field, [...(project.spec?.[field] ?? []), ...added]]] : [];
  });
  return { ...project, spec: { ...project.spec, ...Object.fromEntries(lists) } };
}
