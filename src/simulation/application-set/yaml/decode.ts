import type { Document, Node, YAMLMap } from "yaml";
import type { Json } from "../../../manifest/manifest.ts";
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from "../../../manifest/yaml-library.ts";
import { TemplateError } from "../go-template/errors.ts";
import { plain } from "../go-template/print.ts";
import { type Resolved, resolvePlain } from "./resolve.ts";

/** Aliases may blow up a small file into a huge value. */
const MAX_NODES = 1_000_000;

/**
 * The first document of a YAML 1.1 text as JSON, as Go reads it: `yes`, `n` and `on` are booleans, also as keys, the
 * last of two equal keys counts, timestamps are texts. Throws a TemplateError.
 */
export function decodeYaml(text: string): Json {
  const documents = parseAllDocuments(text, {
    schema: "failsafe",
    uniqueKeys: false,
    merge: false,
    logLevel: "silent",
  });
  const first = documents[0];
  const { errors, warnings } = first ?? (documents as unknown as Document);
  // Go refuses a directive that it does not know.
  const error = errors[0] ?? warnings.find(({ code }) => code === "BAD_DIRECTIVE");
  if (error) throw new TemplateError(`error converting YAML to JSON: ${error.message.split("\n")[0]}`);
  if (first === undefined) return null;
  return new Decoder(first).decode(first.contents);
}

class Decoder {
  #nodes = 0;

  constructor(readonly document: Document) {}

  decode(node: unknown): Json {
    if (++this.#nodes > MAX_NODES) throw new TemplateError("document contains excessive aliasing");
    if (isAlias(node)) return this.decode(this.#target(node));
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return node.items.map((item) => this.decode(item));
    if (!isScalar(node)) return null;
    return toJson(scalar(node));
  }

  #target(alias: Node): Node {
    const target = isAlias(alias) ? alias.resolve(this.document) : undefined;
    if (target === undefined) throw new TemplateError("unknown anchor");
    return target;
  }

  #map(map: YAMLMap): Json {
    const merged: Record<string, Json> = {};
    const own: Record<string, Json> = {};
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? scalar(key) : undefined;
      if (name?.kind === "merge") Object.assign(merged, this.#merged(value));
      else define(own, name === undefined ? this.#noKey(key) : keyText(name), this.decode(value));
    }
    for (const [key, value] of Object.entries(own)) define(merged, key, value);
    return merged;
  }

  #noKey(key: unknown): never {
    const aliased = isAlias(key) ? this.#target(key) : undefined;
    throw new TemplateError(`unsupported map key: ${String(aliased ?? key)}`);
  }

  /** A map, or a list of maps of which the first one counts. */
  #merged(value: unknown): Record<string, Json> {
    const source = isAlias(value) ? this.#target(value) : value;
    if (isSeq(source)) return Object.assign({}, ...source.items.map((item) => this.#merged(item)).reverse());
    if (!isMap(source)) throw new TemplateError("map merge requires map or sequence of maps as the value");
    return this.#map(source) as Record<string, Json>;
  }
}

/** Also for the key `__proto__`, which plain assignment would lose. */
function define(target: Record<string, Json>, key: string, value: Json): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

const TAG = "tag:yaml.org,2002:";

function scalar({
  value,
  type,
  tag,
}: {
  readonly value?: unknown;
  readonly type?: string | null;
  readonly tag?: string;
}): Resolved {
  const text = value === null || value === undefined ? "" : String(value);
  if (tag === `${TAG}str`) return { kind: "text", value: text };
  const isPlain = type === "PLAIN" || type === undefined || tag?.startsWith(TAG);
  return isPlain ? resolvePlain(text) : { kind: "text", value: text };
}

function toJson(resolved: Resolved): Json {
  if (resolved.kind === "int") return Number(resolved.value);
  if (resolved.kind === "float" && !Number.isFinite(resolved.value)) {
    throw new TemplateError(`json: unsupported value: ${plain(resolved.value)}`);
  }
  return resolved.value as Json;
}

function keyText(key: Resolved): string {
  if (key.kind === "null") throw new TemplateError("unsupported map key of type: null");
  return typeof key.value === "number" ? plain(key.value) : String(key.value);
}
