import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable } from "../go-template/function.ts";
import { fromJson } from "../go-template/json.ts";
import { GoInteger, GoList, GoMap, type GoValue, typeOf } from "../go-template/values.ts";
import { normalizeName, slugOf } from "../slug.ts";
import { decodeYaml } from "../yaml/decode.ts";
import { encodeYaml } from "../yaml/encode.ts";

/** `slugify [limit [smart]] text`. A wrong type is a panic in Go, which the template turns into an error. */
function slugify(values: readonly GoValue[]): string {
  const text = values.length === 0 ? "" : (values.at(-1) ?? null);
  const [limit, smart] = values.slice(0, -1);
  if (typeof text !== "string") return conversion(text, "string");
  if (limit !== undefined && !(limit instanceof GoInteger && limit.type === "int"))
    return conversion(limit, "int");
  if (smart !== undefined && typeof smart !== "boolean") return conversion(smart, "bool");
  return slugOf(normalizeName(text), {
    limit: limit instanceof GoInteger ? Number(limit.value) : 50,
    smart: smart ?? true,
  });
}

function conversion(value: GoValue, wanted: string): never {
  return fail(
    `interface conversion: interface {} is ${value === null ? "nil" : typeOf(value)}, not ${wanted}`,
  );
}

function fromYaml(text: string): GoValue {
  const value = fromJson(decodeYaml(text));
  if (value === null) return new GoMap(new Map());
  return value instanceof GoMap ? value : fail(`cannot unmarshal ${typeOf(value)} into a map`);
}

function fromYamlArray(text: string): GoValue {
  const value = fromJson(decodeYaml(text));
  if (value === null) return new GoList([]);
  return value instanceof GoList ? value : fail(`cannot unmarshal ${typeOf(value)} into a list`);
}

/** What Argo CD adds to sprig. */
export const ARGO: FunctionTable = {
  normalize: define(["string"], normalizeName),
  slugify: define(["...any"], slugify),
  toYaml: define(["any"], (value) => encodeYaml(value).replace(/\n$/, "")),
  fromYaml: define(["string"], fromYaml),
  fromYamlArray: define(["string"], fromYamlArray),
};
