import { hash } from "node:crypto";
import type { Json, JsonObject, Manifest } from "../../manifest/manifest.ts";
import { once } from "../../manifest/once.ts";
import { configMapsRead } from "../../model/facets/config-maps-read.ts";
import type { ResolvedKnobs, ResolvedService } from "../../model/resolve.ts";
import { metadataOf } from "../labels.ts";

const volume = "files";

/** Keys and names take no slash: `/etc/nginx/nginx.conf` is kept under `etc-nginx-nginx.conf`. */
export function nameOfPath(path: string): string {
  return path.replace(/^\/+/, "").replace(/[^-._a-zA-Z0-9]/g, "-");
}

/** The ConfigMaps of `files` and `configMaps`. */
export function configMapsOf(service: ResolvedService): Manifest[] {
  const { name, knobs } = service;
  const files = Object.entries(knobs.files ?? {}).map(([path, content]) => [nameOfPath(path), content]);
  const maps = new Map<string, Entries>([
    ...(knobs.files ? [[`${name}-files`, Object.fromEntries(files)] as const] : []),
    ...Object.entries(knobs.configMaps ?? {}),
  ]);
  return [...maps].map(([name, data]) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: metadataOf(service, name),
    data,
  }));
}

export function filesVolume({ name, knobs }: ResolvedService): Json[] {
  return knobs.files ? [{ name: volume, configMap: { name: `${name}-files` } }] : [];
}

export function fileMounts({ files }: ResolvedKnobs): Json[] {
  return Object.keys(files ?? {}).map((path) => ({
    name: volume,
    mountPath: path,
    subPath: nameOfPath(path),
    readOnly: true,
  }));
}

/** Variables, and files mounted by subPath, never change in a running pod: a new checksum rolls the pods. */
export function configChecksum(knobs: ResolvedKnobs): JsonObject {
  const { files, configMaps = {}, reloads = [] } = knobs;
  const read = configMapsRead(knobs).filter((name) => name in configMaps && !reloads.includes(name));
  if (read.length > 0)
    return checksumOf([inOrder(files), ...read.sort().map((name) => [name, inOrder(configMaps[name])])]);
  return files ? checksumOfFiles(files) : {};
}

/** Most services have the same files in every environment. */
const checksumOfFiles = once((files: Entries) => checksumOf([inOrder(files)]));

function checksumOf(content: Json): JsonObject {
  return { "checksum/config": hash("sha256", JSON.stringify(content)).slice(0, 16) };
}

type Entries = Readonly<Record<string, string>>;

function inOrder(entries: Entries = {}): Json {
  return Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
}
