import type { JsonObject } from "../manifest/manifest.ts";
import type { ResolvedKnobs } from "../model/resolve.ts";
import { compact } from "./compact.ts";

/** Kubernetes' "restricted" Pod Security level, loosened only where the service says so. */
export function podSecurity({ security = {} }: ResolvedKnobs): JsonObject {
  if (security === false) return {};
  return compact({
    runAsNonRoot: security.runAsNonRoot ?? true,
    runAsUser: security.runAsUser,
    runAsGroup: security.runAsGroup,
    fsGroup: security.fsGroup,
    seccompProfile: { type: security.seccompProfile ?? "RuntimeDefault" },
  });
}

export function containerSecurity({ security = {} }: ResolvedKnobs): JsonObject {
  if (security === false) return {};
  return {
    allowPrivilegeEscalation: false,
    capabilities: compact({ drop: ["ALL"], add: security.addCapabilities }),
    readOnlyRootFilesystem: security.readOnlyRootFilesystem ?? true,
  };
}
