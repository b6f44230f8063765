import type { JsonObject, Manifest } from "../manifest/manifest.ts";
import type { ClaimKnob } from "../model/container-knobs.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { compact } from "./compact.ts";
import { metadataOf } from "./labels.ts";

/** Disks that all pods of the service share. */
export function claimsOf(service: ResolvedService): Manifest[] {
  return Object.entries(service.knobs.claims ?? {}).map(([name, claim]) => ({
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: metadataOf(service, name),
    spec: claimSpec(claim),
  }));
}

export function claimSpec({ size, className, accessMode = "ReadWriteOnce" }: ClaimKnob): JsonObject {
  return compact({
    accessModes: [accessMode],
    storageClassName: className,
    resources: { requests: { storage: size } },
  });
}
