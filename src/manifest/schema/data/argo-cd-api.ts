/** Written by scripts/generate-schemas.ts: change that, not this. By apiVersion, one type a line. */
export const argoCdApi = {
  "argoproj.io/v1alpha1": `kind AppProject apiVersion:string kind:string metadata!:meta/v1.ObjectMeta spec!:AppProjectSpec status:any
kind Application apiVersion:string kind:string metadata!:meta/v1.ObjectMeta operation:Operation spec!:ApplicationSpec status:any
kind ApplicationSet apiVersion:string kind:string metadata!:meta/v1.ObjectMeta spec!:ApplicationSetSpec status:any
type AppProjectSpec clusterResourceBlacklist:ClusterResourceRestrictionItem[] clusterResourceWhitelist:ClusterResourceRestrictionItem[] description:string destinationServiceAccounts:ApplicationDestinationServiceAccount[] destinations:ApplicationDestination[] namespaceResourceBlacklist:GroupKind[] namespaceResourceWhitelist:GroupKind[] orphanedResources:OrphanedResourcesMonitorSettings permitOnlyProjectScopedClusters:boolean roles:ProjectRole[] signatureKeys:SignatureKey[] sourceIntegrity:SourceIntegrity sourceNamespaces:string[] sourceRepos:string[] syncWindows:SyncWindow[]
type ApplicationDestination name:string namespace:string server:string
type ApplicationDestinationServiceAccount defaultServiceAccount!:string namespace:string server!:string
type ApplicationMatchExpression key:string operator:string values:string[]
type ApplicationPreservedFields annotations:string[] labels:string[]
type ApplicationSetGenerator clusterDecisionResource:DuckTypeGenerator clusters:ClusterGenerator git:GitGenerator list:ListGenerator matrix:MatrixGenerator merge:MergeGenerator plugin:PluginGenerator pullRequest:PullRequestGenerator scmProvider:SCMProviderGenerator selector:TemplatedSelector
type ApplicationSetNestedGenerator clusterDecisionResource:DuckTypeGenerator clusters:ClusterGenerator git:GitGenerator list:ListGenerator matrix:any merge:any plugin:PluginGenerator pullRequest:PullRequestGenerator scmProvider:SCMProviderGenerator selector:TemplatedSelector
type ApplicationSetResourceIgnoreDifferences jqPathExpressions:string[] jsonPointers:string[] name:string
type ApplicationSetRolloutStep matchExpressions:ApplicationMatchExpression[] maxUpdate:int-or-string
type ApplicationSetRolloutStrategy steps:ApplicationSetRolloutStep[]
type ApplicationSetSpec applyNestedSelectors:boolean generators!:ApplicationSetGenerator[] goTemplate:boolean goTemplateOptions:string[] ignoreApplicationDifferences:ApplicationSetResourceIgnoreDifferences[] preservedFields:ApplicationPreservedFields strategy:ApplicationSetStrategy syncPolicy:ApplicationSetSyncPolicy template!:ApplicationSetTemplate templatePatch:string
type ApplicationSetStrategy deletionOrder:string rollingSync:ApplicationSetRolloutStrategy type:string
type ApplicationSetSyncPolicy applicationsSync:=create-only|create-update|create-delete|sync preserveResourcesOnDeletion:boolean
type ApplicationSetTemplate metadata!:ApplicationSetTemplateMeta spec!:ApplicationSpec
type ApplicationSetTemplateMeta annotations:string{} finalizers:string[] labels:string{} name:string namespace:string
type ApplicationSource chart:string directory:ApplicationSourceDirectory helm:ApplicationSourceHelm kustomize:ApplicationSourceKustomize name:string path:string plugin:ApplicationSourcePlugin ref:string repoURL!:string tagPrefix:string targetRevision:string
type ApplicationSourceDirectory exclude:string include:string jsonnet:ApplicationSourceJsonnet recurse:boolean
type ApplicationSourceHelm apiVersions:string[] fileParameters:HelmFileParameter[] ignoreMissingValueFiles:boolean kubeVersion:string namespace:string parameters:HelmParameter[] passCredentials:boolean releaseName:string skipCrds:boolean skipSchemaValidation:boolean skipTests:boolean valueFiles:string[] values:string valuesObject:any{} version:string
type ApplicationSourceJsonnet extVars:JsonnetVar[] libs:string[] tlas:JsonnetVar[]
type ApplicationSourceKustomize apiVersions:string[] commonAnnotations:string{} commonAnnotationsEnvsubst:boolean commonLabels:string{} components:string[] forceCommonAnnotations:boolean forceCommonLabels:boolean ignoreMissingComponents:boolean images:string[] kubeVersion:string labelIncludeTemplates:boolean labelWithoutSelector:boolean namePrefix:string nameSuffix:string namespace:string patches:KustomizePatch[] replicas:KustomizeReplica[] version:string
type ApplicationSourcePlugin env:EnvEntry[] name:string parameters:ApplicationSourcePluginParameter[]
type ApplicationSourcePluginParameter array:string[] map:string{} name:string string:string
type ApplicationSpec destination!:ApplicationDestination ignoreDifferences:ResourceIgnoreDifferences[] info:Info[] project!:string revisionHistoryLimit:int64 source:ApplicationSource sourceHydrator:SourceHydrator sources:ApplicationSource[] syncPolicy:SyncPolicy
type Backoff duration:string factor:int64 maxDuration:string
type BasicAuthBitbucketServer passwordRef!:SecretRef username!:string
type BearerTokenBitbucket tokenRef!:SecretRef
type BearerTokenBitbucketCloud tokenRef!:SecretRef
type ClusterGenerator flatList:boolean selector:TemplatedSelector template:ApplicationSetTemplate values:string{}
type ClusterResourceRestrictionItem group!:string kind!:string name:string
type ConfigMapKeyRef configMapName!:string key!:string
type DrySource directory:ApplicationSourceDirectory helm:ApplicationSourceHelm kustomize:ApplicationSourceKustomize path!:string plugin:ApplicationSourcePlugin repoURL!:string targetRevision!:string
type DuckTypeGenerator configMapRef!:string labelSelector:TemplatedSelector name:string requeueAfterSeconds:int64 template:ApplicationSetTemplate values:string{}
type EnvEntry name!:string value!:string
type GitDirectoryGeneratorItem exclude:boolean path!:string
type GitFileGeneratorItem exclude:boolean path!:string
type GitGenerator directories:GitDirectoryGeneratorItem[] files:GitFileGeneratorItem[] pathParamPrefix:string repoURL!:string requeueAfterSeconds:int64 revision!:string template:ApplicationSetTemplate values:string{}
type GroupKind group!:string kind!:string
type HelmFileParameter name:string path:string
type HelmParameter forceString:boolean name:string value:string
type HydrateTo targetBranch!:string
type Info name!:string value!:string
type JWTToken exp:int64 iat!:int64 id:string
type JsonnetVar code:boolean name!:string value!:string
type KustomizePatch options:boolean{} patch:string path:string target:KustomizeSelector
type KustomizeReplica count!:int-or-string name!:string
type KustomizeSelector annotationSelector:string group:string kind:string labelSelector:string name:string namespace:string version:string
type ListGenerator elements:any[] elementsYaml:string template:ApplicationSetTemplate
type ManagedNamespaceMetadata annotations:string{} labels:string{}
type MatrixGenerator generators!:ApplicationSetNestedGenerator[] template:ApplicationSetTemplate
type MergeGenerator generators!:ApplicationSetNestedGenerator[] mergeKeys!:string[] template:ApplicationSetTemplate
type Operation info:Info[] initiatedBy:OperationInitiator retry:RetryStrategy sync:SyncOperation
type OperationInitiator automated:boolean username:string
type OrphanedResourceKey group:string kind:string name:string
type OrphanedResourcesMonitorSettings ignore:OrphanedResourceKey[] warn:boolean
type PluginConfigMapRef name!:string
type PluginGenerator configMapRef!:PluginConfigMapRef input:PluginInput requeueAfterSeconds:int64 template:ApplicationSetTemplate values:string{}
type PluginInput parameters:any{}
type ProjectRole description:string groups:string[] jwtTokens:JWTToken[] name!:string policies:string[]
type PullRequestGenerator azuredevops:PullRequestGeneratorAzureDevOps bitbucket:PullRequestGeneratorBitbucket bitbucketServer:PullRequestGeneratorBitbucketServer continueOnRepoNotFoundError:boolean filters:PullRequestGeneratorFilter[] gitea:PullRequestGeneratorGitea github:PullRequestGeneratorGithub gitlab:PullRequestGeneratorGitLab requeueAfterSeconds:int64 template:ApplicationSetTemplate values:string{}
type PullRequestGeneratorAzureDevOps api:string labels:string[] organization!:string project!:string repo!:string tokenRef:SecretRef
type PullRequestGeneratorBitbucket api:string basicAuth:BasicAuthBitbucketServer bearerToken:BearerTokenBitbucketCloud owner!:string repo!:string
type PullRequestGeneratorBitbucketServer api!:string basicAuth:BasicAuthBitbucketServer bearerToken:BearerTokenBitbucket caRef:ConfigMapKeyRef insecure:boolean project!:string repo!:string
type PullRequestGeneratorFilter branchMatch:string targetBranchMatch:string titleMatch:string
type PullRequestGeneratorGitLab api:string caRef:ConfigMapKeyRef insecure:boolean labels:string[] project!:string pullRequestState:string tokenRef:SecretRef
type PullRequestGeneratorGitea api!:string insecure:boolean labels:string[] owner!:string repo!:string tokenRef:SecretRef
type PullRequestGeneratorGithub api:string appSecretName:string labels:string[] owner!:string repo!:string tokenRef:SecretRef
type ResourceIgnoreDifferences group:string jqPathExpressions:string[] jsonPointers:string[] kind!:string managedFieldsManagers:string[] name:string namespace:string
type RetryStrategy backoff:Backoff limit:int64 refresh:boolean
type SCMProviderGenerator awsCodeCommit:SCMProviderGeneratorAWSCodeCommit azureDevOps:SCMProviderGeneratorAzureDevOps bitbucket:SCMProviderGeneratorBitbucket bitbucketServer:SCMProviderGeneratorBitbucketServer cloneProtocol:string filters:SCMProviderGeneratorFilter[] gitea:SCMProviderGeneratorGitea github:SCMProviderGeneratorGithub gitlab:SCMProviderGeneratorGitlab requeueAfterSeconds:int64 template:ApplicationSetTemplate values:string{}
type SCMProviderGeneratorAWSCodeCommit allBranches:boolean region:string role:string tagFilters:TagFilter[]
type SCMProviderGeneratorAzureDevOps accessTokenRef!:SecretRef allBranches:boolean api:string organization!:string teamProject!:string
type SCMProviderGeneratorBitbucket allBranches:boolean appPasswordRef!:SecretRef owner!:string user!:string
type SCMProviderGeneratorBitbucketServer allBranches:boolean api!:string basicAuth:BasicAuthBitbucketServer bearerToken:BearerTokenBitbucket caRef:ConfigMapKeyRef insecure:boolean project!:string
type SCMProviderGeneratorFilter branchMatch:string labelMatch:string pathsDoNotExist:string[] pathsExist:string[] repositoryMatch:string
type SCMProviderGeneratorGitea allBranches:boolean api!:string excludeArchivedRepos:boolean insecure:boolean owner!:string tokenRef:SecretRef
type SCMProviderGeneratorGithub allBranches:boolean api:string appSecretName:string excludeArchivedRepos:boolean organization!:string tokenRef:SecretRef
type SCMProviderGeneratorGitlab allBranches:boolean api:string caRef:ConfigMapKeyRef group!:string includeArchivedRepos:boolean includeSharedProjects:boolean includeSubgroups:boolean insecure:boolean tokenRef:SecretRef topic:string
type SecretRef key!:string secretName!:string
type SignatureKey keyID!:string
type SourceHydrator drySource!:DrySource hydrateTo:HydrateTo syncSource!:SyncSource
type SourceIntegrity git!:SourceIntegrityGit
type SourceIntegrityGit policies!:SourceIntegrityGitPolicy[]
type SourceIntegrityGitPolicy gpg!:SourceIntegrityGitPolicyGPG repos!:SourceIntegrityGitPolicyRepo[]
type SourceIntegrityGitPolicyGPG keys!:string[] mode!:string
type SourceIntegrityGitPolicyRepo url!:string
type SyncOperation autoHealAttemptsCount:int64 dryRun:boolean manifests:string[] prune:boolean resources:SyncOperationResource[] revision:string revisions:string[] source:ApplicationSource sources:ApplicationSource[] syncOptions:string[] syncStrategy:SyncStrategy
type SyncOperationResource group:string kind!:string name!:string namespace:string
type SyncPolicy automated:SyncPolicyAutomated managedNamespaceMetadata:ManagedNamespaceMetadata retry:RetryStrategy syncOptions:string[]
type SyncPolicyAutomated allowEmpty:boolean enabled:boolean prune:boolean selfHeal:boolean
type SyncSource path!:string repoURL:string targetBranch!:string
type SyncStrategy apply:SyncStrategyApply hook:SyncStrategyHook
type SyncStrategyApply force:boolean
type SyncStrategyHook force:boolean
type SyncWindow andOperator:boolean applications:string[] clusters:string[] description:string duration:string kind:=allow|deny manualSync:boolean namespaces:string[] schedule:string syncOverrun:boolean timeZone:string
type TagFilter key!:string value:string
type TemplatedSelector matchExpressions:meta/v1.LabelSelectorRequirement[] matchLabels:string{}`,
};
