import type { Previewed } from "../argocd/preview.ts";
import { namespaceManifests } from "../constructs/namespace.ts";
import { FindingsError } from "../errors.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import { once } from "../manifest/once.ts";
import { placeOf } from "../model/call-site.ts";
import { type Environment, labelsOf } from "../model/environment.ts";
import { parseImage } from "../model/image-release.ts";
import type { Platform } from "../model/platform.ts";
import {
  type Preview,
  previewEnvironment,
  previewLabels,
  previewNamespace,
  previewPlacement,
  standIn,
  standInPlacement,
  standInTag,
} from "../model/preview.ts";
import type { Placed, ServiceDefinition } from "../model/service.ts";
import { type DesiredState, desiredPlacement, type Host, hostOf, transformed } from "./desired-state.ts";

/** A preview's overlay, as a desired state among those of the environments, and what each pull request has of its own. */
export interface PreviewState {
  readonly state: DesiredState;
  readonly previewed: Previewed;
}

export function previewStates(
  platform: Platform,
  only?: ReadonlySet<string>,
): ReadonlyMap<ServiceDefinition, PreviewState> {
  const hostIn = once((environment: Environment) => hostOf(environment, platform));
  const states = (platform.previews ?? [])
    .map((preview) => ({ preview, placed: standInPlacement(preview) }))
    .filter(({ placed }) => !only || only.has(placed.definition.name));
  return new Map(
    states.map(({ preview, placed }) => [
      placed.definition,
      previewState(preview, placed, hostIn(preview.environment)),
    ]),
  );
}

function previewState(preview: Preview, placed: Placed, host: Host): PreviewState {
  const state = stateOf(preview, placed, host);
  const templated = stateOf(preview, previewPlacement(preview), host);
  const { desired } = state.overlay;
  const { service } = state;
  const { name: image } = parseImage(service.knobs.image ?? "");
  const images = [{ name: image, newTag: standInTag(preview) }];
  const namespace = previewNamespace(service.name);
  const moved = { namespace: `${namespace}-${standIn}`, images };
  const manifests = transformed(desired, moved, host.customResources);
  const patches = desired.flatMap((manifest, index) =>
    patchOf(preview, manifest, templated.overlay.desired[index]),
  );
  const cluster = service.knobs.cluster ?? state.environment.cluster;
  return { state, previewed: { preview, service, cluster, namespace, image, manifests, patches } };
}

/** The placement in the overlay's environment; its namespace is an object of its own, so that it goes with the preview. */
function stateOf(preview: Preview, placed: Placed, host: Host): DesiredState {
  const { name, knobs } = placed.definition;
  const environment = previewEnvironment(preview, name);
  const state = desiredPlacement({ ...host, environment }, placed);
  const { team } = knobs as { readonly team: { readonly name: string } };
  const labels = { ...labelsOf(environment), team: team.name };
  const [namespace, ...rules] = namespaceManifests(previewNamespace(name), labels, {
    ...preview.namespace,
    labels: { ...preview.namespace?.labels, ...previewLabels(name) },
  }).map(withoutAnnotations);
  const { overlay } = state;
  const { desired: _, ...fields } = overlay;
  const own = transformed(
    namespace ? [namespace, ...rules] : rules,
    { ...fields, images: [] },
    host.customResources,
  );
  return { ...state, overlay: { ...overlay, desired: [...overlay.desired, ...own] } };
}

/** A preview's namespace is nobody's to keep. */
function withoutAnnotations({ metadata: { annotations: _, ...metadata }, ...manifest }: Manifest): Manifest {
  return { ...manifest, metadata } as Manifest;
}

/** The texts of an object that differ between pull requests, as operations on the overlay's. */
function patchOf(preview: Preview, from: Manifest, to: Manifest | undefined): Previewed["patches"] {
  const operations = differences(from, to, "", preview);
  if (operations.length === 0) return [];
  const [version = "", group] = from.apiVersion.split("/").reverse();
  const target = { ...(group && { group }), version, kind: from.kind, name: from.metadata.name };
  return [{ target, operations }];
}

function differences(
  from: Json | undefined,
  to: Json | undefined,
  path: string,
  preview: Preview,
): readonly JsonObject[] {
  if (typeof from === "string" && typeof to === "string") {
    if (from === to) return [];
    if (path === "/metadata/name") throw unmovable(preview, path);
    return [{ op: "replace", path, value: to }];
  }
  const [before, after] = [entriesOf(from), entriesOf(to)];
  if (before.map(([key]) => key).join() !== after.map(([key]) => key).join()) throw unmovable(preview, path);
  return before.flatMap(([key, value], index) =>
    differences(value, after[index]?.[1], `${path}/${escaped(key)}`, preview),
  );
}

function entriesOf(value: Json | undefined): readonly [string, Json | undefined][] {
  return isObject(value) || Array.isArray(value) ? Object.entries(value) : [];
}

/** RFC 6901. */
function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unmovable({ site }: Preview, path: string): FindingsError {
  const where = placeOf(site);
  const message = `preview: a parameter decides what objects there are, or their names (${path || "/"})`;
  const fix = "use parameters in texts of the service only: hosts, variables, arguments";
  return new FindingsError([{ code: "parameter-in-name", message, ...(where && { where }), fix }]);
}
