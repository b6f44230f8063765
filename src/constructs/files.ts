import { createHash } from "node:crypto";
import type { Json, JsonObject, Manifest } from "../manifest/manifest.ts";
import type { ResolvedKnobs, ResolvedService } from "../model/resolve.ts";
import { labelsOf } from "./labels.ts";

const volume = "files";

/** Keys of a ConfigMap take no slash: `/etc/nginx/nginx.conf` is kept under `etc-nginx-nginx.conf`. */
function keyOfFile(path: string): string {
  return path.replace(/^\/+/, "").replace(/[^-._a-zA-Z0-9]/g, "-");
}

export function filesConfigMap(service: ResolvedService): Manifest[] {
  const { name, knobs } = service;
  if (!knobs.files) return [];
  const data = Object.fromEntries(Object.entries(knobs.files).map(([path, text]) => [keyOfFile(path), text]));
  return [
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: `${name}-files`, labels: labelsOf(service) },
      data,
    },
  ];
}

export function fileMounts({ files }: ResolvedKnobs): Json[] {
  return Object.keys(files ?? {}).map((path) => ({
    name: volume,
    mountPath: path,
    subPath: keyOfFile(path),
    readOnly: true,
  }));
}

export function writableMounts({ writable = [] }: ResolvedKnobs): Json[] {
  return writable.map((path) => ({ name: keyOfFile(path), mountPath: path }));
}

export function volumesOf({ name, knobs }: ResolvedService): Json[] {
  return [
    ...(knobs.files ? [{ name: volume, configMap: { name: `${name}-files` } }] : []),
    ...(knobs.writable ?? []).map((path) => ({ name: keyOfFile(path), emptyDir: {} })),
  ];
}

/** Files mounted by subPath never change in a running pod; a new checksum rolls the pods. */
export function filesChecksum({ files }: ResolvedKnobs): JsonObject {
  if (!files) return {};
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    "checksum/files": createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 16),
  };
}
