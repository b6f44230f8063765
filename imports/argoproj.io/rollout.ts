// Made by `tiphys import` from Rollout of argoproj.io/v1alpha1. Import it again rather than change it.
import { ApiObject, type ApiObjectMetadata } from "cdk8s";
import type { Construct } from "constructs";

export class Rollout extends ApiObject {
  constructor(scope: Construct, id: string, props: RolloutProps) {
    super(scope, id, { ...props, apiVersion: "argoproj.io/v1alpha1", kind: "Rollout" });
  }
}

export interface RolloutProps {
  readonly metadata?: Pick<
    ApiObjectMetadata,
    "name" | "namespace" | "labels" | "annotations" | "finalizers" | "ownerReferences"
  >;
  readonly spec: RolloutSpec;
}

export interface RolloutSpec {
  readonly analysis?: RolloutAnalysis;
  readonly minReadySeconds?: number;
  readonly paused?: boolean;
  readonly progressDeadlineAbort?: boolean;
  readonly progressDeadlineSeconds?: number;
  readonly replicas?: number;
  readonly restartAt?: string;
  readonly revisionHistoryLimit?: number;
  readonly rollbackWindow?: RolloutRollbackWindow;
  readonly selector?: RolloutSelector;
  readonly strategy?: RolloutStrategy;
  readonly template?: RolloutTemplate;
  readonly workloadRef?: RolloutWorkloadRef;
}

export interface RolloutAnalysis {
  readonly successfulRunHistoryLimit?: number;
  readonly unsuccessfulRunHistoryLimit?: number;
}

export interface RolloutRollbackWindow {
  readonly revisions?: number;
}

export interface RolloutSelector {
  readonly matchExpressions?: readonly RolloutSelectorMatchExpression[];
  readonly matchLabels?: { readonly [key: string]: string };
}

export interface RolloutSelectorMatchExpression {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface RolloutStrategy {
  readonly blueGreen?: RolloutStrategyBlueGreen;
  readonly canary?: RolloutStrategyCanary;
}

export interface RolloutStrategyBlueGreen {
  readonly abortScaleDownDelaySeconds?: number;
  readonly activeMetadata?: RolloutTemplateMetadata;
  readonly activeService: string;
  readonly antiAffinity?: RolloutStrategyCanaryAntiAffinity;
  readonly autoPromotionEnabled?: boolean;
  readonly autoPromotionSeconds?: number;
  readonly maxUnavailable?: number | string;
  readonly postPromotionAnalysis?: RolloutStrategyCanaryStepAnalysis;
  readonly prePromotionAnalysis?: RolloutStrategyCanaryStepAnalysis;
  readonly previewMetadata?: RolloutTemplateMetadata;
  readonly previewReplicaCount?: number;
  readonly previewService?: string;
  readonly scaleDownDelayRevisionLimit?: number;
  readonly scaleDownDelaySeconds?: number;
}

export interface RolloutTemplateMetadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
}

export interface RolloutStrategyCanaryAntiAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: RolloutStrategyCanaryAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution;
  readonly requiredDuringSchedulingIgnoredDuringExecution?: { readonly [key: string]: never };
}

export interface RolloutStrategyCanaryAntiAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly weight: number;
}

export interface RolloutStrategyCanaryStepAnalysis {
  readonly analysisRunMetadata?: RolloutTemplateMetadata;
  readonly args?: readonly RolloutStrategyCanaryAnalysisArg[];
  readonly dryRun?: readonly RolloutStrategyCanaryAnalysisDryRun[];
  readonly measurementRetention?: readonly RolloutStrategyCanaryAnalysisMeasurementRetention[];
  readonly templates?: readonly RolloutStrategyCanaryAnalysisTemplate[];
}

export interface RolloutStrategyCanaryAnalysisArg {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: RolloutStrategyCanaryAnalysisArgValueFrom;
}

export interface RolloutStrategyCanaryAnalysisArgValueFrom {
  readonly fieldRef?: RolloutStrategyCanaryAnalysisArgValueFromFieldRef;
  readonly podTemplateHashValue?: string;
}

export interface RolloutStrategyCanaryAnalysisArgValueFromFieldRef {
  readonly fieldPath: string;
}

export interface RolloutStrategyCanaryAnalysisDryRun {
  readonly metricName: string;
}

export interface RolloutStrategyCanaryAnalysisMeasurementRetention {
  readonly limit: number;
  readonly metricName: string;
}

export interface RolloutStrategyCanaryAnalysisTemplate {
  readonly clusterScope?: boolean;
  readonly templateName?: string;
}

export interface RolloutStrategyCanary {
  readonly abortScaleDownDelaySeconds?: number;
  readonly analysis?: RolloutStrategyCanaryAnalysis;
  readonly antiAffinity?: RolloutStrategyCanaryAntiAffinity;
  readonly canaryMetadata?: RolloutTemplateMetadata;
  readonly canaryService?: string;
  readonly dynamicStableScale?: boolean;
  readonly maxSurge?: number | string;
  readonly maxUnavailable?: number | string;
  readonly minPodsPerReplicaSet?: number;
  readonly pingPong?: RolloutStrategyCanaryPingPong;
  readonly replicaProgressThreshold?: RolloutStrategyCanaryReplicaProgressThreshold;
  readonly scaleDownDelayRevisionLimit?: number;
  readonly scaleDownDelaySeconds?: number;
  readonly stableMetadata?: RolloutTemplateMetadata;
  readonly stableService?: string;
  readonly steps?: readonly RolloutStrategyCanaryStep[];
  readonly trafficRouting?: RolloutStrategyCanaryTrafficRouting;
}

export interface RolloutStrategyCanaryAnalysis {
  readonly analysisRunMetadata?: RolloutTemplateMetadata;
  readonly args?: readonly RolloutStrategyCanaryAnalysisArg[];
  readonly dryRun?: readonly RolloutStrategyCanaryAnalysisDryRun[];
  readonly measurementRetention?: readonly RolloutStrategyCanaryAnalysisMeasurementRetention[];
  readonly startingStep?: number;
  readonly templates?: readonly RolloutStrategyCanaryAnalysisTemplate[];
}

export interface RolloutStrategyCanaryPingPong {
  readonly pingService: string;
  readonly pongService: string;
}

export interface RolloutStrategyCanaryReplicaProgressThreshold {
  readonly type: string;
  readonly value: number;
}

export interface RolloutStrategyCanaryStep {
  readonly analysis?: RolloutStrategyCanaryStepAnalysis;
  readonly experiment?: RolloutStrategyCanaryStepExperiment;
  readonly pause?: RolloutStrategyCanaryStepPause;
  readonly plugin?: RolloutStrategyCanaryStepPlugin;
  readonly setCanaryScale?: RolloutStrategyCanaryStepSetCanaryScale;
  readonly setHeaderRoute?: RolloutStrategyCanaryStepSetHeaderRoute;
  readonly setMirrorRoute?: RolloutStrategyCanaryStepSetMirrorRoute;
  readonly setWeight?: number;
}

export interface RolloutStrategyCanaryStepExperiment {
  readonly analyses?: readonly RolloutStrategyCanaryStepExperimentAnalyse[];
  readonly analysisRunMetadata?: RolloutTemplateMetadata;
  readonly dryRun?: readonly RolloutStrategyCanaryAnalysisDryRun[];
  readonly duration?: string;
  readonly scaleDownDelaySeconds?: number;
  readonly templates: readonly RolloutStrategyCanaryStepExperimentTemplate[];
}

export interface RolloutStrategyCanaryStepExperimentAnalyse {
  readonly args?: readonly RolloutStrategyCanaryAnalysisArg[];
  readonly clusterScope?: boolean;
  readonly name: string;
  readonly requiredForCompletion?: boolean;
  readonly templateName: string;
}

export interface RolloutStrategyCanaryStepExperimentTemplate {
  readonly metadata?: RolloutTemplateMetadata;
  readonly name: string;
  readonly replicas?: number;
  readonly selector?: RolloutSelector;
  readonly service?: RolloutTemplateImagePullSecret;
  readonly specRef: string;
  readonly weight?: number;
}

export interface RolloutTemplateImagePullSecret {
  readonly name?: string;
}

export interface RolloutStrategyCanaryStepPause {
  readonly duration?: number | string;
}

export interface RolloutStrategyCanaryStepPlugin {
  readonly config?: { readonly [key: string]: unknown };
  readonly name: string;
}

export interface RolloutStrategyCanaryStepSetCanaryScale {
  readonly matchTrafficWeight?: boolean;
  readonly replicas?: number;
  readonly weight?: number;
}

export interface RolloutStrategyCanaryStepSetHeaderRoute {
  readonly match?: readonly RolloutStrategyCanaryStepSetHeaderRouteMatch[];
  readonly name?: string;
}

export interface RolloutStrategyCanaryStepSetHeaderRouteMatch {
  readonly headerName: string;
  readonly headerValue: RolloutStrategyCanaryStepSetMirrorRouteMatchPath;
}

export interface RolloutStrategyCanaryStepSetMirrorRouteMatchPath {
  readonly exact?: string;
  readonly prefix?: string;
  readonly regex?: string;
}

export interface RolloutStrategyCanaryStepSetMirrorRoute {
  readonly match?: readonly RolloutStrategyCanaryStepSetMirrorRouteMatch[];
  readonly name: string;
  readonly percentage?: number;
}

export interface RolloutStrategyCanaryStepSetMirrorRouteMatch {
  readonly headers?: { readonly [key: string]: RolloutStrategyCanaryStepSetMirrorRouteMatchPath };
  readonly method?: RolloutStrategyCanaryStepSetMirrorRouteMatchPath;
  readonly path?: RolloutStrategyCanaryStepSetMirrorRouteMatchPath;
}

export interface RolloutStrategyCanaryTrafficRouting {
  readonly alb?: RolloutStrategyCanaryTrafficRoutingAlb;
  readonly ambassador?: RolloutStrategyCanaryTrafficRoutingAmbassador;
  readonly apisix?: RolloutStrategyCanaryTrafficRoutingApisix;
  readonly appMesh?: RolloutStrategyCanaryTrafficRoutingAppMesh;
  readonly istio?: RolloutStrategyCanaryTrafficRoutingIstio;
  readonly managedRoutes?: readonly RolloutTemplateOs[];
  readonly maxTrafficWeight?: number;
  readonly nginx?: RolloutStrategyCanaryTrafficRoutingNginx;
  readonly plugins?: { readonly [key: string]: unknown };
  readonly smi?: RolloutStrategyCanaryTrafficRoutingSmi;
  readonly traefik?: RolloutStrategyCanaryTrafficRoutingTraefik;
}

export interface RolloutStrategyCanaryTrafficRoutingAlb {
  readonly annotationPrefix?: string;
  readonly ingress?: string;
  readonly ingresses?: readonly string[];
  readonly rootService?: string;
  readonly servicePort: number;
  readonly stickinessConfig?: RolloutStrategyCanaryTrafficRoutingAlbStickinessConfig;
}

export interface RolloutStrategyCanaryTrafficRoutingAlbStickinessConfig {
  readonly durationSeconds: number;
  readonly enabled: boolean;
}

export interface RolloutStrategyCanaryTrafficRoutingAmbassador {
  readonly mappings: readonly string[];
}

export interface RolloutStrategyCanaryTrafficRoutingApisix {
  readonly route?: RolloutStrategyCanaryTrafficRoutingApisixRoute;
}

export interface RolloutStrategyCanaryTrafficRoutingApisixRoute {
  readonly name: string;
  readonly rules?: readonly string[];
}

export interface RolloutStrategyCanaryTrafficRoutingAppMesh {
  readonly virtualNodeGroup?: RolloutStrategyCanaryTrafficRoutingAppMeshVirtualNodeGroup;
  readonly virtualService?: RolloutStrategyCanaryTrafficRoutingAppMeshVirtualService;
}

export interface RolloutStrategyCanaryTrafficRoutingAppMeshVirtualNodeGroup {
  readonly canaryVirtualNodeRef: RolloutTemplateOs;
  readonly stableVirtualNodeRef: RolloutTemplateOs;
}

export interface RolloutTemplateOs {
  readonly name: string;
}

export interface RolloutStrategyCanaryTrafficRoutingAppMeshVirtualService {
  readonly name: string;
  readonly routes?: readonly string[];
}

export interface RolloutStrategyCanaryTrafficRoutingIstio {
  readonly destinationRule?: RolloutStrategyCanaryTrafficRoutingIstioDestinationRule;
  readonly virtualService?: RolloutStrategyCanaryTrafficRoutingIstioVirtualService;
  readonly virtualServices?: readonly RolloutStrategyCanaryTrafficRoutingIstioVirtualService[];
}

export interface RolloutStrategyCanaryTrafficRoutingIstioDestinationRule {
  readonly additionalSubsetNames?: readonly string[];
  readonly canarySubsetName: string;
  readonly name: string;
  readonly stableSubsetName: string;
}

export interface RolloutStrategyCanaryTrafficRoutingIstioVirtualService {
  readonly name: string;
  readonly routes?: readonly string[];
  readonly tcpRoutes?: readonly RolloutStrategyCanaryTrafficRoutingIstioVirtualServiceTcpRoute[];
  readonly tlsRoutes?: readonly RolloutStrategyCanaryTrafficRoutingIstioVirtualServiceTlsRoute[];
}

export interface RolloutStrategyCanaryTrafficRoutingIstioVirtualServiceTcpRoute {
  readonly port?: number;
}

export interface RolloutStrategyCanaryTrafficRoutingIstioVirtualServiceTlsRoute {
  readonly port?: number;
  readonly sniHosts?: readonly string[];
}

export interface RolloutStrategyCanaryTrafficRoutingNginx {
  readonly additionalIngressAnnotations?: { readonly [key: string]: string };
  readonly annotationPrefix?: string;
  readonly canaryIngressAnnotations?: { readonly [key: string]: string };
  readonly stableIngress?: string;
  readonly stableIngresses?: readonly string[];
}

export interface RolloutStrategyCanaryTrafficRoutingSmi {
  readonly rootService?: string;
  readonly trafficSplitName?: string;
}

export interface RolloutStrategyCanaryTrafficRoutingTraefik {
  readonly weightedTraefikServiceName: string;
}

export interface RolloutTemplate {
  readonly metadata?: RolloutTemplateMetadata;
  readonly spec?: RolloutTemplateSpec;
}

export interface RolloutTemplateSpec {
  readonly activeDeadlineSeconds?: number;
  readonly affinity?: RolloutTemplateAffinity;
  readonly automountServiceAccountToken?: boolean;
  readonly containers: readonly RolloutTemplateContainer[];
  readonly dnsConfig?: RolloutTemplateDnsConfig;
  readonly dnsPolicy?: string;
  readonly enableServiceLinks?: boolean;
  readonly ephemeralContainers?: readonly RolloutTemplateEphemeralContainer[];
  readonly hostAliases?: readonly RolloutTemplateHostAliase[];
  readonly hostIPC?: boolean;
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostUsers?: boolean;
  readonly hostname?: string;
  readonly hostnameOverride?: string;
  readonly imagePullSecrets?: readonly RolloutTemplateImagePullSecret[];
  readonly initContainers?: readonly RolloutTemplateContainer[];
  readonly nodeName?: string;
  readonly nodeSelector?: { readonly [key: string]: string };
  readonly os?: RolloutTemplateOs;
  readonly overhead?: { readonly [key: string]: number | string };
  readonly preemptionPolicy?: string;
  readonly priority?: number;
  readonly priorityClassName?: string;
  readonly readinessGates?: readonly RolloutTemplateReadinessGate[];
  readonly resourceClaims?: readonly RolloutTemplateResourceClaim[];
  readonly resources?: RolloutTemplateResources;
  readonly restartPolicy?: string;
  readonly runtimeClassName?: string;
  readonly schedulerName?: string;
  readonly schedulingGates?: readonly RolloutTemplateOs[];
  readonly securityContext?: RolloutTemplateSecurityContext;
  readonly serviceAccount?: string;
  readonly serviceAccountName?: string;
  readonly setHostnameAsFQDN?: boolean;
  readonly shareProcessNamespace?: boolean;
  readonly subdomain?: string;
  readonly terminationGracePeriodSeconds?: number;
  readonly tolerations?: readonly RolloutTemplateToleration[];
  readonly topologySpreadConstraints?: readonly RolloutTemplateTopologySpreadConstraint[];
  readonly volumes?: unknown;
}

export interface RolloutTemplateAffinity {
  readonly nodeAffinity?: RolloutTemplateAffinityNodeAffinity;
  readonly podAffinity?: RolloutTemplateAffinityPodAffinity;
  readonly podAntiAffinity?: RolloutTemplateAffinityPodAffinity;
}

export interface RolloutTemplateAffinityNodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly RolloutTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: RolloutTemplateAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution;
}

export interface RolloutTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly preference: RolloutTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference;
  readonly weight: number;
}

export interface RolloutTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference {
  readonly matchExpressions?: readonly RolloutSelectorMatchExpression[];
  readonly matchFields?: readonly RolloutSelectorMatchExpression[];
}

export interface RolloutTemplateAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  readonly nodeSelectorTerms: readonly RolloutTemplateAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreference[];
}

export interface RolloutTemplateAffinityPodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly RolloutTemplateAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly RolloutTemplateAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution[];
}

export interface RolloutTemplateAffinityPodAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly podAffinityTerm: RolloutTemplateAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution;
  readonly weight: number;
}

export interface RolloutTemplateAffinityPodAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  readonly labelSelector?: RolloutSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
  readonly namespaceSelector?: RolloutSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey: string;
}

export interface RolloutTemplateContainer {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: readonly RolloutTemplateContainerEnv[];
  readonly envFrom?: readonly RolloutTemplateContainerEnvFrom[];
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly lifecycle?: RolloutTemplateContainerLifecycle;
  readonly livenessProbe?: RolloutTemplateContainerStartupProbe;
  readonly name: string;
  readonly ports?: readonly RolloutTemplateContainerPort[];
  readonly readinessProbe?: RolloutTemplateContainerStartupProbe;
  readonly resizePolicy?: readonly RolloutTemplateContainerResizePolicy[];
  readonly resources?: RolloutTemplateContainerResources;
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly RolloutTemplateContainerRestartPolicyRule[];
  readonly securityContext?: RolloutTemplateContainerSecurityContext;
  readonly startupProbe?: RolloutTemplateContainerStartupProbe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: string;
  readonly tty?: boolean;
  readonly volumeDevices?: readonly RolloutTemplateContainerVolumeDevice[];
  readonly volumeMounts?: readonly RolloutTemplateContainerVolumeMount[];
  readonly workingDir?: string;
}

export interface RolloutTemplateContainerEnv {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: RolloutTemplateContainerEnvValueFrom;
}

export interface RolloutTemplateContainerEnvValueFrom {
  readonly configMapKeyRef?: RolloutTemplateContainerEnvValueFromSecretKeyRef;
  readonly fieldRef?: RolloutTemplateContainerEnvValueFromFieldRef;
  readonly fileKeyRef?: RolloutTemplateContainerEnvValueFromFileKeyRef;
  readonly resourceFieldRef?: RolloutTemplateContainerEnvValueFromResourceFieldRef;
  readonly secretKeyRef?: RolloutTemplateContainerEnvValueFromSecretKeyRef;
}

export interface RolloutTemplateContainerEnvValueFromSecretKeyRef {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
}

export interface RolloutTemplateContainerEnvValueFromFieldRef {
  readonly apiVersion?: string;
  readonly fieldPath: string;
}

export interface RolloutTemplateContainerEnvValueFromFileKeyRef {
  readonly key: string;
  readonly optional?: boolean;
  readonly path: string;
  readonly volumeName: string;
}

export interface RolloutTemplateContainerEnvValueFromResourceFieldRef {
  readonly containerName?: string;
  readonly divisor?: number | string;
  readonly resource: string;
}

export interface RolloutTemplateContainerEnvFrom {
  readonly configMapRef?: RolloutTemplateContainerEnvFromSecretRef;
  readonly prefix?: string;
  readonly secretRef?: RolloutTemplateContainerEnvFromSecretRef;
}

export interface RolloutTemplateContainerEnvFromSecretRef {
  readonly name?: string;
  readonly optional?: boolean;
}

export interface RolloutTemplateContainerLifecycle {
  readonly postStart?: RolloutTemplateContainerLifecyclePreStop;
  readonly preStop?: RolloutTemplateContainerLifecyclePreStop;
  readonly stopSignal?: string;
}

export interface RolloutTemplateContainerLifecyclePreStop {
  readonly exec?: RolloutTemplateContainerStartupProbeExec;
  readonly httpGet?: RolloutTemplateContainerStartupProbeHttpGet;
  readonly sleep?: RolloutTemplateContainerLifecyclePreStopSleep;
  readonly tcpSocket?: RolloutTemplateContainerStartupProbeTcpSocket;
}

export interface RolloutTemplateContainerStartupProbeExec {
  readonly command?: readonly string[];
}

export interface RolloutTemplateContainerStartupProbeHttpGet {
  readonly host?: string;
  readonly httpHeaders?: readonly RolloutTemplateSecurityContextSysctl[];
  readonly path?: string;
  readonly port: number | string;
  readonly scheme?: string;
}

export interface RolloutTemplateSecurityContextSysctl {
  readonly name: string;
  readonly value: string;
}

export interface RolloutTemplateContainerLifecyclePreStopSleep {
  readonly seconds: number;
}

export interface RolloutTemplateContainerStartupProbeTcpSocket {
  readonly host?: string;
  readonly port: number | string;
}

export interface RolloutTemplateContainerStartupProbe {
  readonly exec?: RolloutTemplateContainerStartupProbeExec;
  readonly failureThreshold?: number;
  readonly grpc?: RolloutTemplateContainerStartupProbeGrpc;
  readonly httpGet?: RolloutTemplateContainerStartupProbeHttpGet;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly successThreshold?: number;
  readonly tcpSocket?: RolloutTemplateContainerStartupProbeTcpSocket;
  readonly terminationGracePeriodSeconds?: number;
  readonly timeoutSeconds?: number;
}

export interface RolloutTemplateContainerStartupProbeGrpc {
  readonly port: number;
  readonly service?: string;
}

export interface RolloutTemplateContainerPort {
  readonly containerPort: number;
  readonly hostIP?: string;
  readonly hostPort?: number;
  readonly name?: string;
  readonly protocol?: string;
}

export interface RolloutTemplateContainerResizePolicy {
  readonly resourceName: string;
  readonly restartPolicy: string;
}

export interface RolloutTemplateContainerResources {
  readonly claims?: readonly RolloutTemplateResourcesClaim[];
  readonly limits?: unknown;
  readonly requests?: unknown;
}

export interface RolloutTemplateResourcesClaim {
  readonly name: string;
  readonly request?: string;
}

export interface RolloutTemplateContainerRestartPolicyRule {
  readonly action: string;
  readonly exitCodes?: RolloutTemplateContainerRestartPolicyRuleExitCodes;
}

export interface RolloutTemplateContainerRestartPolicyRuleExitCodes {
  readonly operator: string;
  readonly values?: readonly number[];
}

export interface RolloutTemplateContainerSecurityContext {
  readonly allowPrivilegeEscalation?: boolean;
  readonly appArmorProfile?: RolloutTemplateSecurityContextSeccompProfile;
  readonly capabilities?: RolloutTemplateContainerSecurityContextCapabilities;
  readonly privileged?: boolean;
  readonly procMount?: string;
  readonly readOnlyRootFilesystem?: boolean;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxOptions?: RolloutTemplateSecurityContextSeLinuxOptions;
  readonly seccompProfile?: RolloutTemplateSecurityContextSeccompProfile;
  readonly windowsOptions?: RolloutTemplateSecurityContextWindowsOptions;
}

export interface RolloutTemplateSecurityContextSeccompProfile {
  readonly localhostProfile?: string;
  readonly type: string;
}

export interface RolloutTemplateContainerSecurityContextCapabilities {
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
}

export interface RolloutTemplateSecurityContextSeLinuxOptions {
  readonly level?: string;
  readonly role?: string;
  readonly type?: string;
  readonly user?: string;
}

export interface RolloutTemplateSecurityContextWindowsOptions {
  readonly gmsaCredentialSpec?: string;
  readonly gmsaCredentialSpecName?: string;
  readonly hostProcess?: boolean;
  readonly runAsUserName?: string;
}

export interface RolloutTemplateContainerVolumeDevice {
  readonly devicePath: string;
  readonly name: string;
}

export interface RolloutTemplateContainerVolumeMount {
  readonly mountPath: string;
  readonly mountPropagation?: string;
  readonly name: string;
  readonly readOnly?: boolean;
  readonly recursiveReadOnly?: string;
  readonly subPath?: string;
  readonly subPathExpr?: string;
}

export interface RolloutTemplateDnsConfig {
  readonly nameservers?: readonly string[];
  readonly options?: readonly RolloutTemplateDnsConfigOption[];
  readonly searches?: readonly string[];
}

export interface RolloutTemplateDnsConfigOption {
  readonly name?: string;
  readonly value?: string;
}

export interface RolloutTemplateEphemeralContainer {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: readonly RolloutTemplateContainerEnv[];
  readonly envFrom?: readonly RolloutTemplateContainerEnvFrom[];
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly lifecycle?: RolloutTemplateContainerLifecycle;
  readonly livenessProbe?: RolloutTemplateContainerStartupProbe;
  readonly name: string;
  readonly ports?: readonly RolloutTemplateContainerPort[];
  readonly readinessProbe?: RolloutTemplateContainerStartupProbe;
  readonly resizePolicy?: readonly RolloutTemplateContainerResizePolicy[];
  readonly resources?: RolloutTemplateContainerResources;
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly RolloutTemplateContainerRestartPolicyRule[];
  readonly securityContext?: RolloutTemplateContainerSecurityContext;
  readonly startupProbe?: RolloutTemplateContainerStartupProbe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly targetContainerName?: string;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: string;
  readonly tty?: boolean;
  readonly volumeDevices?: readonly RolloutTemplateContainerVolumeDevice[];
  readonly volumeMounts?: readonly RolloutTemplateContainerVolumeMount[];
  readonly workingDir?: string;
}

export interface RolloutTemplateHostAliase {
  readonly hostnames?: readonly string[];
  readonly ip: string;
}

export interface RolloutTemplateReadinessGate {
  readonly conditionType: string;
}

export interface RolloutTemplateResourceClaim {
  readonly name: string;
  readonly resourceClaimName?: string;
  readonly resourceClaimTemplateName?: string;
}

export interface RolloutTemplateResources {
  readonly claims?: readonly RolloutTemplateResourcesClaim[];
  readonly limits?: { readonly [key: string]: number | string };
  readonly requests?: { readonly [key: string]: number | string };
}

export interface RolloutTemplateSecurityContext {
  readonly appArmorProfile?: RolloutTemplateSecurityContextSeccompProfile;
  readonly fsGroup?: number;
  readonly fsGroupChangePolicy?: string;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxChangePolicy?: string;
  readonly seLinuxOptions?: RolloutTemplateSecurityContextSeLinuxOptions;
  readonly seccompProfile?: RolloutTemplateSecurityContextSeccompProfile;
  readonly supplementalGroups?: readonly number[];
  readonly supplementalGroupsPolicy?: string;
  readonly sysctls?: readonly RolloutTemplateSecurityContextSysctl[];
  readonly windowsOptions?: RolloutTemplateSecurityContextWindowsOptions;
}

export interface RolloutTemplateToleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface RolloutTemplateTopologySpreadConstraint {
  readonly labelSelector?: RolloutSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly maxSkew: number;
  readonly minDomains?: number;
  readonly nodeAffinityPolicy?: string;
  readonly nodeTaintsPolicy?: string;
  readonly topologyKey: string;
  readonly whenUnsatisfiable: string;
}

export interface RolloutWorkloadRef {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly scaleDown?: string;
}
