import type { Json, JsonObject } from "../manifest/manifest.ts";
import type { ProjectedSource, VolumeKnob } from "../model/container-knobs.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { claimSpec } from "./claims.ts";
import { compact } from "./compact.ts";
import { fileMounts, filesVolume, nameOfPath } from "./facets/config.ts";

/** What the pods mount, wherever it comes from; claims of a stateful service's replicas are the StatefulSet's. */
export function volumesOf(service: ResolvedService): Json[] {
  const { volumes = {}, writable = [] } = service.knobs;
  return [
    ...filesVolume(service),
    ...writable.map((path) => ({ name: nameOfPath(path), emptyDir: {} })),
    ...Object.keys(volumes).flatMap((name) => statedVolume(service, name)),
  ];
}

/** One of the service's `volumes`. */
export function statedVolume({ knobs }: ResolvedService, name: string): Json[] {
  const volume = knobs.volumes?.[name];
  return volume ? [{ name, ...volumeSource(volume) }] : [];
}

export function volumeSource(volume: VolumeKnob): JsonObject {
  if ("claim" in volume) return { persistentVolumeClaim: { claimName: volume.claim } };
  if ("ephemeral" in volume)
    return { ephemeral: { volumeClaimTemplate: { spec: claimSpec(volume.ephemeral) } } };
  if ("hostPath" in volume) return { hostPath: { path: volume.hostPath } };
  if ("projected" in volume) return { projected: { sources: volume.projected.map(projectedSource) } };
  if ("emptyDir" in volume) return { emptyDir: volume.emptyDir === true ? {} : { ...volume.emptyDir } };
  const { items = {}, mode: defaultMode, optional } = volume;
  const keys = {
    items: Object.entries(items).map(([key, path]) => ({ key, path })),
    defaultMode,
    optional,
  };
  return "secret" in volume
    ? { secret: compact({ secretName: volume.secret, ...keys }) }
    : { configMap: compact({ name: volume.configMap, ...keys }) };
}

function projectedSource(source: ProjectedSource): JsonObject {
  if ("token" in source) {
    const { token: path, audience, seconds } = source;
    return { serviceAccountToken: compact({ path, audience, expirationSeconds: seconds }) };
  }
  const items = Object.entries(source.items ?? {}).map(([key, path]) => ({ key, path }));
  return "secret" in source
    ? { secret: compact({ name: source.secret, items }) }
    : { configMap: compact({ name: source.configMap, items }) };
}

/** Where the service's own container sees them. */
export function ownMounts({ name, knobs }: ResolvedService): Json[] {
  const { volumes = {}, writable = [], storage } = knobs;
  return [
    ...fileMounts(knobs),
    ...writable.map((path) => ({ name: nameOfPath(path), mountPath: path })),
    ...Object.entries(volumes).flatMap(([name, { path, subPath, readOnly }]) =>
      path === undefined ? [] : [compact({ name, mountPath: path, subPath, readOnly })],
    ),
    ...(storage ? [{ name: `${name}-data`, mountPath: storage.path }] : []),
  ];
}
