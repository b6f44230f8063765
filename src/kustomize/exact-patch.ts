import { equal } from "../manifest/equal.ts";
import { isObject, type Json, type JsonObject, keyOf, type Manifest } from "../manifest/manifest.ts";
import { diffMergePatch } from "./diff-merge-patch.ts";
import { unsetImages } from "./images.ts";
import { applyJsonPatch, diffJsonPatch } from "./json-patch.ts";
import { Inexact } from "./merge-lists.ts";
import { applyMergePatch } from "./merge-patch.ts";
import { targetOf } from "./patch-target.ts";
import type { FileContent, ImageOverride, PatchTarget } from "./types.ts";

export interface ExactPatch {
  readonly content: FileContent;
  /** Set for a JSON 6902 patch; a strategic merge patch names its object itself. */
  readonly target?: PatchTarget;
}

export interface PatchRequest {
  readonly base: Manifest;
  /** What the overlay makes of the base without a patch. */
  readonly unpatched: Manifest;
  readonly desired: Manifest;
  readonly images: readonly ImageOverride[];
  /** Everything that happens to an object after the patches. */
  readonly finish: (manifest: Manifest) => Manifest;
}

/** The smallest patch that is exact: a strategic merge patch, or JSON 6902 where none is. Tried before it is given. */
export function exactPatch(request: PatchRequest): ExactPatch {
  const { base } = request;
  const content = mergePatch(request);
  if (content !== undefined) return { content };
  const operations = jsonPatch(request);
  if (operations !== undefined) return { content: operations, target: targetOf(base) };
  throw new Error(
    `a bug in Tiphys: no patch turns the base of ${keyOf(base)} into what is desired, please report it`,
  );
}

/** The patch that deletes an object of the base. */
export function deletion(base: Manifest): JsonObject {
  return { ...identityOf(base), $patch: "delete" };
}

function mergePatch({ base, unpatched, desired, images, finish }: PatchRequest): JsonObject | undefined {
  try {
    const difference = diffMergePatch(unpatched, desired) ?? {};
    const metadata = isObject(difference.metadata) ? difference.metadata : {};
    if (Object.hasOwn(metadata, "namespace") || Object.hasOwn(metadata, "name")) return undefined;
    const identity = identityOf(base);
    const whole: { [field: string]: Json | undefined } = {
      ...identity,
      metadata: { ...metadata, ...identity.metadata },
    };
    for (const field in difference) if (field !== "metadata") whole[field] = difference[field];
    const patch = unsetImages<JsonObject>(whole, images);
    const result = applyMergePatch(base, patch);
    return result !== undefined && equal(finish(result), desired) ? patch : undefined;
  } catch (error) {
    if (error instanceof Inexact) return undefined;
    throw error;
  }
}

/** Against what the fields leave to do, or against the base itself where the fields make a place the base has not. */
function jsonPatch({
  base,
  unpatched,
  desired,
  finish,
}: PatchRequest): ReturnType<typeof diffJsonPatch> | undefined {
  for (const from of [unpatched, base]) {
    const operations = diffJsonPatch(from, desired);
    const result = applyJsonPatch(base, operations) as Manifest | undefined;
    if (result !== undefined && equal(finish(result), desired)) return operations;
  }
  return undefined;
}

function identityOf({ apiVersion, kind, metadata }: Manifest): Manifest {
  const { name, namespace } = metadata;
  return { apiVersion, kind, metadata: namespace === undefined ? { name } : { name, namespace } };
}
