/** Written by scripts/generate-schemas.ts: change that, not this. By apiVersion, one type a line. */
export const kubernetesApis = {
  "apps/v1": `kind ControllerRevision apiVersion:string data:any kind:string metadata:meta/v1.ObjectMeta revision!:int64
kind DaemonSet apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:DaemonSetSpec status:any
kind Deployment apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:DeploymentSpec status:any
kind ReplicaSet apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ReplicaSetSpec status:any
kind StatefulSet apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:StatefulSetSpec status:any
type DaemonSetSpec minReadySeconds:int32 revisionHistoryLimit:int32 selector!:meta/v1.LabelSelector template!:v1.PodTemplateSpec updateStrategy:DaemonSetUpdateStrategy
type DaemonSetUpdateStrategy rollingUpdate:RollingUpdateDaemonSet type:=OnDelete|RollingUpdate
type DeploymentSpec minReadySeconds:int32 paused:boolean progressDeadlineSeconds:int32 replicas:int32 revisionHistoryLimit:int32 selector!:meta/v1.LabelSelector strategy:DeploymentStrategy template!:v1.PodTemplateSpec
type DeploymentStrategy rollingUpdate:RollingUpdateDeployment type:=Recreate|RollingUpdate
type ReplicaSetSpec minReadySeconds:int32 replicas:int32 selector!:meta/v1.LabelSelector template:v1.PodTemplateSpec
type RollingUpdateDaemonSet maxSurge:int-or-string maxUnavailable:int-or-string
type RollingUpdateDeployment maxSurge:int-or-string maxUnavailable:int-or-string
type RollingUpdateStatefulSetStrategy maxUnavailable:int-or-string partition:int32
type StatefulSetOrdinals start:int32
type StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:string whenScaled:string
type StatefulSetSpec minReadySeconds:int32 ordinals:StatefulSetOrdinals persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy:=OrderedReady|Parallel replicas:int32 revisionHistoryLimit:int32 selector!:meta/v1.LabelSelector serviceName:string template!:v1.PodTemplateSpec updateStrategy:StatefulSetUpdateStrategy volumeClaimTemplates:v1.PersistentVolumeClaim[]
type StatefulSetUpdateStrategy rollingUpdate:RollingUpdateStatefulSetStrategy type:=OnDelete|RollingUpdate`,
  "batch/v1": `kind CronJob apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:CronJobSpec status:any
kind Job apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:JobSpec status:any
type CronJobSpec concurrencyPolicy:=Allow|Forbid|Replace failedJobsHistoryLimit:int32 jobTemplate!:JobTemplateSpec schedule!:string startingDeadlineSeconds:int64 successfulJobsHistoryLimit:int32 suspend:boolean timeZone:string
type JobSpec activeDeadlineSeconds:int64 backoffLimit:int32 backoffLimitPerIndex:int32 completionMode:=Indexed|NonIndexed completions:int32 managedBy:string manualSelector:boolean maxFailedIndexes:int32 parallelism:int32 podFailurePolicy:PodFailurePolicy podReplacementPolicy:=Failed|TerminatingOrFailed selector:meta/v1.LabelSelector successPolicy:SuccessPolicy suspend:boolean template!:v1.PodTemplateSpec ttlSecondsAfterFinished:int32
type JobTemplateSpec metadata:meta/v1.ObjectMeta spec:JobSpec
type PodFailurePolicy rules!:PodFailurePolicyRule[]
type PodFailurePolicyOnExitCodesRequirement containerName:string operator!:=In|NotIn values!:int32[]
type PodFailurePolicyOnPodConditionsPattern status:string type!:string
type PodFailurePolicyRule action!:=Count|FailIndex|FailJob|Ignore onExitCodes:PodFailurePolicyOnExitCodesRequirement onPodConditions:PodFailurePolicyOnPodConditionsPattern[]
type SuccessPolicy rules!:SuccessPolicyRule[]
type SuccessPolicyRule succeededCount:int32 succeededIndexes:string`,
  "autoscaling/v1": `kind HorizontalPodAutoscaler apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:HorizontalPodAutoscalerSpec status:any
kind Scale apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ScaleSpec status:any
type CrossVersionObjectReference apiVersion:string kind!:string name!:string
type HorizontalPodAutoscalerSpec maxReplicas!:int32 minReplicas:int32 scaleTargetRef!:CrossVersionObjectReference targetCPUUtilizationPercentage:int32
type ScaleSpec replicas:int32`,
  "autoscaling/v2": `kind HorizontalPodAutoscaler apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:HorizontalPodAutoscalerSpec status:any
type ContainerResourceMetricSource container!:string name!:string target!:MetricTarget
type CrossVersionObjectReference apiVersion:string kind!:string name!:string
type ExternalMetricSource metric!:MetricIdentifier target!:MetricTarget
type HPAScalingPolicy periodSeconds!:int32 type!:string value!:int32
type HPAScalingRules policies:HPAScalingPolicy[] selectPolicy:string stabilizationWindowSeconds:int32 tolerance:quantity
type HorizontalPodAutoscalerBehavior scaleDown:HPAScalingRules scaleUp:HPAScalingRules
type HorizontalPodAutoscalerSpec behavior:HorizontalPodAutoscalerBehavior maxReplicas!:int32 metrics:MetricSpec[] minReplicas:int32 scaleTargetRef!:CrossVersionObjectReference
type MetricIdentifier name!:string selector:meta/v1.LabelSelector
type MetricSpec containerResource:ContainerResourceMetricSource external:ExternalMetricSource object:ObjectMetricSource pods:PodsMetricSource resource:ResourceMetricSource type!:string
type MetricTarget averageUtilization:int32 averageValue:quantity type!:string value:quantity
type ObjectMetricSource describedObject!:CrossVersionObjectReference metric!:MetricIdentifier target!:MetricTarget
type PodsMetricSource metric!:MetricIdentifier target!:MetricTarget
type ResourceMetricSource name!:string target!:MetricTarget`,
  "policy/v1": `kind Eviction apiVersion:string deleteOptions:meta/v1.DeleteOptions kind:string metadata:meta/v1.ObjectMeta
kind PodDisruptionBudget apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:PodDisruptionBudgetSpec status:any
type PodDisruptionBudgetSpec maxUnavailable:int-or-string minAvailable:int-or-string selector:meta/v1.LabelSelector unhealthyPodEvictionPolicy:=AlwaysAllow|IfHealthyBudget`,
  "networking.k8s.io/v1": `kind IPAddress apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:IPAddressSpec
kind Ingress apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:IngressSpec status:any
kind IngressClass apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:IngressClassSpec
kind NetworkPolicy apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:NetworkPolicySpec
kind ServiceCIDR apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ServiceCIDRSpec status:any
type HTTPIngressPath backend!:IngressBackend path:string pathType!:=Exact|ImplementationSpecific|Prefix
type HTTPIngressRuleValue paths!:HTTPIngressPath[]
type IPAddressSpec parentRef!:ParentReference
type IPBlock cidr!:string except:string[]
type IngressBackend resource:v1.TypedLocalObjectReference service:IngressServiceBackend
type IngressClassParametersReference apiGroup:string kind!:string name!:string namespace:string scope:string
type IngressClassSpec controller:string parameters:IngressClassParametersReference
type IngressRule host:string http:HTTPIngressRuleValue
type IngressServiceBackend name!:string port:ServiceBackendPort
type IngressSpec defaultBackend:IngressBackend ingressClassName:string rules:IngressRule[] tls:IngressTLS[]
type IngressTLS hosts:string[] secretName:string
type NetworkPolicyEgressRule ports:NetworkPolicyPort[] to:NetworkPolicyPeer[]
type NetworkPolicyIngressRule from:NetworkPolicyPeer[] ports:NetworkPolicyPort[]
type NetworkPolicyPeer ipBlock:IPBlock namespaceSelector:meta/v1.LabelSelector podSelector:meta/v1.LabelSelector
type NetworkPolicyPort endPort:port port:port-or-name protocol:=SCTP|TCP|UDP
type NetworkPolicySpec egress:NetworkPolicyEgressRule[] ingress:NetworkPolicyIngressRule[] podSelector:meta/v1.LabelSelector policyTypes:=Egress|Ingress[]
type ParentReference group:string name!:string namespace:string resource!:string
type ServiceBackendPort name:string number:port-or-zero
type ServiceCIDRSpec cidrs:string[]`,
  "rbac.authorization.k8s.io/v1": `kind ClusterRole aggregationRule:AggregationRule apiVersion:string kind:string metadata:meta/v1.ObjectMeta rules:PolicyRule[]
kind ClusterRoleBinding apiVersion:string kind:string metadata:meta/v1.ObjectMeta roleRef!:RoleRef subjects:Subject[]
kind Role apiVersion:string kind:string metadata:meta/v1.ObjectMeta rules:PolicyRule[]
kind RoleBinding apiVersion:string kind:string metadata:meta/v1.ObjectMeta roleRef!:RoleRef subjects:Subject[]
type AggregationRule clusterRoleSelectors:meta/v1.LabelSelector[]
type PolicyRule apiGroups:string[] nonResourceURLs:string[] resourceNames:string[] resources:string[] verbs!:string[]
type RoleRef apiGroup:string kind!:string name!:string
type Subject apiGroup:string kind!:string name!:string namespace:string`,
  "storage.k8s.io/v1": `kind CSIDriver apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:CSIDriverSpec
kind CSINode apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:CSINodeSpec
kind CSIStorageCapacity apiVersion:string capacity:quantity kind:string maximumVolumeSize:quantity metadata:meta/v1.ObjectMeta nodeTopology:meta/v1.LabelSelector storageClassName!:string
kind StorageClass allowVolumeExpansion:boolean allowedTopologies:v1.TopologySelectorTerm[] apiVersion:string kind:string metadata:meta/v1.ObjectMeta mountOptions:string[] parameters:string{} provisioner!:string reclaimPolicy:=Delete|Recycle|Retain volumeBindingMode:=Immediate|WaitForFirstConsumer
kind VolumeAttachment apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:VolumeAttachmentSpec status:any
kind VolumeAttributesClass apiVersion:string driverName!:string kind:string metadata:meta/v1.ObjectMeta parameters:string{}
type CSIDriverSpec attachRequired:boolean fsGroupPolicy:string nodeAllocatableUpdatePeriodSeconds:int64 podInfoOnMount:boolean preventPodSchedulingIfMissing:boolean requiresRepublish:boolean seLinuxMount:boolean serviceAccountTokenInSecrets:boolean storageCapacity:boolean tokenRequests:TokenRequest[] volumeLifecycleModes:string[]
type CSINodeDriver allocatable:VolumeNodeResources name!:string nodeID!:string topologyKeys:string[]
type CSINodeSpec drivers!:CSINodeDriver[]
type TokenRequest audience!:string expirationSeconds:int64
type VolumeAttachmentSource inlineVolumeSpec:v1.PersistentVolumeSpec persistentVolumeName:string
type VolumeAttachmentSpec attacher!:string nodeName!:string source!:VolumeAttachmentSource
type VolumeNodeResources count:int32`,
  "scheduling.k8s.io/v1": `kind PriorityClass apiVersion:string description:string globalDefault:boolean kind:string metadata:meta/v1.ObjectMeta preemptionPolicy:=Never|PreemptLowerPriority value:int32`,
  "node.k8s.io/v1": `kind RuntimeClass apiVersion:string handler!:string kind:string metadata:meta/v1.ObjectMeta overhead:Overhead scheduling:Scheduling
type Overhead podFixed:quantity{}
type Scheduling nodeSelector:string{} tolerations:v1.Toleration[]`,
  "flowcontrol.apiserver.k8s.io/v1": `kind FlowSchema apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:FlowSchemaSpec status:any
kind PriorityLevelConfiguration apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:PriorityLevelConfigurationSpec status:any
type ExemptPriorityLevelConfiguration lendablePercent:int32 nominalConcurrencyShares:int32
type FlowDistinguisherMethod type!:string
type FlowSchemaSpec distinguisherMethod:FlowDistinguisherMethod matchingPrecedence:int32 priorityLevelConfiguration!:PriorityLevelConfigurationReference rules:PolicyRulesWithSubjects[]
type GroupSubject name!:string
type LimitResponse queuing:QueuingConfiguration type!:string
type LimitedPriorityLevelConfiguration borrowingLimitPercent:int32 lendablePercent:int32 limitResponse:LimitResponse nominalConcurrencyShares:int32
type NonResourcePolicyRule nonResourceURLs!:string[] verbs!:string[]
type PolicyRulesWithSubjects nonResourceRules:NonResourcePolicyRule[] resourceRules:ResourcePolicyRule[] subjects!:Subject[]
type PriorityLevelConfigurationReference name!:string
type PriorityLevelConfigurationSpec exempt:ExemptPriorityLevelConfiguration limited:LimitedPriorityLevelConfiguration type!:string
type QueuingConfiguration handSize:int32 queueLengthLimit:int32 queues:int32
type ResourcePolicyRule apiGroups!:string[] clusterScope:boolean namespaces:string[] resources!:string[] verbs!:string[]
type ServiceAccountSubject name!:string namespace!:string
type Subject group:GroupSubject kind!:string serviceAccount:ServiceAccountSubject user:UserSubject
type UserSubject name!:string`,
  "admissionregistration.k8s.io/v1": `kind MutatingAdmissionPolicy apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:MutatingAdmissionPolicySpec
kind MutatingAdmissionPolicyBinding apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:MutatingAdmissionPolicyBindingSpec
kind MutatingWebhookConfiguration apiVersion:string kind:string metadata:meta/v1.ObjectMeta webhooks:MutatingWebhook[]
kind ValidatingAdmissionPolicy apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ValidatingAdmissionPolicySpec status:any
kind ValidatingAdmissionPolicyBinding apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:ValidatingAdmissionPolicyBindingSpec
kind ValidatingWebhookConfiguration apiVersion:string kind:string metadata:meta/v1.ObjectMeta webhooks:ValidatingWebhook[]
type ApplyConfiguration expression:string
type AuditAnnotation key!:string valueExpression!:string
type JSONPatch expression:string
type MatchCondition expression!:string name!:string
type MatchResources excludeResourceRules:NamedRuleWithOperations[] matchPolicy:=Equivalent|Exact namespaceSelector:meta/v1.LabelSelector objectSelector:meta/v1.LabelSelector resourceRules:NamedRuleWithOperations[]
type MutatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName:string
type MutatingAdmissionPolicySpec failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchConstraints:MatchResources mutations:Mutation[] paramKind:ParamKind reinvocationPolicy:=IfNeeded|Never variables:Variable[]
type MutatingWebhook admissionReviewVersions!:string[] clientConfig!:WebhookClientConfig failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchPolicy:=Equivalent|Exact name!:string namespaceSelector:meta/v1.LabelSelector objectSelector:meta/v1.LabelSelector reinvocationPolicy:=IfNeeded|Never rules:RuleWithOperations[] sideEffects!:=None|NoneOnDryRun|Some|Unknown timeoutSeconds:int32
type Mutation applyConfiguration:ApplyConfiguration jsonPatch:JSONPatch patchType!:=ApplyConfiguration|JSONPatch
type NamedRuleWithOperations apiGroups:string[] apiVersions:string[] operations:=*|CONNECT|CREATE|DELETE|UPDATE[] resourceNames:string[] resources:string[] scope:=*|Cluster|Namespaced
type ParamKind apiVersion:string kind:string
type ParamRef name:string namespace:string parameterNotFoundAction:string selector:meta/v1.LabelSelector
type RuleWithOperations apiGroups:string[] apiVersions:string[] operations:=*|CONNECT|CREATE|DELETE|UPDATE[] resources:string[] scope:=*|Cluster|Namespaced
type ServiceReference name!:string namespace!:string path:string port:int32
type ValidatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName!:string validationActions!:=Audit|Deny|Warn[]
type ValidatingAdmissionPolicySpec auditAnnotations:AuditAnnotation[] failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchConstraints:MatchResources paramKind:ParamKind validations:Validation[] variables:Variable[]
type ValidatingWebhook admissionReviewVersions!:string[] clientConfig!:WebhookClientConfig failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchPolicy:=Equivalent|Exact name!:string namespaceSelector:meta/v1.LabelSelector objectSelector:meta/v1.LabelSelector rules:RuleWithOperations[] sideEffects!:=None|NoneOnDryRun|Some|Unknown timeoutSeconds:int32
type Validation expression!:string message:string messageExpression:string reason:string
type Variable expression!:string name!:string
type WebhookClientConfig caBundle:base64 service:ServiceReference url:string`,
  "apiextensions.k8s.io/v1": `kind CustomResourceDefinition apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:CustomResourceDefinitionSpec status:any
type CustomResourceColumnDefinition description:string format:string jsonPath!:string name!:string priority:int32 type!:string
type CustomResourceConversion strategy!:string webhook:WebhookConversion
type CustomResourceDefinitionNames categories:string[] kind!:string listKind:string plural!:string shortNames:string[] singular:string
type CustomResourceDefinitionSpec conversion:CustomResourceConversion group!:string names!:CustomResourceDefinitionNames preserveUnknownFields:boolean scope!:string versions!:CustomResourceDefinitionVersion[]
type CustomResourceDefinitionVersion additionalPrinterColumns:CustomResourceColumnDefinition[] deprecated:boolean deprecationWarning:string name!:string schema:CustomResourceValidation selectableFields:SelectableField[] served!:boolean storage!:boolean subresources:CustomResourceSubresources
type CustomResourceSubresourceScale labelSelectorPath:string specReplicasPath!:string statusReplicasPath!:string
type CustomResourceSubresources scale:CustomResourceSubresourceScale status:any
type CustomResourceValidation openAPIV3Schema:any
type SelectableField jsonPath!:string
type ServiceReference name!:string namespace!:string path:string port:int32
type WebhookClientConfig caBundle:base64 service:ServiceReference url:string
type WebhookConversion clientConfig:WebhookClientConfig conversionReviewVersions!:string[]`,
  "apiregistration.k8s.io/v1": `kind APIService apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:APIServiceSpec status:any
type APIServiceSpec caBundle:base64 group:string groupPriorityMinimum!:int32 insecureSkipTLSVerify:boolean service:ServiceReference version:string versionPriority!:int32
type ServiceReference name:string namespace:string port:int32`,
  "discovery.k8s.io/v1": `kind EndpointSlice addressType!:=FQDN|IPv4|IPv6 apiVersion:string endpoints:Endpoint[] kind:string metadata:meta/v1.ObjectMeta ports:EndpointPort[]
type Endpoint addresses!:string[] conditions:EndpointConditions deprecatedTopology:string{} hints:EndpointHints hostname:string nodeName:string targetRef:v1.ObjectReference zone:string
type EndpointConditions ready:boolean serving:boolean terminating:boolean
type EndpointHints forNodes:ForNode[] forZones:ForZone[]
type EndpointPort appProtocol:string name:string port:int32 protocol:=SCTP|TCP|UDP
type ForNode name!:string
type ForZone name!:string`,
  "coordination.k8s.io/v1": `kind Lease apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:LeaseSpec
type LeaseSpec acquireTime:date-time holderIdentity:string leaseDurationSeconds:int32 leaseTransitions:int32 preferredHolder:string renewTime:date-time strategy:string`,
};
