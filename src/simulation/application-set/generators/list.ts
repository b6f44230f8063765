import { isObject, type Json, type JsonObject } from "../../../manifest/manifest.ts";
import { TemplateError } from "../go-template/errors.ts";
import { mapFromJson } from "../go-template/json.ts";
import { ANY, GoMap, type GoValue, mapOf } from "../go-template/values.ts";
import { decodeYaml } from "../yaml/decode.ts";
import { listField, textField } from "./fields.ts";

/** `elements`, then `elementsYaml`, whose items are taken as they are in both template languages. */
export function listParams(spec: JsonObject, goTemplate: boolean): GoMap[] {
  const elements = listField(spec, "elements").map((element) => {
    const fields = objectOf(element, "an element of the list");
    return goTemplate ? mapFromJson(fields) : textParams(fields);
  });
  const yaml = textField(spec, "elementsYaml");
  return yaml === "" ? elements : [...elements, ...yamlParams(yaml)];
}

function objectOf(json: Json, what: string): JsonObject {
  if (!isObject(json)) throw new TemplateError(`${what} is not an object: ${JSON.stringify(json)}`);
  return json;
}

/** Without goTemplate every value has to be a text; `values` is a map of texts. */
function textParams(fields: JsonObject): GoMap {
  const entries = Object.entries(fields).flatMap(([key, value]): [string, GoValue][] => {
    if (key !== "values") return [[key, textOf(key, value)]];
    if (!isObject(value))
      throw new TemplateError("error parsing values map: values of a list element is not a map");
    return Object.entries(value).map(([name, item]) => [`values.${name}`, textOf(`values.${name}`, item)]);
  });
  // Go makes no map at all for an element without fields.
  return entries.length === 0 ? new GoMap(new Map(), ANY, true) : mapOf(entries);
}

function textOf(key: string, value: Json | undefined): string {
  if (typeof value === "string") return value;
  throw new TemplateError(
    `list element: ${key} is ${JSON.stringify(value)}; without goTemplate only texts are allowed`,
  );
}

function yamlParams(yaml: string): GoMap[] {
  const items = decodeYaml(yaml);
  if (items === null) return [];
  if (!Array.isArray(items)) throw new TemplateError("elementsYaml is not a list");
  return items.map((item: Json) =>
    item === null ? new GoMap(new Map(), ANY, true) : mapFromJson(objectOf(item, "an item of elementsYaml")),
  );
}
