import type { DeployedService } from "../argocd/deployed-service.ts";
import type { Finding } from "../errors.ts";
import type { Files } from "../kustomize/types.ts";
import { applicationFile } from "../layout.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { lazily } from "../manifest/once.ts";
import type { ServiceDefinition } from "../model/service.ts";
import { blobHashesIn } from "../output/blob-hash.ts";
import type { FileTree } from "../output/file-tree.ts";
import type { ServiceKeys } from "./service-key.ts";
import type { Memo, ServiceMemo } from "./service-memo.ts";
import type { PlacedService } from "./service-placements.ts";
import { deployedService, serviceTree } from "./service-tree.ts";

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

/** Whether the run before has held to be right, to the letter, what is said of the service. */
export function isSaidAgain(definition: ServiceDefinition, memo: Memo, { saidOf }: ServiceKeys): boolean {
  const known = memo.get(definition.name);
  return known !== undefined && known.said === saidOf(definition);
}

/** What the run before left of a service, as far as it still holds. */
export function knownService(
  placed: PlacedService,
  memo: Memo,
  { keyOf }: ServiceKeys,
): ServiceMemo | undefined {
  const known = memo.get(placed.definition.name);
  return known && known.key === keyOf(placed, known.peers) ? known : undefined;
}

export function synthesizeService(placed: PlacedService, known: ServiceMemo | undefined): SynthesizedService {
  if (known) return reusedService(placed, known);
  const { folders, deployed, findings, peers } = serviceTree(placed);
  return { placed, deployed, findings, peers, folders: () => folders };
}

function reusedService(placed: PlacedService, known: ServiceMemo): SynthesizedService {
  const made = lazily(() => serviceTree(placed));
  const deployed = placed.placements.map((placement, index): DeployedService => {
    const { environment, service } = placement;
    const outline = known.outlines[environment.name];
    if (!outline) throw new Error(`no outline of ${service.name} in ${environment.name}`);
    return {
      ...deployedService(placement, outline, known.hasBase),
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
  keys: ServiceKeys,
  verdicts: ReadonlyMap<string, string>,
): Memo {
  return new Map(
    services.flatMap((service) => {
      const { name } = service.placed.definition;
      const memo = service.known ?? memoOf(service, tree, keys);
      return memo ? [[name, withVerdict(memo, verdicts.get(name))] as const] : [];
    }),
  );
}

function withVerdict(memo: ServiceMemo, verdict: string | undefined): ServiceMemo {
  if (memo.verdict === verdict) return memo;
  if (verdict !== undefined) return { ...memo, verdict };
  const { verdict: _, ...others } = memo;
  return others;
}

/** Service → what no fault was found in it under, as long as it is the same. */
export function verdictsOf(services: readonly SynthesizedService[]): ReadonlyMap<string, string> {
  return new Map(
    services.flatMap(({ placed, known }) =>
      known?.verdict === undefined ? [] : [[placed.definition.name, known.verdict] as const],
    ),
  );
}

function memoOf(service: SynthesizedService, tree: FileTree, keys: ServiceKeys): ServiceMemo | undefined {
  const { placed, deployed, peers, findings } = service;
  const said = keys.saidOf(placed.definition);
  const key = findings.length > 0 ? undefined : keys.keyOf(placed, peers);
  if (said === undefined || key === undefined) return undefined;
  const idOf = blobHashesIn(tree);
  return {
    said,
    key,
    peers,
    hasBase: deployed.some(({ reads }) => reads.length > 0),
    outlines: Object.fromEntries(deployed.map(({ environment, outline }) => [environment.name, outline])),
    files: pathsOf(service).map((path) => [path, idOf(path)]),
  };
}

/** All files that are the service's own. */
function pathsOf({ known, placed, deployed, folders }: SynthesizedService): readonly string[] {
  if (known) return known.files.map(([path]) => path);
  const own = [...folders()].flatMap(([folder, files]) =>
    [...files.keys()].map((file) => `${folder}/${file}`),
  );
  const applications = deployed
    .filter(({ environment }) => environment.applications !== "set")
    .map(({ environment }) => applicationFile(environment.name, placed.definition.name));
  return [...own, ...applications];
}
