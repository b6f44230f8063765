import type { Finding } from "../../errors.ts";
import { namespaceOf } from "../environment.ts";
import type { SecretsKnob, SopsSecret } from "../facets/secrets.ts";
import type { Misfit } from "../shape.ts";
import { type EncryptedSecret, encrypt, readSopsFile } from "../sops-file.ts";
import type { FileAt } from "../source-file.ts";
import type { Resolved } from "./services.ts";

/** A Secret without the file that it is in. */
export function noFile(secret: string, { sops }: SopsSecret, fileAt?: FileAt): readonly Misfit[] {
  const field = `secrets.${secret}.sops`;
  if (sops === null) {
    const message = `${field} is a file of each environment, and not stated`;
    const fix = `add .with({ secrets: { "${secret}": { sops: "…/${secret}.yaml" } } })`;
    return [{ code: "missing-value", field, message, fix }];
  }
  if (fileAt?.(sops)) return [];
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
    const { secrets, namespace = namespaceOf(environment, service.name) } = service.knobs;
    return sopsFileFindings(secrets, fileAt, namespace);
  });
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Without a namespace any may be stated. */
export function sopsFileFindings(
  secrets: SecretsKnob = {},
  fileAt?: FileAt,
  namespace?: string,
): readonly Finding[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const file = "sops" in secret && secret.sops !== null ? fileAt?.(secret.sops) : undefined;
    if (!file) return [];
    const { secret: held, findings } = readSopsFile(file);
    const misfits = held ? misnamed(held, { name, namespace }) : [];
    return [...findings, ...misfits.map((misfit) => ({ ...misfit, where: { file: file.path } }))];
  });
}

interface Expected {
  readonly name: string;
  readonly namespace: string | undefined;
}

function misnamed({ manifest, name }: EncryptedSecret, expected: Expected): readonly Misfit[] {
  const { metadata } = manifest;
  const { namespace = metadata.namespace } = expected;
  const stated: readonly (readonly [field: string, found: string | undefined, wanted: string | undefined])[] =
    [
      ["metadata.name", metadata.name, expected.name],
      ["metadata.namespace", metadata.namespace ?? namespace, namespace],
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
