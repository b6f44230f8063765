import type { Finding } from "../errors.ts";
import type { Json, JsonObject, Manifest } from "../manifest/manifest.ts";

/** Line breaks of Unicode that kustomize 5.8.1 writes as blanks. */
const rewritten = /[\u0085\u2028\u2029]/;

/** Several lines, the first starting with a tab: kustomize 5.8.1 fails on it when a JSON 6902 patch meets the object. */
const failing = /^\t[\s\S]*\n/;

/** Texts that kustomize cannot carry, so that no overlay could hold them exactly. */
export function lossyTextFindings(manifest: Manifest): readonly Finding[] {
  return holds(manifest, rewritten)
    ? [finding(manifest, "a line break of Unicode (U+0085, U+2028 or U+2029)", "write a line feed instead")]
    : [];
}

/** Texts that kustomize cannot carry through a JSON 6902 patch. */
export function unpatchableTextFindings(manifest: Manifest): readonly Finding[] {
  const what = "a text of several lines that starts with a tab, and needs a JSON 6902 patch";
  return holds(manifest, failing)
    ? [finding(manifest, what, "start the text with something else than a tab")]
    : [];
}

function finding({ kind, metadata }: Manifest, what: string, fix: string): Finding {
  return { code: "text-kustomize-cannot-carry", message: `${kind} ${metadata.name} holds ${what}`, fix };
}

function holds(value: Json | undefined, pattern: RegExp): boolean {
  if (typeof value === "string") return pattern.test(value);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (holds(value[index], pattern)) return true;
    return false;
  }
  for (const key in value as JsonObject) if (holds((value as JsonObject)[key], pattern)) return true;
  return false;
}
