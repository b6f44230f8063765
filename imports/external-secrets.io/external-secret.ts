// Made by `tiphys import` from ExternalSecret of external-secrets.io/v1. Import it again rather than change it.
import { ApiObject, type ApiObjectMetadata } from "cdk8s";
import type { Construct } from "constructs";

export class ExternalSecret extends ApiObject {
  constructor(scope: Construct, id: string, props: ExternalSecretProps = {}) {
    super(scope, id, { ...props, apiVersion: "external-secrets.io/v1", kind: "ExternalSecret" });
  }
}

export interface ExternalSecretProps {
  readonly metadata?: Pick<
    ApiObjectMetadata,
    "name" | "namespace" | "labels" | "annotations" | "finalizers" | "ownerReferences"
  >;
  readonly spec?: ExternalSecretSpec;
}

export interface ExternalSecretSpec {
  readonly data?: readonly ExternalSecretData[];
  readonly dataFrom?: readonly ExternalSecretDataFrom[];
  readonly refreshInterval?: string;
  readonly refreshPolicy?: "CreatedOnce" | "Periodic" | "OnChange";
  readonly secretStoreRef?: ExternalSecretSecretStoreRef;
  readonly syncWindows?: ExternalSecretSyncWindows;
  readonly target?: ExternalSecretTarget;
}

export interface ExternalSecretData {
  readonly remoteRef: ExternalSecretDataRemoteRef;
  readonly secretKey: string;
  readonly sourceRef?: ExternalSecretDataSourceRef;
}

export interface ExternalSecretDataRemoteRef {
  readonly conversionStrategy?: "Default" | "Unicode";
  readonly decodingStrategy?: "Auto" | "Base64" | "Base64URL" | "None";
  readonly key: string;
  readonly metadataPolicy?: "None" | "Fetch";
  readonly nullBytePolicy?: "Ignore" | "Fail";
  readonly property?: string;
  readonly version?: string;
}

export interface ExternalSecretDataSourceRef {
  readonly generatorRef?: ExternalSecretDataSourceRefGeneratorRef;
  readonly storeRef?: ExternalSecretSecretStoreRef;
}

export interface ExternalSecretDataSourceRefGeneratorRef {
  readonly apiVersion?: string;
  readonly kind: "ACRAccessToken" | "BeyondtrustWorkloadCredentialsDynamicSecret" | "ClusterGenerator" | "CloudsmithAccessToken" | "ECRAuthorizationToken" | "Fake" | "GCRAccessToken" | "GithubAccessToken" | "GitlabDeployToken" | "QuayAccessToken" | "Password" | "SSHKey" | "STSSessionToken" | "UUID" | "VaultDynamicSecret" | "Webhook" | "Grafana" | "MFA";
  readonly name: string;
}

export interface ExternalSecretSecretStoreRef {
  readonly kind?: "SecretStore" | "ClusterSecretStore";
  readonly name?: string;
}

export interface ExternalSecretDataFrom {
  readonly extract?: ExternalSecretDataRemoteRef;
  readonly find?: ExternalSecretDataFromFind;
  readonly rewrite?: readonly ExternalSecretDataFromRewrite[];
  readonly sourceRef?: ExternalSecretDataSourceRef;
}

export interface ExternalSecretDataFromFind {
  readonly conversionStrategy?: "Default" | "Unicode";
  readonly decodingStrategy?: "Auto" | "Base64" | "Base64URL" | "None";
  readonly name?: ExternalSecretDataFromFindName;
  readonly nullBytePolicy?: "Ignore" | "Fail";
  readonly path?: string;
  readonly tags?: { readonly [key: string]: string };
}

export interface ExternalSecretDataFromFindName {
  readonly regexp?: string;
}

export interface ExternalSecretDataFromRewrite {
  readonly merge?: ExternalSecretDataFromRewriteMerge;
  readonly regexp?: ExternalSecretDataFromRewriteRegexp;
  readonly transform?: ExternalSecretDataFromRewriteTransform;
}

export interface ExternalSecretDataFromRewriteMerge {
  readonly conflictPolicy?: "Ignore" | "Error";
  readonly into?: string;
  readonly priority?: readonly string[];
  readonly priorityPolicy?: "IgnoreNotFound" | "Strict";
  readonly strategy?: "Extract" | "JSON";
}

export interface ExternalSecretDataFromRewriteRegexp {
  readonly source: string;
  readonly target: string;
}

export interface ExternalSecretDataFromRewriteTransform {
  readonly template: string;
}

export interface ExternalSecretSyncWindows {
  readonly kind: "allow" | "deny";
  readonly windows: readonly ExternalSecretSyncWindowsWindow[];
}

export interface ExternalSecretSyncWindowsWindow {
  readonly duration: string;
  readonly schedule: string;
}

export interface ExternalSecretTarget {
  readonly creationPolicy?: "Owner" | "Orphan" | "Merge" | "None" | "CreateOrMerge";
  readonly deletionPolicy?: "Delete" | "Merge" | "Retain";
  readonly immutable?: boolean;
  readonly manifest?: ExternalSecretTargetManifest;
  readonly name?: string;
  readonly template?: ExternalSecretTargetTemplate;
}

export interface ExternalSecretTargetManifest {
  readonly apiVersion: string;
  readonly kind: string;
}

export interface ExternalSecretTargetTemplate {
  readonly data?: { readonly [key: string]: string };
  readonly engineVersion?: "v2";
  readonly mergePolicy?: "Replace" | "Merge";
  readonly metadata?: ExternalSecretTargetTemplateMetadata;
  readonly templateFrom?: readonly ExternalSecretTargetTemplateTemplateFrom[];
  readonly type?: string;
}

export interface ExternalSecretTargetTemplateMetadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly finalizers?: readonly string[];
  readonly labels?: { readonly [key: string]: string };
}

export interface ExternalSecretTargetTemplateTemplateFrom {
  readonly configMap?: ExternalSecretTargetTemplateTemplateFromSecret;
  readonly literal?: string;
  readonly secret?: ExternalSecretTargetTemplateTemplateFromSecret;
  readonly target?: string;
  readonly valuesDecodingStrategy?: "Auto" | "Base64" | "Base64URL" | "None";
}

export interface ExternalSecretTargetTemplateTemplateFromSecret {
  readonly items: readonly ExternalSecretTargetTemplateTemplateFromSecretItem[];
  readonly name: string;
}

export interface ExternalSecretTargetTemplateTemplateFromSecretItem {
  readonly key: string;
  readonly templateAs?: "Values" | "KeysAndValues";
}
