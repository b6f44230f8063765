import { build } from "../kustomize/build.ts";
import { fileNames } from "../kustomize/file-names.ts";
import {
  type FileContent,
  type ImageOverride,
  kustomizationFile,
  type OverlayInput,
} from "../kustomize/types.ts";
import { isObject, type Manifest } from "../manifest/manifest.ts";
import { isClusterScoped } from "../manifest/scope.ts";
import type { CallSite } from "../model/call-site.ts";
import { type Environment, labelsOf, namespaceOf, placementsOf } from "../model/environment.ts";
import { type ImageRelease, parseImage, type ReleasedImage, type Releases } from "../model/image-release.ts";
import { inOrder, type Platform } from "../model/platform.ts";
import { type ResolvedService, resolvePlacement } from "../model/resolve.ts";
import type { Placed, ServiceDefinition } from "../model/service.ts";
import { type Neighbour, type Peer, peersIn } from "../model/surroundings.ts";
import { wavesOf } from "../model/waves.ts";
import { objectsOf } from "./objects.ts";

/** What shall run of one service in one environment. */
export interface DesiredState {
  readonly service: ResolvedService;
  readonly environment: Environment;
  readonly namespace: string;
  /** Among the Applications of the environment. */
  readonly syncWave: number;
  /** Where the environment lists the service. */
  readonly site: CallSite;
  readonly overlay: OverlayInput;
}

/** Each service of the platform with what shall run of it, in the order of names: how they are listed changes nothing. */
export function desiredStates(
  { environments, monitoring }: Platform,
  releases: Releases,
  only?: ReadonlySet<string>,
): ReadonlyMap<ServiceDefinition, readonly DesiredState[]> {
  const states = new Map<ServiceDefinition, DesiredState[]>();
  for (const environment of inOrder(environments)) {
    for (const inhabitant of inhabitantsOf(environment, monitoring)) {
      const { definition } = inhabitant.placed;
      if (only && !only.has(definition.name)) continue;
      const state = desiredState(environment, inhabitant, releases[environment.name]?.[definition.name]);
      const own = states.get(definition);
      if (own) own.push(state);
      else states.set(definition, [state]);
    }
  }
  return new Map([...states].sort(([a], [b]) => (a.name < b.name ? -1 : 1)));
}

interface Inhabitant extends Neighbour {
  readonly syncWave: number;
  readonly placed: Placed;
}

/** The services of an environment, each of which knows where the others are. */
function inhabitantsOf(environment: Environment, monitoring: Platform["monitoring"]): readonly Inhabitant[] {
  let peers: ReadonlyMap<string, Peer> = new Map();
  const { secretStore } = environment;
  const labels = labelsOf(environment);
  const surroundings = { monitoring, labels, secretStore, peerOf: (name: string) => peers.get(name) };
  const inhabitants = placementsOf(environment).map(({ placed }) => {
    const service = resolvePlacement(placed, surroundings);
    const { namespace = namespaceOf(environment, service.name), cluster = environment.cluster } =
      service.knobs;
    return { placed, service, namespace, cluster };
  });
  peers = peersIn(inhabitants);
  const waves = wavesOf(inhabitants.map(({ service }) => service));
  return inhabitants.map((one) => ({ ...one, syncWave: waves.get(one.service.name) ?? 0 }));
}

/** A placement in an environment that does not list it, among the services of another one. */
export function desiredPlacement(
  environment: Environment,
  placed: Placed,
  among: Environment,
  monitoring: Platform["monitoring"],
): DesiredState {
  const peers = peersIn(inhabitantsOf(among, monitoring));
  const { secretStore } = among;
  const labels = labelsOf(environment);
  const surroundings = { monitoring, labels, secretStore, peerOf: (name: string) => peers.get(name) };
  const service = resolvePlacement(placed, surroundings);
  const { namespace = namespaceOf(environment, service.name), cluster = environment.cluster } = service.knobs;
  return desiredState(environment, { placed, service, namespace, cluster, syncWave: 0 }, undefined);
}

/** What the constructs say for that environment, in its namespace, with its labels and its release. */
function desiredState(
  environment: Environment,
  { placed, service, namespace, syncWave }: Inhabitant,
  release: ImageRelease | undefined,
): DesiredState {
  const images = imagesOf(placed, service, release);
  const includeTemplates = environment.labelPods !== false;
  const fields = { namespace, labels: labelsOf(environment), includeTemplates, images };
  const desired = transformed(objectsOf(service, placed.site), fields);
  return { service, environment, namespace, syncWave, site: placed.site, overlay: { ...fields, desired } };
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
export function transformed(manifests: readonly Manifest[], fields: Fields): readonly Manifest[] {
  const names = fileNames(manifests);
  const files = new Map<string, FileContent>([...names].map(([manifest, file]) => [file, manifest]));
  const { namespace, labels = {}, includeTemplates, images = [] } = fields;
  files.set(kustomizationFile, {
    resources: [...names.values()],
    ...(namespace && { namespace }),
    labels: [{ pairs: labels, includeTemplates }],
    images,
  });
  return build(new Map(), files).map((manifest) =>
    withOwnClaims(withoutForeignNamespace(manifest, namespace), manifests),
  );
}

/** kustomize takes a ClusterIssuer for namespaced; Argo CD and its projects do not. */
function withoutForeignNamespace(manifest: Manifest, namespace: string | undefined): Manifest {
  const { namespace: own, ...metadata } = manifest.metadata;
  const isForeign =
    own !== undefined && own === namespace && isClusterScoped(manifest.apiVersion, manifest.kind);
  return isForeign ? { ...manifest, metadata } : manifest;
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
