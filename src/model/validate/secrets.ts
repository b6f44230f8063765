import type { Finding } from "../../errors.ts";
import type { Variable } from "../container-knobs.ts";
import type { SecretsKnob } from "../facets/secrets.ts";
import type { ResolvedKnobs } from "../resolve.ts";
import { secretKeys } from "../secrets.ts";
import { type Misfit, unknownName } from "../shape.ts";
import type { FileAt } from "../source-file.ts";
import type { Surroundings } from "../surroundings.ts";
import { faultsOf, findingsIn } from "./place.ts";
import type { Resolved } from "./services.ts";
import { noFile, validateSopsFiles } from "./sops-files.ts";

/** Secrets that come from nowhere, or too late, and keys that the service's own Secrets do not have. */
export function validateSecrets(listed: readonly Resolved[], fileAt?: FileAt): Finding[] {
  const faults = listed.flatMap((one) => {
    const { secretStore } = one.environment;
    return faultsOf(one, secretMisfits(one.service.knobs, { secretStore, fileAt }));
  });
  return [...findingsIn(faults), ...validateSopsFiles(listed, fileAt)];
}

/** Without a store, and without files, where nothing around has them. */
export function secretMisfits(
  knobs: ResolvedKnobs,
  { secretStore, fileAt }: Pick<Surroundings, "secretStore" | "fileAt"> = {},
): readonly Misfit[] {
  const { secrets } = knobs;
  if (!secrets) return [];
  return [
    ...Object.entries(secrets).flatMap(([secret, knob]): readonly Misfit[] => {
      if ("keys" in knob) return knob.store || secretStore ? [] : [noStore(secret)];
      if ("sops" in knob) return noFile(secret, knob, fileAt);
      return "sealed" in knob ? unsealed(secret, knob.sealed) : [];
    }),
    ...readers(knobs).flatMap((reader) => unknownKeys(reader, secrets, fileAt)),
    ...tooLate(knobs, secrets),
  ];
}

function noStore(secret: string): Misfit {
  return {
    code: "no-secret-store",
    field: `secrets.${secret}`,
    message: `no store is stated that has the Secret "${secret}"`,
    fix: 'state secretStore: { name: "…" } in the environment, or store in the secret',
  };
}

function unsealed(secret: string, sealed: Readonly<Record<string, string | null>>): readonly Misfit[] {
  return Object.entries(sealed)
    .filter(([, value]) => value === null)
    .map(([key]) => ({
      code: "missing-value",
      field: `secrets.${secret}.sealed.${key}`,
      message: `secrets.${secret}.sealed.${key} is sealed for each environment, and not stated`,
      fix: `add .with({ secrets: { "${secret}": { sealed: { ${key}: "Ag…" } } } }) with the output of kubeseal --raw`,
    }));
}

/** Who reads a key of a Secret. */
interface Reader {
  readonly field: string;
  readonly secret: string;
  readonly key: string;
}

function readers({ variables, initContainers = {}, sidecars = {}, migrations, volumes = {} }: ResolvedKnobs) {
  const found = readersAmong("variables", variables);
  found.push(...readersAmong("migrations.variables", migrations?.variables));
  for (const [knob, containers] of Object.entries({ initContainers, sidecars })) {
    for (const [name, container] of Object.entries(containers)) {
      found.push(...readersAmong(`${knob}.${name}.variables`, container.variables));
    }
  }
  for (const [name, volume] of Object.entries(volumes)) {
    if (!("secret" in volume)) continue;
    const { secret, items = {} } = volume;
    found.push(...Object.keys(items).map((key) => ({ field: `volumes.${name}.items.${key}`, secret, key })));
  }
  return found;
}

function readersAmong(field: string, variables: Readonly<Record<string, Variable>> = {}): Reader[] {
  return Object.entries(variables).flatMap(([name, value]) =>
    typeof value === "object" && "secret" in value && !value.optional
      ? [{ field: `${field}.${name}`, secret: value.secret, key: value.key }]
      : [],
  );
}

function unknownKeys(
  { field, secret, key }: Reader,
  secrets: SecretsKnob,
  fileAt: FileAt | undefined,
): readonly Misfit[] {
  const knob = secrets[secret];
  const known = knob && secretKeys(knob, fileAt);
  return !known || known.includes(key) ? [] : unknownName("unknown-key", field, key, known);
}

/** What runs before the sync cannot read what the sync brings: a first one would wait for ever. */
function tooLate({ migrations }: ResolvedKnobs, secrets: SecretsKnob): readonly Misfit[] {
  if (migrations?.phase === "Sync") return [];
  return readersAmong("migrations.variables", migrations?.variables)
    .filter(({ secret }) => secrets[secret] && !("provided" in secrets[secret]))
    .map(({ field, secret }) => ({
      code: "secret-after-its-reader",
      field,
      message: `migrations run before the sync that makes the Secret "${secret}": a first one never starts`,
      fix: `state phase: "Sync", or let something else make it: secrets: { "${secret}": { provided: […] } }`,
    }));
}
