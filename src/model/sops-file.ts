import type { Finding } from "../errors.ts";
import { isObject, type Json, type JsonObject, type Manifest } from "../manifest/manifest.ts";
import { once } from "../manifest/once.ts";
import { parseYaml } from "../manifest/parse-yaml.ts";
import type { SourceFile } from "./source-file.ts";

export const encrypt = "sops encrypt --in-place --encrypted-regex '^(data|stringData)$'";

/** A SopsSecret that makes one Secret, as its file has it. */
export interface EncryptedSecret {
  readonly manifest: Manifest;
  /** The Secret's name. */
  readonly name: string;
  readonly keys: readonly string[];
}

export interface SopsFile {
  /** Absent where the file is none of its kind. */
  readonly secret?: EncryptedSecret;
  readonly findings: readonly Finding[];
}

/** What is in a file that `sops` shall have encrypted, and what of it is not. A value is never told. */
export const readSopsFile = once(({ path, text }: SourceFile): SopsFile => {
  const { documents, findings } = parseYaml(text, path);
  if (findings.length > 0) return { findings };
  const secret = documents.length === 1 ? secretIn(documents[0]) : undefined;
  if (secret)
    return { secret, findings: faultsOf(secret).map((fault) => ({ ...fault, where: { file: path } })) };
  const message = "the file is not a SopsSecret of isindir.github.com/v1alpha3 with one template of a Secret";
  const where = { file: path, line: 1, column: 1 };
  return { findings: [{ code: "not-a-sops-secret", message, where, fix: wholly(text) }] };
});

function wholly(text: string): string {
  return text.includes("kind: ENC[")
    ? `encrypt the values alone: ${encrypt} FILE`
    : "write apiVersion, kind, metadata.name and spec.secretTemplates, then encrypt it (docs/facets/secrets.md)";
}

function secretIn(object: Json | undefined): EncryptedSecret | undefined {
  if (!isObject(object) || object.kind !== "SopsSecret") return undefined;
  const { apiVersion, metadata, spec } = object;
  const templates = isObject(spec) && Array.isArray(spec.secretTemplates) ? spec.secretTemplates : [];
  const [template] = templates as readonly Json[];
  if (apiVersion !== "isindir.github.com/v1alpha3" || !isObject(metadata) || templates.length !== 1)
    return undefined;
  if (!isObject(template) || typeof template.name !== "string") return undefined;
  const keys = fields.flatMap((field) => Object.keys(entriesOf(template, field)));
  return { manifest: object as Manifest, name: template.name, keys };
}

const fields = ["data", "stringData"];

function entriesOf(template: JsonObject, field: string): JsonObject {
  const entries = template[field];
  return isObject(entries) ? entries : {};
}

type Fault = Pick<Finding, "code" | "message" | "field" | "fix">;

function faultsOf({ manifest }: EncryptedSecret): readonly Fault[] {
  if (!isObject(manifest.sops)) return [unencrypted];
  const { secretTemplates } = manifest.spec as { readonly secretTemplates: readonly [JsonObject] };
  const [template] = secretTemplates;
  return fields.flatMap((field) =>
    Object.entries(entriesOf(template, field)).flatMap(([key, value]) =>
      faultOf(value, `spec.secretTemplates.${field}.${key}`),
    ),
  );
}

const replaced = "and replace what was pushed";

const unencrypted: Fault = {
  code: "not-encrypted",
  field: "spec.secretTemplates",
  message: "the file has no sops metadata: whatever is in it is in plain sight",
  fix: `${encrypt} FILE, ${replaced}`,
};

/** An empty text stays empty. */
function faultOf(value: Json | undefined, field: string): readonly Fault[] {
  if (value === "") return [];
  const type = typeof value === "string" ? /^ENC\[AES256_GCM,.*,type:(\w+)\]$/.exec(value)?.[1] : undefined;
  if (type === "str") return [];
  if (type) {
    const message = `${field} decrypts to a value of type ${type}, and a Secret holds texts only`;
    return [{ code: "not-a-text", field, message, fix: "quote the value: sops edit FILE" }];
  }
  const message = `${field} is in plain sight`;
  const fix = `take it out, write it with: sops edit FILE, ${replaced}`;
  return [{ code: "not-encrypted", field, message, fix }];
}
