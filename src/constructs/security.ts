import type { JsonObject } from "../manifest/manifest.ts";
import type { ResolvedKnobs } from "../model/resolve.ts";
import { compact } from "./compact.ts";

/** Kubernetes' "restricted" Pod Security level, loosened only where the service says so. */
export function podSecurity({ security = {} }: ResolvedKnobs): JsonObject {
  if (security === false) return {};
  const { runAsNonRoot = true, runAsUser, runAsGroup, fsGroup, seccompProfile = "RuntimeDefault" } = security;
  return compact({
    runAsNonRoot,
    runAsUser,
    runAsGroup,
    fsGroup,
    seccompProfile: seccompProfile === false ? undefined : { type: seccompProfile },
  });
}

export function containerSecurity({ security = {} }: ResolvedKnobs): JsonObject {
  if (security === false) return {};
  return compact({
    privileged: security.privileged,
    allowPrivilegeEscalation: security.privileged ?? false,
    capabilities: compact({ drop: ["ALL"], add: security.addCapabilities }),
    readOnlyRootFilesystem: security.readOnlyRootFilesystem ?? true,
  });
}
