import type { DeployedService } from "../argocd/deployed-service.ts";
import type { Finding } from "../errors.ts";
import type { Files } from "../kustomize/types.ts";
import { applicationFile } from "../layout.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { resolvePlacement } from "../model/resolve.ts";
import type { ServiceDefinition } from "../model/service.ts";
import { blobHash } from "../output/blob-hash.ts";
import type { FileTree } from "../output/file-tree.ts";
import type { KeyOf } from "./service-key.ts";
import type { Memo, ServiceMemo } from "./service-memo.ts";
import type { PlacedService } from "./service-placements.ts";
import { deployedService, type ServiceTree, serviceTree } from "./service-tree.ts";

/** A service of which the folders, and the objects of what is deployed, may not be made before somebody asks for them. */
export interface SynthesizedService {
  readonly placed: PlacedService;
  readonly deployed: readonly DeployedService[];
  readonly findings: readonly Finding[];
  readonly folders: () => ReadonlyMap<string, Files>;
  readonly peers: readonly string[];
  /** From the run before: nothing has changed since. */
  readonly known?: ServiceMemo;
}

/** What the run before left of the services, as far as it still holds. */
export function knownServices(
  services: readonly PlacedService[],
  memo: Memo,
  keyOf: KeyOf,
): ReadonlyMap<ServiceDefinition, ServiceMemo> {
  return new Map(
    services.flatMap((placed) => {
      const memoized = memo.get(placed.definition.name);
      const holds = memoized && memoized.key === keyOf(placed, memoized.peers);
      return holds ? [[placed.definition, memoized] as const] : [];
    }),
  );
}

export function synthesizeService(placed: PlacedService, known: ServiceMemo | undefined): SynthesizedService {
  if (known) return reusedService(placed, known);
  const { folders, ...tree } = serviceTree(placed);
  return { ...tree, placed, folders: () => folders };
}

function reusedService(placed: PlacedService, known: ServiceMemo): SynthesizedService {
  let tree: ServiceTree | undefined;
  const made = () => {
    tree ??= serviceTree(placed);
    return tree;
  };
  const deployed = placed.placements.map((placement, index): DeployedService => {
    const service = resolvePlacement(placement.placed, placement.peerOf);
    const outline = known.outlines[placement.environment.name];
    if (!outline) throw new Error(`no outline of ${service.name} in ${placement.environment.name}`);
    return {
      ...deployedService(placement, service, outline, known.hasBase),
      get manifests(): readonly Manifest[] {
        return made().deployed[index]?.manifests ?? [];
      },
    };
  });
  return { placed, deployed, findings: [], folders: () => made().folders, peers: known.peers, known };
}

/** What to leave for the next run: of services that had nothing to say, and of which the key can tell whether they change. */
export function remember(
  services: readonly SynthesizedService[],
  tree: FileTree,
  keyOf: KeyOf,
  verdicts: ReadonlyMap<string, string>,
): Memo {
  return new Map(
    services.flatMap((service) => {
      const { name } = service.placed.definition;
      const verdict = verdicts.get(name);
      const { verdict: _, ...memo } = service.known ?? memoOf(service, tree, keyOf) ?? {};
      return "key" in memo ? [[name, { ...memo, ...(verdict && { verdict }) }] as const] : [];
    }),
  );
}

/** Service → what no fault was found in it under, as long as it is the same. */
export function verdictsOf(services: readonly SynthesizedService[]): ReadonlyMap<string, string> {
  return new Map(
    services.flatMap(({ placed, known }) =>
      known?.verdict === undefined ? [] : [[placed.definition.name, known.verdict] as const],
    ),
  );
}

function memoOf(service: SynthesizedService, tree: FileTree, keyOf: KeyOf): ServiceMemo | undefined {
  const { placed, deployed, peers, findings } = service;
  const key = findings.length > 0 ? undefined : keyOf(placed, peers);
  if (key === undefined) return undefined;
  return {
    key,
    peers,
    hasBase: deployed.some(({ reads }) => reads.length > 0),
    outlines: Object.fromEntries(deployed.map(({ environment, outline }) => [environment.name, outline])),
    files: Object.fromEntries(pathsOf(service).map((path) => [path, blobHash(tree.get(path) ?? "")])),
  };
}

/** All files that are the service's own. */
export function pathsOf({ known, placed, deployed, folders }: SynthesizedService): readonly string[] {
  if (known) return Object.keys(known.files);
  const own = [...folders()].flatMap(([folder, files]) =>
    [...files.keys()].map((file) => `${folder}/${file}`),
  );
  const applications = deployed
    .filter(({ environment }) => environment.applications !== "set")
    .map(({ environment }) => applicationFile(environment.name, placed.definition.name));
  return [...own, ...applications];
}
