import type { SecretsKnob } from "./facets/secrets.ts";

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

/** The keys that the Secret will have. */
export function secretKeys(secret: SecretKnob): readonly string[] {
  if ("provided" in secret) return secret.provided;
  return Object.keys("sealed" in secret ? secret.sealed : (secret.template ?? secret.keys));
}
