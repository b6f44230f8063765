import { FindingsError } from "../errors.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import type { Adjustment } from "../model/adjustment.ts";
import type { ResolvedService } from "../model/resolve.ts";

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
  const changes = [...Object.entries(set), ...remove.map((pointer) => [pointer, undefined] as const)];
  for (const [pointer, value] of changes) {
    const changed = withField(result, stepsOf(pointer), value);
    if (changed === undefined) throw unreachable(service, manifest, pointer);
    result = changed;
  }
  return result as Manifest;
}

/** RFC 6901: `~1` is a slash in a name, `~0` a tilde. */
function stepsOf(pointer: string): readonly string[] {
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value with the field set, or gone where it is undefined; undefined where no field can be. */
function withField(within: Json, [step = "", ...rest]: readonly string[], value?: Json): Json | undefined {
  if (Array.isArray(within)) return withItem(within, step, rest, value);
  if (!isObject(within)) return value === undefined ? within : undefined;
  if (rest.length > 0) {
    if (within[step] === undefined && value === undefined) return within;
    const changed = withField(within[step] ?? {}, rest, value);
    return changed === undefined ? undefined : { ...within, [step]: changed };
  }
  const { [step]: _, ...others } = within;
  return value === undefined ? (others as JsonObject) : { ...within, [step]: value };
}

function withItem(
  list: readonly Json[],
  step: string,
  rest: readonly string[],
  value?: Json,
): Json | undefined {
  const index = step === "-" ? list.length : indexOf(list, step);
  const item = list[index];
  if (item === undefined && (value === undefined || step !== "-"))
    return value === undefined ? list : undefined;
  const changed = rest.length > 0 ? withField(item ?? {}, rest, value) : value;
  if (changed === undefined && rest.length > 0) return undefined;
  return changed === undefined ? list.toSpliced(index, 1) : list.toSpliced(index, 1, changed);
}

function indexOf(list: readonly Json[], step: string): number {
  return /^\d+$/.test(step) ? Number(step) : list.findIndex((item) => isObject(item) && item.name === step);
}

function unreachable(service: string, { kind, metadata }: Manifest, pointer: string): FindingsError {
  const message = `service "${service}": ${kind} ${metadata.name} has no place for ${pointer}`;
  const fix =
    "name an item of a list by its number or name, or - for a new one, and only step into maps and lists";
  return new FindingsError([{ code: "cannot-adjust", field: "adjust", message, fix }]);
}
