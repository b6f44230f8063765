import type { SecretsKnob, SopsSecret } from "./facets/secrets.ts";
import { readSopsFile } from "./sops-file.ts";
import type { FileAt } from "./source-file.ts";

type SecretKnob = SecretsKnob[string];

/** An environment's secrets: what it says of one of them comes into that, unless it is kept in another way there. */
export function mergeSecrets(stated: SecretsKnob, said: SecretsKnob): SecretsKnob {
  const merged = Object.entries(said).map(([name, knob]) => [name, mergeSecret(stated[name], knob)] as const);
  return { ...stated, ...Object.fromEntries(merged) };
}

function mergeSecret(stated: SecretKnob | undefined, said: SecretKnob): SecretKnob {
  if (!stated) return said;
  if ("keys" in stated && "keys" in said)
    return { ...stated, ...said, keys: { ...stated.keys, ...said.keys } };
  if ("sealed" in stated && "sealed" in said)
    return { ...stated, ...said, sealed: { ...stated.sealed, ...said.sealed } };
  return said;
}

/** The keys that the Secret will have; undefined where a file has them that cannot be read. */
export function secretKeys(secret: SecretKnob, fileAt?: FileAt): readonly string[] | undefined {
  if ("provided" in secret) return secret.provided;
  if ("sops" in secret) return sopsKeys(secret, fileAt);
  return Object.keys("sealed" in secret ? secret.sealed : (secret.template ?? secret.keys));
}

/** The files that Secrets are in. */
export function sopsPaths(secrets: SecretsKnob = {}): readonly string[] {
  return Object.values(secrets).flatMap((secret) => ("sops" in secret ? (secret.sops ?? []) : []));
}

function sopsKeys({ sops }: SopsSecret, fileAt?: FileAt): readonly string[] | undefined {
  const file = sops === null ? undefined : fileAt?.(sops);
  return file && readSopsFile(file).secret?.keys;
}
