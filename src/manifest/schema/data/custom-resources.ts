/** Written by scripts/generate-schemas.ts: change that, not this. By apiVersion, one type a line. */
export const customResources = {
  "argoproj.io/v1alpha1": `kind AnalysisRun apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:AnalysisRunSpec status:any
kind AnalysisTemplate apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:AnalysisTemplateSpec
kind ClusterAnalysisTemplate apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:AnalysisTemplateSpec
kind Experiment apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:ExperimentSpec status:any
kind Rollout apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:RolloutSpec status:any
type ALBTrafficRouting annotationPrefix:string ingress:string ingresses:string[] rootService:string servicePort!:int32 stickinessConfig:StickinessConfig
type AmbassadorTrafficRouting mappings!:string[]
type AnalysisRunArgument name!:string value:string valueFrom:ArgumentValueFrom
type AnalysisRunMetadata annotations:string{} labels:string{}
type AnalysisRunSpec args:Argument[] dryRun:DryRun[] measurementRetention:MeasurementRetention[] metrics!:Metric[] terminate:boolean ttlStrategy:TTLStrategy
type AnalysisRunStrategy successfulRunHistoryLimit:int32 unsuccessfulRunHistoryLimit:int32
type AnalysisTemplateRef clusterScope:boolean templateName:string
type AnalysisTemplateSpec args:Argument[] dryRun:DryRun[] measurementRetention:MeasurementRetention[] metrics:Metric[] templates:AnalysisTemplateRef[]
type AntiAffinity preferredDuringSchedulingIgnoredDuringExecution:PreferredDuringSchedulingIgnoredDuringExecution requiredDuringSchedulingIgnoredDuringExecution:any
type ApisixRoute name!:string rules:string[]
type ApisixTrafficRouting route:ApisixRoute
type AppMeshTrafficRouting virtualNodeGroup:AppMeshVirtualNodeGroup virtualService:AppMeshVirtualService
type AppMeshVirtualNodeGroup canaryVirtualNodeRef!:AppMeshVirtualNodeReference stableVirtualNodeRef!:AppMeshVirtualNodeReference
type AppMeshVirtualNodeReference name!:string
type AppMeshVirtualService name!:string routes:string[]
type Argument name!:string value:string valueFrom:ValueFrom
type ArgumentValueFrom fieldRef:FieldRef podTemplateHashValue:string
type Authentication oauth2:OAuth2Config sigv4:Sigv4Config
type BlueGreenStrategy abortScaleDownDelaySeconds:int32 activeMetadata:PodTemplateMetadata activeService!:string antiAffinity:AntiAffinity autoPromotionEnabled:boolean autoPromotionSeconds:int32 maxUnavailable:int-or-string postPromotionAnalysis:RolloutAnalysis prePromotionAnalysis:RolloutAnalysis previewMetadata:PodTemplateMetadata previewReplicaCount:int32 previewService:string scaleDownDelayRevisionLimit:int32 scaleDownDelaySeconds:int32
type CanaryStep analysis:RolloutAnalysis experiment:RolloutExperimentStep pause:RolloutPause plugin:PluginStep setCanaryScale:SetCanaryScale setHeaderRoute:SetHeaderRoute setMirrorRoute:SetMirrorRoute setWeight:int32
type CanaryStrategy abortScaleDownDelaySeconds:int32 analysis:RolloutAnalysisBackground antiAffinity:AntiAffinity canaryMetadata:PodTemplateMetadata canaryService:string dynamicStableScale:boolean maxSurge:int-or-string maxUnavailable:int-or-string minPodsPerReplicaSet:int32 pingPong:PingPongSpec replicaProgressThreshold:ReplicaProgressThreshold scaleDownDelayRevisionLimit:int32 scaleDownDelaySeconds:int32 stableMetadata:PodTemplateMetadata stableService:string steps:CanaryStep[] trafficRouting:RolloutTrafficRouting
type CloudWatchMetric interval:string metricDataQueries!:CloudWatchMetricDataQuery[]
type CloudWatchMetricDataQuery expression:string id:string label:string metricStat:CloudWatchMetricStat period:int-or-string returnData:boolean
type CloudWatchMetricStat metric:CloudWatchMetricStatMetric period:int-or-string stat:string unit:string
type CloudWatchMetricStatMetric dimensions:CloudWatchMetricStatMetricDimension[] metricName:string namespace:string
type CloudWatchMetricStatMetricDimension name:string value:string
type DatadogMetric aggregator:=avg|min|max|sum|last|percentile|mean|l2norm|area apiVersion:=v1|v2 formula:string interval:string queries:string{} query:string secretRef:SecretRef
type DryRun metricName!:string
type ExperimentAnalysisTemplateRef args:Argument[] clusterScope:boolean name!:string requiredForCompletion:boolean templateName!:string
type ExperimentSpec analyses:ExperimentAnalysisTemplateRef[] analysisRunMetadata:AnalysisRunMetadata dryRun:DryRun[] duration:string measurementRetention:MeasurementRetention[] progressDeadlineSeconds:int32 scaleDownDelaySeconds:int32 templates!:TemplateSpec[] terminate:boolean
type FieldRef fieldPath!:string
type GraphiteMetric address:string query:string
type HeaderRoutingMatch headerName!:string headerValue!:StringMatch
type InfluxdbMetric profile:string query:string
type IstioDestinationRule additionalSubsetNames:string[] canarySubsetName!:string name!:string stableSubsetName!:string
type IstioTrafficRouting destinationRule:IstioDestinationRule virtualService:IstioVirtualService virtualServices:IstioVirtualService[]
type IstioVirtualService name!:string routes:string[] tcpRoutes:TCPRoute[] tlsRoutes:TLSRoute[]
type JobMetric metadata:meta/v1.ObjectMeta spec!:batch/v1.JobSpec
type KayentaMetric address!:string application!:string canaryConfigName!:string configurationAccountName!:string lookback:boolean metricsAccountName!:string scopes!:KayentaScope[] storageAccountName!:string threshold!:KayentaThreshold
type KayentaScope controlScope!:ScopeDetail experimentScope!:ScopeDetail name!:string
type KayentaThreshold marginal!:int64 pass!:int64
type MangedRoutes name!:string
type MeasurementRetention limit!:int32 metricName!:string
type Metric consecutiveErrorLimit:int-or-string consecutiveSuccessLimit:int-or-string count:int-or-string failureCondition:string failureLimit:int-or-string inconclusiveLimit:int-or-string initialDelay:string interval:string name!:string provider!:MetricProvider successCondition:string
type MetricProvider cloudWatch:CloudWatchMetric datadog:DatadogMetric graphite:GraphiteMetric influxdb:InfluxdbMetric job:JobMetric kayenta:KayentaMetric newRelic:NewRelicMetric plugin:any prometheus:PrometheusMetric skywalking:SkyWalkingMetric wavefront:WavefrontMetric web:WebMetric
type NewRelicMetric profile:string query!:string timeout:int64
type NginxTrafficRouting additionalIngressAnnotations:string{} annotationPrefix:string canaryIngressAnnotations:string{} stableIngress:string stableIngresses:string[]
type OAuth2Config clientId:string clientSecret:string scopes:string[] tokenUrl:string
type ObjectRef apiVersion:string kind:string name:string scaleDown:string
type PingPongSpec pingService!:string pongService!:string
type PluginStep config:any name!:string
type PodTemplateMetadata annotations:string{} labels:string{}
type PreferredDuringSchedulingIgnoredDuringExecution weight!:int32
type PrometheusMetric address:string authentication:Authentication headers:WebMetricHeader[] insecure:boolean query:string rangeQuery:PrometheusRangeQueryArgs timeout:int64
type PrometheusRangeQueryArgs end:string start:string step:string
type ReplicaProgressThreshold type!:string value!:int32
type RollbackWindowSpec revisions:int32
type RolloutAnalysis analysisRunMetadata:AnalysisRunMetadata args:AnalysisRunArgument[] dryRun:DryRun[] measurementRetention:MeasurementRetention[] templates:AnalysisTemplateRef[]
type RolloutAnalysisBackground analysisRunMetadata:AnalysisRunMetadata args:AnalysisRunArgument[] dryRun:DryRun[] measurementRetention:MeasurementRetention[] startingStep:int32 templates:AnalysisTemplateRef[]
type RolloutExperimentStep analyses:RolloutExperimentStepAnalysisTemplateRef[] analysisRunMetadata:AnalysisRunMetadata dryRun:DryRun[] duration:string scaleDownDelaySeconds:int32 templates!:RolloutExperimentTemplate[]
type RolloutExperimentStepAnalysisTemplateRef args:AnalysisRunArgument[] clusterScope:boolean name!:string requiredForCompletion:boolean templateName!:string
type RolloutExperimentTemplate metadata:PodTemplateMetadata name!:string replicas:int32 selector:meta/v1.LabelSelector service:TemplateService specRef!:string weight:int32
type RolloutPause duration:int-or-string
type RolloutSpec analysis:AnalysisRunStrategy minReadySeconds:int32 paused:boolean progressDeadlineAbort:boolean progressDeadlineSeconds:int32 replicas:int32 restartAt:date-time revisionHistoryLimit:int32 rollbackWindow:RollbackWindowSpec selector:meta/v1.LabelSelector strategy:RolloutStrategy template:v1.PodTemplateSpec workloadRef:ObjectRef
type RolloutStrategy blueGreen:BlueGreenStrategy canary:CanaryStrategy
type RolloutTrafficRouting alb:ALBTrafficRouting ambassador:AmbassadorTrafficRouting apisix:ApisixTrafficRouting appMesh:AppMeshTrafficRouting istio:IstioTrafficRouting managedRoutes:MangedRoutes[] maxTrafficWeight:int32 nginx:NginxTrafficRouting plugins:any smi:SMITrafficRouting traefik:TraefikTrafficRouting
type RouteMatch headers:StringMatch{} method:StringMatch path:StringMatch
type SMITrafficRouting rootService:string trafficSplitName:string
type ScopeDetail end:string region!:string scope!:string start:string step!:int64
type SecretKeyRef key!:string name!:string
type SecretRef name:string namespaced:boolean
type SetCanaryScale matchTrafficWeight:boolean replicas:int32 weight:int32
type SetHeaderRoute match:HeaderRoutingMatch[] name:string
type SetMirrorRoute match:RouteMatch[] name!:string percentage:int32
type Sigv4Config profile:string region:string roleArn:string
type SkyWalkingMetric address:string interval:string query:string
type StickinessConfig durationSeconds!:int64 enabled!:boolean
type StringMatch exact:string prefix:string regex:string
type TCPRoute port:int64
type TLSRoute port:int64 sniHosts:string[]
type TTLStrategy secondsAfterCompletion:int32 secondsAfterFailure:int32 secondsAfterSuccess:int32
type TemplateService name:string
type TemplateSpec minReadySeconds:int32 name!:string replicas:int32 selector!:meta/v1.LabelSelector service:TemplateService template!:v1.PodTemplateSpec
type TraefikTrafficRouting weightedTraefikServiceName!:string
type ValueFrom fieldRef:FieldRef secretKeyRef:SecretKeyRef
type WavefrontMetric address:string query:string
type WebMetric authentication:Authentication body:string headers:WebMetricHeader[] insecure:boolean jsonBody:any jsonPath:string method:string timeoutSeconds:int64 url!:string
type WebMetricHeader key!:string value!:string`,
  "autoscaling.k8s.io/v1": `kind VerticalPodAutoscaler apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:VerticalPodAutoscalerSpec status:any
type ContainerResourcePolicy containerName:string controlledResources:string[] controlledValues:=RequestsAndLimits|RequestsOnly maxAllowed:quantity{} memoryAggregationIntervalCount:int64 memoryAggregationIntervalSeconds:int32 minAllowed:quantity{} mode:=Auto|Off oomBumpUpRatio:quantity oomMinBumpUp:quantity startupBoost:StartupBoost
type EvictionRequirement changeRequirement!:=TargetHigherThanRequests|TargetLowerThanRequests resources!:string[]
type GenericStartupBoost durationSeconds:int32 factor:int32 quantity:quantity type!:=Factor|Quantity
type PodResourcePolicy containerPolicies:ContainerResourcePolicy[]
type PodUpdatePolicy evictAfterOOMSeconds:int32 evictionRequirements:EvictionRequirement[] minReplicas:int32 updateMode:=Off|Initial|Recreate|InPlaceOrRecreate|InPlace|Auto
type StartupBoost cpu:GenericStartupBoost
type VerticalPodAutoscalerRecommenderSelector name!:string
type VerticalPodAutoscalerSpec recommenders:VerticalPodAutoscalerRecommenderSelector[] resourcePolicy:PodResourcePolicy startupBoost:StartupBoost targetRef!:autoscaling/v1.CrossVersionObjectReference updatePolicy:PodUpdatePolicy`,
  "cert-manager.io/v1": `kind Certificate apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:CertificateSpec status:any
kind ClusterIssuer apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:IssuerSpec status:any
kind Issuer apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:IssuerSpec status:any
type CAIssuer crlDistributionPoints:string[] issuingCertificateURLs:string[] ocspServers:string[] secretName!:string
type CertificateAdditionalOutputFormat type!:=DER|CombinedPEM
type CertificateKeystores jks:JKSKeystore pkcs12:PKCS12Keystore
type CertificatePrivateKey algorithm:=RSA|ECDSA|Ed25519 encoding:=PKCS1|PKCS8 rotationPolicy:=Never|Always size:int64
type CertificateRenewal policy:=RenewBefore|Disabled windows:CertificateRenewalWindow[]
type CertificateRenewalWindow cron!:string timezone:string windowDuration!:string
type CertificateSecretTemplate annotations:string{} labels:string{}
type CertificateSpec additionalOutputFormats:CertificateAdditionalOutputFormat[] commonName:string dnsNames:string[] duration:string emailAddresses:string[] encodeUsagesInRequest:boolean ipAddresses:string[] isCA:boolean issuerRef!:cert-manager/meta.IssuerReference keystores:CertificateKeystores literalSubject:string nameConstraints:NameConstraints otherNames:OtherName[] privateKey:CertificatePrivateKey renewBefore:string renewBeforePercentage:int32 renewal:CertificateRenewal revisionHistoryLimit:int32 secretName!:string secretTemplate:CertificateSecretTemplate signatureAlgorithm:=SHA256WithRSA|SHA384WithRSA|SHA512WithRSA|ECDSAWithSHA256|ECDSAWithSHA384|ECDSAWithSHA512|PureEd25519 subject:X509Subject uris:string[] usages:=signing|digital~signature|content~commitment|key~encipherment|key~agreement|data~encipherment|cert~sign|crl~sign|encipher~only|decipher~only|any|server~auth|client~auth|code~signing|email~protection|s/mime|ipsec~end~system|ipsec~tunnel|ipsec~user|timestamping|ocsp~signing|microsoft~sgc|netscape~sgc[]
type IssuerSpec acme:acme.cert-manager.io/v1.ACMEIssuer ca:CAIssuer selfSigned:SelfSignedIssuer vault:VaultIssuer venafi:VenafiIssuer
type JKSKeystore alias:string create!:boolean password:string passwordSecretRef:cert-manager/meta.SecretKeySelector
type NameConstraintItem dnsDomains:string[] emailAddresses:string[] ipRanges:string[] uriDomains:string[]
type NameConstraints critical:boolean excluded:NameConstraintItem permitted:NameConstraintItem
type OtherName oid:string utf8Value:string
type PKCS12Keystore create!:boolean password:string passwordSecretRef:cert-manager/meta.SecretKeySelector profile:=LegacyRC2|LegacyDES|Modern2023|Modern2026
type SelfSignedIssuer crlDistributionPoints:string[]
type ServiceAccountRef audiences:string[] name!:string
type VaultAWSAuth iamRoleArn:string mountPath:string region:string role!:string serviceAccountRef:ServiceAccountRef vaultHeaderValue:string
type VaultAppRole path!:string roleId!:string secretRef!:cert-manager/meta.SecretKeySelector
type VaultAuth appRole:VaultAppRole aws:VaultAWSAuth clientCertificate:VaultClientCertificateAuth kubernetes:VaultKubernetesAuth tokenSecretRef:cert-manager/meta.SecretKeySelector
type VaultClientCertificateAuth mountPath:string name:string secretName:string
type VaultIssuer auth!:VaultAuth caBundle:base64 caBundleSecretRef:cert-manager/meta.SecretKeySelector clientCertSecretRef:cert-manager/meta.SecretKeySelector clientKeySecretRef:cert-manager/meta.SecretKeySelector namespace:string path!:string server!:string serverName:string
type VaultKubernetesAuth mountPath:string role!:string secretRef:cert-manager/meta.SecretKeySelector serviceAccountRef:ServiceAccountRef
type VenafiCloud apiTokenSecretRef!:cert-manager/meta.SecretKeySelector url:string
type VenafiIssuer cloud:VenafiCloud ngts:VenafiNGTS tpp:VenafiTPP zone!:string
type VenafiNGTS credentialsRef!:cert-manager/meta.LocalObjectReference tokenEndpoint:string tsgID!:string url:string
type VenafiTPP caBundle:base64 caBundleSecretRef:cert-manager/meta.SecretKeySelector credentialsRef!:cert-manager/meta.LocalObjectReference url!:string
type X509Subject countries:string[] localities:string[] organizationalUnits:string[] organizations:string[] postalCodes:string[] provinces:string[] serialNumber:string streetAddresses:string[]`,
  "acme.cert-manager.io/v1": `type ACMEChallengeSolver dns01:ACMEChallengeSolverDNS01 http01:ACMEChallengeSolverHTTP01 selector:CertificateDNSNameSelector waitInsteadOfSelfCheck:string
type ACMEChallengeSolverDNS01 acmeDNS:ACMEIssuerDNS01ProviderAcmeDNS akamai:ACMEIssuerDNS01ProviderAkamai azureDNS:ACMEIssuerDNS01ProviderAzureDNS cloudDNS:ACMEIssuerDNS01ProviderCloudDNS cloudflare:ACMEIssuerDNS01ProviderCloudflare cnameStrategy:=None|Follow digitalocean:ACMEIssuerDNS01ProviderDigitalOcean rfc2136:ACMEIssuerDNS01ProviderRFC2136 route53:ACMEIssuerDNS01ProviderRoute53 webhook:ACMEIssuerDNS01ProviderWebhook
type ACMEChallengeSolverHTTP01 gatewayHTTPRoute:ACMEChallengeSolverHTTP01GatewayHTTPRoute ingress:ACMEChallengeSolverHTTP01Ingress
type ACMEChallengeSolverHTTP01GatewayHTTPRoute labels:string{} parentRefs:gateway.networking.k8s.io/v1.ParentReference[] podTemplate:ACMEChallengeSolverHTTP01IngressPodTemplate serviceType:=ClusterIP|ExternalName|LoadBalancer|NodePort
type ACMEChallengeSolverHTTP01Ingress class:string ingressClassName:string ingressTemplate:ACMEChallengeSolverHTTP01IngressTemplate name:string podTemplate:ACMEChallengeSolverHTTP01IngressPodTemplate serviceType:=ClusterIP|ExternalName|LoadBalancer|NodePort
type ACMEChallengeSolverHTTP01IngressObjectMeta annotations:string{} labels:string{}
type ACMEChallengeSolverHTTP01IngressPodObjectMeta annotations:string{} labels:string{}
type ACMEChallengeSolverHTTP01IngressPodResources limits:quantity{} requests:quantity{}
type ACMEChallengeSolverHTTP01IngressPodSecurityContext fsGroup:int64 fsGroupChangePolicy:=Always|OnRootMismatch runAsGroup:int64 runAsNonRoot:boolean runAsUser:int64 seLinuxOptions:v1.SELinuxOptions seccompProfile:v1.SeccompProfile supplementalGroups:int64[] sysctls:v1.Sysctl[]
type ACMEChallengeSolverHTTP01IngressPodSpec affinity:v1.Affinity imagePullSecrets:v1.LocalObjectReference[] nodeSelector:string{} priorityClassName:string resources:ACMEChallengeSolverHTTP01IngressPodResources securityContext:ACMEChallengeSolverHTTP01IngressPodSecurityContext serviceAccountName:string tolerations:v1.Toleration[]
type ACMEChallengeSolverHTTP01IngressPodTemplate metadata:ACMEChallengeSolverHTTP01IngressPodObjectMeta spec:ACMEChallengeSolverHTTP01IngressPodSpec
type ACMEChallengeSolverHTTP01IngressTemplate metadata:ACMEChallengeSolverHTTP01IngressObjectMeta
type ACMEExternalAccountBinding keyAlgorithm:=HS256|HS384|HS512 keyID!:string keySecretRef!:cert-manager/meta.SecretKeySelector
type ACMEIssuer caBundle:base64 disableAccountKeyGeneration:boolean email:string enableDurationFeature:boolean externalAccountBinding:ACMEExternalAccountBinding preferredChain:string privateKeySecretRef!:cert-manager/meta.SecretKeySelector profile:string server!:string skipTLSVerify:boolean solvers:ACMEChallengeSolver[]
type ACMEIssuerDNS01ProviderAcmeDNS accountSecretRef!:cert-manager/meta.SecretKeySelector host!:string
type ACMEIssuerDNS01ProviderAkamai accessTokenSecretRef!:cert-manager/meta.SecretKeySelector clientSecretSecretRef!:cert-manager/meta.SecretKeySelector clientTokenSecretRef!:cert-manager/meta.SecretKeySelector serviceConsumerDomain!:string
type ACMEIssuerDNS01ProviderAzureDNS clientID:string clientSecretSecretRef:cert-manager/meta.SecretKeySelector environment:=AzurePublicCloud|AzureChinaCloud|AzureGermanCloud|AzureUSGovernmentCloud hostedZoneName:string managedIdentity:AzureManagedIdentity resourceGroupName!:string subscriptionID!:string tenantID:string zoneType:=AzurePublicZone|AzurePrivateZone
type ACMEIssuerDNS01ProviderCloudDNS hostedZoneName:string project!:string serviceAccountSecretRef:cert-manager/meta.SecretKeySelector
type ACMEIssuerDNS01ProviderCloudflare apiKeySecretRef:cert-manager/meta.SecretKeySelector apiTokenSecretRef:cert-manager/meta.SecretKeySelector email:string
type ACMEIssuerDNS01ProviderDigitalOcean tokenSecretRef!:cert-manager/meta.SecretKeySelector
type ACMEIssuerDNS01ProviderRFC2136 nameserver!:string protocol:=TCP|UDP tsigAlgorithm:string tsigKeyName:string tsigSecretSecretRef:cert-manager/meta.SecretKeySelector
type ACMEIssuerDNS01ProviderRoute53 accessKeyID:string accessKeyIDSecretRef:cert-manager/meta.SecretKeySelector auth:Route53Auth hostedZoneID:string region:string role:string secretAccessKeySecretRef:cert-manager/meta.SecretKeySelector
type ACMEIssuerDNS01ProviderWebhook config:any groupName!:string solverName!:string
type AzureManagedIdentity clientID:string resourceID:string tenantID:string
type CertificateDNSNameSelector dnsNames:string[] dnsZones:string[] matchLabels:string{}
type Route53Auth kubernetes!:Route53KubernetesAuth
type Route53KubernetesAuth serviceAccountRef!:ServiceAccountRef
type ServiceAccountRef audiences:string[] name!:string`,
  "cert-manager/meta": `type IssuerReference group:string kind:string name!:string
type LocalObjectReference name!:string
type SecretKeySelector key:string name!:string`,
  "external-secrets.io/v1alpha1": `kind PushSecret apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:PushSecretSpec status:any
type PushSecretData conversionStrategy:=None|ReverseUnicode match!:PushSecretMatch metadata:any
type PushSecretDataTo conversionStrategy:=None|ReverseUnicode match:PushSecretDataToMatch metadata:any remoteKey:string rewrite:external-secrets.io/v1.ExternalSecretRewrite[] storeRef:PushSecretStoreRef
type PushSecretDataToMatch regexp:string
type PushSecretMatch remoteRef!:PushSecretRemoteRef secretKey:string
type PushSecretRemoteRef property:string remoteKey!:string
type PushSecretSecret name:string selector:meta/v1.LabelSelector
type PushSecretSelector generatorRef:external-secrets.io/v1.GeneratorRef secret:PushSecretSecret
type PushSecretSpec data:PushSecretData[] dataTo:PushSecretDataTo[] deletionPolicy:=Delete|None refreshInterval:string secretStoreRefs!:PushSecretStoreRef[] selector!:PushSecretSelector template:external-secrets.io/v1.ExternalSecretTemplate updatePolicy:=Replace|IfNotExists
type PushSecretStoreRef kind:=SecretStore|ClusterSecretStore labelSelector:meta/v1.LabelSelector name:string`,
  "external-secrets.io/v1": `kind ClusterExternalSecret apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ClusterExternalSecretSpec status:any
kind ClusterSecretStore apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:SecretStoreSpec status:any
kind ExternalSecret apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ExternalSecretSpec status:any
kind SecretStore apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:SecretStoreSpec status:any
type AWSAuth jwt:AWSJWTAuth secretRef:AWSAuthSecretRef
type AWSAuthSecretRef accessKeyIDSecretRef:external-secrets/meta.SecretKeySelector secretAccessKeySecretRef:external-secrets/meta.SecretKeySelector sessionTokenSecretRef:external-secrets/meta.SecretKeySelector
type AWSJWTAuth serviceAccountRef:external-secrets/meta.ServiceAccountSelector
type AWSProvider additionalRoles:string[] auth:AWSAuth customSessionTags:string{} externalID:string prefix:string region!:string role:string secretsManager:SecretsManager service!:=SecretsManager|ParameterStore|CertificateManager sessionTags:Tag[] sessionTagsPolicy:=None|Simple|Custom transitiveTagKeys:string[]
type AkeylessAuth kubernetesAuth:AkeylessKubernetesAuth secretRef:AkeylessAuthSecretRef serviceAccountRef:external-secrets/meta.ServiceAccountSelector
type AkeylessAuthSecretRef accessID:external-secrets/meta.SecretKeySelector accessType:external-secrets/meta.SecretKeySelector accessTypeParam:external-secrets/meta.SecretKeySelector
type AkeylessKubernetesAuth accessID!:string k8sConfName!:string secretRef:external-secrets/meta.SecretKeySelector serviceAccountRef:external-secrets/meta.ServiceAccountSelector
type AkeylessProvider akeylessGWApiURL!:string authSecretRef!:AkeylessAuth caBundle:base64 caProvider:CAProvider ignoreCache:boolean
type AuthorizationProtocol ntlm:NTLMProtocol
type AzureKVAuth clientCertificate:external-secrets/meta.SecretKeySelector clientId:external-secrets/meta.SecretKeySelector clientSecret:external-secrets/meta.SecretKeySelector tenantId:external-secrets/meta.SecretKeySelector
type AzureKVProvider authSecretRef:AzureKVAuth authType:=ServicePrincipal|ManagedIdentity|WorkloadIdentity customCloudConfig:any environmentType:=PublicCloud|USGovernmentCloud|ChinaCloud|GermanCloud|AzureStackCloud identityId:string serviceAccountRef:external-secrets/meta.ServiceAccountSelector tenantId:string useAzureSDK:boolean vaultUrl!:string
type BeyondTrustProviderSecretRef secretRef:external-secrets/meta.SecretKeySelector value:string
type BeyondtrustAuth apiKey:BeyondTrustProviderSecretRef certificate:BeyondTrustProviderSecretRef certificateKey:BeyondTrustProviderSecretRef clientId:BeyondTrustProviderSecretRef clientSecret:BeyondTrustProviderSecretRef
type BeyondtrustProvider auth!:BeyondtrustAuth server!:BeyondtrustServer
type BeyondtrustServer apiUrl!:string apiVersion:string clientTimeOutSeconds:int64 decrypt:boolean retrievalType:string separator:string verifyCA!:boolean
type BitwardenSecretsManagerAuth secretRef!:BitwardenSecretsManagerSecretRef
type BitwardenSecretsManagerProvider apiURL:string auth!:BitwardenSecretsManagerAuth bitwardenServerSDKURL:string caBundle:string caProvider:CAProvider identityURL:string organizationID!:string projectID!:string
type BitwardenSecretsManagerSecretRef credentials!:external-secrets/meta.SecretKeySelector
type CAProvider key:string name!:string namespace:string type!:=Secret|ConfigMap
type CSMAuth secretRef:CSMAuthSecretRef
type CSMAuthSecretRef accessKeyIDSecretRef!:external-secrets/meta.SecretKeySelector accessKeySecretSecretRef!:external-secrets/meta.SecretKeySelector
type CacheConfig maxSize:int64 ttl:string
type CertAuth clientCert!:external-secrets/meta.SecretKeySelector clientKey!:external-secrets/meta.SecretKeySelector
type ChefAuth secretRef!:ChefAuthSecretRef
type ChefAuthSecretRef privateKeySecretRef!:external-secrets/meta.SecretKeySelector
type ChefProvider auth!:ChefAuth serverUrl!:string username!:string
type CloudruSMProvider auth!:CSMAuth projectID:string
type ClusterExternalSecretSpec externalSecretMetadata:ExternalSecretMetadata externalSecretName:string externalSecretSpec!:ExternalSecretSpec namespaceSelector:meta/v1.LabelSelector namespaceSelectors:meta/v1.LabelSelector[] namespaces:string[] refreshTime:string
type ClusterSecretStoreCondition namespaceRegexes:string[] namespaceSelector:meta/v1.LabelSelector namespaces:string[]
type ConjurAPIKey account!:string apiKeyRef!:external-secrets/meta.SecretKeySelector userRef!:external-secrets/meta.SecretKeySelector
type ConjurAuth apikey:ConjurAPIKey cert:any jwt:ConjurJWT
type ConjurJWT account!:string hostId:string secretRef:external-secrets/meta.SecretKeySelector serviceAccountRef:external-secrets/meta.ServiceAccountSelector serviceID!:string
type ConjurProvider auth!:ConjurAuth caBundle:string caProvider:CAProvider url!:string
type DelineaProvider clientId!:DelineaProviderSecretRef clientSecret!:DelineaProviderSecretRef tenant!:string tld:string urlTemplate:string
type DelineaProviderSecretRef secretRef:external-secrets/meta.SecretKeySelector value:string
type DopplerAuth oidcConfig:any secretRef:DopplerAuthSecretRef
type DopplerAuthSecretRef dopplerToken!:external-secrets/meta.SecretKeySelector
type DopplerProvider auth!:DopplerAuth config:string format:=json|dotnet-json|env|yaml|docker nameTransformer:=upper-camel|camel|lower-snake|tf-var|dotnet-env|lower-kebab project:string
type ExternalSecretData remoteRef!:ExternalSecretDataRemoteRef secretKey!:string sourceRef:StoreSourceRef
type ExternalSecretDataFromRemoteRef extract:ExternalSecretDataRemoteRef find:ExternalSecretFind rewrite:ExternalSecretRewrite[] sourceRef:StoreGeneratorSourceRef
type ExternalSecretDataRemoteRef conversionStrategy:=Default|Unicode decodingStrategy:=Auto|Base64|Base64URL|None key!:string metadataPolicy:=None|Fetch nullBytePolicy:=Ignore|Fail property:string version:string
type ExternalSecretFind conversionStrategy:=Default|Unicode decodingStrategy:=Auto|Base64|Base64URL|None name:FindName nullBytePolicy:=Ignore|Fail path:string tags:string{}
type ExternalSecretMetadata annotations:string{} labels:string{}
type ExternalSecretRewrite merge:ExternalSecretRewriteMerge regexp:ExternalSecretRewriteRegexp transform:ExternalSecretRewriteTransform
type ExternalSecretRewriteMerge conflictPolicy:=Ignore|Error into:string priority:string[] priorityPolicy:=IgnoreNotFound|Strict strategy:=Extract|JSON
type ExternalSecretRewriteRegexp source!:string target!:string
type ExternalSecretRewriteTransform template!:string
type ExternalSecretSpec data:ExternalSecretData[] dataFrom:ExternalSecretDataFromRemoteRef[] refreshInterval:string refreshPolicy:=CreatedOnce|Periodic|OnChange secretStoreRef:SecretStoreRef syncWindows:SyncWindows target:ExternalSecretTarget
type ExternalSecretTarget creationPolicy:=Owner|Orphan|Merge|None|CreateOrMerge deletionPolicy:=Delete|Merge|Retain immutable:boolean manifest:ManifestReference name:string template:ExternalSecretTemplate
type ExternalSecretTemplate data:string{} engineVersion:=v2 mergePolicy:=Replace|Merge metadata:ExternalSecretTemplateMetadata templateFrom:TemplateFrom[] type:string
type ExternalSecretTemplateMetadata annotations:string{} finalizers:string[] labels:string{}
type FakeProvider data!:FakeProviderData[] validationResult:int64
type FakeProviderData key!:string value!:string version:string
type FindName regexp:string
type FortanixProvider apiKey:FortanixProviderSecretRef apiUrl:string
type FortanixProviderSecretRef secretRef:external-secrets/meta.SecretKeySelector
type GCPSMAuth secretRef:GCPSMAuthSecretRef workloadIdentity:GCPWorkloadIdentity workloadIdentityFederation:any
type GCPSMAuthSecretRef secretAccessKeySecretRef:external-secrets/meta.SecretKeySelector
type GCPSMProvider auth:GCPSMAuth location:string projectID:string secretVersionSelectionPolicy:string
type GCPWorkloadIdentity clusterLocation:string clusterName:string clusterProjectID:string serviceAccountRef!:external-secrets/meta.ServiceAccountSelector
type GeneratorRef apiVersion:string kind!:=ACRAccessToken|BeyondtrustWorkloadCredentialsDynamicSecret|ClusterGenerator|CloudsmithAccessToken|ECRAuthorizationToken|Fake|GCRAccessToken|GithubAccessToken|GitlabDeployToken|QuayAccessToken|Password|SSHKey|STSSessionToken|UUID|VaultDynamicSecret|Webhook|Grafana|MFA name!:string
type GithubAppAuth privateKey!:external-secrets/meta.SecretKeySelector
type GithubProvider appID!:int64 auth!:GithubAppAuth environment:string installationID!:int64 orgSecretVisibility:=all|private organization!:string repository:string uploadURL:string url:string
type GitlabAuth SecretRef!:GitlabSecretRef
type GitlabProvider auth!:GitlabAuth caBundle:base64 caProvider:CAProvider environment:string groupIDs:string[] inheritFromGroups:boolean projectID:string url:string
type GitlabSecretRef accessToken:external-secrets/meta.SecretKeySelector
type IBMAuth containerAuth:IBMAuthContainerAuth secretRef:IBMAuthSecretRef
type IBMAuthContainerAuth iamEndpoint:string profile!:string tokenLocation:string
type IBMAuthSecretRef iamEndpoint:string secretApiKeySecretRef:external-secrets/meta.SecretKeySelector
type IBMProvider auth!:IBMAuth serviceUrl:string
type InfisicalAuth awsAuthCredentials:any azureAuthCredentials:any gcpIamAuthCredentials:any gcpIdTokenAuthCredentials:any jwtAuthCredentials:any kubernetesAuthCredentials:any ldapAuthCredentials:any ociAuthCredentials:any tokenAuthCredentials:any universalAuthCredentials:UniversalAuthCredentials
type InfisicalProvider auth!:InfisicalAuth caBundle:base64 caProvider:CAProvider hostAPI:string secretsScope!:MachineIdentityScopeInWorkspace
type IntegrationInfo name:string version:string
type KeeperSecurityProvider authRef!:external-secrets/meta.SecretKeySelector folderID!:string getByTitleFallback:boolean
type KubernetesAuth cert:CertAuth serviceAccount:external-secrets/meta.ServiceAccountSelector token:TokenAuth
type KubernetesProvider auth:KubernetesAuth authRef:external-secrets/meta.SecretKeySelector remoteNamespace:string server:KubernetesServer
type KubernetesServer caBundle:base64 caProvider:CAProvider url:string
type MachineIdentityScopeInWorkspace environmentSlug!:string expandSecretReferences:boolean organizationSlug:string projectSlug!:string recursive:boolean secretsPath:string
type ManifestReference apiVersion!:string kind!:string
type NTLMProtocol passwordSecret!:external-secrets/meta.SecretKeySelector usernameSecret!:external-secrets/meta.SecretKeySelector
type OnboardbaseAuthSecretRef apiKeyRef!:external-secrets/meta.SecretKeySelector passcodeRef!:external-secrets/meta.SecretKeySelector
type OnboardbaseProvider apiHost:string auth!:OnboardbaseAuthSecretRef environment:string project:string
type OnePasswordAuth secretRef!:OnePasswordAuthSecretRef
type OnePasswordAuthSecretRef connectTokenSecretRef!:external-secrets/meta.SecretKeySelector
type OnePasswordProvider auth!:OnePasswordAuth connectHost!:string vaults!:int64{}
type OnePasswordSDKAuth serviceAccountSecretRef!:external-secrets/meta.SecretKeySelector
type OnePasswordSDKProvider auth!:OnePasswordSDKAuth cache:CacheConfig environment:string integrationInfo:IntegrationInfo vault:string
type OpenBaoAuth appRole:VaultAppRole namespace:string tokenSecretRef:external-secrets/meta.SecretKeySelector userPass:VaultUserPassAuth
type OpenBaoProvider auth:OpenBaoAuth caBundle:base64 caProvider:CAProvider namespace:string path:string server!:string version:=v1|v2
type OracleAuth secretRef!:OracleSecretRef tenancy!:string user!:string
type OracleProvider auth:OracleAuth compartment:string encryptionKey:string principalType:=|UserPrincipal|InstancePrincipal|Workload region!:string serviceAccountRef:external-secrets/meta.ServiceAccountSelector vault!:string
type OracleSecretRef fingerprint!:external-secrets/meta.SecretKeySelector privatekey!:external-secrets/meta.SecretKeySelector
type PassboltAuth passwordSecretRef!:external-secrets/meta.SecretKeySelector privateKeySecretRef!:external-secrets/meta.SecretKeySelector
type PassboltProvider auth!:PassboltAuth caBundle:base64 caProvider:CAProvider host!:string
type PasswordDepotAuth secretRef!:PasswordDepotSecretRef
type PasswordDepotProvider auth!:PasswordDepotAuth database!:string host!:string
type PasswordDepotSecretRef credentials:external-secrets/meta.SecretKeySelector
type PreviderAuth secretRef:PreviderAuthSecretRef
type PreviderAuthSecretRef accessToken!:external-secrets/meta.SecretKeySelector
type PreviderProvider auth!:PreviderAuth baseUri:string
type PulumiProvider accessToken:PulumiProviderSecretRef apiUrl:string auth:any environment!:string organization!:string project!:string
type PulumiProviderSecretRef secretRef:external-secrets/meta.SecretKeySelector
type ScalewayProvider accessKey!:ScalewayProviderSecretRef apiUrl:string projectId!:string region!:string secretKey!:ScalewayProviderSecretRef
type ScalewayProviderSecretRef secretRef:external-secrets/meta.SecretKeySelector value:string
type SecretServerProvider caBundle:base64 caProvider:CAProvider domain:string password:SecretServerProviderRef serverURL!:string token:SecretServerProviderRef username:SecretServerProviderRef
type SecretServerProviderRef secretRef:external-secrets/meta.SecretKeySelector value:string
type SecretStoreProvider akeyless:AkeylessProvider aws:AWSProvider azurekv:AzureKVProvider barbican:any beyondtrust:BeyondtrustProvider beyondtrustworkloadcredentials:any bitwardensecretsmanager:BitwardenSecretsManagerProvider chef:ChefProvider cloudrusm:CloudruSMProvider conjur:ConjurProvider crd:any delinea:DelineaProvider doppler:DopplerProvider dvls:any fake:FakeProvider fortanix:FortanixProvider gcpsm:GCPSMProvider github:GithubProvider gitlab:GitlabProvider ibm:IBMProvider infisical:InfisicalProvider keepersecurity:KeeperSecurityProvider kubernetes:KubernetesProvider nebiusmysterybox:any ngrok:any onboardbase:OnboardbaseProvider onepassword:OnePasswordProvider onepasswordSDK:OnePasswordSDKProvider openBao:OpenBaoProvider oracle:OracleProvider ovh:any passbolt:PassboltProvider passworddepot:PasswordDepotProvider previder:PreviderProvider pulumi:PulumiProvider scaleway:ScalewayProvider secretserver:SecretServerProvider senhasegura:SenhaseguraProvider vault:VaultProvider volcengine:any webhook:WebhookProvider yandexcertificatemanager:YandexCertificateManagerProvider yandexlockbox:YandexLockboxProvider
type SecretStoreRef kind:=SecretStore|ClusterSecretStore name:string
type SecretStoreRetrySettings maxRetries:int32 retryInterval:string
type SecretStoreSpec conditions:ClusterSecretStoreCondition[] controller:string provider!:SecretStoreProvider refreshInterval:int-or-string retrySettings:SecretStoreRetrySettings
type SecretsManager forceDeleteWithoutRecovery:boolean recoveryWindowInDays:int64
type SenhaseguraAuth clientId!:string clientSecretSecretRef!:external-secrets/meta.SecretKeySelector
type SenhaseguraProvider auth!:SenhaseguraAuth ignoreSslCertificate:boolean module!:string url!:string
type StoreGeneratorSourceRef generatorRef:GeneratorRef storeRef:SecretStoreRef
type StoreSourceRef generatorRef:GeneratorRef storeRef:SecretStoreRef
type SyncWindow duration!:string schedule!:string
type SyncWindows kind!:=allow|deny windows!:SyncWindow[]
type Tag key!:string value!:string
type TemplateFrom configMap:TemplateRef literal:string secret:TemplateRef target:string valuesDecodingStrategy:=Auto|Base64|Base64URL|None
type TemplateRef items!:TemplateRefItem[] name!:string
type TemplateRefItem key!:string templateAs:=Values|KeysAndValues
type TokenAuth bearerToken!:external-secrets/meta.SecretKeySelector
type UniversalAuthCredentials clientId!:external-secrets/meta.SecretKeySelector clientSecret!:external-secrets/meta.SecretKeySelector
type VaultAppRole path:string roleId:string roleRef:external-secrets/meta.SecretKeySelector secretRef!:external-secrets/meta.SecretKeySelector
type VaultAuth appRole:VaultAppRole cert:VaultCertAuth gcp:any iam:VaultIamAuth jwt:VaultJwtAuth kubernetes:VaultKubernetesAuth ldap:VaultLdapAuth namespace:string tokenSecretRef:external-secrets/meta.SecretKeySelector userPass:VaultUserPassAuth
type VaultAwsAuthSecretRef accessKeyIDSecretRef:external-secrets/meta.SecretKeySelector secretAccessKeySecretRef:external-secrets/meta.SecretKeySelector sessionTokenSecretRef:external-secrets/meta.SecretKeySelector
type VaultAwsJWTAuth serviceAccountRef:external-secrets/meta.ServiceAccountSelector
type VaultCertAuth clientCert:external-secrets/meta.SecretKeySelector path:string secretRef:external-secrets/meta.SecretKeySelector vaultRole:string
type VaultClientTLS certSecretRef:external-secrets/meta.SecretKeySelector keySecretRef:external-secrets/meta.SecretKeySelector
type VaultIamAuth externalID:string jwt:VaultAwsJWTAuth path:string region:string role:string secretRef:VaultAwsAuthSecretRef vaultAwsIamServerID:string vaultRole!:string
type VaultJwtAuth kubernetesServiceAccountToken:VaultKubernetesServiceAccountTokenAuth path:string role:string secretRef:external-secrets/meta.SecretKeySelector
type VaultKubernetesAuth mountPath:string role!:string secretRef:external-secrets/meta.SecretKeySelector serviceAccountRef:external-secrets/meta.ServiceAccountSelector
type VaultKubernetesServiceAccountTokenAuth audiences:string[] expirationSeconds:int64 serviceAccountRef!:external-secrets/meta.ServiceAccountSelector
type VaultLdapAuth path:string secretRef:external-secrets/meta.SecretKeySelector username!:string
type VaultProvider auth:VaultAuth caBundle:base64 caProvider:CAProvider checkAndSet:any forwardInconsistent:boolean headers:string{} namespace:string path:string readYourWrites:boolean server!:string tls:VaultClientTLS version:=v1|v2
type VaultUserPassAuth path:string secretRef:external-secrets/meta.SecretKeySelector username!:string
type WebhookCAProvider key:string name!:string namespace:string type!:=Secret|ConfigMap
type WebhookProvider auth:AuthorizationProtocol body:string caBundle:base64 caProvider:WebhookCAProvider headers:string{} method:string result:WebhookResult secrets:WebhookSecret[] timeout:string url!:string
type WebhookResult jsonPath:string
type WebhookSecret name!:string secretRef!:external-secrets/meta.SecretKeySelector
type YandexCertificateManagerAuth authorizedKeySecretRef:external-secrets/meta.SecretKeySelector
type YandexCertificateManagerCAProvider certSecretRef:external-secrets/meta.SecretKeySelector
type YandexCertificateManagerProvider apiEndpoint:string auth!:YandexCertificateManagerAuth caProvider:YandexCertificateManagerCAProvider fetching:any
type YandexLockboxAuth authorizedKeySecretRef:external-secrets/meta.SecretKeySelector
type YandexLockboxCAProvider certSecretRef:external-secrets/meta.SecretKeySelector
type YandexLockboxProvider apiEndpoint:string auth!:YandexLockboxAuth caProvider:YandexLockboxCAProvider fetching:any`,
  "external-secrets/meta": `type SecretKeySelector key:string name:string namespace:string
type ServiceAccountSelector audiences:string[] name!:string namespace:string`,
  "gateway.networking.k8s.io/v1beta1": `kind Gateway apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:gateway.networking.k8s.io/v1.GatewaySpec status:any
kind GatewayClass apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:gateway.networking.k8s.io/v1.GatewayClassSpec status:any
kind HTTPRoute apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:gateway.networking.k8s.io/v1.HTTPRouteSpec status:any
kind ReferenceGrant apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:gateway.networking.k8s.io/v1.ReferenceGrantSpec`,
  "gateway.networking.k8s.io/v1": `kind GRPCRoute apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:GRPCRouteSpec status:any
kind Gateway apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:GatewaySpec status:any
kind GatewayClass apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:GatewayClassSpec status:any
kind HTTPRoute apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:HTTPRouteSpec status:any
kind ReferenceGrant apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:ReferenceGrantSpec
type AllowedListeners namespaces:ListenerNamespaces
type AllowedRoutes kinds:RouteGroupKind[] namespaces:RouteNamespaces
type BackendObjectReference group:string kind:string name!:string namespace:string port:int32
type Fraction denominator:int32 numerator!:int32
type FrontendTLSConfig default!:TLSConfig perPort:TLSPortConfig[]
type FrontendTLSValidation caCertificateRefs!:ObjectReference[] mode:=AllowValidOnly|AllowInsecureFallback
type GRPCBackendRef filters:GRPCRouteFilter[] group:string kind:string name!:string namespace:string port:port weight:int32
type GRPCHeaderMatch name!:string type:=Exact|RegularExpression value!:string
type GRPCMethodMatch method:string service:string type:=Exact|RegularExpression
type GRPCRouteFilter extensionRef:LocalObjectReference requestHeaderModifier:HTTPHeaderFilter requestMirror:HTTPRequestMirrorFilter responseHeaderModifier:HTTPHeaderFilter type!:=ResponseHeaderModifier|RequestHeaderModifier|RequestMirror|ExtensionRef
type GRPCRouteMatch headers:GRPCHeaderMatch[] method:GRPCMethodMatch
type GRPCRouteRule backendRefs:GRPCBackendRef[] filters:GRPCRouteFilter[] matches:GRPCRouteMatch[] name:string
type GRPCRouteSpec hostnames:string[] parentRefs:ParentReference[] rules:GRPCRouteRule[]
type GatewayBackendTLS clientCertificateRef:SecretObjectReference
type GatewayClassSpec controllerName!:string description:string parametersRef:ParametersReference
type GatewayInfrastructure annotations:string{} labels:string{} parametersRef:LocalParametersReference
type GatewaySpec addresses:GatewaySpecAddress[] allowedListeners:AllowedListeners gatewayClassName!:string infrastructure:GatewayInfrastructure listeners!:Listener[] tls:GatewayTLSConfig
type GatewaySpecAddress type:string value:string
type GatewayTLSConfig backend:GatewayBackendTLS frontend:FrontendTLSConfig
type HTTPBackendRef filters:HTTPRouteFilter[] group:string kind:string name!:string namespace:string port:port weight:int32
type HTTPCORSFilter allowCredentials:boolean allowHeaders:string[] allowMethods:=GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH|*[] allowOrigins:string[] exposeHeaders:string[] maxAge:int32
type HTTPHeader name!:string value!:string
type HTTPHeaderFilter add:HTTPHeader[] remove:string[] set:HTTPHeader[]
type HTTPHeaderMatch name!:string type:=Exact|RegularExpression value!:string
type HTTPPathMatch type:=Exact|PathPrefix|RegularExpression value:string
type HTTPPathModifier replaceFullPath:string replacePrefixMatch:string type!:=ReplaceFullPath|ReplacePrefixMatch
type HTTPQueryParamMatch name!:string type:=Exact|RegularExpression value!:string
type HTTPRequestMirrorFilter backendRef!:BackendObjectReference fraction:Fraction percent:int32
type HTTPRequestRedirectFilter hostname:string path:HTTPPathModifier port:int32 scheme:=http|https statusCode:#301|302|303|307|308
type HTTPRouteFilter cors:HTTPCORSFilter extensionRef:LocalObjectReference requestHeaderModifier:HTTPHeaderFilter requestMirror:HTTPRequestMirrorFilter requestRedirect:HTTPRequestRedirectFilter responseHeaderModifier:HTTPHeaderFilter type!:=RequestHeaderModifier|ResponseHeaderModifier|RequestMirror|RequestRedirect|URLRewrite|ExtensionRef|CORS urlRewrite:HTTPURLRewriteFilter
type HTTPRouteMatch headers:HTTPHeaderMatch[] method:=GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH path:HTTPPathMatch queryParams:HTTPQueryParamMatch[]
type HTTPRouteRule backendRefs:HTTPBackendRef[] filters:HTTPRouteFilter[] matches:HTTPRouteMatch[] name:string timeouts:HTTPRouteTimeouts
type HTTPRouteSpec hostnames:string[] parentRefs:ParentReference[] rules:HTTPRouteRule[]
type HTTPRouteTimeouts backendRequest:string request:string
type HTTPURLRewriteFilter hostname:string path:HTTPPathModifier
type Listener allowedRoutes:AllowedRoutes hostname:string name!:string port!:int32 protocol!:string tls:ListenerTLSConfig
type ListenerNamespaces from:=All|Selector|Same|None selector:meta/v1.LabelSelector
type ListenerTLSConfig certificateRefs:SecretObjectReference[] mode:=Terminate|Passthrough options:string{}
type LocalObjectReference group!:string kind!:string name!:string
type LocalParametersReference group!:string kind!:string name!:string
type ObjectReference group!:string kind!:string name!:string namespace:string
type ParametersReference group!:string kind!:string name!:string namespace:string
type ParentReference group:string kind:string name!:string namespace:string port:int32 sectionName:string
type ReferenceGrantFrom group!:string kind!:string namespace!:string
type ReferenceGrantSpec from!:ReferenceGrantFrom[] to!:ReferenceGrantTo[]
type ReferenceGrantTo group!:string kind!:string name:string
type RouteGroupKind group:string kind!:string
type RouteNamespaces from:=All|Selector|Same selector:meta/v1.LabelSelector
type SecretObjectReference group:string kind:string name!:string namespace:string
type TLSConfig validation:FrontendTLSValidation
type TLSPortConfig port!:int32 tls!:TLSConfig`,
  "keda.sh/v1alpha1": `kind ClusterTriggerAuthentication apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:TriggerAuthenticationSpec status:any
kind ScaledJob apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ScaledJobSpec status:any
kind ScaledObject apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:ScaledObjectSpec status:any
kind TriggerAuthentication apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:TriggerAuthenticationSpec status:any
type AdvancedConfig horizontalPodAutoscalerConfig:HorizontalPodAutoscalerConfig restoreToOriginalReplicaCount:boolean scalingModifiers:ScalingModifiers
type AuthEnvironment containerName:string name!:string parameter!:string
type AuthPodIdentity externalID:string identityAuthorityHost:string identityId:string identityOwner:=keda|workload identityTenantId:string provider!:=azure-workload|gcp|aws|aws-eks|none roleArn:string
type AuthTargetRef key!:string name!:string parameter!:string
type AuthenticationRef kind:=TriggerAuthentication|ClusterTriggerAuthentication name!:string
type AwsSecretManager credentials:AwsSecretManagerCredentials podIdentity:AuthPodIdentity region:string secrets!:AwsSecretManagerSecret[]
type AwsSecretManagerCredentials accessKey!:AwsSecretManagerValue accessSecretKey!:AwsSecretManagerValue accessToken:AwsSecretManagerValue
type AwsSecretManagerSecret name!:string parameter!:string secretKey:string versionId:string versionStage:string
type AwsSecretManagerValue valueFrom!:ValueFromSecret
type AzureKeyVault cloud:AzureKeyVaultCloudInfo credentials:AzureKeyVaultCredentials podIdentity:AuthPodIdentity secrets!:AzureKeyVaultSecret[] vaultUri!:string
type AzureKeyVaultClientSecret valueFrom!:ValueFromSecret
type AzureKeyVaultCloudInfo activeDirectoryEndpoint:string keyVaultResourceURL:string type!:string
type AzureKeyVaultCredentials clientId!:string clientSecret!:AzureKeyVaultClientSecret tenantId!:string
type AzureKeyVaultSecret name!:string parameter!:string version:string
type BoundServiceAccountToken parameter!:string serviceAccountName!:string
type Credential serviceAccount:string serviceAccountName:string token:string
type Fallback behavior:=static|currentReplicas|currentReplicasIfHigher|currentReplicasIfLower|scalingModifiers failureThreshold!:int32 replicas!:int32
type GCPCredentials clientSecret!:GCPSecretmanagerClientSecret
type GCPSecretManager credentials:GCPCredentials podIdentity:AuthPodIdentity secrets!:GCPSecretManagerSecret[]
type GCPSecretManagerSecret id!:string parameter!:string version:string
type GCPSecretmanagerClientSecret valueFrom!:ValueFromSecret
type HashiCorpVault address!:string authentication!:=token|kubernetes credential:Credential mount:string namespace:string role:string secrets!:VaultSecret[]
type HorizontalPodAutoscalerConfig behavior:autoscaling/v2.HorizontalPodAutoscalerBehavior name:string
type OAuth2 clientId!:string clientSecret:OAuth2ClientSecret scopes:string[] tokenUrl!:string tokenUrlParams:string{} type:=clientCredentials
type OAuth2ClientSecret valueFrom!:ValueFromSecret
type Rollout propagationPolicy:=foreground|background strategy:=gradual|immediate
type ScaleTarget apiVersion:string envSourceContainerName:string kind:string name!:string
type ScaleTriggers authenticationRef:AuthenticationRef metadata!:string{} metricType:string name:string type!:string useCachedMetrics:boolean
type ScaledJobSpec envSourceContainerName:string failedJobsHistoryLimit:int32 jobTargetRef!:batch/v1.JobSpec maxReplicaCount:int32 minReplicaCount:int32 pollingInterval:int32 rollout:Rollout rolloutStrategy:=gradual|immediate scalingStrategy:ScalingStrategy successfulJobsHistoryLimit:int32 triggers!:ScaleTriggers[]
type ScaledObjectSpec advanced:AdvancedConfig cooldownPeriod:int32 fallback:Fallback idleReplicaCount:int32 initialCooldownPeriod:int32 maxReplicaCount:int32 minReplicaCount:int32 pollingInterval:int32 scaleTargetRef!:ScaleTarget triggers!:ScaleTriggers[]
type ScalingModifiers activationTarget:string formula:string metricType:=AverageValue|Value target:string
type ScalingStrategy customScalingQueueLengthDeduction:int32 customScalingRunningJobPercentage:string multipleScalersCalculation:=min|avg|sum|max pendingPodConditions:string[] strategy:=default|custom|accurate|eager
type SecretKeyRef key!:string name!:string
type TriggerAuthenticationSpec awsSecretManager:AwsSecretManager azureKeyVault:AzureKeyVault boundServiceAccountToken:BoundServiceAccountToken[] configMapTargetRef:AuthTargetRef[] env:AuthEnvironment[] filePath:string gcpSecretManager:GCPSecretManager hashiCorpVault:HashiCorpVault oauth2:OAuth2 podIdentity:AuthPodIdentity secretTargetRef:AuthTargetRef[]
type ValueFromSecret secretKeyRef!:SecretKeyRef
type VaultPkiData altNames:string commonName:string format:string ipSans:string otherSans:string ttl:string uriSans:string
type VaultSecret key!:string parameter!:string path!:string pkiData:VaultPkiData type:string`,
  "monitoring.coreos.com/v1": `kind PodMonitor apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:PodMonitorSpec status:any
kind Probe apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:ProbeSpec status:any
kind PrometheusRule apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:PrometheusRuleSpec status:any
kind ServiceMonitor apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:ServiceMonitorSpec status:any
type AttachMetadata node:boolean
type BasicAuth password:v1.SecretKeySelector username:v1.SecretKeySelector
type Endpoint authorization:SafeAuthorization basicAuth:BasicAuth bearerTokenFile:string bearerTokenSecret:v1.SecretKeySelector enableHttp2:boolean filterRunning:boolean followRedirects:boolean honorLabels:boolean honorTimestamps:boolean interval:string metricRelabelings:RelabelConfig[] noProxy:string oauth2:OAuth2 params:string[]{} path:string port:string proxyConnectHeader:v1.SecretKeySelector[]{} proxyFromEnvironment:boolean proxyUrl:string relabelings:RelabelConfig[] scheme:=http|https|HTTP|HTTPS scrapeTimeout:string targetPort:int-or-string tlsConfig:TLSConfig trackTimestampsStaleness:boolean
type NamespaceSelector any:boolean matchNames:string[]
type OAuth2 clientId!:SecretOrConfigMap clientSecret!:v1.SecretKeySelector endpointParams:string{} noProxy:string proxyConnectHeader:v1.SecretKeySelector[]{} proxyFromEnvironment:boolean proxyUrl:string scopes:string[] tlsConfig:SafeTLSConfig tokenUrl!:string
type PodMetricsEndpoint authorization:SafeAuthorization basicAuth:BasicAuth bearerTokenSecret:v1.SecretKeySelector enableHttp2:boolean filterRunning:boolean followRedirects:boolean honorLabels:boolean honorTimestamps:boolean interval:string metricRelabelings:RelabelConfig[] noProxy:string oauth2:OAuth2 params:string[]{} path:string port:string portNumber:int32 proxyConnectHeader:v1.SecretKeySelector[]{} proxyFromEnvironment:boolean proxyUrl:string relabelings:RelabelConfig[] scheme:=http|https|HTTP|HTTPS scrapeTimeout:string targetPort:int-or-string tlsConfig:SafeTLSConfig trackTimestampsStaleness:boolean
type PodMonitorSpec attachMetadata:AttachMetadata bodySizeLimit:string convertClassicHistogramsToNHCB:boolean fallbackScrapeProtocol:=PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0 jobLabel:string keepDroppedTargets:int64 labelLimit:int64 labelNameLengthLimit:int64 labelValueLengthLimit:int64 namespaceSelector:NamespaceSelector nativeHistogramBucketLimit:int64 nativeHistogramMinBucketFactor:quantity podMetricsEndpoints:PodMetricsEndpoint[] podTargetLabels:string[] sampleLimit:int64 scrapeClass:string scrapeClassicHistograms:boolean scrapeNativeHistograms:boolean scrapeProtocols:=PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0[] selector!:meta/v1.LabelSelector selectorMechanism:=RelabelConfig|RoleSelector targetLimit:int64
type ProbeParam name!:string values:string[]
type ProbeSpec authorization:SafeAuthorization basicAuth:BasicAuth bearerTokenSecret:v1.SecretKeySelector convertClassicHistogramsToNHCB:boolean enableHttp2:boolean fallbackScrapeProtocol:=PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0 followRedirects:boolean interval:string jobName:string keepDroppedTargets:int64 labelLimit:int64 labelNameLengthLimit:int64 labelValueLengthLimit:int64 metricRelabelings:RelabelConfig[] module:string nativeHistogramBucketLimit:int64 nativeHistogramMinBucketFactor:quantity oauth2:OAuth2 params:ProbeParam[] prober:ProberSpec sampleLimit:int64 scrapeClass:string scrapeClassicHistograms:boolean scrapeNativeHistograms:boolean scrapeProtocols:=PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0[] scrapeTimeout:string targetLimit:int64 targets:ProbeTargets tlsConfig:SafeTLSConfig
type ProbeTargetIngress namespaceSelector:NamespaceSelector relabelingConfigs:RelabelConfig[] selector:meta/v1.LabelSelector
type ProbeTargetStaticConfig labels:string{} relabelingConfigs:RelabelConfig[] static:string[]
type ProbeTargets ingress:ProbeTargetIngress staticConfig:ProbeTargetStaticConfig
type ProberSpec noProxy:string path:string proxyConnectHeader:v1.SecretKeySelector[]{} proxyFromEnvironment:boolean proxyUrl:string scheme:=http|https|HTTP|HTTPS url!:string
type PrometheusRuleSpec groups:RuleGroup[]
type RelabelConfig action:=replace|Replace|keep|Keep|drop|Drop|hashmod|HashMod|labelmap|LabelMap|labeldrop|LabelDrop|labelkeep|LabelKeep|lowercase|Lowercase|uppercase|Uppercase|keepequal|KeepEqual|dropequal|DropEqual modulus:int64 regex:string replacement:string separator:string sourceLabels:string[] targetLabel:string
type Rule alert:string annotations:string{} expr!:int-or-string for:string keep_firing_for:string labels:string{} record:string
type RuleGroup interval:string labels:string{} limit:int64 name!:string partial_response_strategy:string query_offset:string rules:Rule[]
type SafeAuthorization credentials:v1.SecretKeySelector type:string
type SafeTLSConfig ca:SecretOrConfigMap cert:SecretOrConfigMap insecureSkipVerify:boolean keySecret:v1.SecretKeySelector maxVersion:=TLS10|TLS11|TLS12|TLS13 minVersion:=TLS10|TLS11|TLS12|TLS13 serverName:string
type SecretOrConfigMap configMap:v1.ConfigMapKeySelector secret:v1.SecretKeySelector
type ServiceMonitorSpec attachMetadata:AttachMetadata bodySizeLimit:string convertClassicHistogramsToNHCB:boolean endpoints!:Endpoint[] fallbackScrapeProtocol:=PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0 jobLabel:string keepDroppedTargets:int64 labelLimit:int64 labelNameLengthLimit:int64 labelValueLengthLimit:int64 namespaceSelector:NamespaceSelector nativeHistogramBucketLimit:int64 nativeHistogramMinBucketFactor:quantity podTargetLabels:string[] sampleLimit:int64 scrapeClass:string scrapeClassicHistograms:boolean scrapeNativeHistograms:boolean scrapeProtocols:=PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0[] selector!:meta/v1.LabelSelector selectorMechanism:=RelabelConfig|RoleSelector serviceDiscoveryRole:=Endpoints|EndpointSlice targetLabels:string[] targetLimit:int64
type TLSConfig ca:SecretOrConfigMap caFile:string cert:SecretOrConfigMap certFile:string insecureSkipVerify:boolean keyFile:string keySecret:v1.SecretKeySelector maxVersion:=TLS10|TLS11|TLS12|TLS13 minVersion:=TLS10|TLS11|TLS12|TLS13 serverName:string`,
  "bitnami.com/v1alpha1": `kind SealedSecret apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:SealedSecretSpec status:any
type SealedSecretSpec data:base64 encryptedData!:string{} template:SecretTemplateSpec
type SecretTemplateSpec data:string{} immutable:boolean metadata:meta/v1.ObjectMeta type:string`,
  "isindir.github.com/v1alpha3": `kind SopsSecret apiVersion:string kind:string metadata:meta/v1.ObjectMeta sops:SopsMetadata spec!:SopsSecretSpec status:any
type SopsAgeKey enc:string recipient:string
type SopsAmazonKey created_at:string enc:string arn:string aws_profile:string role:string
type SopsAzureKey created_at:string enc:string name:string vault_url:string version:string
type SopsGoogleKey created_at:string enc:string resource_id:string
type SopsMetadata age:SopsAgeKey[] azure_kv:SopsAzureKey[] encrypted_regex:string encrypted_suffix:string gcp_kms:SopsGoogleKey[] hc_vault:SopsVaultKey[] kms:SopsAmazonKey[] lastmodified:string mac:string mac_only_encrypted:boolean pgp:SopsPgpKey[] version:string
type SopsPgpKey created_at:string enc:string fp:string
type SopsSecretSpec enforceOwnership:boolean secretTemplates!:SopsSecretTemplate[] suspend:boolean
type SopsSecretTemplate annotations:string{annotation-key} data:string{config-key} labels:label-value{label-key} name!:string stringData:string{config-key} type:string
type SopsVaultKey created_at:string enc:string engine_path:string key_name:string vault_address:string`,
};
