import { groupOf, type JsonObject } from "../../manifest/manifest.ts";
import type { Rendered, RenderedObject, Violation } from "../../model/policy.ts";
import { matchesGlob } from "../../simulation/text/glob.ts";
import { argocdView } from "../argocd/argocd-view.ts";
import type { DeployedApplication } from "../argocd/deployed-applications.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { objectAt, objectsAt, textAt, textsAt } from "../fields.ts";
import { scaleTargetOf } from "../scales.ts";

export const replicasAreLeftToAutoscalers: BuiltInPolicy = {
  id: "replicas-are-left-to-autoscalers",
  severity: "warn",
  looksAt: "service",
  why: "A replica count in Git undoes what the autoscaler decided, at every sync.",
  fix: "Leave spec.replicas out. Or let the Application ignore /spec/replicas of it, with RespectIgnoreDifferences=true.",
  *check(rendered) {
    const seen = new Set<readonly RenderedObject[]>();
    for (const application of argocdView(rendered).applications) {
      if (seen.has(application.objects)) continue;
      seen.add(application.objects);
      yield* fixedCounts(application.objects, (object) => whyUndone(application, object));
    }
    for (const objects of appliedOtherwise(rendered, new Set([...seen].flat())))
      yield* fixedCounts(objects, () => "every apply of it puts it back");
  },
};

/** What no Application here deploys, by its folder, which is applied at once; by its file where files are variants. */
function appliedOtherwise(
  { objects }: Rendered,
  deployed: ReadonlySet<RenderedObject>,
): Iterable<readonly RenderedObject[]> {
  const rest = objects.filter((object) => !deployed.has(object));
  const folderOf = ({ file }: RenderedObject) => file.slice(0, file.lastIndexOf("/") + 1);
  return [...groupsOf(rest, folderOf)].flatMap((own) =>
    new Set(own.map(identityOf)).size < own.length ? [...groupsOf(own, ({ file }) => file)] : [own],
  );
}

function identityOf({ manifest: { kind, metadata } }: RenderedObject): string {
  return `${metadata.namespace ?? ""}/${kind}/${metadata.name}`;
}

function groupsOf(
  objects: readonly RenderedObject[],
  keyOf: (object: RenderedObject) => string,
): Iterable<readonly RenderedObject[]> {
  const groups = new Map<string, RenderedObject[]>();
  for (const object of objects) {
    const own = groups.get(keyOf(object));
    if (own) own.push(object);
    else groups.set(keyOf(object), [object]);
  }
  return groups.values();
}

function* fixedCounts(
  objects: readonly RenderedObject[],
  whyUndone: (object: RenderedObject) => string | undefined,
): Iterable<Violation> {
  const autoscalers = new Map<string, RenderedObject>();
  for (const object of objects) {
    const target = scaleTargetOf(object);
    const { namespace = "" } = object.manifest.metadata;
    if (target) autoscalers.set(`${namespace}/${target.kind}/${target.name}`, object);
  }
  if (autoscalers.size === 0) return;
  for (const object of objects) {
    const { replicas } = objectAt(object.manifest, "spec");
    const autoscaler = autoscalers.get(identityOf(object));
    if (!autoscaler || typeof replicas !== "number") continue;
    const because = whyUndone(object);
    if (!because) continue;
    const owner = `${autoscaler.manifest.kind} ${autoscaler.manifest.metadata.name}`;
    yield { object, field: "spec.replicas", message: `is ${replicas}, and ${owner} scales it: ${because}` };
  }
}

/** Undefined where Argo CD leaves the count alone: it has to be ignored in the comparison, and in the sync. */
function whyUndone({ name, spec }: DeployedApplication, object: RenderedObject): string | undefined {
  const ignores = objectsAt(spec, "ignoreDifferences").some((one) => ignoresReplicas(one, object));
  if (!ignores) return `ignoreDifferences of Application ${name} does not name it`;
  const respects = textsAt(spec, "syncPolicy", "syncOptions").includes("RespectIgnoreDifferences=true");
  return respects ? undefined : `without RespectIgnoreDifferences=true Application ${name} still applies it`;
}

function ignoresReplicas(one: JsonObject, { manifest }: RenderedObject): boolean {
  const { name, namespace } = manifest.metadata;
  return (
    matchesGlob(textAt(one, "group") ?? "", groupOf(manifest.apiVersion)) &&
    matchesGlob(textAt(one, "kind") ?? "", manifest.kind) &&
    [name, undefined, ""].includes(textAt(one, "name")) &&
    [namespace, undefined, ""].includes(textAt(one, "namespace")) &&
    (textsAt(one, "jsonPointers").some((pointer) => pointer === "/spec/replicas" || pointer === "/spec") ||
      textsAt(one, "jqPathExpressions").some((path) => /^\.spec(?:\.replicas)?$/.test(path.trim())) ||
      textsAt(one, "managedFieldsManagers").length > 0)
  );
}
