import { textAt } from "./fields.ts";
import type { Namespace } from "./namespaces.ts";
import type { Pod } from "./pods.ts";

/** The account that the pods run as; `serviceAccount` is its name of old. */
export function accountOf({ spec }: Pod): string {
  return textAt(spec, "serviceAccountName") || textAt(spec, "serviceAccount") || "default";
}

/** Whether the pods get its token, as the pod says, else its account; undefined where nobody says. */
export function tokenOf(pod: Pod, { named }: Namespace): boolean | undefined {
  const account = named("ServiceAccount", accountOf(pod))?.manifest;
  const stated = pod.spec.automountServiceAccountToken ?? account?.automountServiceAccountToken;
  return typeof stated === "boolean" ? stated : undefined;
}
