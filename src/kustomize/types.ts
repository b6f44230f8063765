import type { JsonObject, Manifest } from "../manifest/manifest.ts";

/** One entry of `images:`. Tag and digest are both kept: `name:newTag@digest`. */
export interface ImageOverride extends JsonObject {
  /** The image as the base names it, without tag: `ghcr.io/acme/checkout`. */
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  /** `sha256:…` */
  readonly digest?: string;
}

export interface LabelPairs extends JsonObject {
  readonly pairs: { readonly [key: string]: string };
  /** Also on pod templates, job templates and volume claim templates; never in selectors. Default: false. */
  readonly includeTemplates?: boolean;
}

export interface ReplicaCount extends JsonObject {
  readonly name: string;
  readonly count: number;
}

/** A JSON 6902 patch needs a target; a strategic merge patch names its own. */
export interface PatchReference extends JsonObject {
  readonly path: string;
  readonly target?: PatchTarget;
}

export interface PatchTarget extends JsonObject {
  readonly group?: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** The fields of a kustomization.yaml that we write. */
export interface Kustomization extends JsonObject {
  readonly apiVersion: "kustomize.config.k8s.io/v1beta1";
  readonly kind: "Kustomization";
  readonly resources: readonly string[];
  readonly patches?: readonly PatchReference[];
  readonly namespace?: string;
  readonly labels?: readonly LabelPairs[];
  readonly replicas?: readonly ReplicaCount[];
  readonly images?: readonly ImageOverride[];
}

/** One operation of RFC 6902; the three that we need. */
export type JsonPatchOperation =
  | (JsonObject & { readonly op: "add" | "replace"; readonly path: string })
  | (JsonObject & { readonly op: "remove"; readonly path: string });

/** A manifest, a kustomization, a strategic merge patch; or the list of operations of a JSON 6902 patch. */
export type FileContent = JsonObject | readonly JsonPatchOperation[];

/** One folder: file name to content. Text is made of it by the writer. */
export type Files = ReadonlyMap<string, FileContent>;

export interface KustomizeTree {
  /** Empty when there is nothing to share: kustomize refuses an empty base. */
  readonly base: Files;
  readonly overlays: Readonly<Record<string, Files>>;
}

/** What one environment wants, whole. */
export interface OverlayInput {
  readonly namespace?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly includeTemplates?: boolean;
  readonly images?: readonly ImageOverride[];
  /** The objects as they must come out of kustomize, with namespace, labels and images. */
  readonly desired: readonly Manifest[];
}

export interface DeriveInput {
  /** The objects with defaults only: what all environments share. */
  readonly base: readonly Manifest[];
  readonly overlays: Readonly<Record<string, OverlayInput>>;
  /** From an overlay's folder to the base's: `../../base`. */
  readonly basePath: string;
}

export const kustomizationFile = "kustomization.yaml";
