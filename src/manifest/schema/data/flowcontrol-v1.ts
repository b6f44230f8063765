/** Written by scripts/generate-schemas.ts: change that, not this. */
export const flowcontrolV1 = `kind FlowSchema apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:FlowSchemaSpec status:any
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
type UserSubject name!:string`;
