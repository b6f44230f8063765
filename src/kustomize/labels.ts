import { groupOf, isObject, type Json, type Manifest } from "../manifest/manifest.ts";
import { setField } from "./set-field.ts";
import type { LabelPairs } from "./types.ts";

const own = ["metadata", "labels"];
const podTemplate = ["spec", "template", ...own];

/** Where `includeTemplates` puts labels, by kind; never a selector. Group `*` means any. */
const templates: {
  readonly [kind: string]: { readonly group: string; readonly paths: readonly (readonly string[])[] };
} = {
  ReplicationController: { group: "", paths: [podTemplate] },
  Deployment: { group: "*", paths: [podTemplate] },
  ReplicaSet: { group: "*", paths: [podTemplate] },
  DaemonSet: { group: "*", paths: [podTemplate] },
  StatefulSet: { group: "apps", paths: [podTemplate, ["spec", "volumeClaimTemplates", "[]", ...own]] },
  Job: { group: "batch", paths: [podTemplate] },
  CronJob: {
    group: "batch",
    paths: [
      ["spec", "jobTemplate", ...own],
      ["spec", "jobTemplate", ...podTemplate],
    ],
  },
};

/** What one entry of `labels:` does to one object; the very same object when it has them all. */
export function setLabels(manifest: Manifest, { pairs, includeTemplates }: LabelPairs): Manifest {
  const change = (labels: Json | undefined) => withPairs(labels, pairs);
  let result = setField(manifest, own, true, change);
  if (!includeTemplates || !Object.hasOwn(templates, manifest.kind)) return result;
  const template = templates[manifest.kind];
  if (template?.group !== "*" && template?.group !== groupOf(manifest.apiVersion)) return result;
  for (const path of template.paths) result = setField(result, path, true, change);
  return result;
}

function withPairs(labels: Json | undefined, pairs: LabelPairs["pairs"]): Json | undefined {
  const before = isObject(labels) ? labels : {};
  let changed: { [key: string]: Json | undefined } | undefined;
  for (const key in pairs) {
    if (before[key] === pairs[key]) continue;
    changed ??= { ...before };
    changed[key] = pairs[key];
  }
  return changed ?? labels;
}
