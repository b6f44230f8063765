// Made by `tiphys import` from the values.schema.json of external-secrets 2.9.0. Import it again rather than change it.
export interface ExternalSecretsValues {
  readonly affinity?: { readonly [key: string]: unknown };
  readonly "bitwarden-sdk-server"?: ExternalSecretsValuesBitwardenSdkServer;
  readonly certController?: ExternalSecretsValuesCertController;
  readonly commonLabels?: { readonly [key: string]: unknown };
  readonly concurrent?: number;
  readonly controllerClass?: string;
  readonly crds?: ExternalSecretsValuesCrds;
  readonly createOperator?: boolean;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown };
  readonly dnsConfig?: { readonly [key: string]: unknown };
  readonly dnsPolicy?: string;
  readonly enableHTTP2?: boolean;
  readonly extendedMetricLabels?: boolean;
  readonly extraArgs?: { readonly [key: string]: unknown };
  readonly extraContainers?: readonly unknown[];
  readonly extraEnv?: readonly unknown[];
  readonly extraInitContainers?: readonly unknown[];
  readonly extraObjects?: readonly unknown[];
  readonly extraVolumeMounts?: readonly unknown[];
  readonly extraVolumes?: readonly unknown[];
  readonly fullnameOverride?: string;
  readonly genericTargets?: ExternalSecretsValuesGenericTargets;
  readonly global?: ExternalSecretsValuesGlobal;
  readonly grafanaDashboard?: ExternalSecretsValuesGrafanaDashboard;
  readonly hostAliases?: readonly unknown[];
  readonly hostNetwork?: boolean;
  readonly hostUsers?: boolean | null;
  readonly image?: ExternalSecretsValuesImage;
  readonly imagePullSecrets?: readonly unknown[];
  readonly installCRDs?: boolean;
  readonly leaderElect?: boolean;
  readonly leaderElectionID?: string;
  readonly leaderElectionLeaseDuration?: string;
  readonly leaderElectionRenewDeadline?: string;
  readonly leaderElectionRetryPeriod?: string;
  readonly livenessProbe?: ExternalSecretsValuesLivenessProbe;
  readonly log?: ExternalSecretsValuesLog;
  readonly metrics?: ExternalSecretsValuesMetrics;
  readonly nameOverride?: string;
  readonly namespaceOverride?: string;
  readonly networkPolicy?: ExternalSecretsValuesNetworkPolicy;
  readonly nodeSelector?: { readonly [key: string]: unknown };
  readonly openshiftFinalizers?: boolean;
  readonly podAnnotations?: { readonly [key: string]: unknown };
  readonly podDisruptionBudget?: ExternalSecretsValuesPodDisruptionBudget;
  readonly podLabels?: { readonly [key: string]: unknown };
  readonly podSecurityContext?: ExternalSecretsValuesCrdsConversion;
  readonly podSpecExtra?: { readonly [key: string]: unknown };
  readonly priorityClassName?: string;
  readonly processClusterExternalSecret?: boolean;
  readonly processClusterGenerator?: boolean;
  readonly processClusterPushSecret?: boolean;
  readonly processClusterStore?: boolean;
  readonly processPushSecret?: boolean;
  readonly processSecretStore?: boolean;
  readonly rbac?: ExternalSecretsValuesRbac;
  readonly readinessProbe?: ExternalSecretsValuesReadinessProbe;
  readonly replicaCount?: number;
  readonly resources?: { readonly [key: string]: unknown };
  readonly revisionHistoryLimit?: number;
  readonly runtimeClassName?: string;
  readonly schedulerName?: string;
  readonly scopedNamespace?: string;
  readonly scopedRBAC?: boolean;
  readonly securityContext?: ExternalSecretsValuesSecurityContext;
  readonly service?: ExternalSecretsValuesService;
  readonly serviceAccount?: ExternalSecretsValuesServiceAccount;
  readonly serviceMonitor?: ExternalSecretsValuesServiceMonitor;
  readonly storeRequeueInterval?: string;
  readonly strategy?: { readonly [key: string]: unknown };
  readonly systemAuthDelegator?: boolean;
  readonly tolerations?: readonly unknown[];
  readonly topologySpreadConstraints?: readonly unknown[];
  readonly vault?: ExternalSecretsValuesVault;
  readonly webhook?: ExternalSecretsValuesWebhook;
}

export interface ExternalSecretsValuesBitwardenSdkServer {
  readonly enabled?: boolean;
  readonly namespaceOverride?: string;
}

export interface ExternalSecretsValuesCertController {
  readonly affinity?: { readonly [key: string]: unknown };
  readonly create?: boolean;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown };
  readonly enablePartialCache?: boolean;
  readonly extraArgs?: { readonly [key: string]: unknown };
  readonly extraEnv?: readonly unknown[];
  readonly extraInitContainers?: readonly unknown[];
  readonly extraVolumeMounts?: readonly unknown[];
  readonly extraVolumes?: readonly unknown[];
  readonly hostAliases?: readonly unknown[];
  readonly hostNetwork?: boolean;
  readonly hostUsers?: boolean | null;
  readonly image?: ExternalSecretsValuesImage;
  readonly imagePullSecrets?: readonly unknown[];
  readonly livenessProbe?: ExternalSecretsValuesWebhookLivenessProbe;
  readonly log?: ExternalSecretsValuesLog;
  readonly metrics?: ExternalSecretsValuesMetrics;
  readonly networkPolicy?: ExternalSecretsValuesNetworkPolicy;
  readonly nodeSelector?: { readonly [key: string]: unknown };
  readonly podAnnotations?: { readonly [key: string]: unknown };
  readonly podDisruptionBudget?: ExternalSecretsValuesPodDisruptionBudget;
  readonly podLabels?: { readonly [key: string]: unknown };
  readonly podSecurityContext?: ExternalSecretsValuesCrdsConversion;
  readonly priorityClassName?: string;
  readonly rbac?: ExternalSecretsValuesCertControllerRbac;
  readonly readinessProbe?: ExternalSecretsValuesWebhookReadinessProbe;
  readonly replicaCount?: number;
  readonly requeueInterval?: string;
  readonly resources?: { readonly [key: string]: unknown };
  readonly revisionHistoryLimit?: number;
  readonly runtimeClassName?: string;
  readonly schedulerName?: string;
  readonly securityContext?: ExternalSecretsValuesSecurityContext;
  readonly serviceAccount?: ExternalSecretsValuesServiceAccount;
  readonly startupProbe?: ExternalSecretsValuesWebhookStartupProbe;
  readonly strategy?: { readonly [key: string]: unknown };
  readonly tolerations?: readonly unknown[];
  readonly topologySpreadConstraints?: readonly unknown[];
}

export interface ExternalSecretsValuesImage {
  readonly flavour?: string;
  readonly pullPolicy?: string;
  readonly repository?: string;
  readonly tag?: string;
}

export interface ExternalSecretsValuesWebhookLivenessProbe {
  readonly enabled?: boolean;
  readonly failureThreshold?: number;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly port?: string | number;
  readonly successThreshold?: number;
  readonly timeoutSeconds?: number;
}

export interface ExternalSecretsValuesLog {
  readonly level?: string;
  readonly timeEncoding?: string;
}

export interface ExternalSecretsValuesMetrics {
  readonly listen?: ExternalSecretsValuesMetricsListen;
  readonly service?: ExternalSecretsValuesMetricsService;
}

export interface ExternalSecretsValuesMetricsListen {
  readonly auth?: ExternalSecretsValuesCrdsConversion;
  readonly port?: number;
  readonly secure?: ExternalSecretsValuesMetricsListenSecure;
}

export interface ExternalSecretsValuesCrdsConversion {
  readonly enabled?: boolean;
}

export interface ExternalSecretsValuesMetricsListenSecure {
  readonly certDir?: string;
  readonly certFile?: string;
  readonly enabled?: boolean;
  readonly keyFile?: string;
}

export interface ExternalSecretsValuesMetricsService {
  readonly annotations?: { readonly [key: string]: unknown };
  readonly enabled?: boolean;
  readonly port?: number;
}

export interface ExternalSecretsValuesNetworkPolicy {
  readonly egress?: readonly unknown[];
  readonly enabled?: boolean;
  readonly ingress?: readonly ExternalSecretsValuesNetworkPolicyIngress[];
}

export interface ExternalSecretsValuesNetworkPolicyIngress {
  readonly ports?: readonly ExternalSecretsValuesNetworkPolicyIngressPort[];
}

export interface ExternalSecretsValuesNetworkPolicyIngressPort {
  readonly port?: string | number;
  readonly protocol?: string;
}

export interface ExternalSecretsValuesPodDisruptionBudget {
  readonly enabled?: boolean;
  readonly minAvailable?: number | string;
  readonly nameOverride?: string;
}

export interface ExternalSecretsValuesCertControllerRbac {
  readonly create?: boolean;
}

export interface ExternalSecretsValuesWebhookReadinessProbe {
  readonly address?: string;
  readonly enabled?: boolean;
  readonly failureThreshold?: number;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly port?: string | number;
  readonly successThreshold?: number;
  readonly timeoutSeconds?: number;
}

export interface ExternalSecretsValuesSecurityContext {
  readonly allowPrivilegeEscalation?: boolean;
  readonly capabilities?: ExternalSecretsValuesSecurityContextCapabilities;
  readonly enabled?: boolean;
  readonly readOnlyRootFilesystem?: boolean;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seccompProfile?: ExternalSecretsValuesSecurityContextSeccompProfile;
}

export interface ExternalSecretsValuesSecurityContextCapabilities {
  readonly drop?: readonly string[];
}

export interface ExternalSecretsValuesSecurityContextSeccompProfile {
  readonly type?: string;
}

export interface ExternalSecretsValuesServiceAccount {
  readonly annotations?: { readonly [key: string]: unknown };
  readonly automount?: boolean;
  readonly create?: boolean;
  readonly extraLabels?: { readonly [key: string]: unknown };
  readonly name?: string;
}

export interface ExternalSecretsValuesWebhookStartupProbe {
  readonly enabled?: boolean;
  readonly failureThreshold?: number;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
}

export interface ExternalSecretsValuesCrds {
  readonly annotations?: { readonly [key: string]: unknown };
  readonly conversion?: ExternalSecretsValuesCrdsConversion;
  readonly createClusterExternalSecret?: boolean;
  readonly createClusterGenerator?: boolean;
  readonly createClusterPushSecret?: boolean;
  readonly createClusterSecretStore?: boolean;
  readonly createPushSecret?: boolean;
  readonly createSecretStore?: boolean;
  readonly unsafeServeV1Beta1?: boolean;
}

export interface ExternalSecretsValuesGenericTargets {
  readonly enabled?: boolean;
  readonly resources?: readonly unknown[];
}

export interface ExternalSecretsValuesGlobal {
  readonly affinity?: { readonly [key: string]: unknown };
  readonly compatibility?: ExternalSecretsValuesGlobalCompatibility;
  readonly hostAliases?: readonly unknown[];
  readonly imagePullSecrets?: readonly unknown[];
  readonly nodeSelector?: { readonly [key: string]: unknown };
  readonly podAnnotations?: { readonly [key: string]: unknown };
  readonly podLabels?: { readonly [key: string]: unknown };
  readonly repository?: string;
  readonly tolerations?: readonly unknown[];
  readonly topologySpreadConstraints?: readonly unknown[];
}

export interface ExternalSecretsValuesGlobalCompatibility {
  readonly openshift?: ExternalSecretsValuesGlobalCompatibilityOpenshift;
}

export interface ExternalSecretsValuesGlobalCompatibilityOpenshift {
  readonly adaptSecurityContext?: string;
}

export interface ExternalSecretsValuesGrafanaDashboard {
  readonly annotations?: { readonly [key: string]: unknown };
  readonly enabled?: boolean;
  readonly extraLabels?: { readonly [key: string]: unknown };
  readonly sidecarLabel?: string;
  readonly sidecarLabelValue?: string;
}

export interface ExternalSecretsValuesLivenessProbe {
  readonly enabled?: boolean;
  readonly spec?: ExternalSecretsValuesLivenessProbeSpec;
}

export interface ExternalSecretsValuesLivenessProbeSpec {
  readonly address?: string;
  readonly failureThreshold?: number;
  readonly httpGet?: ExternalSecretsValuesLivenessProbeHttpGet;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly port?: number;
  readonly successThreshold?: number;
  readonly timeoutSeconds?: number;
}

export interface ExternalSecretsValuesLivenessProbeHttpGet {
  readonly path?: string;
  readonly port?: string | number;
}

export interface ExternalSecretsValuesRbac {
  readonly aggregateToAdmin?: boolean;
  readonly aggregateToEdit?: boolean;
  readonly aggregateToView?: boolean;
  readonly create?: boolean;
  readonly serviceAccountTokenCreate?: boolean;
  readonly servicebindings?: ExternalSecretsValuesCertControllerRbac;
}

export interface ExternalSecretsValuesReadinessProbe {
  readonly enabled?: boolean;
  readonly spec?: ExternalSecretsValuesReadinessProbeSpec;
}

export interface ExternalSecretsValuesReadinessProbeSpec {
  readonly failureThreshold?: number;
  readonly httpGet?: ExternalSecretsValuesLivenessProbeHttpGet;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly successThreshold?: number;
  readonly timeoutSeconds?: number;
}

export interface ExternalSecretsValuesService {
  readonly ipFamilies?: readonly unknown[];
  readonly ipFamilyPolicy?: string;
}

export interface ExternalSecretsValuesServiceMonitor {
  readonly additionalLabels?: { readonly [key: string]: unknown };
  readonly enabled?: boolean;
  readonly honorLabels?: boolean;
  readonly interval?: string;
  readonly metricRelabelings?: readonly unknown[];
  readonly namespace?: string;
  readonly relabelings?: readonly unknown[];
  readonly renderMode?: "skipIfMissing" | "failIfMissing" | "alwaysRender";
  readonly scrapeTimeout?: string;
}

export interface ExternalSecretsValuesVault {
  readonly enableTokenCache?: boolean;
  readonly tokenCacheSize?: number;
}

export interface ExternalSecretsValuesWebhook {
  readonly affinity?: { readonly [key: string]: unknown };
  readonly annotations?: { readonly [key: string]: unknown };
  readonly certCheckInterval?: string;
  readonly certDir?: string;
  readonly certManager?: ExternalSecretsValuesWebhookCertManager;
  readonly create?: boolean;
  readonly deploymentAnnotations?: { readonly [key: string]: unknown };
  readonly extraArgs?: { readonly [key: string]: unknown };
  readonly extraEnv?: readonly unknown[];
  readonly extraInitContainers?: readonly unknown[];
  readonly extraVolumeMounts?: readonly unknown[];
  readonly extraVolumes?: readonly unknown[];
  readonly failurePolicy?: string;
  readonly hostAliases?: readonly unknown[];
  readonly hostNetwork?: boolean;
  readonly hostUsers?: boolean | null;
  readonly image?: ExternalSecretsValuesImage;
  readonly imagePullSecrets?: readonly unknown[];
  readonly livenessProbe?: ExternalSecretsValuesWebhookLivenessProbe;
  readonly log?: ExternalSecretsValuesLog;
  readonly lookaheadInterval?: string;
  readonly metrics?: ExternalSecretsValuesMetrics;
  readonly networkPolicy?: ExternalSecretsValuesNetworkPolicy;
  readonly nodeSelector?: { readonly [key: string]: unknown };
  readonly podAnnotations?: { readonly [key: string]: unknown };
  readonly podDisruptionBudget?: ExternalSecretsValuesPodDisruptionBudget;
  readonly podLabels?: { readonly [key: string]: unknown };
  readonly podSecurityContext?: ExternalSecretsValuesCrdsConversion;
  readonly port?: number;
  readonly priorityClassName?: string;
  readonly readinessProbe?: ExternalSecretsValuesWebhookReadinessProbe;
  readonly replicaCount?: number;
  readonly resources?: { readonly [key: string]: unknown };
  readonly revisionHistoryLimit?: number;
  readonly runtimeClassName?: string;
  readonly schedulerName?: string;
  readonly secretAnnotations?: { readonly [key: string]: unknown };
  readonly securityContext?: ExternalSecretsValuesSecurityContext;
  readonly service?: ExternalSecretsValuesWebhookService;
  readonly serviceAccount?: ExternalSecretsValuesServiceAccount;
  readonly startupProbe?: ExternalSecretsValuesWebhookStartupProbe;
  readonly strategy?: { readonly [key: string]: unknown };
  readonly tolerations?: readonly unknown[];
  readonly topologySpreadConstraints?: readonly unknown[];
}

export interface ExternalSecretsValuesWebhookCertManager {
  readonly addInjectorAnnotations?: boolean;
  readonly cert?: ExternalSecretsValuesWebhookCertManagerCert;
  readonly enabled?: boolean;
}

export interface ExternalSecretsValuesWebhookCertManagerCert {
  readonly annotations?: { readonly [key: string]: unknown };
  readonly create?: boolean;
  readonly duration?: string;
  readonly issuerRef?: ExternalSecretsValuesWebhookCertManagerCertIssuerRef;
  readonly privateKey?: { readonly [key: string]: unknown };
  readonly renewBefore?: string;
  readonly revisionHistoryLimit?: number;
  readonly signatureAlgorithm?: string;
}

export interface ExternalSecretsValuesWebhookCertManagerCertIssuerRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
}

export interface ExternalSecretsValuesWebhookService {
  readonly annotations?: { readonly [key: string]: unknown };
  readonly enabled?: boolean;
  readonly labels?: { readonly [key: string]: unknown };
  readonly loadBalancerIP?: string;
  readonly type?: string;
}
