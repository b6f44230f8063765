import { FindingsError } from "../errors.ts";
import type { Json, Manifest } from "../manifest/manifest.ts";
import type { Adjustment } from "../model/adjustment.ts";
import type { ResolvedService } from "../model/resolve.ts";
import { stepsOf, withField, withoutField } from "./pointed-field.ts";

/** The service's last word on its objects. Throws FindingsError where a field cannot be reached. */
export function adjustManifests(
  { name, knobs }: ResolvedService,
  manifests: readonly Manifest[],
): readonly Manifest[] {
  if (!knobs.adjust) return manifests;
  return manifests.map((manifest) =>
    (knobs.adjust ?? []).reduce(
      (object, adjustment) => (means(adjustment, object) ? adjusted(name, object, adjustment) : object),
      manifest,
    ),
  );
}

function means({ kind, name }: Adjustment, manifest: Manifest): boolean {
  return (
    (kind === undefined || kind === manifest.kind) && (name === undefined || name === manifest.metadata.name)
  );
}

function adjusted(service: string, manifest: Manifest, { set = {}, remove = [] }: Adjustment): Manifest {
  let result: Json = manifest;
  for (const [pointer, value] of Object.entries(set)) {
    const changed = withField(result, stepsOf(pointer), value);
    if (changed === undefined) throw unreachable(service, manifest, pointer);
    result = changed;
  }
  for (const pointer of remove) result = withoutField(result, stepsOf(pointer));
  return result as Manifest;
}

function unreachable(service: string, { kind, metadata }: Manifest, pointer: string): FindingsError {
  const message = `service "${service}": ${kind} ${metadata.name} has no place for ${pointer}`;
  const fix =
    "name an item of a list by its number or name, or - for a new one, and only step into maps and lists";
  return new FindingsError([{ code: "cannot-adjust", field: "adjust", message, fix }]);
}
