import type { Manifest } from "../manifest/manifest.ts";
import { setImage } from "./images.ts";
import { setLabels } from "./labels.ts";
import { setNamespace } from "./namespace.ts";
import { followReferences, type ReferenceTarget } from "./references.ts";
import type { TransformerFields } from "./transform.ts";
import type { LabelPairs, OverlayInput } from "./types.ts";

/**
 * The fields of an overlay that every desired object agrees with. A field works on all objects, so one object that wants
 * otherwise (a custom resource that kustomize takes for namespaced, say) leaves the field's work to patches.
 */
export function agreedFields(input: OverlayInput, targets: readonly ReferenceTarget[]): TransformerFields {
  const { desired, namespace, images = [] } = input;
  const labels = agreedLabels(input);
  const agreed = images.filter((image) => desired.every((object) => setImage(object, image) === object));
  return {
    ...(namespace !== undefined && agreesWithNamespace(desired, namespace, targets) && { namespace }),
    ...(labels.length > 0 && { labels }),
    ...(agreed.length > 0 && { images: agreed }),
  };
}

function agreesWithNamespace(
  desired: readonly Manifest[],
  namespace: string,
  targets: readonly ReferenceTarget[],
): boolean {
  return desired.every((object) => followReferences(setNamespace(object, namespace), targets) === object);
}

/** All pairs with templates, or what is left of them: pairs for the objects alone come as an entry of their own. */
function agreedLabels({
  desired,
  labels = {},
  includeTemplates = false,
}: OverlayInput): readonly LabelPairs[] {
  const agrees = (entry: LabelPairs) => desired.every((object) => setLabels(object, entry) === object);
  const entry = (pairs: LabelPairs["pairs"], templates: boolean): readonly LabelPairs[] => {
    if (Object.keys(pairs).length === 0) return [];
    return [templates ? { pairs, includeTemplates: true } : { pairs }];
  };
  const whole = entry(labels, includeTemplates);
  if (whole.every(agrees)) return whole;
  const onTemplates: { [key: string]: string } = {};
  const onObjects: { [key: string]: string } = {};
  for (const [key, value] of Object.entries(labels)) {
    const pairs = { [key]: value };
    if (includeTemplates && agrees({ pairs, includeTemplates })) onTemplates[key] = value;
    else if (agrees({ pairs })) onObjects[key] = value;
  }
  return [...entry(onTemplates, true), ...entry(onObjects, false)];
}
