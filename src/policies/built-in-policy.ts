import type { Policy } from "../model/policy.ts";

/**
 * How far a policy has to look to judge an object. `service`: at the objects of its service, at those that share a
 * namespace with them, and at its Applications and their projects. `argocd`: at all that Argo CD itself reads, and at the
 * Application of each object. `everything`: at any object of any service.
 */
export type Reach = "service" | "argocd" | "everything";

/** One of ours. What it says of a service may be remembered, as far as it looks no further than at things that stayed the same. */
export interface BuiltInPolicy extends Policy {
  readonly looksAt: Reach;
}
