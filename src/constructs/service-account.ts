import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import type { ResolvedKnobs, ResolvedService } from "../model/resolve.ts";
import { compact } from "./compact.ts";
import { metadataOf } from "./labels.ts";

/** An account of the service's own; one stated by its name alone is somebody else's to make. */
export function serviceAccountOf(service: ResolvedService): Manifest[] {
  const { preset, knobs } = service;
  const { serviceAccount = {} } = knobs;
  if (preset === "custom" || serviceAccount === false || typeof serviceAccount === "string") return [];
  return [
    compact(tokenOf(knobs), {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: metadataOf(service, serviceAccount.name, serviceAccount.annotations),
    }) as Manifest,
  ];
}

/** How the pods name it. */
export function accountOf({ name, knobs }: ResolvedService): JsonObject {
  const { serviceAccount = {} } = knobs;
  if (serviceAccount === false) return tokenOf(knobs);
  const account = typeof serviceAccount === "string" ? serviceAccount : (serviceAccount.name ?? name);
  return { serviceAccountName: account, ...tokenOf(knobs) };
}

function tokenOf({ accountToken = false }: ResolvedKnobs): JsonObject {
  return accountToken === "unset" ? {} : { automountServiceAccountToken: accountToken };
}
