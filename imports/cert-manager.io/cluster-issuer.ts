// Made by `tiphys import` from ClusterIssuer of cert-manager.io/v1. Import it again rather than change it.
import { ApiObject, type ApiObjectMetadata } from "cdk8s";
import type { Construct } from "constructs";

export class ClusterIssuer extends ApiObject {
  constructor(scope: Construct, id: string, props: ClusterIssuerProps) {
    super(scope, id, { ...props, apiVersion: "cert-manager.io/v1", kind: "ClusterIssuer" });
  }
}

export interface ClusterIssuerProps {
  readonly metadata?: Pick<
    ApiObjectMetadata,
    "name" | "namespace" | "labels" | "annotations" | "finalizers" | "ownerReferences"
  >;
  readonly spec: ClusterIssuerSpec;
}

export interface ClusterIssuerSpec {
  readonly acme?: ClusterIssuerAcme;
  readonly ca?: ClusterIssuerCa;
  readonly selfSigned?: ClusterIssuerSelfSigned;
  readonly vault?: ClusterIssuerVault;
  readonly venafi?: ClusterIssuerVenafi;
}

export interface ClusterIssuerAcme {
  readonly caBundle?: string;
  readonly disableAccountKeyGeneration?: boolean;
  readonly email?: string;
  readonly enableDurationFeature?: boolean;
  readonly externalAccountBinding?: ClusterIssuerAcmeExternalAccountBinding;
  readonly preferredChain?: string;
  readonly privateKeySecretRef: ClusterIssuerVaultCaBundleSecretRef;
  readonly profile?: string;
  readonly server: string;
  readonly skipTLSVerify?: boolean;
  readonly solvers?: readonly ClusterIssuerAcmeSolver[];
}

export interface ClusterIssuerAcmeExternalAccountBinding {
  readonly keyAlgorithm?: "HS256" | "HS384" | "HS512";
  readonly keyID: string;
  readonly keySecretRef: ClusterIssuerVaultCaBundleSecretRef;
}

export interface ClusterIssuerVaultCaBundleSecretRef {
  readonly key?: string;
  readonly name: string;
}

export interface ClusterIssuerAcmeSolver {
  readonly dns01?: ClusterIssuerAcmeSolverDns01;
  readonly http01?: ClusterIssuerAcmeSolverHttp01;
  readonly selector?: ClusterIssuerAcmeSolverSelector;
  readonly waitInsteadOfSelfCheck?: string;
}

export interface ClusterIssuerAcmeSolverDns01 {
  readonly acmeDNS?: ClusterIssuerAcmeSolverDns01AcmeDNS;
  readonly akamai?: ClusterIssuerAcmeSolverDns01Akamai;
  readonly azureDNS?: ClusterIssuerAcmeSolverDns01AzureDNS;
  readonly cloudDNS?: ClusterIssuerAcmeSolverDns01CloudDNS;
  readonly cloudflare?: ClusterIssuerAcmeSolverDns01Cloudflare;
  readonly cnameStrategy?: "None" | "Follow";
  readonly digitalocean?: ClusterIssuerAcmeSolverDns01Digitalocean;
  readonly rfc2136?: ClusterIssuerAcmeSolverDns01Rfc2136;
  readonly route53?: ClusterIssuerAcmeSolverDns01Route53;
  readonly webhook?: ClusterIssuerAcmeSolverDns01Webhook;
}

export interface ClusterIssuerAcmeSolverDns01AcmeDNS {
  readonly accountSecretRef: ClusterIssuerVaultCaBundleSecretRef;
  readonly host: string;
}

export interface ClusterIssuerAcmeSolverDns01Akamai {
  readonly accessTokenSecretRef: ClusterIssuerVaultCaBundleSecretRef;
  readonly clientSecretSecretRef: ClusterIssuerVaultCaBundleSecretRef;
  readonly clientTokenSecretRef: ClusterIssuerVaultCaBundleSecretRef;
  readonly serviceConsumerDomain: string;
}

export interface ClusterIssuerAcmeSolverDns01AzureDNS {
  readonly clientID?: string;
  readonly clientSecretSecretRef?: ClusterIssuerVaultCaBundleSecretRef;
  readonly environment?: "AzurePublicCloud" | "AzureChinaCloud" | "AzureGermanCloud" | "AzureUSGovernmentCloud";
  readonly hostedZoneName?: string;
  readonly managedIdentity?: ClusterIssuerAcmeSolverDns01AzureDNSManagedIdentity;
  readonly resourceGroupName: string;
  readonly subscriptionID: string;
  readonly tenantID?: string;
  readonly zoneType?: "AzurePublicZone" | "AzurePrivateZone";
}

export interface ClusterIssuerAcmeSolverDns01AzureDNSManagedIdentity {
  readonly clientID?: string;
  readonly resourceID?: string;
  readonly tenantID?: string;
}

export interface ClusterIssuerAcmeSolverDns01CloudDNS {
  readonly hostedZoneName?: string;
  readonly project: string;
  readonly serviceAccountSecretRef?: ClusterIssuerVaultCaBundleSecretRef;
}

export interface ClusterIssuerAcmeSolverDns01Cloudflare {
  readonly apiKeySecretRef?: ClusterIssuerVaultCaBundleSecretRef;
  readonly apiTokenSecretRef?: ClusterIssuerVaultCaBundleSecretRef;
  readonly email?: string;
}

export interface ClusterIssuerAcmeSolverDns01Digitalocean {
  readonly tokenSecretRef: ClusterIssuerVaultCaBundleSecretRef;
}

export interface ClusterIssuerAcmeSolverDns01Rfc2136 {
  readonly nameserver: string;
  readonly protocol?: "TCP" | "UDP";
  readonly tsigAlgorithm?: string;
  readonly tsigKeyName?: string;
  readonly tsigSecretSecretRef?: ClusterIssuerVaultCaBundleSecretRef;
}

export interface ClusterIssuerAcmeSolverDns01Route53 {
  readonly accessKeyID?: string;
  readonly accessKeyIDSecretRef?: ClusterIssuerVaultCaBundleSecretRef;
  readonly auth?: ClusterIssuerAcmeSolverDns01Route53Auth;
  readonly hostedZoneID?: string;
  readonly region?: string;
  readonly role?: string;
  readonly secretAccessKeySecretRef?: ClusterIssuerVaultCaBundleSecretRef;
}

export interface ClusterIssuerAcmeSolverDns01Route53Auth {
  readonly kubernetes: ClusterIssuerAcmeSolverDns01Route53AuthKubernetes;
}

export interface ClusterIssuerAcmeSolverDns01Route53AuthKubernetes {
  readonly serviceAccountRef: ClusterIssuerVaultAuthAwsServiceAccountRef;
}

export interface ClusterIssuerVaultAuthAwsServiceAccountRef {
  readonly audiences?: readonly string[];
  readonly name: string;
}

export interface ClusterIssuerAcmeSolverDns01Webhook {
  readonly config?: unknown;
  readonly groupName: string;
  readonly solverName: string;
}

export interface ClusterIssuerAcmeSolverHttp01 {
  readonly gatewayHTTPRoute?: ClusterIssuerAcmeSolverHttp01GatewayHTTPRoute;
  readonly ingress?: ClusterIssuerAcmeSolverHttp01Ingress;
}

export interface ClusterIssuerAcmeSolverHttp01GatewayHTTPRoute {
  readonly labels?: { readonly [key: string]: string };
  readonly parentRefs?: readonly ClusterIssuerAcmeSolverHttp01GatewayHTTPRouteParentRef[];
  readonly podTemplate?: ClusterIssuerAcmeSolverHttp01IngressPodTemplate;
  readonly serviceType?: string;
}

export interface ClusterIssuerAcmeSolverHttp01GatewayHTTPRouteParentRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplate {
  readonly metadata?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateMetadata;
  readonly spec?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateSpec;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateMetadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateSpec {
  readonly affinity?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinity;
  readonly imagePullSecrets?: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateImagePullSecret[];
  readonly nodeSelector?: { readonly [key: string]: string };
  readonly priorityClassName?: string;
  readonly resources?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateResources;
  readonly securityContext?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateSecurityContext;
  readonly serviceAccountName?: string;
  readonly tolerations?: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateToleration[];
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinity {
  readonly nodeAffinity?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinity;
  readonly podAffinity?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinity;
  readonly podAntiAffinity?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinity;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly preference: ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference;
  readonly weight: number;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference {
  readonly matchExpressions?: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchField[];
  readonly matchFields?: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchField[];
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchField {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  readonly nodeSelectorTerms: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference[];
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution[];
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly podAffinityTerm: ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution;
  readonly weight: number;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  readonly labelSelector?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
  readonly namespaceSelector?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey: string;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecutionLabelSelector {
  readonly matchExpressions?: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceMatchField[];
  readonly matchLabels?: { readonly [key: string]: string };
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateImagePullSecret {
  readonly name?: string;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateResources {
  readonly limits?: { readonly [key: string]: number | string };
  readonly requests?: { readonly [key: string]: number | string };
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateSecurityContext {
  readonly fsGroup?: number;
  readonly fsGroupChangePolicy?: string;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxOptions?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateSecurityContextSeLinuxOptions;
  readonly seccompProfile?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateSecurityContextSeccompProfile;
  readonly supplementalGroups?: readonly number[];
  readonly sysctls?: readonly ClusterIssuerAcmeSolverHttp01IngressPodTemplateSecurityContextSysctl[];
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateSecurityContextSeLinuxOptions {
  readonly level?: string;
  readonly role?: string;
  readonly type?: string;
  readonly user?: string;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateSecurityContextSeccompProfile {
  readonly localhostProfile?: string;
  readonly type: string;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateSecurityContextSysctl {
  readonly name: string;
  readonly value: string;
}

export interface ClusterIssuerAcmeSolverHttp01IngressPodTemplateToleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface ClusterIssuerAcmeSolverHttp01Ingress {
  readonly class?: string;
  readonly ingressClassName?: string;
  readonly ingressTemplate?: ClusterIssuerAcmeSolverHttp01IngressIngressTemplate;
  readonly name?: string;
  readonly podTemplate?: ClusterIssuerAcmeSolverHttp01IngressPodTemplate;
  readonly serviceType?: string;
}

export interface ClusterIssuerAcmeSolverHttp01IngressIngressTemplate {
  readonly metadata?: ClusterIssuerAcmeSolverHttp01IngressPodTemplateMetadata;
}

export interface ClusterIssuerAcmeSolverSelector {
  readonly dnsNames?: readonly string[];
  readonly dnsZones?: readonly string[];
  readonly matchLabels?: { readonly [key: string]: string };
}

export interface ClusterIssuerCa {
  readonly crlDistributionPoints?: readonly string[];
  readonly issuingCertificateURLs?: readonly string[];
  readonly ocspServers?: readonly string[];
  readonly secretName: string;
}

export interface ClusterIssuerSelfSigned {
  readonly crlDistributionPoints?: readonly string[];
}

export interface ClusterIssuerVault {
  readonly auth: ClusterIssuerVaultAuth;
  readonly caBundle?: string;
  readonly caBundleSecretRef?: ClusterIssuerVaultCaBundleSecretRef;
  readonly clientCertSecretRef?: ClusterIssuerVaultCaBundleSecretRef;
  readonly clientKeySecretRef?: ClusterIssuerVaultCaBundleSecretRef;
  readonly namespace?: string;
  readonly path: string;
  readonly server: string;
  readonly serverName?: string;
}

export interface ClusterIssuerVaultAuth {
  readonly appRole?: ClusterIssuerVaultAuthAppRole;
  readonly aws?: ClusterIssuerVaultAuthAws;
  readonly clientCertificate?: ClusterIssuerVaultAuthClientCertificate;
  readonly kubernetes?: ClusterIssuerVaultAuthKubernetes;
  readonly tokenSecretRef?: ClusterIssuerVaultCaBundleSecretRef;
}

export interface ClusterIssuerVaultAuthAppRole {
  readonly path: string;
  readonly roleId: string;
  readonly secretRef: ClusterIssuerVaultCaBundleSecretRef;
}

export interface ClusterIssuerVaultAuthAws {
  readonly iamRoleArn?: string;
  readonly mountPath?: string;
  readonly region?: string;
  readonly role: string;
  readonly serviceAccountRef?: ClusterIssuerVaultAuthAwsServiceAccountRef;
  readonly vaultHeaderValue?: string;
}

export interface ClusterIssuerVaultAuthClientCertificate {
  readonly mountPath?: string;
  readonly name?: string;
  readonly secretName?: string;
}

export interface ClusterIssuerVaultAuthKubernetes {
  readonly mountPath?: string;
  readonly role: string;
  readonly secretRef?: ClusterIssuerVaultCaBundleSecretRef;
  readonly serviceAccountRef?: ClusterIssuerVaultAuthAwsServiceAccountRef;
}

export interface ClusterIssuerVenafi {
  readonly cloud?: ClusterIssuerVenafiCloud;
  readonly ngts?: ClusterIssuerVenafiNgts;
  readonly tpp?: ClusterIssuerVenafiTpp;
  readonly zone: string;
}

export interface ClusterIssuerVenafiCloud {
  readonly apiTokenSecretRef: ClusterIssuerVaultCaBundleSecretRef;
  readonly url?: string;
}

export interface ClusterIssuerVenafiNgts {
  readonly credentialsRef: ClusterIssuerVenafiTppCredentialsRef;
  readonly tokenEndpoint?: string;
  readonly tsgID: string;
  readonly url?: string;
}

export interface ClusterIssuerVenafiTppCredentialsRef {
  readonly name: string;
}

export interface ClusterIssuerVenafiTpp {
  readonly caBundle?: string;
  readonly caBundleSecretRef?: ClusterIssuerVaultCaBundleSecretRef;
  readonly credentialsRef: ClusterIssuerVenafiTppCredentialsRef;
  readonly url: string;
}
