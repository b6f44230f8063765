import {
  duration,
  either,
  flag,
  listOf,
  type Misfit,
  mapOf,
  oneOf,
  record,
  type Shape,
  text,
  textLike,
} from "../shape.ts";

/** The Secrets of a service by their names: where each is kept, never what it holds. */
export type SecretsKnob = Readonly<Record<string, StoredSecret | SealedSecret | SopsSecret | ProvidedSecret>>;

/** Where the External Secrets Operator reads. */
export interface SecretStore {
  /** @default "ClusterSecretStore" */
  readonly kind?: "ClusterSecretStore" | "SecretStore";
  readonly name: string;
}

/** An ExternalSecret: the operator fetches it from a store. */
export interface StoredSecret {
  /** Key of the Secret → where the store has it: `"shop/checkout"`, or `"shop/checkout#url"` for one property of that. */
  readonly keys: Readonly<Record<string, string>>;
  /** @default the environment's `secretStore` */
  readonly store?: SecretStore;
  /** How often it is fetched again. @default "1h" */
  readonly refresh?: string;
  /** Key of the Secret → a Go template of the fetched keys: `"postgres://{{ .user }}:{{ .password }}@db/shop"`. @default the keys as fetched */
  readonly template?: Readonly<Record<string, string>>;
  /** @default "Opaque" */
  readonly type?: string;
  /** Leave the Secret in the cluster when this object goes. @default false: it goes too, and the store still has it */
  readonly keep?: boolean;
}

/** A SealedSecret: encrypted for the controller of one cluster, so each environment states its own. */
export interface SealedSecret {
  /** Key → what `kubeseal --raw` prints; `null`: every environment states it. */
  readonly sealed: Readonly<Record<string, string | null>>;
  /** What the controller binds it to: name and namespace, the namespace, or nothing. @default "strict" */
  readonly scope?: "strict" | "namespace-wide" | "cluster-wide";
  /** @default "Opaque" */
  readonly type?: string;
}

/** A SopsSecret: a file that `sops` encrypted, which sops-secrets-operator decrypts in the cluster. */
export interface SopsSecret {
  /** The file, from the folder of `tiphys.config.ts`; `null`: every environment has its own. */
  readonly sops: string | null;
}

/** Somebody else makes it (an operator, a plugin): nothing is made here, and its keys are known. */
export interface ProvidedSecret {
  readonly provided: readonly string[];
}

export interface SecretFacets {
  /** An environment adds to them, entry by entry. @default none */
  readonly secrets?: SecretsKnob;
}

const store = record({ kind: oneOf("ClusterSecretStore", "SecretStore"), name: text }, ["name"]);
export const secretStore: Shape = store;

/** RSA of at least 2048 bits with its length before it: nothing that is short, or no Base64, is sealed. Its text is never told. */
const ciphertext: Shape = (value, field): readonly Misfit[] =>
  value === null || (typeof value === "string" && /^[A-Za-z0-9+/]{340,}={0,2}$/.test(value))
    ? []
    : [
        {
          code: "not-sealed",
          field,
          message: `${field} is not what kubeseal prints: it may be the value itself`,
          fix: "state the output of kubeseal --raw, and replace the value wherever it was pushed",
        },
      ];

const stored = {
  keys: mapOf(text),
  store,
  refresh: duration,
  template: mapOf(text),
  type: text,
  keep: flag,
} satisfies Record<keyof StoredSecret, Shape>;

const sealed = {
  sealed: mapOf(ciphertext),
  scope: oneOf("strict", "namespace-wide", "cluster-wide"),
  type: text,
} satisfies Record<keyof SealedSecret, Shape>;

const pathUnder = textLike(
  /^(?!\/)(?!(?:.*\/)?\.\.\/).+\.ya?ml$/,
  "a YAML file under the folder of tiphys.config.ts, or null",
);
const sopsFile: Shape = (value, field) => (value === null ? [] : pathUnder(value, field));

export const secretFacets = {
  secrets: mapOf(
    either(
      "{ keys }, { sealed }, { sops } or { provided }",
      record(stored, ["keys"]),
      record(sealed, ["sealed"]),
      record({ sops: sopsFile } satisfies Record<keyof SopsSecret, Shape>, ["sops"]),
      record({ provided: listOf(text) }, ["provided"]),
    ),
  ),
} satisfies Record<keyof SecretFacets, Shape>;
