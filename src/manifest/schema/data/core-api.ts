/** Written by scripts/generate-schemas.ts: change that, not this. By apiVersion, one type a line. */
export const coreApi = {
  "meta/v1": `type DeleteOptions apiVersion:string dryRun:string[] gracePeriodSeconds:int64 ignoreStoreReadErrorWithClusterBreakingPotential:boolean kind:string orphanDependents:boolean preconditions:Preconditions propagationPolicy:string
type LabelSelector matchExpressions:LabelSelectorRequirement[] matchLabels:label-value{label-key}
type LabelSelectorRequirement key!:string operator!:string values:string[]
type ObjectMeta annotations:string{annotation-key} creationTimestamp:date-time deletionGracePeriodSeconds:int64 deletionTimestamp:date-time finalizers:string[] generateName:string generation:int64 labels:label-value{label-key} managedFields:any name:string namespace:dns-label ownerReferences:OwnerReference[] resourceVersion:string selfLink:string uid:string
type OwnerReference apiVersion!:string blockOwnerDeletion:boolean controller:boolean kind!:string name!:string uid!:string
type Preconditions resourceVersion:string uid:string`,
  v1: `kind Binding apiVersion:string kind:string metadata:meta/v1.ObjectMeta target!:ObjectReference
kind ComponentStatus apiVersion:string conditions:ComponentCondition[] kind:string metadata:meta/v1.ObjectMeta
kind ConfigMap apiVersion:string binaryData:base64{config-key} data:string{config-key} immutable:boolean kind:string metadata:meta/v1.ObjectMeta
kind Endpoints apiVersion:string kind:string metadata:meta/v1.ObjectMeta subsets:EndpointSubset[]
kind Event action:string apiVersion:string count:int32 eventTime:date-time firstTimestamp:date-time involvedObject!:ObjectReference kind:string lastTimestamp:date-time message:string metadata!:meta/v1.ObjectMeta reason:string related:ObjectReference reportingComponent:string reportingInstance:string series:EventSeries source:EventSource type:string
kind LimitRange apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:LimitRangeSpec
kind Namespace apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:NamespaceSpec status:any
kind Node apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:NodeSpec status:any
kind PersistentVolume apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:PersistentVolumeSpec status:any
kind PersistentVolumeClaim apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:PersistentVolumeClaimSpec status:any
kind Pod apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:PodSpec status:any
kind PodTemplate apiVersion:string kind:string metadata:meta/v1.ObjectMeta template:PodTemplateSpec
kind ReplicationController apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ReplicationControllerSpec status:any
kind ResourceQuota apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ResourceQuotaSpec status:any
kind Secret apiVersion:string data:base64{config-key} immutable:boolean kind:string metadata:meta/v1.ObjectMeta stringData:string{config-key} type:string
kind Service apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ServiceSpec status:any
kind ServiceAccount apiVersion:string automountServiceAccountToken:boolean imagePullSecrets:LocalObjectReference[] kind:string metadata:meta/v1.ObjectMeta secrets:ObjectReference[]
type AWSElasticBlockStoreVolumeSource fsType:string partition:int32 readOnly:boolean volumeID!:string
type Affinity nodeAffinity:NodeAffinity podAffinity:PodAffinity podAntiAffinity:PodAntiAffinity
type AppArmorProfile localhostProfile:string type!:=Localhost|RuntimeDefault|Unconfined
type AzureDiskVolumeSource cachingMode:=None|ReadOnly|ReadWrite diskName!:string diskURI!:string fsType:string kind:string readOnly:boolean
type AzureFilePersistentVolumeSource readOnly:boolean secretName!:string secretNamespace:string shareName!:string
type AzureFileVolumeSource readOnly:boolean secretName!:string shareName!:string
type CSIPersistentVolumeSource controllerExpandSecretRef:SecretReference controllerPublishSecretRef:SecretReference driver!:string fsType:string nodeExpandSecretRef:SecretReference nodePublishSecretRef:SecretReference nodeStageSecretRef:SecretReference readOnly:boolean volumeAttributes:string{} volumeHandle!:string
type CSIVolumeSource driver!:string fsType:string nodePublishSecretRef:LocalObjectReference readOnly:boolean volumeAttributes:string{}
type Capabilities add:string[] drop:string[]
type CephFSPersistentVolumeSource monitors!:string[] path:string readOnly:boolean secretFile:string secretRef:SecretReference user:string
type CephFSVolumeSource monitors!:string[] path:string readOnly:boolean secretFile:string secretRef:LocalObjectReference user:string
type CinderPersistentVolumeSource fsType:string readOnly:boolean secretRef:SecretReference volumeID!:string
type CinderVolumeSource fsType:string readOnly:boolean secretRef:LocalObjectReference volumeID!:string
type ClientIPConfig timeoutSeconds:int32
type ClusterTrustBundleProjection labelSelector:meta/v1.LabelSelector name:string optional:boolean path!:string signerName:string
type ComponentCondition error:string message:string status!:string type!:string
type ConfigMapEnvSource name:string optional:boolean
type ConfigMapKeySelector key!:string name:string optional:boolean
type ConfigMapNodeConfigSource kubeletConfigKey!:string name!:string namespace!:string resourceVersion:string uid:string
type ConfigMapProjection items:KeyToPath[] name:string optional:boolean
type ConfigMapVolumeSource defaultMode:int32 items:KeyToPath[] name:string optional:boolean
type Container args:string[] command:string[] env:EnvVar[] envFrom:EnvFromSource[] image:string imagePullPolicy:=Always|IfNotPresent|Never lifecycle:Lifecycle livenessProbe:Probe name!:dns-label ports:ContainerPort[] readinessProbe:Probe resizePolicy:ContainerResizePolicy[] resources:ResourceRequirements restartPolicy:string restartPolicyRules:ContainerRestartRule[] securityContext:SecurityContext startupProbe:Probe stdin:boolean stdinOnce:boolean terminationMessagePath:string terminationMessagePolicy:=FallbackToLogsOnError|File tty:boolean volumeDevices:VolumeDevice[] volumeMounts:VolumeMount[] workingDir:string
type ContainerPort containerPort!:port hostIP:string hostPort:port-or-zero name:port-name protocol:=SCTP|TCP|UDP
type ContainerResizePolicy resourceName!:string restartPolicy!:string
type ContainerRestartRule action!:string exitCodes:ContainerRestartRuleOnExitCodes
type ContainerRestartRuleOnExitCodes operator!:string values:int32[]
type DownwardAPIProjection items:DownwardAPIVolumeFile[]
type DownwardAPIVolumeFile fieldRef:ObjectFieldSelector mode:int32 path!:string resourceFieldRef:ResourceFieldSelector
type DownwardAPIVolumeSource defaultMode:int32 items:DownwardAPIVolumeFile[]
type EmptyDirVolumeSource medium:string sizeLimit:quantity
type EndpointAddress hostname:string ip!:string nodeName:string targetRef:ObjectReference
type EndpointPort appProtocol:string name:string port!:int32 protocol:=SCTP|TCP|UDP
type EndpointSubset addresses:EndpointAddress[] notReadyAddresses:EndpointAddress[] ports:EndpointPort[]
type EnvFromSource configMapRef:ConfigMapEnvSource prefix:string secretRef:SecretEnvSource
type EnvVar name!:string value:string valueFrom:EnvVarSource
type EnvVarSource configMapKeyRef:ConfigMapKeySelector fieldRef:ObjectFieldSelector fileKeyRef:FileKeySelector resourceFieldRef:ResourceFieldSelector secretKeyRef:SecretKeySelector
type EphemeralContainer args:string[] command:string[] env:EnvVar[] envFrom:EnvFromSource[] image:string imagePullPolicy:=Always|IfNotPresent|Never lifecycle:Lifecycle livenessProbe:Probe name!:dns-label ports:ContainerPort[] readinessProbe:Probe resizePolicy:ContainerResizePolicy[] resources:ResourceRequirements restartPolicy:string restartPolicyRules:ContainerRestartRule[] securityContext:SecurityContext startupProbe:Probe stdin:boolean stdinOnce:boolean targetContainerName:string terminationMessagePath:string terminationMessagePolicy:=FallbackToLogsOnError|File tty:boolean volumeDevices:VolumeDevice[] volumeMounts:VolumeMount[] workingDir:string
type EphemeralVolumeSource volumeClaimTemplate:PersistentVolumeClaimTemplate
type EventSeries count:int32 lastObservedTime:date-time
type EventSource component:string host:string
type ExecAction command:string[]
type FCVolumeSource fsType:string lun:int32 readOnly:boolean targetWWNs:string[] wwids:string[]
type FileKeySelector key!:string optional:boolean path!:string volumeName!:string
type FlexPersistentVolumeSource driver!:string fsType:string options:string{} readOnly:boolean secretRef:SecretReference
type FlexVolumeSource driver!:string fsType:string options:string{} readOnly:boolean secretRef:LocalObjectReference
type FlockerVolumeSource datasetName:string datasetUUID:string
type GCEPersistentDiskVolumeSource fsType:string partition:int32 pdName!:string readOnly:boolean
type GRPCAction port!:port service:string
type GitRepoVolumeSource directory:string repository!:string revision:string
type GlusterfsPersistentVolumeSource endpoints!:string endpointsNamespace:string path!:string readOnly:boolean
type GlusterfsVolumeSource endpoints!:string path!:string readOnly:boolean
type HTTPGetAction host:string httpHeaders:HTTPHeader[] path:string port!:port-or-name scheme:=HTTP|HTTPS
type HTTPHeader name!:string value!:string
type HostAlias hostnames:string[] ip!:string
type HostPathVolumeSource path!:string type:=|BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket
type ISCSIPersistentVolumeSource chapAuthDiscovery:boolean chapAuthSession:boolean fsType:string initiatorName:string iqn!:string iscsiInterface:string lun!:int32 portals:string[] readOnly:boolean secretRef:SecretReference targetPortal!:string
type ISCSIVolumeSource chapAuthDiscovery:boolean chapAuthSession:boolean fsType:string initiatorName:string iqn!:string iscsiInterface:string lun!:int32 portals:string[] readOnly:boolean secretRef:LocalObjectReference targetPortal!:string
type ImageVolumeSource pullPolicy:=Always|IfNotPresent|Never reference:string
type KeyToPath key!:string mode:int32 path!:string
type Lifecycle postStart:LifecycleHandler preStop:LifecycleHandler stopSignal:=SIGABRT|SIGALRM|SIGBUS|SIGCHLD|SIGCLD|SIGCONT|SIGFPE|SIGHUP|SIGILL|SIGINT|SIGIO|SIGIOT|SIGKILL|SIGPIPE|SIGPOLL|SIGPROF|SIGPWR|SIGQUIT|SIGRTMAX|SIGRTMAX-1|SIGRTMAX-10|SIGRTMAX-11|SIGRTMAX-12|SIGRTMAX-13|SIGRTMAX-14|SIGRTMAX-2|SIGRTMAX-3|SIGRTMAX-4|SIGRTMAX-5|SIGRTMAX-6|SIGRTMAX-7|SIGRTMAX-8|SIGRTMAX-9|SIGRTMIN|SIGRTMIN+1|SIGRTMIN+10|SIGRTMIN+11|SIGRTMIN+12|SIGRTMIN+13|SIGRTMIN+14|SIGRTMIN+15|SIGRTMIN+2|SIGRTMIN+3|SIGRTMIN+4|SIGRTMIN+5|SIGRTMIN+6|SIGRTMIN+7|SIGRTMIN+8|SIGRTMIN+9|SIGSEGV|SIGSTKFLT|SIGSTOP|SIGSYS|SIGTERM|SIGTRAP|SIGTSTP|SIGTTIN|SIGTTOU|SIGURG|SIGUSR1|SIGUSR2|SIGVTALRM|SIGWINCH|SIGXCPU|SIGXFSZ
type LifecycleHandler exec:ExecAction httpGet:HTTPGetAction sleep:SleepAction tcpSocket:TCPSocketAction
type LimitRangeItem default:quantity{} defaultRequest:quantity{} max:quantity{} maxLimitRequestRatio:quantity{} min:quantity{} type!:string
type LimitRangeSpec limits!:LimitRangeItem[]
type LocalObjectReference name:string
type LocalVolumeSource fsType:string path!:string
type NFSVolumeSource path!:string readOnly:boolean server!:string
type NamespaceSpec finalizers:string[]
type NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:PreferredSchedulingTerm[] requiredDuringSchedulingIgnoredDuringExecution:NodeSelector
type NodeConfigSource configMap:ConfigMapNodeConfigSource
type NodeSelector nodeSelectorTerms!:NodeSelectorTerm[]
type NodeSelectorRequirement key!:string operator!:=DoesNotExist|Exists|Gt|In|Lt|NotIn values:string[]
type NodeSelectorTerm matchExpressions:NodeSelectorRequirement[] matchFields:NodeSelectorRequirement[]
type NodeSpec configSource:NodeConfigSource externalID:string podCIDR:string podCIDRs:string[] providerID:string taints:Taint[] unschedulable:boolean
type ObjectFieldSelector apiVersion:string fieldPath!:string
type ObjectReference apiVersion:string fieldPath:string kind:string name:string namespace:string resourceVersion:string uid:string
type PersistentVolumeClaimSpec accessModes:=ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod[] dataSource:TypedLocalObjectReference dataSourceRef:TypedObjectReference resources:VolumeResourceRequirements selector:meta/v1.LabelSelector storageClassName:string volumeAttributesClassName:string volumeMode:=Block|Filesystem volumeName:string
type PersistentVolumeClaimTemplate metadata:meta/v1.ObjectMeta spec!:PersistentVolumeClaimSpec
type PersistentVolumeClaimVolumeSource claimName!:string readOnly:boolean
type PersistentVolumeSpec accessModes:=ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod[] awsElasticBlockStore:AWSElasticBlockStoreVolumeSource azureDisk:AzureDiskVolumeSource azureFile:AzureFilePersistentVolumeSource capacity:quantity{} cephfs:CephFSPersistentVolumeSource cinder:CinderPersistentVolumeSource claimRef:ObjectReference csi:CSIPersistentVolumeSource fc:FCVolumeSource flexVolume:FlexPersistentVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource glusterfs:GlusterfsPersistentVolumeSource hostPath:HostPathVolumeSource iscsi:ISCSIPersistentVolumeSource local:LocalVolumeSource mountOptions:string[] nfs:NFSVolumeSource nodeAffinity:VolumeNodeAffinity persistentVolumeReclaimPolicy:=Delete|Recycle|Retain photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource quobyte:QuobyteVolumeSource rbd:RBDPersistentVolumeSource scaleIO:ScaleIOPersistentVolumeSource storageClassName:string storageos:StorageOSPersistentVolumeSource volumeAttributesClassName:string volumeMode:=Block|Filesystem vsphereVolume:VsphereVirtualDiskVolumeSource
type PhotonPersistentDiskVolumeSource fsType:string pdID!:string
type PodAffinity preferredDuringSchedulingIgnoredDuringExecution:WeightedPodAffinityTerm[] requiredDuringSchedulingIgnoredDuringExecution:PodAffinityTerm[]
type PodAffinityTerm labelSelector:meta/v1.LabelSelector matchLabelKeys:string[] mismatchLabelKeys:string[] namespaceSelector:meta/v1.LabelSelector namespaces:string[] topologyKey!:string
type PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:WeightedPodAffinityTerm[] requiredDuringSchedulingIgnoredDuringExecution:PodAffinityTerm[]
type PodCertificateProjection certificateChainPath:string credentialBundlePath:string keyPath:string keyType!:string maxExpirationSeconds:int32 signerName!:string userAnnotations:string{}
type PodDNSConfig nameservers:string[] options:PodDNSConfigOption[] searches:string[]
type PodDNSConfigOption name:string value:string
type PodOS name!:string
type PodReadinessGate conditionType!:string
type PodResourceClaim name!:string resourceClaimName:string resourceClaimTemplateName:string
type PodSchedulingGate name!:string
type PodSchedulingGroup podGroupName:string
type PodSecurityContext appArmorProfile:AppArmorProfile fsGroup:int64 fsGroupChangePolicy:=Always|OnRootMismatch runAsGroup:int64 runAsNonRoot:boolean runAsUser:int64 seLinuxChangePolicy:string seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile supplementalGroups:int64[] supplementalGroupsPolicy:=Merge|Strict sysctls:Sysctl[] windowsOptions:WindowsSecurityContextOptions
type PodSpec activeDeadlineSeconds:int64 affinity:Affinity automountServiceAccountToken:boolean containers!:Container[] dnsConfig:PodDNSConfig dnsPolicy:=ClusterFirst|ClusterFirstWithHostNet|Default|None enableServiceLinks:boolean ephemeralContainers:EphemeralContainer[] hostAliases:HostAlias[] hostIPC:boolean hostNetwork:boolean hostPID:boolean hostUsers:boolean hostname:string hostnameOverride:string imagePullSecrets:LocalObjectReference[] initContainers:Container[] nodeName:string nodeSelector:label-value{label-key} os:PodOS overhead:quantity{} preemptionPolicy:=Never|PreemptLowerPriority priority:int32 priorityClassName:string readinessGates:PodReadinessGate[] resourceClaims:PodResourceClaim[] resources:ResourceRequirements restartPolicy:=Always|Never|OnFailure runtimeClassName:string schedulerName:string schedulingGates:PodSchedulingGate[] schedulingGroup:PodSchedulingGroup securityContext:PodSecurityContext serviceAccount:string serviceAccountName:string setHostnameAsFQDN:boolean shareProcessNamespace:boolean subdomain:string terminationGracePeriodSeconds:int64 tolerations:Toleration[] topologySpreadConstraints:TopologySpreadConstraint[] volumes:Volume[] workloadRef:WorkloadReference
type PodTemplateSpec metadata:meta/v1.ObjectMeta spec:PodSpec
type PortworxVolumeSource fsType:string readOnly:boolean volumeID!:string
type PreferredSchedulingTerm preference!:NodeSelectorTerm weight!:int32
type Probe exec:ExecAction failureThreshold:int32 grpc:GRPCAction httpGet:HTTPGetAction initialDelaySeconds:int32 periodSeconds:int32 successThreshold:int32 tcpSocket:TCPSocketAction terminationGracePeriodSeconds:int64 timeoutSeconds:int32
type ProjectedVolumeSource defaultMode:int32 sources:VolumeProjection[]
type QuobyteVolumeSource group:string readOnly:boolean registry!:string tenant:string user:string volume!:string
type RBDPersistentVolumeSource fsType:string image!:string keyring:string monitors!:string[] pool:string readOnly:boolean secretRef:SecretReference user:string
type RBDVolumeSource fsType:string image!:string keyring:string monitors!:string[] pool:string readOnly:boolean secretRef:LocalObjectReference user:string
type ReplicationControllerSpec minReadySeconds:int32 replicas:int32 selector:label-value{label-key} template:PodTemplateSpec
type ResourceClaim name!:string request:string
type ResourceFieldSelector containerName:string divisor:quantity resource!:string
type ResourceQuotaSpec hard:quantity{} scopeSelector:ScopeSelector scopes:=BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass[]
type ResourceRequirements claims:ResourceClaim[] limits:quantity{} requests:quantity{}
type SELinuxOptions level:string role:string type:string user:string
type ScaleIOPersistentVolumeSource fsType:string gateway!:string protectionDomain:string readOnly:boolean secretRef!:SecretReference sslEnabled:boolean storageMode:string storagePool:string system!:string volumeName:string
type ScaleIOVolumeSource fsType:string gateway!:string protectionDomain:string readOnly:boolean secretRef!:LocalObjectReference sslEnabled:boolean storageMode:string storagePool:string system!:string volumeName:string
type ScopeSelector matchExpressions:ScopedResourceSelectorRequirement[]
type ScopedResourceSelectorRequirement operator!:=DoesNotExist|Exists|In|NotIn scopeName!:=BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass values:string[]
type SeccompProfile localhostProfile:string type!:=Localhost|RuntimeDefault|Unconfined
type SecretEnvSource name:string optional:boolean
type SecretKeySelector key!:string name:string optional:boolean
type SecretProjection items:KeyToPath[] name:string optional:boolean
type SecretReference name:string namespace:string
type SecretVolumeSource defaultMode:int32 items:KeyToPath[] optional:boolean secretName:string
type SecurityContext allowPrivilegeEscalation:boolean appArmorProfile:AppArmorProfile capabilities:Capabilities privileged:boolean procMount:=Default|Unmasked readOnlyRootFilesystem:boolean runAsGroup:int64 runAsNonRoot:boolean runAsUser:int64 seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile windowsOptions:WindowsSecurityContextOptions
type ServiceAccountTokenProjection audience:string expirationSeconds:int64 path!:string
type ServicePort appProtocol:string name:dns-label nodePort:port-or-zero port!:port protocol:=SCTP|TCP|UDP targetPort:target-port
type ServiceSpec allocateLoadBalancerNodePorts:boolean clusterIP:string clusterIPs:string[] externalIPs:string[] externalName:string externalTrafficPolicy:=Cluster|Local healthCheckNodePort:int32 internalTrafficPolicy:=Cluster|Local ipFamilies:=|IPv4|IPv6[] ipFamilyPolicy:=PreferDualStack|RequireDualStack|SingleStack loadBalancerClass:string loadBalancerIP:string loadBalancerSourceRanges:string[] ports:ServicePort[] publishNotReadyAddresses:boolean selector:label-value{label-key} sessionAffinity:=ClientIP|None sessionAffinityConfig:SessionAffinityConfig trafficDistribution:string type:=ClusterIP|ExternalName|LoadBalancer|NodePort
type SessionAffinityConfig clientIP:ClientIPConfig
type SleepAction seconds!:int64
type StorageOSPersistentVolumeSource fsType:string readOnly:boolean secretRef:ObjectReference volumeName:string volumeNamespace:string
type StorageOSVolumeSource fsType:string readOnly:boolean secretRef:LocalObjectReference volumeName:string volumeNamespace:string
type Sysctl name!:string value!:string
type TCPSocketAction host:string port!:port-or-name
type Taint effect!:=NoExecute|NoSchedule|PreferNoSchedule key!:string timeAdded:date-time value:string
type Toleration effect:=NoExecute|NoSchedule|PreferNoSchedule key:string operator:=Equal|Exists|Gt|Lt tolerationSeconds:int64 value:string
type TopologySelectorLabelRequirement key!:string values!:string[]
type TopologySelectorTerm matchLabelExpressions:TopologySelectorLabelRequirement[]
type TopologySpreadConstraint labelSelector:meta/v1.LabelSelector matchLabelKeys:string[] maxSkew!:int32 minDomains:int32 nodeAffinityPolicy:=Honor|Ignore nodeTaintsPolicy:=Honor|Ignore topologyKey!:string whenUnsatisfiable!:=DoNotSchedule|ScheduleAnyway
type TypedLocalObjectReference apiGroup:string kind!:string name!:string
type TypedObjectReference apiGroup:string kind!:string name!:string namespace:string
type Volume awsElasticBlockStore:AWSElasticBlockStoreVolumeSource azureDisk:AzureDiskVolumeSource azureFile:AzureFileVolumeSource cephfs:CephFSVolumeSource cinder:CinderVolumeSource configMap:ConfigMapVolumeSource csi:CSIVolumeSource downwardAPI:DownwardAPIVolumeSource emptyDir:EmptyDirVolumeSource ephemeral:EphemeralVolumeSource fc:FCVolumeSource flexVolume:FlexVolumeSource flocker:FlockerVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource gitRepo:GitRepoVolumeSource glusterfs:GlusterfsVolumeSource hostPath:HostPathVolumeSource image:ImageVolumeSource iscsi:ISCSIVolumeSource name!:dns-label nfs:NFSVolumeSource persistentVolumeClaim:PersistentVolumeClaimVolumeSource photonPersistentDisk:PhotonPersistentDiskVolumeSource portworxVolume:PortworxVolumeSource projected:ProjectedVolumeSource quobyte:QuobyteVolumeSource rbd:RBDVolumeSource scaleIO:ScaleIOVolumeSource secret:SecretVolumeSource storageos:StorageOSVolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource
type VolumeDevice devicePath!:string name!:string
type VolumeMount mountPath!:string mountPropagation:=Bidirectional|HostToContainer|None name!:string readOnly:boolean recursiveReadOnly:string subPath:string subPathExpr:string
type VolumeNodeAffinity required:NodeSelector
type VolumeProjection clusterTrustBundle:ClusterTrustBundleProjection configMap:ConfigMapProjection downwardAPI:DownwardAPIProjection podCertificate:PodCertificateProjection secret:SecretProjection serviceAccountToken:ServiceAccountTokenProjection
type VolumeResourceRequirements limits:quantity{} requests:quantity{}
type VsphereVirtualDiskVolumeSource fsType:string storagePolicyID:string storagePolicyName:string volumePath!:string
type WeightedPodAffinityTerm podAffinityTerm!:PodAffinityTerm weight!:int32
type WindowsSecurityContextOptions gmsaCredentialSpec:string gmsaCredentialSpecName:string hostProcess:boolean runAsUserName:string
type WorkloadReference name!:string podGroup!:string podGroupReplicaKey:string`,
};
