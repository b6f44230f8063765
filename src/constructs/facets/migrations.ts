import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import { migrationCallsOf } from "../../model/calls.ts";
import type { Texts } from "../../model/container-knobs.ts";
import { type MigrationsKnob, migrationJobOf, migrationSelectorOf } from "../../model/facets/migrations.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { sideContainer } from "../container.ts";
import { labelsOf, metadataOf, podSelectorOf } from "../labels.ts";
import { podSecurity } from "../security.ts";
import { accountOf } from "../service-account.ts";
import { statedVolume } from "../volumes.ts";
import { egressRules } from "./calls.ts";

const wave = "argocd.argoproj.io/sync-wave";

/** Deleted before the next run, so that the last one and its logs stay. */
function hook({ phase = "PreSync" }: MigrationsKnob): Texts {
  return {
    "argocd.argoproj.io/hook": phase,
    "argocd.argoproj.io/hook-delete-policy": "BeforeHookCreation",
    ...(phase === "Sync" && { [wave]: "-1" }),
  };
}

const read = new Set([
  "ConfigMap",
  "ExternalSecret",
  "SealedSecret",
  "Secret",
  "ServiceAccount",
  "SopsSecret",
]);

/** What migrations in the sync may read comes before them. */
export function beforeMigrations(
  { knobs }: ResolvedService,
  manifests: readonly Manifest[],
): readonly Manifest[] {
  if (knobs.migrations?.phase !== "Sync") return manifests;
  return manifests.map((manifest) => {
    const { kind, metadata } = manifest;
    if (!read.has(kind)) return manifest;
    return { ...manifest, metadata: { ...metadata, annotations: { ...metadata.annotations, [wave]: "-2" } } };
  });
}

export function migrationsOf(service: ResolvedService): Manifest[] {
  const { migrations } = service.knobs;
  if (!migrations) return [];
  const { deadline = 600, retries = 0 } = migrations;
  const metadata = metadataOf(service, migrationJobOf(service.name), hook(migrations));
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
    ...networkPolicyOf(service, migrations),
  ];
}

/** The way out that the service closes is closed to its migrations too, and open where they call. It is there before the Job. */
function networkPolicyOf(service: ResolvedService, { phase = "PreSync" }: MigrationsKnob): Manifest[] {
  const { name, knobs } = service;
  if (!knobs.allowTo) return [];
  const before = phase === "Sync" ? { [wave]: "-2" } : { ...hook({ phase }), [wave]: "-1" };
  return [
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: metadataOf(service, migrationJobOf(name), before),
      spec: {
        podSelector: { matchLabels: migrationSelectorOf(name) },
        policyTypes: ["Egress"],
        egress: egressRules(service, knobs.allowTo, migrationCallsOf(knobs)),
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

function podSpec(service: ResolvedService, stated: MigrationsKnob): JsonObject {
  const { knobs } = service;
  const { command, cpu = "100m", memory = "256Mi" } = stated;
  const words = command ? stated.arguments : (stated.arguments ?? ["migrate"]);
  const container = { ...stated, ...(words && { arguments: words }), cpu, memory };
  const mounted = Object.keys(stated.mounts ?? {});
  return compact({
    // Before a first sync the service's own account is not there.
    ...(stated.phase === "Sync" ? accountOf(service) : { automountServiceAccountToken: false }),
    securityContext: podSecurity(knobs),
    restartPolicy: "Never",
    imagePullSecrets: knobs.imagePullSecrets?.map((name) => ({ name })),
    nodeSelector: knobs.nodeSelector,
    containers: [sideContainer(service, "migrate", container)],
    volumes: mounted.flatMap((name) => statedVolume(service, name)),
  });
}
