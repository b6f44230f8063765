import { transformAll } from "../kustomize/build.ts";
import { withoutNamespace } from "../kustomize/overlay-fields.ts";
import type { ImageOverride, OverlayInput } from "../kustomize/types.ts";
import { isObject, type Manifest } from "../manifest/manifest.ts";
import type { CustomResource } from "../manifest/schema/imported-schema.ts";
import { scopeOf } from "../manifest/scope.ts";
import { type Environment, labelsOf, namespaceOf } from "../model/environment.ts";
import { type ImageRelease, parseImage, type ReleasedImage } from "../model/image-release.ts";
import { type ResolvedService, resolvePlacement } from "../model/resolve.ts";
import type { Placed } from "../model/service.ts";
import { peersIn, type Surroundings } from "../model/surroundings.ts";
import { objectsOf } from "./objects.ts";
import { type PlatformWide, placementsIn, type ServicePlacement } from "./service-placements.ts";

/** What shall run of one service in one environment. */
export interface DesiredState {
  readonly service: ResolvedService;
  readonly environment: Environment;
  readonly overlay: OverlayInput;
}

/** What the constructs say for that environment, in its namespace, with its labels and its release; `share` what it has of others. */
export function desiredState(
  { environment, placed, service, namespace, release, customResources }: ServicePlacement,
  share: (manifest: Manifest) => Manifest = (manifest) => manifest,
): DesiredState {
  const images = imagesOf(placed, service, release);
  const includeTemplates = environment.labelPods !== false;
  const fields = { namespace, labels: labelsOf(environment), includeTemplates, images };
  const desired = transformed(objectsOf(service, placed.site).map(share), fields, customResources);
  return { service, environment, overlay: { ...fields, desired } };
}

/** An environment, as a service would find it that is not listed there. */
export interface Host extends Pick<PlatformWide, "customResources"> {
  readonly environment: Environment;
  readonly surroundings: Surroundings;
}

export function hostOf(
  environment: Environment,
  { monitoring, customResources, fileAt }: PlatformWide,
): Host {
  const peers = peersIn(placementsIn(environment, {}, { monitoring }));
  const { secretStore, certificateIssuer } = environment;
  const peerOf = (name: string) => peers.get(name);
  const surroundings = { monitoring, secretStore, certificateIssuer, fileAt, peerOf };
  return { environment, surroundings, ...(customResources && { customResources }) };
}

/** A placement in an environment that does not list it. */
export function desiredPlacement(
  { environment, surroundings, customResources }: Host,
  placed: Placed,
): DesiredState {
  const { name: own } = placed.definition;
  // The one of that name whom the others know runs elsewhere.
  const peerOf = (name: string) => (name === own ? undefined : surroundings.peerOf(name));
  const service = resolvePlacement(placed, { ...surroundings, peerOf, labels: labelsOf(environment) });
  const { namespace = namespaceOf(environment, service.name), cluster = environment.cluster } = service.knobs;
  const known = customResources && { customResources };
  return desiredState({ environment, placed, service, namespace, cluster, syncWave: 0, ...known });
}

/** How the environment's images differ from those that the service states for all. */
function imagesOf(
  { definition }: Placed,
  { knobs }: ResolvedService,
  release: ImageRelease | undefined,
): readonly ImageOverride[] {
  const stated = definition.knobs.image;
  if (typeof stated !== "string") return [];
  const base = parseImage(stated);
  const { name, tag = release?.tag, digest = release?.digest } = parseImage(knobs.image);
  const isSame = name === base.name && tag === base.tag && digest === base.digest;
  const own = { ...(name !== base.name && { newName: name }), ...newVersion({ tag, digest }) };
  return [...(isSame ? [] : [{ name: base.name, ...own }]), ...furtherImages(release)];
}

function furtherImages(release: ImageRelease | undefined): readonly ImageOverride[] {
  const images = Object.entries(release?.images ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return images.map(([name, image]) => ({ name, ...newVersion(image) }));
}

function newVersion({ tag, digest }: Partial<ReleasedImage>): Omit<ImageOverride, "name"> {
  return { ...(tag !== undefined && { newTag: tag }), ...(digest !== undefined && { digest }) };
}

type Fields = Omit<OverlayInput, "desired">;

/** The objects as kustomize makes them under these fields: references to what it moves are moved along. */
export function transformed(
  manifests: readonly Manifest[],
  fields: Fields,
  customResources: readonly CustomResource[] | undefined,
): readonly Manifest[] {
  const { namespace, labels = {}, includeTemplates = false, images = [] } = fields;
  const shared = { labels: [{ pairs: labels, includeTemplates }], images };
  const stated = namespace ? { ...shared, namespace } : shared;
  return transformAll(manifests, stated).map((manifest) =>
    withOwnClaims(withoutForeignNamespace(manifest, namespace, customResources), manifests),
  );
}

/** kustomize takes a ClusterIssuer for namespaced; Argo CD and its projects do not. */
function withoutForeignNamespace(
  manifest: Manifest,
  namespace: string | undefined,
  customResources: readonly CustomResource[] | undefined,
): Manifest {
  const { apiVersion, kind, metadata } = manifest;
  const isStray = metadata.namespace !== undefined && metadata.namespace === namespace;
  if (!isStray || scopeOf(apiVersion, kind, customResources) !== "cluster") return manifest;
  return withoutNamespace(manifest, namespace);
}

/** Kubernetes never lets a claim template change: labels of the environment, which may, stay out of it. */
function withOwnClaims(manifest: Manifest, stated: readonly Manifest[]): Manifest {
  if (manifest.kind !== "StatefulSet" || !isObject(manifest.spec)) return manifest;
  const before = stated.find(
    ({ kind, metadata }) => kind === "StatefulSet" && metadata.name === manifest.metadata.name,
  );
  const claims = isObject(before?.spec) ? before.spec.volumeClaimTemplates : undefined;
  return claims ? { ...manifest, spec: { ...manifest.spec, volumeClaimTemplates: claims } } : manifest;
}
