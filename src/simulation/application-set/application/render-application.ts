import { isObject, type Json, type JsonObject } from "../../../manifest/manifest.ts";
import { TemplateError } from "../go-template/errors.ts";
import type { GoMap } from "../go-template/values.ts";
import { type Language, renderText } from "../render-text.ts";
import { decodeYaml } from "../yaml/decode.ts";
import { APPLICATION } from "./application-shape.ts";
import { strategicMerge } from "./strategic-merge.ts";
import { readTyped } from "./typed-json.ts";

const FINALIZER = "resources-finalizer.argocd.argoproj.io";

/** Metadata and spec of a generated Application. */
export interface RenderedApplication extends JsonObject {
  readonly metadata: JsonObject;
  readonly spec: JsonObject;
}

export interface SyncPolicy {
  readonly preserveResourcesOnDeletion?: boolean;
  readonly applicationsSync?: string;
}

/** Renders every text of the template, keys of maps too. Without parameters the template is the Application. */
export function renderApplication(
  template: JsonObject,
  params: GoMap,
  language: Language,
  syncPolicy: SyncPolicy | undefined,
): RenderedApplication {
  const application = read(template);
  if (params.entries.size === 0) return application;
  const rendered = read(renderJson(application, (text) => renderText(text, params, language)) as JsonObject);
  if (syncPolicy?.preserveResourcesOnDeletion || rendered.metadata.finalizers) return rendered;
  return { ...rendered, metadata: { ...rendered.metadata, finalizers: [FINALIZER] } };
}

const read = (json: JsonObject): RenderedApplication => readTyped(APPLICATION, json) as RenderedApplication;

/** Every text of a JSON value rendered, keys too. Nulls in maps are dropped, as Argo CD does. */
export function renderJson(json: Json, render: (text: string) => string): Json {
  if (typeof json === "string") return render(json);
  if (Array.isArray(json)) return json.map((item: Json) => renderJson(item, render));
  if (!isObject(json)) return json;
  const entries = Object.entries(json).filter(
    (entry): entry is [string, Json] => entry[1] !== null && entry[1] !== undefined,
  );
  return Object.fromEntries(entries.map(([key, value]) => [render(key), renderJson(value, render)]));
}

/** Applies a rendered templatePatch. The project stays; unknown fields are dropped. Throws a TemplateError. */
export function applyTemplatePatch(application: RenderedApplication, patch: string): RenderedApplication {
  const json = parsePatch(patch);
  if (json === null) return application;
  if (!isObject(json)) throw new TemplateError(`invalid templatePatch: not an object: ${patch}`);
  readTyped(APPLICATION, json, "templatePatch");
  const merged = read(strategicMerge(APPLICATION, application, json));
  return { ...merged, spec: { ...merged.spec, project: application.spec.project } };
}

function parsePatch(patch: string): Json {
  if (!patch.trim().startsWith("{")) return decodeYaml(patch);
  try {
    return JSON.parse(patch) as Json;
  } catch (error) {
    throw new TemplateError(`invalid templatePatch: ${error instanceof Error ? error.message : error}`);
  }
}
