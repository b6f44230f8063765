import { groupBy } from "../manifest/group-by.ts";
import { once } from "../manifest/once.ts";
import type { Rendered, RenderedObject } from "../model/policy.ts";

const none: readonly RenderedObject[] = [];

const byKind = once(({ argocd, objects }: Rendered) =>
  groupBy([...argocd, ...objects], ({ manifest }) => manifest.kind),
);

/** All that is called so, whatever its group: Argo CD's own objects first. Most policies are about one kind of thousands of objects. */
export function objectsOfKind(rendered: Rendered, kind: string): readonly RenderedObject[] {
  return byKind(rendered).get(kind) ?? none;
}
