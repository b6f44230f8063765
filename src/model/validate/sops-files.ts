import type { Finding } from "../../errors.ts";
import { namespaceOf } from "../environment.ts";
import type { SopsSecret } from "../facets/secrets.ts";
import type { Misfit } from "../shape.ts";
import { type EncryptedSecret, encrypt, readSopsFile } from "../sops-file.ts";
import type { FileAt, SourceFile } from "../source-file.ts";
import type { Resolved } from "./services.ts";

/** A Secret without the file that it is in. */
export function noFile(secret: string, { sops }: SopsSecret, fileAt?: FileAt): readonly Misfit[] {
  const field = `secrets.${secret}.sops`;
  if (sops === null) {
    const message = `${field} is a file of each environment, and not stated`;
    const fix = `add .with({ secrets: { "${secret}": { sops: "…/${secret}.yaml" } } })`;
    return [{ code: "missing-value", field, message, fix }];
  }
  if (!fileAt) {
    const message = `${field}: no file is read inside of a build`;
    return [
      {
        code: "no-file-here",
        field,
        message,
        fix: "state the Secret with a service, and name it provided here",
      },
    ];
  }
  if (fileAt(sops)) return [];
  return [
    {
      code: "no-such-file",
      field,
      message: `there is no file ${sops}`,
      fix: `write it, then: ${encrypt} ${sops}`,
    },
  ];
}

/** Files that do not hold the Secret that they are stated for, each fault at its own line, and once. */
export function validateSopsFiles(listed: readonly Resolved[], fileAt?: FileAt): Finding[] {
  const findings = listed.flatMap(({ environment, service }) => {
    const { secrets = {}, namespace = namespaceOf(environment, service.name) } = service.knobs;
    return Object.entries(secrets).flatMap(([name, secret]) => {
      const file = "sops" in secret && secret.sops !== null ? fileAt?.(secret.sops) : undefined;
      return file ? faultsOf(file, { name, namespace }) : [];
    });
  });
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

interface Expected {
  readonly name: string;
  readonly namespace: string;
}

function faultsOf(file: SourceFile, expected: Expected): readonly Finding[] {
  const { secret, findings } = readSopsFile(file);
  const where = { file: file.path };
  return [...findings, ...(secret ? misnamed(secret, expected).map((misfit) => ({ ...misfit, where })) : [])];
}

function misnamed({ manifest, name }: EncryptedSecret, expected: Expected): readonly Misfit[] {
  const { metadata } = manifest;
  const stated: readonly [field: string, found: string | undefined, wanted: string][] = [
    ["metadata.name", metadata.name, expected.name],
    ["metadata.namespace", metadata.namespace ?? expected.namespace, expected.namespace],
    ["spec.secretTemplates.name", name, expected.name],
  ];
  return stated.flatMap(([field, found, wanted]): readonly Misfit[] => {
    if (found === wanted) return [];
    const isHidden = found?.startsWith("ENC[");
    const message = isHidden
      ? `${field} is encrypted`
      : `${field} is ${JSON.stringify(found)}, not "${wanted}"`;
    const fix = isHidden
      ? `encrypt the values alone: ${encrypt} FILE`
      : `sops edit FILE, and write ${wanted}`;
    return [{ code: "another-secret", field, message, fix }];
  });
}
