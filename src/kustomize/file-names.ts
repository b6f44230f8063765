import { groupOf, type Manifest } from "../manifest/manifest.ts";

/**
 * A file name for each object: `deployment.yaml`, or `deployment-<name>.yaml` where `among` has several of that kind.
 * The group is added where even that is not enough.
 */
export function fileNames(
  manifests: readonly Manifest[],
  among: readonly Manifest[] = manifests,
): ReadonlyMap<Manifest, string> {
  const names = new Map<Manifest, string>();
  if (manifests.length === 0) return names;
  const firstOf = new Map<string, Manifest>();
  const several = new Set<string>();
  for (const manifest of among) {
    const kind = kebabCase(manifest.kind);
    const first = firstOf.get(kind);
    if (first === undefined) firstOf.set(kind, manifest);
    else if (identity(first) !== identity(manifest)) several.add(kind);
  }
  const taken = new Set<string>();
  for (const manifest of manifests) {
    const kind = kebabCase(manifest.kind);
    const alone = !several.has(kind);
    const stem = alone ? kind : `${kind}-${safe(manifest.metadata.name)}`;
    const name = free(stem, manifest, taken);
    taken.add(name);
    names.set(manifest, `${name}.yaml`);
  }
  return names;
}

function free(stem: string, { apiVersion, metadata }: Manifest, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  const { namespace } = metadata;
  const longer = [namespace, groupOf(apiVersion), apiVersion].filter(
    (part) => part !== undefined && part !== "",
  );
  const candidates = longer.map((part) => `${stem}-${safe(part as string)}`);
  const found = candidates.find((candidate) => !taken.has(candidate));
  if (found !== undefined) return found;
  let count = 2;
  while (taken.has(`${stem}-${count}`)) count++;
  return `${stem}-${count}`;
}

function identity({ apiVersion, metadata }: Manifest): string {
  return `${apiVersion} ${metadata.name}`;
}

/** A platform has a handful of kinds and thousands of objects. */
const known = new Map<string, string>();

/** `HorizontalPodAutoscaler` → `horizontal-pod-autoscaler`, `APIService` → `api-service`. */
function kebabCase(kind: string): string {
  const before = known.get(kind);
  if (before !== undefined) return before;
  const name = safe(kind.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4"));
  known.set(kind, name);
  return name;
}

function safe(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9.-]+/g, "-");
}
