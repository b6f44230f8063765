import { isObject, type Json, type JsonObject } from "../../../manifest/manifest.ts";
import { TemplateError } from "../go-template/errors.ts";
import type { GoMap } from "../go-template/values.ts";
import { type Language, renderText } from "../render-text.ts";
import type { GeneratorSpec } from "./spec.ts";

/** The generators whose `values` are rendered a second time, with the parameters of their own. */
const WITH_VALUES = new Set([
  "clusters",
  "git",
  "scmProvider",
  "clusterDecisionResource",
  "pullRequest",
  "plugin",
]);

/** Renders a whole generator with the parameters of its sibling in a matrix. */
export function interpolate(spec: GeneratorSpec, params: GoMap, language: Language): GeneratorSpec {
  const render = (text: string): string => renderText(text, params, language);
  return renderObject(spec, render, (value) => renderValue(value, params, language), undefined);
}

type Render = (text: string) => string;

function renderObject(
  json: JsonObject,
  render: Render,
  renderOwn: Render,
  parent: string | undefined,
): JsonObject {
  const entries = Object.entries(json).filter(
    (entry): entry is [string, Json] => entry[1] !== null && entry[1] !== undefined,
  );
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key === "values" && parent !== undefined && WITH_VALUES.has(parent) && isObject(value)) {
        return [
          key,
          Object.fromEntries(
            Object.entries(value).map(([name, item]) => [
              name,
              typeof item === "string" ? renderOwn(item) : item,
            ]),
          ),
        ];
      }
      return [render(key), renderAny(value, render, renderOwn, key)];
    }),
  );
}

function renderAny(json: Json, render: Render, renderOwn: Render, parent: string): Json {
  if (typeof json === "string") return render(json);
  if (Array.isArray(json)) return json.map((item: Json) => renderAny(item, render, renderOwn, ""));
  return isObject(json) ? renderObject(json, render, renderOwn, parent) : json;
}

const MISSING = /map has no entry for key|can't evaluate field/;

/** A value that needs parameters of its own generator stays as it is for now. */
function renderValue(value: string, params: GoMap, language: Language): string {
  const kept = language.goTemplateOptions.filter((option) => !option.startsWith("missingkey="));
  try {
    return renderText(value, params, { ...language, goTemplateOptions: [...kept, "missingkey=error"] });
  } catch (error) {
    if (error instanceof TemplateError && MISSING.test(error.message)) return value;
    throw error;
  }
}
