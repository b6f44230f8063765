import { isObject, type JsonObject, type Manifest } from "../../manifest/manifest.ts";
import { parseYaml } from "../../manifest/parse-yaml.ts";
import type { BuiltInPolicy } from "../built-in-policy.ts";
import { isPlaceholder } from "../credentials.ts";
import { objectAt, objectsAt, textAt } from "../fields.ts";
import { objectsOfKind } from "../of-kind.ts";

export const secretsStayOutOfGit: BuiltInPolicy = {
  id: "secrets-stay-out-of-git",
  severity: "deny",
  looksAt: "service",
  why: "Base64 hides nothing: whoever reads the repository, or any clone of it, has the Secret, for ever.",
  fix: "Seal it (SealedSecret), or name where it is kept (ExternalSecret). What was pushed once has to be replaced.",
  *check(rendered) {
    for (const object of ["Secret", "SopsSecret"].flatMap((kind) => objectsOfKind(rendered, kind))) {
      const isPublic = publicKeysOf(object.manifest);
      for (const { at, secret } of secretsIn(object.manifest)) {
        for (const field of ["data", "stringData"]) {
          const keys = plainKeys(secret, field, isPublic);
          if (keys.length === 0) continue;
          const values = keys.length === 1 ? "a value" : `${keys.length} values`;
          yield { object, field: at + field, message: `holds ${values} in plain sight: ${keys.join(", ")}` };
        }
      }
    }
  },
};

interface HeldSecret {
  /** The path that its fields are under. */
  readonly at: string;
  readonly secret: JsonObject;
}

/** The object itself, or what an operator makes Secrets of. */
function secretsIn(manifest: Manifest): readonly HeldSecret[] {
  const { apiVersion, kind, sops } = manifest;
  // SOPS has encrypted the values of a Secret that has this field.
  if (apiVersion === "v1" && kind === "Secret" && sops === undefined) return [{ at: "", secret: manifest }];
  if (kind !== "SopsSecret") return [];
  return objectsAt(objectAt(manifest, "spec"), "secretTemplates").map((secret, index) => ({
    at: `spec.secretTemplates.${index}.`,
    secret,
  }));
}

function plainKeys(secret: JsonObject, field: string, isPublic: ReadonlySet<string>): readonly string[] {
  const values: JsonObject = objectAt(secret, field);
  return Object.entries(values).flatMap(([key, value]) => {
    if (typeof value !== "string" || isPublic.has(key)) return [];
    const text = field === "data" ? fromBase64(value) : value;
    if (key === "config" && isPublic === addresses && needsNoSecret(text)) return [];
    return isPlaceholder(text) || isCertificate(text) ? [] : [key];
  });
}

/** Argo CD keeps the addresses of repositories and clusters in Secrets, beside their credentials. */
const addresses: ReadonlySet<string> = new Set(
  (
    "clusterResources depth enableLfs enableOCI forceHttpBasicAuth githubAppEnterpriseBaseUrl githubAppID " +
    "githubAppInstallationID insecure insecureIgnoreHostKey insecureOCIForceHttp name namespaces noProxy project proxy " +
    "server shard type url useAzureWorkloadIdentity username"
  ).split(" "),
);

const nothing: ReadonlySet<string> = new Set();

function publicKeysOf(manifest: Manifest): ReadonlySet<string> {
  return textAt(manifest, "metadata", "labels", "argocd.argoproj.io/secret-type") ? addresses : nothing;
}

/** How Argo CD reaches a cluster by an account that it has anyway. */
function needsNoSecret(config: string): boolean {
  const { documents } = parseYaml(config, "");
  const [account = null] = documents;
  if (!isObject(account)) return false;
  const { tlsClientConfig, ...rest } = account;
  const tls = isObject(tlsClientConfig) ? Object.keys(tlsClientConfig) : [];
  return Object.keys(rest).every((key) => key === "awsAuthConfig") && !tls.includes("keyData");
}

/** Everybody may know a certificate; its key is another entry. */
function isCertificate(text: string): boolean {
  return /^\s*-----BEGIN (?:CERTIFICATE|PUBLIC KEY)-----/.test(text) && !text.includes("PRIVATE KEY");
}

function fromBase64(text: string): string {
  return Buffer.from(text, "base64").toString("latin1");
}
