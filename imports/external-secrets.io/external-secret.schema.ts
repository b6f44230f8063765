// Made by `tiphys import` from ExternalSecret of external-secrets.io/v1. Import it again rather than change it.
import type { CustomResource } from "tiphys";

export const externalSecret: CustomResource = {
  apiVersion: "external-secrets.io/v1",
  kind: "ExternalSecret",
  scope: "namespaced",
  types: `kind ExternalSecret apiVersion:string kind:string metadata:meta/v1.ObjectMeta status:any spec:ExternalSecretSpec
type ExternalSecretSpec data:ExternalSecretData[] dataFrom:ExternalSecretDataFrom[] refreshInterval:string refreshPolicy:=CreatedOnce|Periodic|OnChange secretStoreRef:ExternalSecretSecretStoreRef syncWindows:ExternalSecretSyncWindows target:ExternalSecretTarget
type ExternalSecretData remoteRef!:ExternalSecretDataRemoteRef secretKey!:string sourceRef:ExternalSecretDataSourceRef
type ExternalSecretDataRemoteRef conversionStrategy:=Default|Unicode decodingStrategy:=Auto|Base64|Base64URL|None key!:string metadataPolicy:=None|Fetch nullBytePolicy:=Ignore|Fail property:string version:string
type ExternalSecretDataSourceRef generatorRef:ExternalSecretDataSourceRefGeneratorRef storeRef:ExternalSecretSecretStoreRef
type ExternalSecretDataSourceRefGeneratorRef apiVersion:string kind!:=ACRAccessToken|BeyondtrustWorkloadCredentialsDynamicSecret|ClusterGenerator|CloudsmithAccessToken|ECRAuthorizationToken|Fake|GCRAccessToken|GithubAccessToken|GitlabDeployToken|QuayAccessToken|Password|SSHKey|STSSessionToken|UUID|VaultDynamicSecret|Webhook|Grafana|MFA name!:string
type ExternalSecretSecretStoreRef kind:=SecretStore|ClusterSecretStore name:string
type ExternalSecretDataFrom extract:ExternalSecretDataRemoteRef find:ExternalSecretDataFromFind rewrite:ExternalSecretDataFromRewrite[] sourceRef:ExternalSecretDataSourceRef
type ExternalSecretDataFromFind conversionStrategy:=Default|Unicode decodingStrategy:=Auto|Base64|Base64URL|None name:ExternalSecretDataFromFindName nullBytePolicy:=Ignore|Fail path:string tags:string{}
type ExternalSecretDataFromFindName regexp:string
type ExternalSecretDataFromRewrite merge:ExternalSecretDataFromRewriteMerge regexp:ExternalSecretDataFromRewriteRegexp transform:ExternalSecretDataFromRewriteTransform
type ExternalSecretDataFromRewriteMerge conflictPolicy:=Ignore|Error into:string priority:string[] priorityPolicy:=IgnoreNotFound|Strict strategy:=Extract|JSON
type ExternalSecretDataFromRewriteRegexp source!:string target!:string
type ExternalSecretDataFromRewriteTransform template!:string
type ExternalSecretSyncWindows kind!:=allow|deny windows!:ExternalSecretSyncWindowsWindow[]
type ExternalSecretSyncWindowsWindow duration!:string schedule!:string
type ExternalSecretTarget creationPolicy:=Owner|Orphan|Merge|None|CreateOrMerge deletionPolicy:=Delete|Merge|Retain immutable:boolean manifest:ExternalSecretTargetManifest name:string template:ExternalSecretTargetTemplate
type ExternalSecretTargetManifest apiVersion!:string kind!:string
type ExternalSecretTargetTemplate data:string{} engineVersion:=v2 mergePolicy:=Replace|Merge metadata:ExternalSecretTargetTemplateMetadata templateFrom:ExternalSecretTargetTemplateTemplateFrom[] type:string
type ExternalSecretTargetTemplateMetadata annotations:string{} finalizers:string[] labels:string{}
type ExternalSecretTargetTemplateTemplateFrom configMap:ExternalSecretTargetTemplateTemplateFromSecret literal:string secret:ExternalSecretTargetTemplateTemplateFromSecret target:string valuesDecodingStrategy:=Auto|Base64|Base64URL|None
type ExternalSecretTargetTemplateTemplateFromSecret items!:ExternalSecretTargetTemplateTemplateFromSecretItem[] name!:string
type ExternalSecretTargetTemplateTemplateFromSecretItem key!:string templateAs:=Values|KeysAndValues`,
};
