/** Written by scripts/generate-schemas.ts: change that, not this. */
export const metaV1 = `type DeleteOptions apiVersion:string dryRun:string[] gracePeriodSeconds:int64 ignoreStoreReadErrorWithClusterBreakingPotential:boolean kind:string orphanDependents:boolean preconditions:Preconditions propagationPolicy:string
type LabelSelector matchExpressions:LabelSelectorRequirement[] matchLabels:label-value{label-key}
type LabelSelectorRequirement key!:string operator!:string values:string[]
type ObjectMeta annotations:string{annotation-key} creationTimestamp:date-time deletionGracePeriodSeconds:int64 deletionTimestamp:date-time finalizers:string[] generateName:string generation:int64 labels:label-value{label-key} managedFields:any name:string namespace:dns-label ownerReferences:OwnerReference[] resourceVersion:string selfLink:string uid:string
type OwnerReference apiVersion!:string blockOwnerDeletion:boolean controller:boolean kind!:string name!:string uid!:string
type Preconditions resourceVersion:string uid:string`;
