import type { Json, Manifest } from "../../manifest/manifest.ts";
import type { SealedSecret, SopsSecret, StoredSecret } from "../../model/facets/secrets.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { readSopsFile } from "../../model/sops-file.ts";
import { compact } from "../compact.ts";
import { metadataOf } from "../labels.ts";

/** Before everything else of the service: Argo CD waits until the Secret is there, and only then starts pods. */
const first = { "argocd.argoproj.io/sync-wave": "-1" };

export function secretsOf(service: ResolvedService): Manifest[] {
  return Object.entries(service.knobs.secrets ?? {}).flatMap(([name, secret]) => {
    if ("keys" in secret) return [externalSecret(service, name, secret)];
    if ("sops" in secret) return sopsSecret(service, name, secret);
    return "sealed" in secret ? sealedSecret(service, name, secret) : [];
  });
}

function externalSecret(service: ResolvedService, name: string, secret: StoredSecret): Manifest {
  const { keys, refresh = "1h", template, type, keep = false } = secret;
  const store = secret.store ?? service.surroundings.secretStore;
  return {
    apiVersion: "external-secrets.io/v1",
    kind: "ExternalSecret",
    metadata: metadataOf(service, name, first),
    spec: compact({
      refreshInterval: refresh,
      secretStoreRef: store && { kind: store.kind ?? "ClusterSecretStore", name: store.name },
      target: compact({
        name,
        creationPolicy: keep ? "Orphan" : "Owner",
        // What the store loses stays in the cluster.
        deletionPolicy: "Retain",
        template: compact({ type, data: template }),
      }),
      data: Object.entries(keys).map(([secretKey, place]) => ({ secretKey, remoteRef: remoteRef(place) })),
    }),
  };
}

function remoteRef(place: string): Json {
  const [key = "", property] = place.split("#");
  return { key, ...(property !== undefined && { property }) };
}

/** Absent from the base where each environment has its own text. */
function sealedSecret(service: ResolvedService, name: string, secret: SealedSecret): Manifest[] {
  const { sealed, scope = "strict", type } = secret;
  if (Object.values(sealed).includes(null)) return [];
  const bound = scope === "strict" ? {} : { [`sealedsecrets.bitnami.com/${scope}`]: "true" };
  return [
    {
      apiVersion: "bitnami.com/v1alpha1",
      kind: "SealedSecret",
      metadata: metadataOf(service, name, { ...bound, ...first }),
      spec: {
        encryptedData: sealed as Readonly<Record<string, string>>,
        template: {
          metadata: { name, ...(scope !== "strict" && { annotations: bound }) },
          ...(type && { type }),
        },
      },
    },
  ];
}

/** What is in the file as it is there: whoever decrypts it needs each text under its own field. */
function sopsSecret(service: ResolvedService, name: string, { sops }: SopsSecret): Manifest[] {
  const file = sops === null ? undefined : service.surroundings.fileAt?.(sops);
  const secret = file && readSopsFile(file).secret;
  if (!secret) return [];
  const { metadata, spec, sops: encryption } = secret.manifest;
  const own = metadataOf(service, name, { ...metadata.annotations, ...first });
  const labels = { ...own.labels, ...metadata.labels };
  return [
    {
      apiVersion: "isindir.github.com/v1alpha3",
      kind: "SopsSecret",
      metadata: { ...own, ...compact({ labels }) },
      spec,
      sops: encryption,
    },
  ];
}
