import type { Manifest } from "../manifest/manifest.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { labelsOf } from "./labels.ts";

/** An account of the service's own; one stated by name is somebody else's to make, unless it is the same. */
export function serviceAccountOf(service: ResolvedService): Manifest[] {
  const { name, preset, knobs } = service;
  const account = knobs.serviceAccount ?? {};
  if (preset === "custom" || account === false) return [];
  const { annotations } = account;
  const metadata = {
    name: account.name ?? name,
    labels: labelsOf(service),
    ...(annotations && { annotations }),
  };
  return [
    {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata,
      automountServiceAccountToken: account.token ?? false,
    },
  ];
}
