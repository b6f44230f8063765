import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type { Texts } from "../../model/container-knobs.ts";
import type { MigrationsKnob } from "../../model/facets/migrations.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { sideContainer } from "../container.ts";
import { labelsOf, metadataOf, podSelectorOf } from "../labels.ts";
import { podSecurity } from "../security.ts";

// Deleted before the next run, so that the last one and its logs stay.
const hook = {
  "argocd.argoproj.io/hook": "PreSync",
  "argocd.argoproj.io/hook-delete-policy": "BeforeHookCreation",
};

export function migrationsOf(service: ResolvedService): Manifest[] {
  const { migrations } = service.knobs;
  if (!migrations) return [];
  const { deadline = 600, retries = 0 } = migrations;
  const metadata = metadataOf(service, `${service.name}-migrate`, hook);
  const labels = labelsOfJob(service);
  return [
    {
      apiVersion: "batch/v1",
      kind: "Job",
      metadata: { ...metadata, labels },
      spec: {
        activeDeadlineSeconds: deadline,
        backoffLimit: retries,
        template: { metadata: { labels }, spec: podSpec(service, migrations) },
      },
    },
  ];
}

/** Without the selector's: the Kubernetes Service must not send requests to the Job. */
function labelsOfJob(service: ResolvedService): Texts {
  const selector = podSelectorOf(service);
  const kept = Object.entries(labelsOf(service)).filter(([name]) => !(name in selector));
  return { ...Object.fromEntries(kept), "app.kubernetes.io/component": "migrations" };
}

/** With the namespace's own account: before a first sync the service's is not there. */
function podSpec(service: ResolvedService, stated: MigrationsKnob): JsonObject {
  const { knobs } = service;
  const { command, cpu = "100m", memory = "256Mi" } = stated;
  const words = command ? stated.arguments : (stated.arguments ?? ["migrate"]);
  const container = { ...stated, ...(words && { arguments: words }), cpu, memory };
  return compact({
    automountServiceAccountToken: false,
    securityContext: podSecurity(knobs),
    restartPolicy: "Never",
    imagePullSecrets: knobs.imagePullSecrets?.map((name) => ({ name })),
    nodeSelector: knobs.nodeSelector,
    containers: [sideContainer(service, "migrate", container)],
  });
}
